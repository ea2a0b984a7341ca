import fc from '../../support/fast-check';
import { describe, expect, it } from '@jest/globals';
import { type Instant, instant } from '../../../shared/core/time';
import { atEnd, behind, between, increasing, inFront, longest } from '../../../shared/lists/position';
import { runs } from '../../support/generated';

/** An act of somebody: adds an item, or moves one to the front or behind another. */
type Act =
  | { readonly do: 'add' }
  | { readonly do: 'front'; readonly item: number }
  | { readonly do: 'behind'; readonly item: number; readonly target: number };
/**
 * A generated afternoon: what is done, in which order its reads and writes fall, and how the clock goes, in
 * ms from each reading of it to the next.
 */
interface Afternoon {
  readonly start: number;
  readonly chained: boolean;
  readonly acts: readonly Act[];
  readonly order: readonly number[];
  readonly clock: readonly number[];
}
const index = fc.nat(40);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ do: fc.constant('add' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('front' as const), item: index }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('behind' as const), item: index, target: index }) },
);
const afternoon: fc.Arbitrary<Afternoon> = fc.record({
  start: fc.integer({ min: 3, max: 5 }),
  chained: fc.boolean(),
  acts: fc.array(act, { minLength: 1, maxLength: 40 }),
  order: fc.array(fc.nat(5), { minLength: 1, maxLength: 60 }),
  clock: fc.array(fc.constantFrom(0, 0, 0, 1, 7, -5, 60_000), { minLength: 1, maxLength: 20 }),
});

interface Stored {
  position: string;
  version: number;
}
interface Running {
  readonly act: Act;
  readonly id: number;
  readonly target: number | undefined;
  readonly began: number;
  /** Read, and not yet written. */
  read?: { readonly version: number; readonly position: string };
}

/**
 * Plays with a list as the table keeps it, and the rules of the store: a change is read, worked out, and
 * written under the version that was read.
 */
const play = ({ start, chained, acts, order, clock }: Afternoon) => {
  const table = new Map<number, Stored>();
  const later = increasing();
  let [time, tick, turn] = [Date.UTC(2026, 10, 21), 0, 0];
  const now = (): Instant => {
    time += clock[tick++ % clock.length] ?? 0;
    return later(instant(time));
  };
  const sorted = () =>
    [...table]
      .sort(([one, { position: left }], [other, { position: right }]) =>
        left < right ? -1 : left > right ? 1 : one - other,
      )
      .map(([id]) => id);
  const positionOf = (id: number): string => table.get(id)?.position ?? '';
  const placed = (id: number, target: number): string => {
    const moment = now();
    const position = behind(positionOf(target), moment);
    if (position.length <= longest) return position;
    const next = sorted().find((one) => one !== id && positionOf(one) > positionOf(target));
    return between(positionOf(target), next === undefined ? undefined : positionOf(next), moment);
  };
  for (let id = 0; id < start; id++) table.set(id, { position: atEnd(now()), version: 1 });
  // A list whose items were moved behind each other many times: keys that have grown long.
  if (chained)
    for (let step = 0; step < 26; step++)
      table.set((step + 1) % start, { position: placed((step + 1) % start, step % start), version: 1 });

  const ended: { id: number; began: number; until: number }[] = [];
  const running: Running[] = [];
  const waiting = [...acts];
  let nextId = start;
  const begin = (next: Act): Running => {
    if (next.do === 'add') return { act: next, id: nextId++, target: undefined, began: turn };
    const id = next.item % start;
    const target = next.do === 'behind' ? next.target % start : undefined;
    return { act: next, id, target: target === id ? (target + 1) % start : target, began: turn };
  };
  const overlapping = (began: number) =>
    new Set([...ended.filter(({ until }) => until >= began), ...running].map(({ id }) => id));

  while (waiting.length > 0 || running.length > 0) {
    turn += 1;
    const pick = order[turn % order.length] ?? 0;
    const upcoming = waiting[0];
    if (upcoming && (running.length === 0 || pick >= running.length)) {
      running.push(begin(upcoming));
      waiting.shift();
      continue;
    }
    const one = running[pick % running.length];
    if (!one) continue;
    const stored = table.get(one.id);
    if (!one.read) {
      const position =
        one.act.do === 'add' ? atEnd(now()) : one.target === undefined ? inFront(now()) : placed(one.id, one.target);
      one.read = { version: stored?.version ?? 0, position };
      continue;
    }
    if ((stored?.version ?? 0) !== one.read.version) {
      delete one.read;
      continue;
    }
    table.set(one.id, { position: one.read.position, version: one.read.version + 1 });
    running.splice(running.indexOf(one), 1);
    const meanwhile = overlapping(one.began);
    ended.push({ id: one.id, began: one.began, until: turn });
    const seen = sorted();
    const place = seen.indexOf(one.id);
    // Only what somebody else was moving at the same moment may stand between an item and where it was put.
    const others = (ids: readonly number[]) => ids.filter((id) => !meanwhile.has(id));
    if (one.act.do === 'add') expect(others(seen.slice(place + 1))).toEqual([]);
    else if (one.target === undefined) expect(others(seen.slice(0, place))).toEqual([]);
    else if (!meanwhile.has(one.target)) {
      const from = seen.indexOf(one.target);
      expect(from).toBeLessThan(place);
      expect(others(seen.slice(from + 1, place))).toEqual([]);
    }
  }
  return { table, ended, added: nextId };
};

describe('moves of several people, whose reads and writes fall in any order, by a clock that jumps and stands still', () => {
  it('each end directly behind their target, lose no other, and leave one order without ties', () => {
    fc.assert(
      fc.property(afternoon, (one) => {
        const { table, ended, added } = play(one);
        expect([table.size, ended.length]).toEqual([added, one.acts.length]);
        const positions = [...table.values()].map(({ position }) => position);
        expect(new Set(positions).size).toBe(positions.length);
        for (const [id, { version }] of table)
          expect(version).toBe(ended.filter((act) => act.id === id).length + (id < one.start ? 1 : 0));
        expect(Math.max(...positions.map(({ length }) => length))).toBeLessThanOrEqual(longest + 30);
      }),
      { numRuns: runs(1_000) },
    );
  });
});
