import fc from '../support/fast-check';
import { describe, expect, it } from '@jest/globals';
import { ScopeId } from '../../shared/core/ids';
import { hour, instant } from '../../shared/core/time';
import { keys, scopePartition } from '../../shared/db/keys';
import { differencesAt } from '../../shared/operations/integrity/partition';
import { openTable } from '../support/table';
import { env } from '../../shared/core/env';
import { alone, householdWithList } from '../support/household-with-list';
import type { Json, Person } from '../support/person';
import { beforeNextWrite, setAttributes } from '../support/set-attributes';
import { runs } from '../support/generated';

const dairy = 'aaaaaaaa-2222-2222-2222-222222222222';

const withNames = <Home extends Awaited<ReturnType<typeof alone>>>(home: Home) => {
  const { path, owner, items, scope } = home;
  const suggestions = async (): Promise<Json[]> => (await owner.get(`${path}/suggestions?limit=100`)).body.items;
  const times = async (): Promise<Json> =>
    Object.fromEntries((await suggestions()).map(({ name, times: count }) => [name, count]));
  const rename = async ({ id }: Json, name: string, more: object = {}) =>
    owner.patch(`${items}/${id}`, { name, ...more });
  const forget = async (name: string, who: Person = owner) =>
    who.delete(`${path}/suggestions/${encodeURIComponent(name)}`);
  const aged = async ({ id }: Json, by: number) =>
    setAttributes(keys.item(ScopeId.parse(scope.id), home.list.id, id), { createdAt: instant(Date.now() - by) });
  const differences = async () =>
    differencesAt({ client: openTable(), name: env().TABLE_NAME }, scopePartition(ScopeId.parse(scope.id)));
  return { ...home, suggestions, times, rename, forget, aged, differences };
};
const named = async () => withNames(await alone());

describe('renaming an item', () => {
  it('moves its additions to its new name, with when it was added, its category and its unit', async () => {
    const { add, rename, times, suggestions } = await named();
    const typo = await add('Mlik', { categoryId: dairy, unit: 'l' });
    const { lastAddedAt } = (await suggestions())[0];
    expect((await rename(typo, 'Milk')).status).toBe(200);
    expect(await suggestions()).toEqual([{ name: 'Milk', categoryId: dairy, unit: 'l', times: 1, lastAddedAt }]);
    await rename(typo, 'MILK');
    expect(await times()).toEqual({ MILK: 1 });
    expect(await add('milk')).toMatchObject({ categoryId: dairy, unit: 'l' });
  });

  it('adds up where the right name is known, and wipes nothing that this remembers', async () => {
    const { add, rename, times, suggestions, forget } = await named();
    for (let count = 0; count < 3; count++) await add('Milk', { categoryId: dairy, unit: 'l' });
    const [{ lastAddedAt }] = await suggestions();
    const typo = await add('Mlik');
    await rename(typo, 'milk');
    expect(await suggestions()).toEqual([
      { name: 'milk', categoryId: dairy, unit: 'l', times: 4, lastAddedAt: expect.any(String) },
    ]);
    expect((await suggestions())[0].lastAddedAt > lastAddedAt).toBe(true);
    await rename(typo, 'Oat milk', { unit: 'dl' });
    expect(await times()).toEqual({ 'Oat milk': 1, milk: 3 });
    for (const spelt of ['oat  MILK', 'Oat\u00a0milk', 'OAT\u200b milk', 'ｏａｔ milk']) await rename(typo, spelt);
    expect(await times()).toEqual({ 'ｏａｔ milk': 1, milk: 3 });
    expect((await forget('Oat milk')).status).toBe(200);
  });

  it('takes along what was merged into it, and leaves what other items of the name count', async () => {
    const { add, rename, times } = await named();
    const typo = await add('Mlik');
    await add('Mlik', { merge: true });
    await add('Mlik', { purchased: true });
    await rename(typo, 'Milk');
    expect(await times()).toEqual({ Milk: 2, Mlik: 1 });
  });

  it('counts exactly under If-Match, for many at once, and never below none', async () => {
    const { add, rename, times, forget, owner, items, scope, differences } = await named();
    const many = await Promise.all(Array.from({ length: 8 }, () => add('Mlik', { categoryId: null, unit: null })));
    const renamed = await Promise.all(
      many.map(({ id }) => owner.patch(`${items}/${id}`, { name: 'Milk' }, { headers: { 'If-Match': '"1.x"' } })),
    );
    expect([renamed.map(({ status }) => status), await times()]).toEqual([Array(8).fill(200), { Milk: 8 }]);
    await setAttributes(keys.itemName(ScopeId.parse(scope.id), 'milk'), { times: 2 });
    for (const item of many) await rename(item, 'Oat milk');
    expect(await times()).toEqual({ 'Oat milk': 8 });
    expect((await forget('milk')).status).toBe(404);
    expect(await differences()).toEqual([]);
  });
});

describe('an item that was a mistake', () => {
  it('takes its addition back, and is counted again when it is restored', async () => {
    const { add, owner, items, times, differences } = await named();
    await add('Milk');
    const milk = await add('Milk');
    const typo = await add('Mlik');
    await owner.delete(`${items}/${typo.id}`);
    expect(await times()).toEqual({ Milk: 2 });
    const { body } = await owner.post(`${items}/batch`, { operations: [{ op: 'delete', id: milk.id }] });
    expect([body.results[0].status, await times()]).toEqual([200, { Milk: 1 }]);
    for (const { id } of [typo, milk]) await owner.post(`${items}/${id}/restore`);
    expect([await times(), await differences()]).toEqual([{ Milk: 2, Mlik: 1 }, []]);
    for (const { id } of [typo, milk]) await owner.delete(`${items}/${id}`);
    expect([await times(), await differences()]).toEqual([{ Milk: 1 }, []]);
  });

  it('is one for an hour, unless it is bought, cleared, or goes with its list', async () => {
    const { add, owner, items, times, aged, clear, undo, one } = withNames(await householdWithList());
    const [late, soon, bought] = [await add('Late'), await add('Soon'), await add('Bought', { purchased: true })];
    await aged(late, hour + 60_000);
    await aged(soon, hour - 60_000);
    for (const { id } of [late, soon, bought]) await owner.delete(`${items}/${id}`);
    expect(await times()).toEqual({ Late: 1, Bought: 1 });
    await owner.post(`${items}/${late.id}/restore`);
    await add('Cleared', { purchased: true });
    await clear();
    await undo();
    await owner.delete(one);
    expect(await times()).toEqual({ Late: 1, Bought: 1, Cleared: 1 });
  });

  it('takes back what was merged into it, under the name it has by then', async () => {
    const { add, owner, items, times, rename } = await named();
    const typo = await add('Mlik');
    await add('Mlik', { merge: true });
    await add('Milk');
    await rename(typo, 'Milk');
    await owner.delete(`${items}/${typo.id}`);
    expect(await times()).toEqual({ Milk: 1 });
    await owner.post(`${items}/${typo.id}/restore`);
    expect(await times()).toEqual({ Milk: 3 });
  });
});

describe('removing a suggestion', () => {
  it('forgets count, category and unit; the next addition begins anew', async () => {
    const { add, forget, times, suggestions } = await named();
    await add('Milk', { categoryId: dairy, unit: 'l' });
    await add('milk');
    expect((await forget('MILK')).body).toMatchObject({ name: 'milk', categoryId: dairy, unit: 'l', times: 2 });
    expect([(await forget('Milk')).status, (await forget('Never added')).status, await times()]).toEqual([
      404,
      404,
      {},
    ]);
    expect(await add('Milk')).toMatchObject({ unit: null, categoryId: 'aaaaaaaa-0000-0000-0000-000000000000' });
    expect(await suggestions()).toMatchObject([{ name: 'Milk', times: 1 }]);
  });

  it('is for those who may delete items, and takes any name', async () => {
    const { add, forget, limitedEditor, viewer, stranger, editor, times, owner, path } = withNames(
      await householdWithList(),
    );
    const names = ['1/2 milk', '100 % juice', 'what? #1', 'öl & ost', '50%25', '..milk', '李', 'a+b', '\\', ';x=1'];
    for (const name of names) await add(name);
    expect([
      (await forget('..milk', limitedEditor)).status,
      (await forget('a+b', viewer)).status,
      (await forget('李', stranger)).status,
    ]).toEqual([403, 403, 404]);
    for (const name of names) expect([name, (await forget(name, editor)).status]).toEqual([name, 200]);
    expect(await times()).toEqual({});
    for (const wrong of ['%', '%E0%A4', 'x'.repeat(201), '%00'])
      expect([400, 404]).toContain((await owner.delete(`${path}/suggestions/${wrong}`)).status);
  });

  it('survives an item of before that is renamed, deleted or restored, merged into or asked for again', async () => {
    const { add, forget, times, owner, items, rename, differences } = await named();
    const again = { headers: { 'Idempotency-Key': 'milk' } };
    const first = (await owner.post(items, { name: 'Milk' }, again)).body;
    const second = await add('Milk');
    await forget('Milk');
    await owner.post(items, { name: 'Milk' }, again);
    for (const act of ['delete', 'post', 'delete'] as const)
      await (act === 'delete' ? owner.delete(`${items}/${first.id}`) : owner.post(`${items}/${first.id}/restore`));
    expect([await times(), await differences()]).toEqual([{}, []]);
    await add('Milk', { merge: true });
    expect(await times()).toEqual({ Milk: 1 });
    await rename(second, 'Oat milk');
    expect([await times(), await differences()]).toEqual([{ 'Oat milk': 1 }, []]);
    await add('Milk');
    expect(await times()).toEqual({ 'Oat milk': 1, Milk: 1 });
  });

  it('loses nothing that is added at the same moment', async () => {
    const { add, forget, times, differences } = await named();
    await add('Milk');
    await beforeNextWrite(
      () => add('Milk', { categoryId: null, unit: null }),
      () => forget('Milk'),
    );
    expect([await times(), await differences()]).toEqual([{}, []]);
    await add('Milk');
    expect(await times()).toEqual({ Milk: 1 });
  });
});

interface Act {
  readonly do: 'add' | 'merge' | 'rename' | 'delete' | 'restore' | 'forget' | 'tick';
  readonly which: number;
  readonly name: number;
}
const act: fc.Arbitrary<Act> = fc.record({
  do: fc.constantFrom('add', 'add', 'merge', 'rename', 'rename', 'delete', 'restore', 'forget', 'tick'),
  which: fc.nat(5),
  name: fc.nat(2),
});

describe('whatever is done to items and suggestions', () => {
  it('leaves each name with the additions of its items since it was removed', async () => {
    const run = async (acts: readonly Act[]) => {
      const { owner, items, times, forget, differences } = await named();
      const labels = ['Milk', 'Mlik', 'Bread'];
      const made: { id: string; name: string; counts: number; deleted: boolean; bought: boolean }[] = [];
      for (const { do: what, which, name } of acts) {
        const label = labels[name] ?? '';
        const item = made[which % Math.max(1, made.length)];
        const living = item && !item.deleted;
        if (what === 'add' || what === 'merge') {
          const { body } = await owner.post(items, {
            name: label,
            merge: what === 'merge',
            unit: null,
            categoryId: null,
          });
          const into = made.find(({ id }) => id === body.id);
          if (into) into.counts += 1;
          else made.push({ id: body.id, name: label, counts: 1, deleted: false, bought: false });
        }
        if (what === 'rename' && living) {
          await owner.patch(`${items}/${item.id}`, { name: label });
          // What was forgotten under the old name counts under the new one: the item stands for one addition
          // at least.
          if (item.name !== label) Object.assign(item, { name: label, counts: Math.max(1, item.counts) });
        }
        if (what === 'tick' && living) {
          await owner.patch(`${items}/${item.id}`, { purchased: !item.bought });
          item.bought = !item.bought;
        }
        if (what === 'delete' && living) {
          await owner.delete(`${items}/${item.id}`);
          item.deleted = true;
        }
        if (what === 'restore' && item?.deleted) {
          await owner.post(`${items}/${item.id}/restore`);
          item.deleted = false;
        }
        if (what === 'forget') {
          await forget(label);
        }
      }
      if (acts.every((one) => one.do !== 'forget')) {
        const due = labels.map((label) => [
          label,
          made
            .filter((one) => one.name === label && (!one.deleted || one.bought))
            .reduce((sum, { counts }) => sum + counts, 0),
        ]);
        expect(await times()).toEqual(Object.fromEntries(due.filter(([, count]) => count !== 0)));
      }
      expect(Object.values(await times()).every((count) => Number(count) > 0)).toBe(true);
      expect(await differences()).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 14 }), run), {
      numRuns: runs(12),
      endOnFailure: true,
    });
  });
});
