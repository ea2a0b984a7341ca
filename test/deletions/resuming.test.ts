import { beforeEach, describe, expect, it } from '@jest/globals';
import { StaleRead } from '../../shared/core/retry';
import { type Instant, later, minute } from '../../shared/core/time';
import type { StoredRecord } from '../../shared/db/attributes';
import type { Key } from '../../shared/db/keys';
import { Progress } from '../../shared/lifecycle/work/progress';
import { type Checkpoint, type Resume, resumable } from '../../shared/lifecycle/work/resumable';
import { sweepDue } from '../../shared/lifecycle/work/sweep-due';
import { memoryTable } from '../support/memory-table';
import { alter, now } from '../support/planted';

const table = memoryTable();
beforeEach(() => table.clear());

const key = { pk: 'SCOPE#1', sk: 'DELETION#list' };

/** A clock that a test moves on, and what is to be done in a while by it. */
const whileOf = (atMost: number) => {
  let ms = 0;
  const clock = (): Instant => later(now, ms);
  return { patience: { atMost, clock, requestId: 'r', most: 7 }, pass: (by: number) => (ms += by) };
};

/** Resumes work whose steps end as they are told to: with more to do, with none, or by an error. */
const resumed = async (
  steps: readonly (boolean | Error)[],
  { atMost = minute, lasting = 0, checkpoint }: { atMost?: number; lasting?: number; checkpoint?: Checkpoint } = {},
) => {
  const { patience, pass } = whileOf(atMost);
  const left = [...steps];
  const taken: unknown[] = [];
  const resume = resumable(
    (stored: StoredRecord) => Progress.parse(stored),
    (work, { now, requestId, most }) => {
      taken.push([work.cursor, now, requestId, most]);
      pass(lasting);
      const next = left.shift() ?? false;
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    },
  );
  return { isDone: await resume(key, patience, checkpoint), taken, left: left.length };
};
const running = { status: 'running', turn: 2, cursor: 'here' } as const;

describe('work that is kept in a record', () => {
  it('goes on step by step until none is left', async () => {
    await alter(key, running);
    const { isDone, taken } = await resumed([true, true, false, true]);
    expect([isDone, taken]).toEqual([true, Array(3).fill(['here', now, 'r', 7])]);
  });

  it('is done where there is no record, or nothing left to do', async () => {
    expect(await resumed([true])).toMatchObject({ isDone: true, taken: [] });
    await alter(key, { status: 'restored' });
    expect(await resumed([true])).toMatchObject({ isDone: true, taken: [] });
  });

  it('goes on where it was said to stand, and is left to whoever has come further', async () => {
    await alter(key, running);
    expect(await resumed([true, false], { checkpoint: { turn: 2, cursor: 'here' } })).toMatchObject({
      isDone: true,
      left: 0,
    });
    for (const checkpoint of [
      { turn: 1, cursor: 'here' },
      { turn: 2, cursor: null },
    ])
      expect(await resumed([true], { checkpoint })).toMatchObject({ isDone: false, taken: [] });
  });

  it('compares where it stands once, not after its own steps', async () => {
    await alter(key, running);
    const checkpoint = { turn: 2, cursor: 'here' };
    const resume = resumable(
      (stored: StoredRecord) => Progress.parse(stored),
      async ({ cursor }) => {
        await alter(key, { cursor: 'there' });
        return cursor === 'here';
      },
    );
    expect(await resume(key, whileOf(minute).patience, checkpoint)).toBe(true);
  });

  it('goes on as a step left it without reading it, and reads it where others came before', async () => {
    await alter(key, running);
    const steps = [
      { ...running, affected: 0, cursor: 'there' },
      { ...running, affected: 0, cursor: 'behind' },
    ];
    const taken: unknown[] = [];
    const resume = resumable(
      (stored: StoredRecord) => Progress.parse(stored),
      async ({ cursor }) => {
        taken.push(cursor);
        if (cursor === 'behind') await alter(key, { cursor: 'elsewhere' });
        if (cursor === 'behind') throw new StaleRead();
        return steps.shift() ?? false;
      },
    );
    expect([await resume(key, whileOf(minute).patience), taken]).toEqual([
      true,
      ['here', 'there', 'behind', 'elsewhere'],
    ]);
  });

  it('ends with its time, after the step that goes beyond it', async () => {
    await alter(key, running);
    const steps = [true, true, true, true];
    expect(await resumed(steps, { atMost: 20, lasting: 10 })).toMatchObject({ isDone: false, left: 1 });
    expect(await resumed(steps, { atMost: -1 })).toMatchObject({ isDone: false, left: 3 });
  });

  it('is tried ten times in a row where others come before, and then left; a step in between begins anew', async () => {
    await alter(key, running);
    const stale = (times: number) => Array.from({ length: times }, () => new StaleRead());
    expect(await resumed([...stale(9), false])).toMatchObject({ isDone: true });
    expect(await resumed([...stale(10), false])).toMatchObject({ isDone: false, left: 1 });
    expect(await resumed([...stale(9), true, ...stale(9), false])).toMatchObject({ isDone: true, left: 0 });
  });

  it('fails as a step does', async () => {
    await alter(key, running);
    const lost = new Error('lost');
    await expect(resumed([true, lost])).rejects.toBe(lost);
  });
});

describe('the sweeper', () => {
  const plantDue = (name: string, dueAt: Instant, dueKind = 'DELETION') =>
    alter({ pk: 'SCOPE#1', sk: name }, { dueKind, dueAt });
  const swept = async (outcomes: Readonly<Record<string, boolean | Error>>, { atMost = minute, lasting = 0 } = {}) => {
    const { patience, pass } = whileOf(atMost);
    const budgets: Record<string, number> = {};
    const goOn: Resume = ({ sk }: Key, budget) => {
      budgets[sk] = budget.atMost;
      expect(budget).toMatchObject({ requestId: 'r', most: 7 });
      pass(lasting);
      const outcome = outcomes[sk] ?? true;
      return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
    };
    const result = sweepDue(patience, 'DELETION', goOn);
    return { result: await result.catch((error: unknown) => error), budgets };
  };

  it('goes on with all work of its kind that is due, and counts what is finished and what is left', async () => {
    await plantDue('a', now);
    await plantDue('b', later(now, -1));
    await plantDue('c', later(now, 1));
    await plantDue('d', now, 'ACCOUNT');
    expect(await swept({ a: false })).toEqual({ result: { finished: 1, left: 1 }, budgets: { a: minute, b: minute } });
  });

  it('leaves what there is no time for', async () => {
    for (const name of ['a', 'b', 'c']) await plantDue(name, now);
    expect(await swept({}, { atMost: 20, lasting: 10 })).toEqual({
      result: { finished: 2, left: 1 },
      budgets: { a: 20, b: 10 },
    });
  });

  it('fails with the first failure once all were tried', async () => {
    for (const name of ['a', 'b', 'c']) await plantDue(name, now);
    const [first, second] = [new Error('first'), new Error('second')];
    expect(await swept({ a: first, b: second })).toEqual({
      result: first,
      budgets: { a: minute, b: minute, c: minute },
    });
  });
});
