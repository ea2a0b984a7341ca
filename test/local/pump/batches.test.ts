import fc from '../../support/fast-check';
import { expect, it } from '@jest/globals';
import { gatherBatches, payloadLimit } from '../../../lib/local/pump/batches';
import { arrivedAt, change, numbersOf } from '../../support/stream-records';
import { runs } from '../../support/generated';

const gather = (batchSize: number, maximumBatchingWindowInSeconds = 0) => {
  const clock = { now: arrivedAt };
  return { clock, ...gatherBatches({ batchSize, maximumBatchingWindowInSeconds }, () => clock.now) };
};
const upTo = (count: number) => Array.from({ length: count }, (_, index) => change(index));

it('without a window gives at once what there is, a full batch at a time', () => {
  const { add, take } = gather(2);
  expect(take()).toBeUndefined();
  upTo(3).forEach(add);
  expect([take(), take(), take()].map((batch) => batch && numbersOf(batch))).toEqual([[0, 1], [2], undefined]);
});

it('with a window waits until it is over or the batch is full, from a batch’s first record on', () => {
  const { clock, add, take, dueIn } = gather(3, 5);
  expect(dueIn()).toBeUndefined();
  add(change(0));
  clock.now += 4_999;
  add(change(1));
  expect([take(), dueIn()]).toEqual([undefined, 1]);
  clock.now += 1;
  expect(take()).toHaveLength(2);
  upTo(4).forEach(add);
  expect([take()?.length, take(), take(true)?.length]).toEqual([3, undefined, 1]);
});

it('gives before 6 MB are full, however long the window', () => {
  const { add, take } = gather(100, 300);
  for (let number = 0; number < 8; number++) add(change(number, { bytes: 1_000_000 }));
  const batch = take() ?? [];
  expect(batch).toHaveLength(6);
  expect(Buffer.byteLength(JSON.stringify({ Records: batch }))).toBeLessThanOrEqual(payloadLimit);
  expect(take()).toBeUndefined();
});

it('loses and turns round no record, and fills no batch over its size, whatever the sizes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 7 }),
      fc.array(fc.oneof(fc.integer({ min: 0, max: 3_000_000 }), fc.constant('take')), { maxLength: 12 }),
      (size, steps) => {
        const { add, take } = gather(size);
        const [added, taken]: [number[], number[]] = [[], []];
        const collect = () => {
          for (let batch = take(); batch; batch = take()) {
            expect(batch.length).toBeLessThanOrEqual(size);
            expect(Buffer.byteLength(JSON.stringify({ Records: batch }))).toBeLessThanOrEqual(payloadLimit);
            taken.push(...numbersOf(batch));
          }
        };
        steps.forEach((step, index) => {
          if (typeof step === 'string') collect();
          else {
            added.push(index);
            add(change(index, { bytes: step }));
          }
        });
        collect();
        expect(taken).toEqual(added);
      },
    ),
    { numRuns: runs(20) },
  );
});
