import fc from '../support/fast-check';
import { generateKeyBetween } from 'fractional-indexing';
import { describe, expect, it } from '@jest/globals';
import { type Instant, instant } from '../../shared/core/time';
import { atEnd, behind, between, increasing, inFront, longest } from '../../shared/lists/position';
import { household } from '../support/household';
import type { Json, Person } from '../support/person';
import { runs } from '../support/generated';

const many = { numRuns: runs(10_000) };
const start = Date.UTC(2026, 0, 1);
const time = fc.integer({ min: start, max: Date.UTC(2080, 0, 1) }).map((ms) => instant(ms));
/** Two moments, the second later. */
const twice = fc
  .tuple(time, fc.integer({ min: 1, max: 10 ** 9 }))
  .map(([at, more]): [Instant, Instant] => [at, instant(Date.parse(at) + more)]);

describe('a position', () => {
  it('at the end stands behind all that was added before, in front before all that was moved there before', () => {
    fc.assert(
      fc.property(twice, ([early, late]) => {
        expect(atEnd(early) < atEnd(late)).toBe(true);
        expect(inFront(late) < inFront(early)).toBe(true);
        expect(inFront(early) < atEnd(early)).toBe(true);
      }),
      many,
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
      many,
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
          const next = behind(one, late);
          const inside = between(one, next, late);
          expect(one < inside && inside < next).toBe(true);
          expect(inside < generateKeyBetween(inside, next)).toBe(true);
        }
      }),
      many,
    );
  });

  it('between two is never the beginning of the next, so that what is later put behind it stands before the next too', () => {
    fc.assert(
      fc.property(twice, time, ([early, late], added) => {
        const item = atEnd(added);
        const [first, second] = [behind(item, late), behind(item, early)];
        for (const [before, next] of [
          [item, second],
          [first, second],
          [first.slice(0, -3) + 'V', first.slice(0, -3) + 'V1V'],
        ] as const) {
          const key = between(before, next, late);
          expect(before < key && key < next && behind(key, late) < next).toBe(true);
        }
      }),
      many,
    );
  });

  it('between the same two is another for each who moves there at once, the later before the earlier', () => {
    const moment = increasing();
    const [item, next] = [atEnd(instant(start)), atEnd(instant(start + 1))];
    const keys = Array.from({ length: 10_000 }, () => between(item, next, moment(instant(start))));
    expect(new Set(keys).size).toBe(keys.length);
    expect([...keys].sort().reverse()).toEqual(keys);
    expect(keys.every((key) => item < key && key < next)).toBe(true);
  });

  it('is made from moments that only go forward, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(time, { minLength: 2, maxLength: 50 }), (times) => {
        const moment = increasing();
        const moments = times.map(moment);
        for (const [index, one] of moments.entries())
          expect(index === 0 || (moments[index - 1] ?? one) < one).toBe(true);
        expect(moments[0]).toBe(times[0]);
      }),
      many,
    );
  });

  it('grown too long by moves behind moves is made from its neighbours, and far shorter', () => {
    let key = atEnd(instant(start));
    for (let step = 0; key.length <= longest; step++) key = behind(key, instant(start + step));
    const next = atEnd(instant(start + 1_000_000));
    const short = between(key.slice(0, longest - 20), next, instant(start));
    expect(short.length).toBeLessThan(longest);
    const behindIt = between(key, next, instant(start));
    expect(behindIt > key && behindIt < next).toBe(true);
  });
});

type Step =
  | { readonly do: 'add' }
  | { readonly do: 'front' | 'behind'; readonly which: number; readonly after: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('add' as const) }),
  fc.record({ do: fc.constantFrom('front' as const, 'behind' as const), which: fc.nat(20), after: fc.nat(20) }),
);

const idsIn = async (who: Person, items: string): Promise<string[]> =>
  (await who.get(`${items}?limit=100`)).body.items.map(({ id }: Json) => id);

describe('a list that several people add to and move on', () => {
  it('has the order of their moves, one after the other, and the same for everybody', async () => {
    const { path, owner, viewer } = await household();
    const run = async (steps: readonly Step[]) => {
      const items = `${path}/lists/${(await owner.post(`${path}/lists`, { name: 'Groceries' })).body.id}/items`;
      const expected: string[] = [];
      for (const one of steps) {
        if (one.do === 'add' || expected.length === 0) {
          expected.push((await owner.post(items, { name: 'Milk', categoryId: null })).body.id);
          continue;
        }
        const moving = expected[one.which % expected.length] ?? '';
        const others = expected.filter((id) => id !== moving);
        const after = one.do === 'front' ? undefined : others[one.after % others.length];
        expect((await owner.patch(`${items}/${moving}`, { after: after ?? null })).status).toBe(200);
        expected.splice(
          0,
          expected.length,
          ...(after ? others.flatMap((id) => (id === after ? [id, moving] : [id])) : [moving, ...others]),
        );
      }
      for (const who of [owner, viewer]) expect(await idsIn(who, items)).toEqual(expected);
    };
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), run), { numRuns: runs(25) });
  });

  it(
    'has one order for everybody however their moves fall together, and keeps each item where its last ' +
      'move was answered to have put it',
    async () => {
      const { path, owner, editor, viewer } = await household();
      const run = async (steps: readonly Step[]) => {
        const items = `${path}/lists/${(await owner.post(`${path}/lists`, { name: 'Groceries' })).body.id}/items`;
        const made: string[] = await Promise.all(
          ['A', 'B', 'C', 'D'].map(
            async (name) => (await owner.post(items, { name, purchased: name === 'B' })).body.id,
          ),
        );
        const act = async (one: Step, who: Person): Promise<Json> => {
          const moving = made[one.do === 'add' ? 0 : one.which % made.length] ?? '';
          if (one.do === 'add') return who.post(items, { name: 'Late', categoryId: null });
          const others = made.filter((id) => id !== moving);
          return who.patch(`${items}/${moving}`, {
            after: one.do === 'front' ? null : others[one.after % others.length],
          });
        };
        const answers = await Promise.all(steps.map((one, index) => act(one, index % 2 ? owner : editor)));
        for (const { status } of answers) expect([200, 201]).toContain(status);
        const [order = [], ...others] = await Promise.all([owner, editor, viewer].map((who) => idsIn(who, items)));
        for (const other of others) expect(other).toEqual(order);
        expect(order).toHaveLength(made.length + steps.filter((one) => one.do === 'add').length);
        for (const item of (await owner.get(`${items}?limit=100`)).body.items) {
          const last = answers
            .map(({ body }) => body)
            .filter(({ id }) => id === item.id)
            .toSorted((one, other) => other.version - one.version)[0];
          if (last) expect([item.version, item.position]).toEqual([last.version, last.position]);
        }
      };
      await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), run), { numRuns: runs(30) });
    },
  );

  it('has a batch’s additions in the order they were given, and what is moved one after the other directly behind its target', async () => {
    const { path, owner } = await household();
    const items = `${path}/lists/${(await owner.post(`${path}/lists`, { name: 'Groceries' })).body.id}/items`;
    const names = Array.from({ length: 12 }, (_, index) => `Thing ${index}`);
    const { body } = await owner.post(`${items}/batch`, {
      operations: names.map((name) => ({ op: 'create', body: { name, categoryId: null } })),
    });
    const made: string[] = body.results.map(({ id }: Json) => id);
    expect(await idsIn(owner, items)).toEqual(made);
    const [target = '', ...rest] = made;
    await owner.post(`${items}/batch`, {
      operations: rest.map((id) => ({ op: 'update', id, body: { after: target } })),
    });
    expect(await idsIn(owner, items)).toEqual([target, ...rest.toReversed()]);
  });
});
