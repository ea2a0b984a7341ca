import { beforeAll, describe, expect, it } from '@jest/globals';
import { beforeWrites } from '../support/before-writes';
import { withEnvironment } from '../support/environment';
import { wrongIn } from '../support/long-list';
import { at, labelName, labelNouns, labelsIn, makeMany, newGroup, shows, twoGroups } from '../support/many-labels';
import { settleIn, standsIn } from '../support/many-transactions';
import { type Answer, type Json, type Person, person } from '../support/person';

withEnvironment({ CONFLICT_RETRY_MS: '300' });

/** More than one transaction of the table takes to another scope. */
const many = 30;

let me: Person;
beforeAll(async () => {
  me = await person();
});

/** Sends something of which nothing is done behind what shows it. */
const sendUnsettled = async (send: () => Promise<Answer>): Promise<Answer | undefined> => {
  let [isShown, answer]: [boolean, Answer | undefined] = [false, undefined];
  await beforeWrites(
    (actions) => {
      if (isShown) return Promise.reject(new Error('Crashed'));
      isShown ||= shows(actions);
      return Promise.resolve();
    },
    async () => {
      answer = await send();
    },
  );
  return answer;
};

const nothing = { names: [], isTotal: true, sought: 0, told: 0, used: 0, exported: 0 };

describe('labels that are on their way', () => {
  it('are seen by nobody before all are there, and taken away from nobody', async () => {
    const { from, to, ids, send } = await twoGroups(me, 'categories', many);
    const before = await labelsIn(me, from, 'categories');
    const other = await newGroup(me);
    const [alike] = await makeMany(me, at(other), 'categories', 1);
    await me.post(`${at(other)}/transactions`, { kind: 'expense', amount: 1, date: '2026-01-01', categoryId: alike });
    const [spent] = (await me.get(`${at(other)}/transactions`)).body.items;
    const seen: unknown[] = [];
    await beforeWrites(
      async (actions) => {
        if (!shows(actions) || seen.length > 0) return;
        seen.push('shows');
        const copy = (await standsIn(to)).find((sk) => sk.startsWith('CATEGORY#'));
        const hidden = `${at(to)}/categories/${copy?.split('#')[1] ?? ''}`;
        const held = `${at(from)}/categories/${ids[3] ?? ''}`;
        seen.push(
          await labelsIn(me, to, 'categories'),
          await labelsIn(me, from, 'categories'),
          (await me.get(hidden)).status,
          (await me.get(held)).status,
          (await me.patch(hidden, { name: 'Mine' })).status,
          (await me.patch(held, { name: 'Mine' })).status,
          (await me.post(`${at(to)}/categories`, { kind: 'transaction', name: labelName(5) })).status,
          (await me.post(`${at(other)}/transactions/duplicate`, { ids: [spent.id], toScopeId: to })).status,
        );
      },
      async () => expect((await send('transfer')).status).toBe(201),
    );
    expect(seen).toEqual(['shows', nothing, before, 404, 200, 404, 503, 409, 503]);
    expect(await labelsIn(me, to, 'categories')).toEqual(before);
  });

  it.each(labelNouns)('are there, or gone, as soon as they are shown, whatever is left to do (%s)', async (noun) => {
    const { from, to, ids, send } = await twoGroups(me, noun, many);
    const before = await labelsIn(me, from, noun);
    const answer = await sendUnsettled(() => send('transfer'));
    const there: string[] = answer?.body.items.map(({ id }: Json) => String(id)) ?? [];
    const [copy, original] = [`${at(to)}/${noun}/${there[7] ?? ''}`, `${at(from)}/${noun}/${ids[7] ?? ''}`];
    const spend = (scope: string, id: string | undefined) =>
      me.post(`${at(scope)}/transactions`, {
        ...{ kind: 'expense', amount: 5, date: '2026-01-01' },
        ...{ categories: { categoryId: id }, sources: { sourceId: id }, tags: { tagIds: [id] } }[noun],
      });
    const slice = { categories: 'categoryIds', sources: 'sourceIds', tags: 'tagIds' }[noun];
    const show = (scope: string, id: string | undefined) =>
      me.post(`${at(scope)}/slices`, { name: 'One', [slice]: [id] });
    const look = async () => ({ to: await labelsIn(me, to, noun), from: await labelsIn(me, from, noun) });
    expect(await look()).toEqual({ to: before, from: nothing });
    expect([(await me.get(copy)).status, (await me.get(original)).status]).toEqual([200, 404]);
    expect([
      (await me.patch(copy, { name: 'Mine' })).status,
      (await me.patch(original, { name: 'Mine' })).status,
    ]).toEqual([200, 404]);
    expect([(await me.delete(original)).status, (await me.post(`${original}/restore`)).status]).toEqual([404, 503]);
    expect([(await spend(to, there[0])).status, (await spend(from, ids[0])).status]).toEqual([201, 422]);
    expect([(await show(to, there[1])).status, (await show(from, ids[1])).status]).toEqual([201, 422]);
    expect((await send('duplicate', ids.slice(0, 1))).body.errors).toMatchObject([{ code: 'not_in_scope' }]);
    expect((await me.delete(`${at(to)}/${noun}/${there[8] ?? ''}`)).status).toBe(200);
    const merged = await me.post(`${at(to)}/${noun}/${there[9] ?? ''}/merge`, { into: there[10] });
    expect(merged.status).toBe(200);
    const [shown] = [await look()];
    expect([shown.to.used, shown.from.used]).toEqual([ids.length - 2, 0]);
    await settleIn(to);
    expect(await look()).toEqual(shown);
    expect((await me.post(`${original}/restore`)).status).toBe(200);
    expect(await wrongIn(from, to)).toEqual([]);
  });
});
