import fc from '../support/fast-check';
import { beforeAll, expect, it } from '@jest/globals';
import { itemOf } from '../../shared/db/attributes';
import { MemoryTable } from '../support/memory-table';
import { openTable } from '../support/table';
import { truth } from './support/truth';
import { type Act, themes, ModelRun } from './support/model-run';
import { runs } from '../support/generated';

const table = new MemoryTable();
beforeAll(() => {
  table.answer(openTable());
});

const limit = fc.integer({ min: 1, max: 9 });
/**
 * Generates a step: an act; then maybe some or all of what the stream holds is observed; then maybe an app
 * calls once.
 */
const stepOf = (acts: readonly Act[]) =>
  fc.record({
    act: fc.constantFrom(...acts),
    choice: fc.nat(2),
    observed: fc.option(
      fc.record({
        most: fc.constantFrom(1, 2, 5, Infinity, Infinity),
        again: fc.nat(3),
        lost: fc.nat(4).map((one) => one === 0),
      }),
      { freq: 2 },
    ),
    pull: fc.option(fc.record({ app: fc.nat(1), limit }), { freq: 2 }),
  });
const steps = fc.constantFrom(...themes).chain((acts) => fc.array(stepOf(acts), { minLength: 5, maxLength: 12 }));

/** Milliseconds: all runs are half a minute's work on a quiet machine. */
const testTimeout = 300_000;

it(
  'ends equal to the table for every app that follows it: writes, pauses, late, repeated and replayed ' +
    'batches, with any cursor and page size',
  async () => {
    const property = fc.asyncProperty(steps, limit, async (all, last) => {
      table.clear();
      const world = new ModelRun(table);
      await world.begin();
      for (const { act, choice, observed, pull } of all) {
        await world.act(act, choice);
        if (observed) await world.observe(observed.most, observed.again, observed.lost);
        if (pull) await world.pull(pull.app, pull.limit);
      }
      await world.settle(last);
      const there = truth(
        table
          .all()
          .map(itemOf)
          .filter(({ pk }) => pk === world.pk),
      );
      for (const { records } of world.copies) {
        const known = new Map(
          [...records].filter(([name]) => !/^(?:scope|member) /.test(name)).map(([name, { record }]) => [name, record]),
        );
        expect(new Map([...known].sort())).toEqual(new Map([...there].sort()));
      }
    });
    await fc.assert(property, { numRuns: runs(1_000) });
  },
  testTimeout,
);
