import type { DynamoDBRecord } from 'aws-lambda';
import fc from '../../support/fast-check';
import { describe, expect, it } from '@jest/globals';
import { deliver } from '../../../lib/local/pump/delivery';
import type { MappingSettings } from '../../../lib/streams/mapping';
import { arrivedAt, change, mapping, numberOf, numbersOf } from '../../support/stream-records';
import { runs } from '../../support/generated';

type Answer = (records: readonly DynamoDBRecord[], call: number) => unknown;
const failing = (...numbers: string[]) => ({
  batchItemFailures: numbers.map((itemIdentifier) => ({ itemIdentifier })),
});

/** Delivers a batch to a function that answers so; an Error is thrown. */
const delivered = async (
  records: readonly DynamoDBRecord[],
  settings: Partial<MappingSettings>,
  answer: Answer,
  { now = arrivedAt, stopAfter = Infinity } = {},
) => {
  const [calls, givenUp, confirmed, pauses]: [number[][], number[][], number[], number[]] = [[], [], [], []];
  const invocations: number[] = [];
  await deliver(records, {
    mapping: mapping(settings),
    failed: () => undefined,
    now: () => now,
    stopped: () => calls.length >= stopAfter,
    pause: (ms) => Promise.resolve(void pauses.push(ms)),
    confirm: (done) => Promise.resolve(void confirmed.push(...numbersOf(done))),
    giveUp: (left, times) => {
      givenUp.push(numbersOf(left));
      invocations.push(times);
      return Promise.resolve();
    },
    invoke: (given) => {
      calls.push(numbersOf(given));
      const result = answer(given, calls.length);
      return result instanceof Error ? Promise.reject(result) : Promise.resolve(result);
    },
  });
  return { calls, givenUp, confirmed, pauses, invocations };
};
const four = [1, 2, 3, 4].map((number) => change(number));
const down = new Error('down');

describe('a batch', () => {
  it('that fails comes again as a whole, until its retries are used up, and then goes where it is kept', async () => {
    const { calls, givenUp, confirmed, invocations } = await delivered(four, { maximumRetryAttempts: 2 }, () => down);
    expect(calls).toEqual([
      [1, 2, 3, 4],
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ]);
    expect([givenUp, confirmed, invocations]).toEqual([[[1, 2, 3, 4]], [1, 2, 3, 4], [3]]);
  });

  it('is never tried again with no retries, and for ever without a bound', async () => {
    expect((await delivered(four, { maximumRetryAttempts: 0 }, () => down)).calls).toHaveLength(1);
    const endless = await delivered(four, {}, () => down, { stopAfter: 50 });
    expect([endless.calls.length, endless.givenUp, endless.confirmed]).toEqual([50, [], []]);
    expect(Math.max(...endless.pauses)).toBe(10_000);
  });

  it('that fails in part comes again from the first record it names, and what is before that is confirmed', async () => {
    const { calls, confirmed } = await delivered(four, { reportBatchItemFailures: true }, (_, call) =>
      call === 1 ? failing('4', '3') : undefined,
    );
    expect([calls, confirmed]).toEqual([
      [
        [1, 2, 3, 4],
        [3, 4],
      ],
      [1, 2, 3, 4],
    ]);
  });

  it('is done by any answer where partial failures aren’t reported', async () => {
    expect((await delivered(four, {}, () => failing('1'))).calls).toHaveLength(1);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['an empty answer', {}],
    ['a null list', { batchItemFailures: null }],
    ['an empty list', failing()],
  ])('is done by %s', async (_, answer) => {
    expect((await delivered(four, { reportBatchItemFailures: true }, () => answer)).confirmed).toEqual([1, 2, 3, 4]);
  });

  it.each([
    ['an unknown number', failing('9')],
    ['one unknown number among known ones', failing('3', '9')],
    ['an empty number', failing('')],
    ['a null number', { batchItemFailures: [{ itemIdentifier: null }] }],
    ['a wrong name', { batchItemFailures: [{ itemId: '1' }] }],
    ['text', 'done'],
  ])('fails as a whole by %s', async (_, answer) => {
    const { calls } = await delivered(
      four,
      { reportBatchItemFailures: true, maximumRetryAttempts: 1 },
      (_records, call) => (call === 1 ? answer : undefined),
    );
    expect(calls).toEqual([
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ]);
  });

  it('is halved where that is asked for, in order, down to the record that fails, whose attempts no half has used up', async () => {
    const { calls, givenUp, confirmed } = await delivered(
      four,
      { bisectBatchOnFunctionError: true, maximumRetryAttempts: 1 },
      (records) => (numbersOf(records).includes(2) ? down : undefined),
    );
    expect(calls).toEqual([[1, 2, 3, 4], [1, 2], [1], [2], [2], [3, 4]]);
    expect([givenUp, confirmed]).toEqual([[[2]], [1, 2, 3, 4]]);
  });

  it('gives up what is too old without calling the function, and goes on with the rest', async () => {
    const mixed = [change(1, { at: arrivedAt - 61_000 }), change(2, { at: arrivedAt - 60_000 }), change(3)];
    const { calls, givenUp } = await delivered(mixed, { maximumRecordAgeInSeconds: 60 }, () => undefined);
    expect([calls, givenUp]).toEqual([[[2, 3]], [[1]]]);
    expect((await delivered(mixed, {}, () => undefined)).calls).toEqual([[1, 2, 3]]);
  });
});

it(
  'confirms each record once, having done it or kept it; hands records over in order, and none again ' +
    'that was done: whatever fails, however it is split',
  async () => {
    const settings = fc.record({
      reportBatchItemFailures: fc.boolean(),
      bisectBatchOnFunctionError: fc.boolean(),
      maximumRetryAttempts: fc.integer({ min: 0, max: 3 }),
    });
    /** The number of times that each record fails before it succeeds. */
    const faults = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5 }), fc.constant(Infinity)), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(settings, faults, fc.boolean(), async (chosen, failures, throws) => {
        const left = [...failures];
        const done: number[] = [];
        const { calls, givenUp, confirmed } = await delivered(
          failures.map((_, index) => change(index)),
          chosen,
          (records) => {
            for (const record of records) {
              const number = numberOf(record);
              if ((left[number] ?? 0) > 0) {
                left[number] = (left[number] ?? 0) - 1;
                return chosen.reportBatchItemFailures && !throws ? failing(String(number)) : down;
              }
              // A function that throws, or names no record, has done its work up to there, and does it again:
              // at least once.
              done.push(number);
            }
            return undefined;
          },
        );
        expect(confirmed).toEqual(failures.map((_, index) => index));
        const kept = givenUp.flat();
        failures.forEach((_, index) => expect(kept.includes(index) || done.includes(index)).toBe(true));
        for (const call of calls) expect(call).toEqual(call.toSorted((a, b) => a - b));
        // What was confirmed never comes again: a call begins where the confirmed end.
        const starts = calls.map(([first = 0]) => first);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        // A function that names the record that fails does nothing twice.
        if (chosen.reportBatchItemFailures && !throws && !chosen.bisectBatchOnFunctionError)
          expect(done.filter((number, index) => done.indexOf(number) !== index)).toEqual([]);
        if (chosen.bisectBatchOnFunctionError)
          expect(kept.every((number) => (failures[number] ?? 0) > chosen.maximumRetryAttempts)).toBe(true);
      }),
      { numRuns: runs(500) },
    );
  },
);
