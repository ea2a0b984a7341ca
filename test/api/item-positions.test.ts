import fc from 'fast-check';
import { generateKeyBetween } from 'fractional-indexing';
import { describe, expect, it } from 'vitest';
import { type Instant, instant } from '../../shared/core/time';
import { atEnd, behind, between, inFront, longest } from '../../shared/items/position';
import { household } from '../support/household';
import type { Json } from '../support/person';

const runs = { numRuns: 10_000 };
const start = Date.UTC(2026, 0, 1);
const time = fc.integer({ min: start, max: Date.UTC(2080, 0, 1) }).map((ms) => instant(ms));
/** Two moments, the second later. */
const twice = fc.tuple(time, fc.integer({ min: 1, max: 10 ** 9 })).map(([at, more]): [Instant, Instant] => [at, instant(Date.parse(at) + more)]);

describe('a position', () => {
  it('at the end stands behind all that was added before, in front before all that was moved there before', () => {
    fc.assert(
      fc.property(twice, ([early, late]) => {
        expect(atEnd(early) < atEnd(late)).toBe(true);
        expect(inFront(late) < inFront(early)).toBe(true);
        expect(inFront(early) < atEnd(early)).toBe(true);
      }),
      runs,
    );
  });

  it('behind an item stands directly behind it: before what was put there earlier, and before the next', () => {
    fc.assert(
      fc.property(twice, time, ([early, late], added) => {
        const item = atEnd(added);
        const next = atEnd(instant(Date.parse(added) + 1));
        const [first, second] = [behind(item, early), behind(item, late)];
        expect(item < second && second < first && first < next).toBe(true);
        expect(behind(second, late) > second && behind(second, late) < first).toBe(true);
      }),
      runs,
    );
  });

  it('is always a key that fractional-indexing can go on from, on either side', () => {
    fc.assert(
      fc.property(twice, fc.integer({ min: 0, max: 20 }), ([early, late], depth) => {
        let key = atEnd(early);
        for (let step = 0; step < depth; step++) key = behind(key, late);
        for (const one of [key, inFront(late)]) {
          const [before, after] = [generateKeyBetween(null, one), generateKeyBetween(one, null)];
          expect(before < one && one < after).toBe(true);
          const inside = between(one, behind(one, late));
          expect(one < inside && inside < behind(one, late)).toBe(true);
        }
      }),
      runs,
    );
  });

  it('grown too long by moves behind moves is made from its neighbours, and far shorter', () => {
    let key = atEnd(instant(start));
    for (let step = 0; key.length <= longest; step++) key = behind(key, instant(start + step));
    const next = atEnd(instant(start + 1_000_000));
    const short = between(key.slice(0, longest - 20), next);
    expect(short.length).toBeLessThan(longest);
    expect(between(key, next) > key && between(key, next) < next).toBe(true);
  });
});

type Step = { readonly do: 'add' } | { readonly do: 'front' | 'behind'; readonly which: number; readonly after: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('add' as const) }),
  fc.record({ do: fc.constantFrom('front' as const, 'behind' as const), which: fc.nat(20), after: fc.nat(20) }),
);

describe('a list that several people add to and move on', () => {
  it('has the order of their moves, one after the other, and the same for everybody', async () => {
    const { path, owner, viewer } = await household();
    const run = async (steps: readonly Step[]) => {
      const items = `${path}/lists/${(await owner.post(`${path}/lists`, { name: 'Groceries' })).body.id}/items`;
      const expected: string[] = [];
      for (const one of steps) {
        if (one.do === 'add' || expected.length === 0) {
          expected.push((await owner.post(items, { name: 'Milk' })).body.id);
          continue;
        }
        const moving = expected[one.which % expected.length] ?? '';
        const others = expected.filter((id) => id !== moving);
        const after = one.do === 'front' ? undefined : others[one.after % others.length];
        expect((await owner.patch(`${items}/${moving}`, { after: after ?? null })).status).toBe(200);
        expected.splice(0, expected.length, ...(after ? others.flatMap((id) => (id === after ? [id, moving] : [id])) : [moving, ...others]));
      }
      for (const who of [owner, viewer]) expect((await who.get(`${items}?limit=100`)).body.items.map(({ id }: Json) => id)).toEqual(expected);
    };
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), run), { numRuns: 25 });
  });

  it('has one order for everybody however their moves fall together', async () => {
    const { path, owner, editor, viewer } = await household();
    const items = `${path}/lists/${(await owner.post(`${path}/lists`, { name: 'Groceries' })).body.id}/items`;
    const made = await Promise.all(Array.from({ length: 12 }, async (_, index) => (await (index % 2 ? owner : editor).post(items, { name: `Thing ${index}` })).body.id));
    await Promise.all(made.flatMap((id, index) => [owner.patch(`${items}/${id}`, { after: index % 3 ? made[index - 1] : null }), editor.post(items, { name: 'Late' })]));
    const orders = await Promise.all([owner, editor, viewer].map(async (who) => (await who.get(`${items}?limit=100`)).body.items.map(({ id }: Json) => id)));
    expect(orders[0]).toHaveLength(24);
    expect(new Set(orders[0]).size).toBe(24);
    for (const order of orders) expect(order).toEqual(orders[0]);
  });
});
