import { describe, expect, it } from '@jest/globals';
import fc from '../support/fast-check';
import { rounds } from '../support/generated';
import { join } from '../support/household';
import { arrive, longList, standingIn, stepOf, tooMany, wrongIn } from '../support/long-list';
import { person, type Answer, type Json } from '../support/person';
import { runStream } from '../support/run-stream';
import { scopePartition } from '../../shared/db/keys';
import { ScopeId } from '../../shared/core/ids';

const Act = fc.constantFrom(
  ...(['step', 'step', 'step', 'twice', 'add', 'change', 'delete', 'buy', 'clear', 'rename'] as const),
  ...(['cancel', 'demote', 'promote', 'remove list', 'restore list', 'remove scope', 'restore scope'] as const),
);

describe('a long list that others write on, and whose scopes come and go, while it is on its way', () => {
  it('is there once and whole, or not at all, with figures that add up at every moment', async () => {
    const outcomes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('duplicate', 'transfer'),
        fc.array(Act, { minLength: 6, maxLength: 24 }),
        fc.nat(20),
        async (how, acts, which) => {
          const host = await person();
          const id = async (name: string) => String((await host.post('/v1/scopes', { name, currency: 'SEK' })).body.id);
          const [from, to] = [await id('Here'), await id('There')];
          const who = await join(host, from, 'admin');
          const { body: offer } = await host.post(`/v1/scopes/${to}/invitations`, { email: who.email, role: 'admin' });
          await who.post(`/v1/me/invitations/${String(offer.id)}/accept`);
          const list = await longList(host, `/v1/scopes/${from}`);
          const { status, body: job } = await who.post(`${list}/${how}`, { toScopeId: to });
          expect(status).toBe(202);
          const one = async (): Promise<string> => {
            const { items = [] } = (await host.get(`${list}/items?limit=100`)).body;
            return `${list}/items/${String(items[which % Math.max(items.length, 1)]?.id)}`;
          };
          const step = () => stepOf(job, 25);
          const role = (name: string) => host.patch(`/v1/scopes/${to}/members/${who.userId}`, { role: name });
          const does: Record<typeof Act extends fc.Arbitrary<infer Name> ? Name : never, () => Promise<unknown>> = {
            step,
            twice: () => Promise.all([step(), step()]),
            add: () => host.post(`${list}/items`, { name: 'New', unit: null, categoryId: null }),
            change: async () => host.patch(await one(), { notes: `noted ${String(which)}` }),
            delete: async () => host.delete(await one()),
            buy: async () => host.patch(await one(), { purchased: true }),
            clear: () => host.post(`${list}/items/clear-purchased`),
            rename: () => host.patch(list, { name: 'Renamed' }),
            cancel: () => who.delete(`/v1/scopes/${to}/relocations/${String(job.id)}`),
            demote: () => role('viewer'),
            promote: () => role('admin'),
            'remove list': () => host.delete(list),
            'restore list': () => host.post(`${list}/restore`),
            'remove scope': () => host.delete(`/v1/scopes/${to}`),
            'restore scope': () => host.post(`/v1/scopes/${to}/restore`),
          };
          for (const act of acts) {
            await does[act]();
            expect([act, await wrongIn(from, to)]).toEqual([act, []]);
          }
          await arrive(job);
          await host.post(`/v1/scopes/${to}/restore`);
          for (const scope of [from, to]) await runStream(scopePartition(ScopeId.parse(scope)));
          expect(await wrongIn(from, to)).toEqual([]);
          await role('admin');
          const { body: end }: Answer = await who.get(`/v1/scopes/${to}/relocations/${String(job.id)}`);
          outcomes.add(String(end.problem ?? end.status));
          const { items: lists } = (await host.get(`/v1/scopes/${to}/lists`)).body;
          const items = (await standingIn(to)).filter((sk) => sk.startsWith('ITEM#'));
          const stays = (await host.get(list)).status === 200;
          if (end.status !== 'done') {
            expect([lists, items]).toEqual([[], []]);
            return;
          }
          expect(lists).toMatchObject([{ id: end.listId, itemCount: items.length }]);
          if (how === 'transfer') {
            expect(stays).toBe(false);
            // All that was on it by then is there, as it was by then.
            const { body: back } = await host.post(`${list}/restore`);
            expect(back.itemCount).toBe(items.length);
            const shape = async (path: string) =>
              (await host.get(`${path}/items?limit=100`)).body.items.map(({ name, notes, purchased }: Json) => [
                name,
                notes,
                purchased,
              ]);
            expect(await shape(`/v1/scopes/${to}/lists/${String(end.listId)}`)).toEqual(await shape(list));
          } else if (!acts.some((act) => ['add', 'delete'].includes(act))) expect(items).toHaveLength(tooMany);
        },
      ),
      { numRuns: rounds(100, 3), endOnFailure: true },
    );
    expect(outcomes.size).toBeGreaterThan(1);
  }, 600_000);
});
