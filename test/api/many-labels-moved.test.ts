import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ScopeId } from '../../shared/core/ids';
import { scopePartition } from '../../shared/db/keys';
import { beforeWrites } from '../support/before-writes';
import { size } from '../support/generated';
import { heading } from '../support/headings';
import { wrongIn } from '../support/long-list';
import {
  at,
  labelName,
  labelNouns,
  labelsIn,
  makeMany,
  newGroup,
  placesIn,
  shows,
  twoGroups,
} from '../support/many-labels';
import { relocationsIn, settleIn, standsIn } from '../support/many-transactions';
import { observeAndTell, openStream } from '../support/observed';
import { type Answer, type Json, type Person, person } from '../support/person';

/** The most that a call takes, in CI; else what one transaction of the table doesn't take. */
const most = { duplicate: size(100, 50), transfer: size(100, 30) } as const;
const ways = ['duplicate', 'transfer'] as const;
/** Categories that are each in a group of its own: a scope has two hundred of both. */
const grouped = size(90, 46);

let me: Person;
beforeAll(async () => {
  me = await person();
});

const nothing = { names: [], isTotal: true, sought: 0, told: 0, used: 0, exported: 0 };

describe('as many labels as a call takes', () => {
  it.each(labelNouns.flatMap((noun) => ways.map((how) => [noun, how] as const)))(
    'are made elsewhere in one call, and nothing is left to do (%s, %s)',
    async (noun, how) => {
      const { from, to, ids, send } = await twoGroups(me, noun, most[how]);
      const before = await labelsIn(me, from, noun);
      expect(before).toMatchObject({ sought: ids.length, told: ids.length, used: ids.length, exported: ids.length });
      const { status, body } = await send(how);
      expect([status, body.items?.length]).toEqual([201, ids.length]);
      expect(body.items.map(({ name, version }: Json) => [name, version])).toEqual(
        ids.map((_, index) => [labelName(index), 1]),
      );
      expect(await labelsIn(me, to, noun)).toEqual(before);
      expect(await labelsIn(me, from, noun)).toEqual(how === 'transfer' ? nothing : before);
      expect((await relocationsIn(to)).map(({ phase }) => phase)).toEqual(['closing']);
      expect(await wrongIn(from, to)).toEqual([]);
      if (noun === 'sources') expect(body.items[0]).toMatchObject({ openingBalance: 700, balance: 700 });
      if (how === 'transfer') {
        // Its name is free, and taken where it has come to.
        const again = await heading(me, at(from), noun, labelName(0));
        expect((await me.post(`${at(from)}/${noun}/${ids[0] ?? ''}/restore`)).status).toBe(409);
        await me.delete(`${at(from)}/${noun}/${again}`);
        for (const id of ids.slice(0, 3))
          expect((await me.post(`${at(from)}/${noun}/${id}/restore`)).body).toMatchObject({ id, deletedAt: null });
      }
      await settleIn(to);
      expect((await relocationsIn(to)).map(({ phase }) => phase)).toEqual(['ended']);
      expect(await wrongIn(from, to)).toEqual([]);
    },
  );

  it('are a hundred: of more the call is refused, as it is where one of their names is taken, and nothing is written', async () => {
    const { to, ids, send } = await twoGroups(me, 'tags', most.duplicate);
    const more = [...ids, ...Array.from({ length: 101 - ids.length }, () => randomUUID())];
    expect((await send('duplicate', more)).status).toBe(422);
    await heading(me, at(to), 'tags', labelName(40).toUpperCase());
    const stood = await standsIn(to);
    const { status, body } = await send('duplicate');
    expect([status, body.name]).toEqual([409, labelName(40)]);
    expect([await standsIn(to), await relocationsIn(to)]).toEqual([stood, []]);
  });

  it('leave nothing behind where somebody takes one of their names meanwhile, and every name is free at once', async () => {
    const { from, to, ids, send } = await twoGroups(me, 'sources', most.transfer);
    const stood = await placesIn(to);
    let answer: Answer | undefined;
    let id = '';
    await beforeWrites(
      async (actions) => {
        if (id || !actions.some(({ Put }) => Put?.Item?.sk?.S?.startsWith('SOURCE#'))) return;
        id = 'on its way';
        id = await heading(me, at(to), 'sources', labelName(ids.length - 1));
      },
      async () => {
        answer = await send('transfer');
      },
    );
    expect([answer?.status, answer?.body.name]).toEqual([409, labelName(ids.length - 1)]);
    expect((await relocationsIn(to)).map(({ phase }) => phase)).toEqual(['ended']);
    expect((await placesIn(to)).filter((sk) => !sk.includes(id))).toEqual(stood);
    expect((await me.patch(`${at(from)}/sources/${ids[0] ?? ''}`, { kind: 'cash' })).status).toBe(200);
    await me.delete(`${at(to)}/sources/${id}`);
    await makeMany(me, at(to), 'sources', 3);
    expect(await wrongIn(from, to)).toEqual([]);
  });

  it('are never more than a scope may have, whoever makes one meanwhile', async () => {
    const { from, to, ids, send } = await twoGroups(me, 'sources', most.duplicate);
    for (let index = ids.length; index < 100; index++) await heading(me, at(to), 'sources', `Own ${String(index)}`);
    let answer: Answer | undefined;
    await beforeWrites(
      async (actions) => {
        if (shows(actions)) await me.post(`${at(to)}/sources`, { kind: 'cash', name: 'One more' });
      },
      async () => {
        answer = await send('duplicate');
      },
    );
    expect([answer?.status, answer?.body.what]).toEqual([409, 'sources']);
    expect(await labelsIn(me, to, 'sources')).toMatchObject({ names: [], used: 101 - ids.length });
    expect((await send('duplicate')).body.what).toBe('sources');
    expect(await relocationsIn(to)).toHaveLength(1);
    const { body } = await me.get(`${at(to)}/sources?limit=100`);
    await me.delete(`${at(to)}/sources/${String(body.items[0].id)}`);
    expect((await send('duplicate')).status).toBe(201);
    expect(await labelsIn(me, to, 'sources')).toMatchObject({ used: 100 });
    expect(await wrongIn(from, to)).toEqual([]);
  });

  it('are taken along as they are by then, where somebody changes one meanwhile', async () => {
    const { from, to, ids, send } = await twoGroups(me, 'tags', most.transfer);
    let answer: Answer | undefined;
    let isChanged = false;
    await beforeWrites(
      async (actions) => {
        if (isChanged || !actions.some(({ Put }) => Put?.Item?.sk?.S?.startsWith('RELOCATION#'))) return;
        isChanged = true;
        await me.patch(`${at(from)}/tags/${ids[3] ?? ''}`, { name: 'Other' });
      },
      async () => {
        answer = await send('transfer');
      },
    );
    expect([answer?.status, answer?.body.items[3].name]).toEqual([201, 'Other']);
    expect(await labelsIn(me, to, 'tags')).toMatchObject({ used: ids.length, sought: ids.length - 1 });
    expect(await heading(me, at(to), 'tags', labelName(3))).toBeTruthy();
    expect(await wrongIn(from, to)).toEqual([]);
  });

  it('come in their groups, which come with them, stand there already or are made', async () => {
    const [from, to] = [await newGroup(me), await newGroup(me)];
    const parents = [
      await heading(me, at(from), 'categories', 'Along'),
      await heading(me, at(from), 'categories', 'Apart'),
      await heading(me, at(from), 'categories', 'Known'),
    ];
    const known = await heading(me, at(to), 'categories', 'known');
    const ids: string[] = [];
    for (let index = 0; index < most.transfer - 1; index++)
      ids.push(await heading(me, at(from), 'categories', labelName(index), { groupId: parents[index % 3] }));
    const stays = await heading(me, at(from), 'categories', 'Stays', { groupId: parents[0] });
    const { status, body } = await me.post(`${at(from)}/categories/transfer`, {
      ids: [...ids, parents[0]],
      toScopeId: to,
    });
    expect(status).toBe(201);
    const { body: made } = await me.get(`${at(to)}/categories?kind=transaction&limit=100`);
    const named = (name: string): string => String(made.items.find((one: Json) => one.name === name)?.id);
    expect(body.items.slice(0, 3).map(({ groupId }: Json) => groupId)).toEqual([named('Along'), named('Apart'), known]);
    expect((await me.get(`${at(to)}/usage`)).body.quotas.categories.used).toBe(most.transfer + 2);
    expect(await wrongIn(from, to)).toEqual([]);
    for (const id of [ids[0], parents[0], ids[1], ids[3]])
      expect((await me.post(`${at(from)}/categories/${id ?? ''}/restore`)).status).toBe(200);
    expect(await wrongIn(from, to)).toEqual([]);
    // What is left in a group keeps it from being put into another, and nothing else does.
    const intoApart = () => me.patch(`${at(from)}/categories/${parents[0] ?? ''}`, { groupId: parents[2] });
    for (const id of [stays, ids[0], ids[3]]) {
      expect((await intoApart()).body.errors).toMatchObject([{ code: 'group_of_others' }]);
      await me.delete(`${at(from)}/categories/${id ?? ''}`);
    }
    expect((await intoApart()).status).toBe(200);
    expect(await wrongIn(from, to)).toEqual([]);
  });

  it('come out of as many groups that stay behind, and into as many that stand there already', async () => {
    const [from, to] = [await newGroup(me), await newGroup(me)];
    const ids: string[] = [];
    const places = { left: '', entered: '' };
    for (let index = 0; index < grouped; index++) {
      const name = `Group ${String(index)}`;
      places.left = await heading(me, at(from), 'categories', name);
      places.entered = await heading(me, at(to), 'categories', name);
      ids.push(await heading(me, at(from), 'categories', labelName(index), { groupId: places.left }));
    }
    const [here, there] = [
      await heading(me, at(from), 'categories', 'Other'),
      await heading(me, at(to), 'categories', 'O'),
    ];
    const regroup = (scope: string, id: string, groupId: string) =>
      me.patch(`${at(scope)}/categories/${id}`, { groupId });
    const send = (how: string) => me.post(`${at(from)}/categories/${how}`, { ids, toScopeId: to });
    const held: unknown[] = [];
    await beforeWrites(
      async (actions) => {
        if (!shows(actions) || held.length > 0) return;
        held.push((await regroup(to, places.entered, there)).status);
        await me.delete(at(to));
      },
      () => send('duplicate'),
    );
    // What is on its way is in its group as far as nothing else can be there with it.
    expect(held).toEqual([422]);
    await me.post(`${at(to)}/restore`);
    expect(await wrongIn(from, to)).toEqual([]);
    expect((await send('transfer')).status).toBe(201);
    expect((await regroup(to, places.entered, there)).status).toBe(422);
    expect((await regroup(from, places.left, here)).status).toBe(200);
    expect(await wrongIn(from, to)).toEqual([]);
  });

  it('are told of to whoever follows either scope once they are there, and what was undone to nobody', async () => {
    const stream = await openStream();
    const { from, to, ids, send } = await twoGroups(me, 'tags', most.transfer);
    const partitions = [from, to].map((scope) => scopePartition(ScopeId.parse(scope)));
    const observeAll = async () => observeAndTell(await stream.read(partitions));
    /** Reads the changes of tags since then, and where they end. */
    const follow = async (scope: string, begun = '') => {
      const news: string[] = [];
      let since = begun;
      for (let more = true; more; ) {
        const { body }: Answer = await me.get(`${at(scope)}/changes${since && `?since=${since}`}`);
        for (const { type, deleted, id } of body.items)
          if (type === 'tag') news.push(`${deleted ? 'gone' : 'here'} ${String(id)}`);
        [since, more] = [String(body.next), Boolean(body.more)];
      }
      return { news: news.toSorted(), since };
    };
    const acts = async (scope: string): Promise<string[]> =>
      (await me.get(`${at(scope)}/activity?limit=100`)).body.items
        .filter(({ resource }: Json) => resource.type === 'tag')
        .map(({ action }: Json) => String(action));
    await observeAll();
    const [{ since: here }, { since: there }] = [await follow(from), await follow(to)];
    const known = (await acts(from)).length;
    await beforeWrites(
      async (actions) => {
        if (shows(actions)) await me.delete(at(to));
      },
      async () => expect((await send('transfer')).body.errors).toMatchObject([{ path: 'toScopeId', code: 'no_scope' }]),
    );
    expect((await me.post(`${at(to)}/restore`)).status).toBe(200);
    await observeAll();
    expect([(await follow(from, here)).news, (await follow(to, there)).news]).toEqual([[], []]);
    expect([(await acts(from)).length, await acts(to)]).toEqual([known, []]);
    const { body } = await send('transfer');
    await observeAll();
    stream.stop();
    expect((await follow(from, here)).news).toEqual(ids.map((id) => `gone ${id}`).toSorted());
    expect((await follow(to, there)).news).toEqual(body.items.map(({ id }: Json) => `here ${String(id)}`).toSorted());
    expect(await acts(to)).toEqual(ids.map(() => 'created'));
    expect((await acts(from)).filter((action) => action === 'deleted')).toHaveLength(ids.length);
    expect(await wrongIn(from, to)).toEqual([]);
  });
});
