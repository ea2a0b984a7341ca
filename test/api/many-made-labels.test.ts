import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ScopeId } from '../../shared/core/ids';
import { keys } from '../../shared/db/keys';
import { beforeWrites } from '../support/before-writes';
import { size } from '../support/generated';
import { heading } from '../support/headings';
import { wrongIn } from '../support/long-list';
import { at, labelName, labelNouns, labelsIn, newGroup, placesIn, shows } from '../support/many-labels';
import { allLabels, eachWithItsOwn } from '../support/many-made-labels';
import { dayOf, relocationsIn, settleIn, standsIn } from '../support/many-transactions';
import { type Answer, type Json, type Person, person } from '../support/person';
import { setAttributes } from '../support/set-attributes';

/** The most transactions that a call takes, in CI; of a transfer each moves a source that stands already. */
const most = { duplicate: size(100, 8), transfer: size(80, 8) } as const;
const many = 8;
/** The most categories that come into as many groups: a scope has two hundred of both. */
const grouped = size(90, 24);

let me: Person;
beforeAll(async () => {
  me = await person();
});

const begins = (actions: readonly TransactWriteItem[]): boolean =>
  actions.some(({ Put }) => Put?.Item?.sk?.S?.startsWith('RELOCATION#'));

/** Does something once, before the first write of a call that is such. @returns the answer of the call */
const whenFirst = async (
  isSuch: (actions: readonly TransactWriteItem[]) => boolean,
  something: () => Promise<unknown>,
  send: () => Promise<Answer>,
): Promise<Answer | undefined> => {
  let [isDone, answer]: [boolean, Answer | undefined] = [false, undefined];
  await beforeWrites(
    async (actions) => {
      if (isDone || !isSuch(actions)) return;
      isDone = true;
      await something();
    },
    async () => {
      answer = await send();
    },
  );
  return answer;
};

const nothing = { names: [], isTotal: true, sought: 0, told: 0, used: 0, exported: 0 };
const none = { categories: nothing, sources: nothing, tags: nothing };

describe('labels that are made for many transactions', () => {
  it.each(['duplicate', 'transfer'] as const)(
    'come with them, each with its own category and source and several tags (%s)',
    async (how) => {
      const { from, to, send } = await eachWithItsOwn(me, most[how]);
      const before = await allLabels(me, from);
      const seen: unknown[] = [];
      const answer = await whenFirst(
        shows,
        async () => {
          seen.push(await allLabels(me, to));
          const made = await me.post(`${at(to)}/tags`, { name: labelName(3) });
          seen.push(made.status);
        },
        () => send(how),
      );
      expect([answer?.status, answer?.body.items?.length]).toEqual([201, most[how]]);
      expect(seen).toEqual([none, 409]);
      const there = await allLabels(me, to);
      expect(there).toEqual(before);
      expect(await wrongIn(from, to)).toEqual([]);
      const { body } = await me.get(`${at(to)}/sources?limit=100`);
      const balances = new Map(body.items.map((one: Json) => [one.id, one.balance]));
      expect(answer?.body.items.map((one: Json) => balances.get(one.sourceId))).toEqual(
        answer?.body.items.map(({ amount }: Json) => -Number(amount)),
      );
      await settleIn(to);
      expect(await allLabels(me, to)).toEqual(there);
      expect((await relocationsIn(to)).map(({ phase }) => phase)).toEqual(['ended']);
      expect(await wrongIn(from, to)).toEqual([]);
      const [tag] = answer?.body.items[2].tagIds ?? [];
      expect((await me.patch(`${at(to)}/tags/${String(tag)}`, { name: 'Mine' })).status).toBe(200);
    },
  );

  it('are those that somebody makes, or names so, meanwhile', async () => {
    const { from, to, send } = await eachWithItsOwn(me, many);
    const idsOf = ({ categoryId, sourceId, tagIds }: Json): unknown[] => [categoryId, sourceId, ...tagIds];
    const others = await Promise.all(labelNouns.map((noun) => heading(me, at(to), noun, 'Other')));
    let made: string[] = [];
    const answer = await whenFirst(
      begins,
      async () => {
        made = await Promise.all(labelNouns.map((noun) => heading(me, at(to), noun, labelName(1))));
        for (const [index, noun] of labelNouns.entries())
          await me.patch(`${at(to)}/${noun}/${others[index] ?? ''}`, { name: labelName(2) });
      },
      () => send('duplicate'),
    );
    expect(answer?.status).toBe(201);
    expect(idsOf(answer?.body.items[1])).toEqual(expect.arrayContaining(made));
    expect(idsOf(answer?.body.items[2])).toEqual(expect.arrayContaining(others));
    expect(await allLabels(me, to)).toEqual(await allLabels(me, from));
    await settleIn(to);
    expect((await relocationsIn(to)).map(({ phase }) => phase)).toEqual(['ended', 'ended']);
    expect(await allLabels(me, to)).toEqual(await allLabels(me, from));
    expect(await wrongIn(from, to)).toEqual([]);
  });

  it('are never more than a scope may have, and nothing is left of what would be', async () => {
    const { from, to, send } = await eachWithItsOwn(me, many);
    const scope = keys.scope(ScopeId.parse(to));
    await setAttributes(scope, { sourceCount: 100 - many });
    let more = '';
    const answer = await whenFirst(
      shows,
      async () => {
        more = await heading(me, at(to), 'sources', 'One more');
      },
      () => send('transfer'),
    );
    expect([answer?.status, answer?.body.what]).toEqual([409, 'sources']);
    // Before the answer, names are free again, and what was to go can be changed.
    for (const noun of ['categories', 'tags'] as const)
      await me.delete(`${at(to)}/${noun}/${await heading(me, at(to), noun, labelName(0))}`);
    const [one] = (await me.get(`${at(from)}/transactions`)).body.items;
    expect((await me.patch(`${at(from)}/transactions/${String(one.id)}`, { amount: 9 })).status).toBe(200);
    const begun = (await relocationsIn(to)).length;
    expect((await send('transfer')).body.what).toBe('sources');
    expect(await relocationsIn(to)).toHaveLength(begun);
    await settleIn(to);
    await me.delete(`${at(to)}/sources/${more}`);
    await setAttributes(scope, { sourceCount: 0 });
    expect(await allLabels(me, to)).toEqual(none);
    expect((await standsIn(to)).filter((sk) => /^(TRANSACTION|TOTAL)#/.test(sk))).toEqual([]);
    expect(await wrongIn(from, to)).toEqual([]);
  });

  it('are told of to nobody where their scope is deleted meanwhile, and leave nothing', async () => {
    const { from, to, send } = await eachWithItsOwn(me, many);
    const stood = await placesIn(to);
    const answer = await whenFirst(
      shows,
      () => me.delete(at(to)),
      () => send('transfer'),
    );
    expect(answer?.body.errors).toMatchObject([{ path: 'toScopeId', code: 'no_scope' }]);
    await settleIn(to);
    expect((await me.post(`${at(to)}/restore`)).status).toBe(200);
    expect(await allLabels(me, to)).toEqual(none);
    expect((await placesIn(to)).filter((sk) => !sk.startsWith('DELETION#'))).toEqual(stood);
    expect((await allLabels(me, from)).tags.used).toBe(3 * many);
    expect(await wrongIn(from, to)).toEqual([]);
  });

  it('come in groups that stand there already, which hold them at once and no more when all is undone', async () => {
    const [from, to] = [await newGroup(me), await newGroup(me)];
    let known = '';
    const ids: string[] = [];
    for (let index = 0; index < grouped; index++) {
      const name = `Group ${String(index)}`;
      const [here, there] = [
        await heading(me, at(from), 'categories', name),
        await heading(me, at(to), 'categories', name),
      ];
      if (index === 1) known = there;
      const categoryId = await heading(me, at(from), 'categories', labelName(index), { groupId: here });
      const spent = { kind: 'expense', amount: 100, date: dayOf(index), categoryId };
      ids.push(String((await me.post(`${at(from)}/transactions`, spent)).body.id));
    }
    const other = await heading(me, at(to), 'categories', 'Other');
    const intoOther = () => me.patch(`${at(to)}/categories/${known}`, { groupId: other });
    const send = () => me.post(`${at(from)}/transactions/duplicate`, { ids, toScopeId: to });
    let isHeld: unknown;
    await whenFirst(
      shows,
      async () => {
        isHeld = (await intoOther()).body.errors;
        await me.delete(at(to));
      },
      send,
    );
    expect(isHeld).toMatchObject([{ code: 'group_of_others' }]);
    await settleIn(to);
    expect((await me.post(`${at(to)}/restore`)).status).toBe(200);
    expect(await wrongIn(from, to)).toEqual([]);
    expect((await send()).status).toBe(201);
    expect(await wrongIn(from, to)).toEqual([]);
    await settleIn(to);
    expect(await wrongIn(from, to)).toEqual([]);
    expect((await labelsIn(me, to, 'categories')).names).toHaveLength(grouped);
    expect((await intoOther()).body.errors).toMatchObject([{ code: 'group_of_others' }]);
  });
});
