import { describe, expect, it } from '@jest/globals';
import fc from '../support/fast-check';
import { rounds } from '../support/generated';
import { byGroup, requireGroups, withGroups, type WithGroups } from '../support/merged-groups';
import { type Answer, type Json, person } from '../support/person';
import { ScopeId, UserId } from '../../shared/core/ids';
import { instant } from '../../shared/core/time';
import { scopePartition } from '../../shared/db/keys';
import { pieceOf } from '../../shared/lifecycle/exports/piece';
import { recordsIn } from '../support/records';
import { shownTo } from '../support/shown-to';
import { withWords } from '../support/testing';

const codes = ({ body }: Answer) => body.errors?.map(({ path, code }: Json) => [path, code]);

/** Returns what somebody's export holds of a scope. */
const exportedFrom = async (userId: string, path: string) => {
  const pk = scopePartition(ScopeId.parse(path.split('/').at(-1)));
  const call = {
    caller: { userId: UserId.parse(userId), email: null, emailVerified: false },
    now: instant(Date.now()),
    requestId: 'r',
  };
  const { records } = await pieceOf(pk, await recordsIn(pk), call);
  return records.map(({ record }) => record);
};

/** Returns what it says of the groups of categories. */
const exportedGroups = async (userId: string, path: string): Promise<Record<string, unknown>> =>
  Object.fromEntries((await exportedFrom(userId, path)).map(({ name, groupId }) => [name, groupId]));

describe('a category with others in it that was merged into another', () => {
  it('has them in that one’s group, in sums, for who was away and where they go, until it is restored', async () => {
    const home = await withGroups();
    const { path, at, owner, admin, editor, viewer, category, spend, put, drop, into, back, groupOf } = home;
    const [food, living, fun] = [await category('Food'), await category('Living'), await category('Fun')];
    const inFood = { groupId: food };
    const [wine, bread, ale] = [
      await category('Wine', inFood),
      await category('Bread', inFood),
      await category('Ale', inFood),
    ];
    for (const [categoryId, amount] of [
      [food, 1],
      [living, 20],
      [wine, 300],
      [bread, 4_000],
    ] as const)
      await spend({ categoryId, amount });
    const before = await byGroup(home);
    expect(before).toEqual({ [food]: 4_301, [living]: 20 });
    expect((await into(food, living)).body).toMatchObject({ id: living, merged: [food], groupId: null });
    expect((await viewer.get(`${at}/${wine}`)).body).toMatchObject({ groupId: living, version: 1 });
    expect(await byGroup(home)).toEqual({ [living]: 4_321 });
    const month = (await viewer.get(`${path}/summary?from=2026-11&groupBy=category`)).body.months[0];
    expect(month.groups.find(({ id }: Json) => id === wine).groupId).toBe(living);
    expect((await viewer.get(`${path}/changes`)).body.items).toContainEqual(
      expect.objectContaining({ id: wine, record: expect.objectContaining({ groupId: living }) }),
    );
    // What is sent back as it was read stays; what names the one that went is in the other.
    expect((await editor.patch(`${at}/${wine}`, { groupId: living, name: 'Wines' })).body.groupId).toBe(living);
    expect((await put(ale, food)).body).toMatchObject({ groupId: living, version: 1 });
    const cake = await category('Cake', inFood);
    expect(await groupOf(cake)).toBe(living);
    await drop(ale);
    expect((await back(ale)).body.groupId).toBe(living);
    expect((await put(bread, fun)).body.groupId).toBe(fun);
    await requireGroups(home);
    const { guest, at: inSlice } = await shownTo(admin, path, { categoryIds: [wine] });
    expect(await byGroup({ viewer: guest, path: inSlice })).toEqual({ [living]: 300 });
    expect(await exportedGroups(owner.userId, path)).toMatchObject({ Wines: living, Bread: fun, Living: null });
    // They are its own in another scope.
    const there = (await owner.post('/v1/scopes', { name: 'Cabin' })).body.id;
    await owner.post(`${at}/duplicate`, { ids: [wine], toScopeId: there });
    expect((await owner.get(`/v1/scopes/${String(there)}/categories?kind=transaction`)).body.items).toEqual([
      expect.objectContaining({ name: 'Living', groupId: null }),
      expect.objectContaining({ name: 'Wines' }),
    ]);
    expect((await back(food)).body).toMatchObject({ id: food, groupId: null, mergedInto: null });
    expect(await Promise.all([wine, ale, bread, cake].map(groupOf))).toEqual([food, food, fun, living]);
    expect(await byGroup(home)).toEqual({ [food]: 301, [fun]: 4_000, [living]: 20 });
    await requireGroups(home);
  });

  it('can’t go into one that is in a group, nor that into a group, whose way out is said', async () => {
    const home = await withGroups();
    const { category, put, drop, into, back, groupOf } = home;
    const [food, living, house] = [await category('Food'), await category('Living'), await category('Home')];
    const wine = await category('Wine', { groupId: food });
    const rent = await category('Rent', { groupId: house });
    expect(codes(await into(food, wine))).toEqual([['into', 'merged_into_child']]);
    expect(codes(await into(food, rent))).toEqual([['into', 'merged_into_child']]);
    expect((await into(food, living)).status).toBe(200);
    // By way of what was merged into it, too, whichever way it would come into a group.
    expect(codes(await into(living, rent))).toEqual([['into', 'merged_into_child']]);
    expect(codes(await into(living, wine))).toEqual([['into', 'merged_into_child']]);
    expect(codes(await put(living, house))).toEqual([['groupId', 'group_of_others']]);
    expect(codes(await put(living, food))).toEqual([['groupId', 'group_in_group']]);
    // One that is empty may, and what comes back to it then stands alone.
    await drop(wine);
    expect((await put(living, house)).status).toBe(200);
    expect((await back(wine)).body.groupId).toBeNull();
    await put(living, null);
    await put(wine, living);
    await back(food);
    expect(await groupOf(wine)).toBe(living);
    // It is restored into its group no more once something has come into it by way of another.
    const [third, beer] = [await category('Third'), await category('Beer', { groupId: food })];
    await drop(beer);
    await into(food, third);
    await put(third, house);
    await put(wine, null);
    await into(third, living);
    expect((await back(beer)).body.groupId).toBe(living);
    expect((await back(third)).body.groupId).toBeNull();
    expect(await groupOf(beer)).toBe(third);
    await requireGroups(home);
    // Into one that every scope has, for items.
    const [greens, dairy] = [await category('Greens', { kind: 'item' }), 'aaaaaaaa-2222-2222-2222-222222222222'];
    const kale = await category('Kale', { kind: 'item', groupId: greens });
    expect((await into(greens, dairy)).status).toBe(200);
    expect(await groupOf(kale)).toBe(dairy);
    await requireGroups(home);
  });
});

const four = fc.nat({ max: 3 });
const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ act: fc.constant('put' as const), one: four, into: four }) },
    { weight: 4, arbitrary: fc.record({ act: fc.constant('merge' as const), one: four, into: four }) },
    { weight: 1, arbitrary: fc.record({ act: fc.constantFrom('out' as const, 'drop' as const), one: four }) },
    { weight: 3, arbitrary: fc.record({ act: fc.constant('back' as const), one: four }) },
  ),
  { minLength: 16, maxLength: 28 },
);

/** What a history has made of categories: the group that each was put into, and what it was merged into. */
class Told {
  readonly group = new Map<string, string>();
  readonly merged = new Map<string, string>();
  readonly dropped = new Set<string>();
  now(id: string): string {
    const next = this.merged.get(id);
    return next === undefined ? id : this.now(next);
  }
  groupOf(id: string): string | null {
    const group = this.group.get(id);
    return group === undefined ? null : this.now(group);
  }
  lives(id: string): boolean {
    return !this.dropped.has(id) && !this.merged.has(id);
  }
  holds(id: string): boolean {
    return [...this.group.keys()].some((one) => this.lives(one) && this.groupOf(one) === id);
  }
}

const act = async (
  home: WithGroups,
  told: Told,
  step: (typeof steps extends fc.Arbitrary<infer All> ? All : never)[number],
  all: readonly string[],
): Promise<void> => {
  const { put, drop, into, back } = home;
  const one = all[step.one] ?? '';
  switch (step.act) {
    case 'put': {
      const group = all[step.into] ?? '';
      const now = told.now(group);
      const isSame = told.groupOf(one) === now;
      const { status } = await put(one, group);
      const isFree = now !== one && told.lives(now) && !told.group.has(now) && !told.holds(one);
      expect([one, status]).toEqual([one, !told.lives(one) ? 404 : isSame || isFree ? 200 : 422]);
      if (status === 200 && !isSame) told.group.set(one, now);
      return;
    }
    case 'out': {
      if ((await put(one, null)).status === 200) told.group.delete(one);
      return;
    }
    case 'drop': {
      if ((await drop(one)).status === 200) told.dropped.add(one);
      return;
    }
    case 'merge': {
      const other = told.now(all[step.into] ?? '');
      const { status } = await into(one, all[step.into] ?? '');
      const isFree = other !== one && told.lives(other) && !(told.group.has(other) && told.holds(one));
      const isDone = !told.lives(one) && other !== one && told.now(one) === other;
      if (told.lives(one)) expect([one, status]).toEqual([one, isFree ? 200 : 422]);
      else expect([one, status]).toEqual([one, isDone ? 200 : 404]);
      if (status === 200 && told.lives(one)) told.merged.set(one, other);
      return;
    }
    case 'back': {
      const { status, body } = await back(one);
      expect([one, status]).toEqual([one, told.lives(one) ? 409 : 200]);
      if (status !== 200) return;
      told.dropped.delete(one);
      told.merged.delete(one);
      if (body.groupId === null) told.group.delete(one);
    }
  }
};

type Five = Readonly<Record<'a' | 'b' | 'c' | 'child' | 'lost', string>>;
type Act = (home: WithGroups, all: Five) => Promise<Answer>;
interface Duel {
  readonly prepare?: (home: WithGroups, all: Five) => Promise<unknown>;
  readonly acts: readonly Act[];
}
/** Merges A, from which all are gone, into B. */
const emptied: Duel['prepare'] = async ({ drop, into }, { a, b, child }) => {
  await drop(child);
  await into(a, b);
};
/** Two acts that would make a second level if they took no heed. In A are others, one of them deleted. */
const duels: Readonly<Record<string, Duel>> = {
  'into a group, and merged with others in it': {
    acts: [({ put }, { b, c }) => put(b, c), ({ into }, { a, b }) => into(a, b)],
  },
  'into a group, and back into what was merged': {
    prepare: emptied,
    acts: [({ put }, { b, c }) => put(b, c), ({ back }, { lost }) => back(lost)],
  },
  'merged into one in a group, and back into what is merged': {
    prepare: async ({ drop, put }, { b, c, child }) => [await drop(child), await put(b, c)],
    acts: [({ into }, { a, b }) => into(a, b), ({ back }, { lost }) => back(lost)],
  },
  'merged on into one in a group, and back': {
    prepare: async (home, all) => {
      await emptied(home, all);
      await home.put(all.child, null);
      const group = await home.category('D');
      await home.put(all.c, group);
    },
    acts: [({ into }, { b, c }) => into(b, c), ({ back }, { lost }) => back(lost)],
  },
  'restored into its group, and back into what was merged into it': {
    prepare: async (home, all) => {
      await emptied(home, all);
      const { put, into, category } = home;
      await put(all.b, all.c);
      await into(all.b, await category('D'));
    },
    acts: [({ back }, { b }) => back(b), ({ back }, { lost }) => back(lost)],
  },
  'made in what is merged': {
    acts: [
      ({ editor, at }, { a }) => editor.post(at, { kind: 'transaction', name: 'New', groupId: a }),
      ({ into }, { a, b }) => into(a, b),
      ({ put }, { child, c }) => put(child, c),
    ],
  },
};

it('What was merged in a personal scope is exported by what it is by now, as that of a group is', async () => {
  const me = await person();
  const [path, at] = [`/v1/scopes/${me.userId}`, '/v1/scopes/personal'];
  const make = async (name: string, more: object = {}): Promise<string> =>
    (await me.post(`${at}/categories`, { kind: 'transaction', name, ...more })).body.id;
  const [food, living] = [await make('Food'), await make('Living')];
  const wine = await make('Wine', { groupId: food });
  const spent = { kind: 'expense', amount: 100, date: '2026-11-30', categoryId: food, payee: 'ICA' };
  const { body: spending } = await me.post(`${at}/transactions`, spent);
  expect((await me.post(`${at}/categories/${food}/merge`, { into: living })).status).toBe(200);
  const exported = await exportedFrom(me.userId, path);
  const of = (id: string) => exported.find((one) => one.id === id);
  expect([of(wine)?.groupId, of(spending.id)?.categoryId]).toEqual([living, living]);
});

describe('whatever is merged, restored, put into groups and taken out', () => {
  it('stands in one level of groups, whose sums are those of its transactions', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        const home = await withGroups();
        const told = new Told();
        const all = await Promise.all(['A', 'B', 'C', 'D'].map((name) => home.category(name)));
        for (const [index, categoryId] of all.entries()) await home.spend({ categoryId, amount: 10 ** index });
        for (const step of history) await act(home, told, step, all);
        const shown = async () => {
          const living = await requireGroups(home);
          expect(Object.fromEntries(living.map(({ id, groupId }) => [id, groupId]))).toEqual(
            Object.fromEntries(all.filter((one) => told.lives(one)).map((one) => [one, told.groupOf(one)])),
          );
        };
        await shown();
        // Whatever was merged comes back with what is still in it.
        for (const one of all.filter((id) => told.merged.has(id)))
          await act(home, told, { act: 'back', one: all.indexOf(one) }, all);
        expect(told.merged.size).toBe(0);
        await shown();
      }),
      { numRuns: rounds(100, 3) },
    );
  });

  it('stands so, too, after two of it at once', async () => {
    for (const [name, { prepare = () => Promise.resolve(), acts }] of Object.entries(duels))
      for (let round = 0; round < rounds(20, 1); round++) {
        const home = await withGroups();
        const { category, spend, drop, back } = home;
        const [a, b, c] = [await category('A'), await category('B'), await category('C')];
        const [child, lost] = [await category('Child', { groupId: a }), await category('Lost', { groupId: a })];
        const all = { a, b, c, child, lost };
        for (const categoryId of Object.values(all)) await spend({ categoryId, amount: 7 });
        await drop(lost);
        await prepare(home, all);
        const calls = round % 2 === 0 ? acts : acts.toReversed();
        const answers = await Promise.all(calls.map((act) => act(home, all)));
        await withWords(`${name}, round ${round}`, async () => {
          for (const { status } of answers) expect([200, 201, 422]).toContain(status);
          await requireGroups(home);
          for (const id of Object.values(all)) await back(id);
          await requireGroups(home);
        });
      }
  });
});
