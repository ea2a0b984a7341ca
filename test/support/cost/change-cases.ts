import { randomUUID } from 'node:crypto';
import { ScopeId } from '../../../shared/core/ids';
import { scopePartition } from '../../../shared/db/keys';
import type { Household } from '../household';
import { observe, openStream } from '../observed';
import type { Case } from './cases';

/** Makes a list with an item, changed and observed: what a feed tells of from `since` on. */
const changed = async ({ owner, path, scope }: Household) => {
  const stream = await openStream();
  const {
    body: { next },
  } = await owner.get(`${path}/changes`);
  const { body: list } = await owner.post(`${path}/lists`, { name: 'Groceries' });
  await owner.post(`${path}/lists/${String(list.id)}/items`, { name: 'Milk' });
  await observe(await stream.read([scopePartition(ScopeId.parse(scope.id))]));
  stream.stop();
  return String(next);
};

/** The calls that are measured of activity and of feeds. */
export const changeCases: Readonly<Record<string, readonly Case[]>> = {
  listActivity: [
    {
      prepare: async (home) => {
        await changed(home);
        return () => home.viewer.get(`${home.path}/activity`);
      },
    },
  ],
  listChanges: [
    {
      prepare: async (home) => {
        const since = await changed(home);
        return () => home.owner.get(`${home.path}/changes?since=${since}`);
      },
    },
    {
      when: 'nothing has changed',
      prepare: async ({ owner, path }) => {
        const {
          body: { next },
        } = await owner.get(`${path}/changes?limit=1`);
        const last = async (since: string): Promise<string> => {
          const { body } = await owner.get(`${path}/changes?since=${since}`);
          return body.more ? last(String(body.next)) : String(body.next);
        };
        const since = await last(String(next));
        return () => owner.get(`${path}/changes?since=${since}`);
      },
    },
    {
      when: 'at first',
      prepare:
        ({ owner, path }) =>
        () =>
          owner.get(`${path}/changes?limit=20`),
    },
  ],
  listMyChanges: [
    {
      prepare: async ({ editor }) => {
        const {
          body: { next },
        } = await editor.get('/v1/me/changes');
        return () => editor.get(`/v1/me/changes?since=${String(next)}`);
      },
    },
    {
      when: 'at first',
      prepare:
        ({ editor }) =>
        () =>
          editor.get('/v1/me/changes'),
    },
  ],
  applyChanges: [
    {
      when: 'a tag',
      prepare:
        ({ editor, path }) =>
        () =>
          editor.post(`${path}/changes`, {
            operations: [{ type: 'tag', op: 'create', body: { name: `Trip ${randomUUID()}` } }],
          }),
    },
    {
      when: 'a tag, sent again',
      prepare: async ({ editor, path }) => {
        const operations = [{ type: 'tag', op: 'create', id: randomUUID(), body: { name: `Trip ${randomUUID()}` } }];
        await editor.post(`${path}/changes`, { operations });
        return () => editor.post(`${path}/changes`, { operations });
      },
    },
  ],
};
