import fc from '../support/fast-check';
import { describe, expect, it } from '@jest/globals';
import { ListId, ScopeId } from '../../shared/core/ids';
import { scopePartition } from '../../shared/db/keys';
import { householdWithList } from '../support/household-with-list';
import type { Answer, Json, Person } from '../support/person';
import { recordsIn } from '../support/records';
import { runs, size } from '../support/generated';
import { withWords } from '../support/testing';

type Step =
  | { readonly do: 'add' | 'add bought' | 'clear' | 'undo' }
  | { readonly do: 'tick' | 'untick' | 'delete' | 'restore' | 'rename' | 'front'; readonly which: number };
const which = fc.nat(11);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('add' as const, 'add bought' as const, 'clear' as const, 'clear' as const, 'undo' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'tick' as const,
        'tick' as const,
        'untick' as const,
        'delete' as const,
        'restore' as const,
        'rename' as const,
        'front' as const,
      ),
      which,
    }),
  },
);

const pagesOf = async (who: Person, items: string, query: string): Promise<Json[]> => {
  const all: Json[] = [];
  let cursor = '';
  do {
    const { body } = await who.get(`${items}?${query}${cursor && `&cursor=${cursor}`}`);
    all.push(...body.items);
    cursor = body.page.next ?? '';
  } while (cursor);
  return all;
};
const idsOf = (items: readonly Json[]): string[] => items.map(({ id }: Json) => id);

describe('what several people do to a list at once', () => {
  it('leaves counts that are exact, everything in one place, and each act done or refused as a whole', async () => {
    const home = await householdWithList();
    const { owner, editor, path } = home;
    const run = async (steps: readonly Step[]) => {
      const list = (await owner.post(`${path}/lists`, { name: 'Groceries' })).body;
      const [one, items] = [`${path}/lists/${list.id}`, `${path}/lists/${list.id}/items`];
      const ids: string[] = [];
      for (let count = 0; count < 6; count++)
        ids.push((await owner.post(items, { name: `Thing ${count}`, purchased: count % 2 === 0 })).body.id);
      const act = async (now: Step, who: Person): Promise<Answer> => {
        if (!('which' in now)) {
          if (now.do === 'clear') return who.post(`${items}/clear-purchased`);
          if (now.do === 'undo') return who.post(`${items}/clear-purchased/restore`);
          const answer = await who.post(items, { name: 'More', purchased: now.do === 'add bought' });
          ids.push(answer.body.id);
          return answer;
        }
        const at = `${items}/${ids[now.which % ids.length]}`;
        if (now.do === 'restore') return who.post(`${at}/restore`);
        if (now.do === 'delete') return who.delete(at);
        return who.patch(
          at,
          now.do === 'front'
            ? { after: null }
            : now.do === 'rename'
              ? { name: `Renamed ${now.which}` }
              : { purchased: now.do === 'tick' },
        );
      };
      const answers = await Promise.all(steps.map((now, index) => act(now, index % 2 ? owner : editor)));
      for (const { status, body } of answers)
        withWords(JSON.stringify(body), () => expect([200, 201, 404, 409]).toContain(status));

      const { itemCount, purchasedCount } = (await owner.get(one)).body;
      const [living, gone, bought, open] = await Promise.all(
        ['limit=3', 'deleted=only&limit=3', 'purchased=true&limit=2', 'purchased=false&limit=2'].map((query) =>
          pagesOf(owner, items, query),
        ),
      );
      if (!living || !gone || !bought || !open) throw new Error('A page is missing');
      expect([living.length, bought.length, open.length]).toEqual([
        itemCount,
        purchasedCount,
        itemCount - purchasedCount,
      ]);
      expect(idsOf(living).toSorted()).toEqual(idsOf([...bought, ...open]).toSorted());
      expect(idsOf([...living, ...gone]).toSorted()).toEqual(ids.toSorted());
      for (const item of bought)
        expect(item.purchased && item.purchasedAt !== null && item.purchasedBy !== null).toBe(true);

      // What every clearing says it took, less what came back, is what is gone by it.
      const clearings = (await recordsIn(scopePartition(ScopeId.parse(home.scope.id)))).filter(
        ({ sk, undoneAt }) => String(sk).startsWith(`CLEARING#${ListId.parse(list.id)}#`) && undoneAt === undefined,
      );
      const stored = (await recordsIn(scopePartition(ScopeId.parse(home.scope.id)))).filter(({ sk }) =>
        String(sk).startsWith(`ITEM#${ListId.parse(list.id)}#`),
      );
      for (const { rounds, count } of clearings)
        expect(
          stored.filter(
            ({ round, deletedAt }) => deletedAt === undefined && Array.isArray(rounds) && rounds.includes(round),
          ),
        ).toHaveLength(Number(count));
    };
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), run), {
      numRuns: runs(20),
      endOnFailure: true,
    });
  });
});

describe('paging through a list', () => {
  it('shows every item once and in order, whatever is bought, cleared and moved, and whatever a page holds', async () => {
    const { items, owner, add, tick, clear, undo } = await householdWithList();
    const made: Json[] = [];
    for (let count = 0; count < 14; count++) made.push(await add(`Thing ${count}`));
    const checked = async () => {
      const whole = (await owner.get(`${items}?limit=100`)).body.items;
      const order = idsOf(whole);
      expect(whole.map(({ position }: Json) => position)).toEqual(
        whole.map(({ position }: Json) => position).toSorted(),
      );
      for (const limit of [2, 13, 1, 5].slice(0, size(4, 2))) {
        expect([limit, idsOf(await pagesOf(owner, items, `limit=${limit}`))]).toEqual([limit, order]);
        expect([limit, idsOf(await pagesOf(owner, items, `limit=${limit}&sort=-position`))]).toEqual([
          limit,
          order.toReversed(),
        ]);
        expect([limit, idsOf(await pagesOf(owner, items, `limit=${limit}&q=thing`))]).toEqual([limit, order]);
      }
      return order;
    };
    for (const index of [0, 3, 4, 9, 13]) await tick(made[index]);
    expect(await checked()).toEqual(idsOf(made));
    await clear();
    expect(await checked()).toHaveLength(9);
    for (const index of [1, 12]) await tick(made[index]);
    await owner.patch(`${items}/${made[12].id}`, { after: made[2].id });
    expect(await checked()).toHaveLength(9);
    await undo();
    const order = await checked();
    expect(order).toHaveLength(14);
    expect(order.indexOf(made[12].id)).toBe(order.indexOf(made[2].id) + 1);
  });

  it('skips and doubles nothing that stays, while things are ticked off, cleared and brought back between the pages', async () => {
    const { items, owner, add, tick, clear, undo } = await householdWithList();
    const made: Json[] = [];
    for (let count = 0; count < 12; count++) made.push(await add(`Thing ${count}`));
    for (const index of [0, 5, 10]) await tick(made[index]);
    const between = [
      () => tick(made[8]),
      () => tick(made[2]),
      () => clear(),
      () => undo(),
      () => tick(made[7]),
      () => tick(made[9]),
    ];
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await owner.get(`${items}?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...idsOf(body.items));
      cursor = body.page.next ?? '';
      await between.shift()?.();
    } while (cursor);
    // One page was read while 8 and 10 were cleared; they are back when it is their turn.
    expect(seen).toEqual(idsOf(made));
  });

  it('shows the whole of a short list also while everything on it is being ticked off', async () => {
    const { items, owner, editor, add } = await householdWithList();
    const made = await Promise.all(Array.from({ length: size(20, 8) }, (_, count) => add(`Thing ${count}`)));
    const flip = async (purchased: boolean) =>
      Promise.all(made.map(({ id }: Json) => editor.patch(`${items}/${id}`, { purchased })));
    const work = { done: false };
    const flipping = (async () => {
      for (const purchased of [true, false, true]) await flip(purchased);
      work.done = true;
    })();
    let reads = 0;
    while (!work.done) {
      expect(idsOf((await owner.get(`${items}?limit=100`)).body.items).toSorted()).toEqual(idsOf(made).toSorted());
      reads += 1;
    }
    await flipping;
    expect(reads).toBeGreaterThan(3);
  });
});
