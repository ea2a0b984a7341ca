import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from '../support/fast-check';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '../../shared/core/time';
import { table } from '../../shared/db/client';
import { recordOf } from '../../shared/operations/jobs/ledger';
import {
  backOff,
  hasEnded,
  jobNames,
  type JobName,
  lastDue,
  leaseFor,
  tickEvery,
  mostAttempts,
  schedules,
} from '../../shared/operations/jobs/job';
import { cancelJob, type Job, JobFailed, runJob, type Step } from '../../shared/operations/jobs/run';
import commands from '../../bin/commands.json';
import { MemoryTable } from '../support/memory-table';
import { runs } from '../support/generated';

const memory = new MemoryTable();
beforeAll(() => memory.answer(table()));

class Killed extends Error {}
const name: JobName = 'retention';
const [second, minute] = [1_000, 60_000];
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A step that somebody is in: what becomes of it is in the test's hand. */
interface Held {
  readonly step: number;
  readonly until: number;
  readonly succeed: () => void;
  readonly fail: () => void;
}

/** Makes a job of so many steps, a clock, and runs that are begun, killed, cancelled as the test likes. */
const stage = (steps: number) => {
  memory.clear();
  memory.faults = undefined;
  let now = Date.parse('2026-01-01T12:00:00Z');
  const clock = () => instant(now);
  const inside = new Set<Held>();
  const together: string[] = [];
  let succeeded = new Set<number>();
  let begun = '';
  const enter = (step: number) =>
    new Promise<Step>((resolve, reject) => {
      for (const other of inside) if (other.until > now) together.push(`steps ${other.step} and ${step}`);
      const leave = (then: () => void) => () => {
        inside.delete(held);
        then();
      };
      const held: Held = {
        step,
        until: now + leaseFor,
        fail: leave(() => reject(new Error('down'))),
        succeed: leave(() => {
          succeeded.add(step);
          resolve({ cursor: step + 1 < steps ? String(step + 1) : null, done: 1, counts: { seen: 1 } });
        }),
      };
      inside.add(held);
    });
  const job: Job = {
    step: async (cursor) => {
      const record = await recordOf(name);
      if (record && record.startedAt !== begun) [begun, succeeded] = [record.startedAt, new Set()];
      return enter(Number(cursor ?? 0));
    },
  };
  const begin = (force = false, mend = false) => {
    const run = runJob(job, { name, atMost: 10 * second, clock, requestId: 'a-request', force, mend });
    run.catch(() => undefined);
    return run;
  };
  const pass = (ms: number) => {
    now += ms;
  };
  const take = (index: number) => [...inside][index % Math.max(inside.size, 1)];
  return {
    begin,
    pass,
    take,
    inside,
    together,
    cancel: () => cancelJob(name, clock, 'a-request'),
    succeeded: () => succeeded,
    clock,
  };
};

/** Lets everybody who is in a step succeed until the run has ended. */
const finish = async (run: ReturnType<ReturnType<typeof stage>['begin']>, inside: ReadonlySet<Held>) => {
  const state = { over: false };
  const ended = run.finally(() => {
    state.over = true;
  });
  for (let turn = 0; turn < 1_000; turn++) {
    await settled();
    if (state.over) return ended;
    for (const held of inside) held.succeed();
  }
  throw new Error('The run does not end');
};

const lively = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constantFrom('begin', 'succeed'), which: fc.nat(3) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constantFrom('want', 'fail', 'pass', 'outlast', 'die before a write', 'die after a write'),
      which: fc.nat(3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('cancel', 'cancel and die'), which: fc.nat(3) }) },
);

describe('a job', () => {
  it('is at no two runs within a lease, does every step, and ends, whoever is killed at any write, begun twice or cancelled', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.array(lively, { maxLength: 40 }), async (steps, moves) => {
        const { begin, pass, take, inside, together, cancel, succeeded } = stage(steps);
        const dieOnce = (when: 'before' | 'after') => {
          const die = () => {
            memory.faults = undefined;
            throw new Killed();
          };
          memory.faults = {
            before: when === 'before' ? die : () => undefined,
            after: when === 'after' ? die : () => undefined,
          };
        };
        const doing: Record<string, (which: number) => unknown> = {
          begin: () => void begin(),
          want: () => void begin(true),
          succeed: (which) => take(which)?.succeed(),
          fail: (which) => take(which)?.fail(),
          pass: () => pass(20 * second),
          outlast: () => pass(leaseFor + second),
          'die before a write': () => dieOnce('before'),
          'die after a write': () => dieOnce('after'),
          cancel: () => cancel().catch(() => undefined),
          'cancel and die': () => {
            dieOnce('after');
            return cancel().catch(() => undefined);
          },
        };
        for (const { does, which } of moves) {
          await doing[does]?.(which);
          await settled();
          const record = await recordOf(name);
          if (record?.status === 'done') {
            expect([...succeeded()].sort()).toEqual(Array.from({ length: steps }, (_, step) => step));
            expect([record.progress, record.counts]).toEqual([{ done: steps, total: steps }, { seen: steps }]);
          }
        }
        memory.faults = undefined;
        for (let look = 0; look < 20; look++) {
          const record = await recordOf(name);
          if (record && hasEnded(record)) break;
          // As if whoever is still in a step had been killed there.
          inside.clear();
          pass(24 * 60 * minute);
          await finish(begin(), inside).catch((error: unknown) => {
            if (!(error instanceof JobFailed)) throw error;
          });
        }
        expect((await recordOf(name))?.status).toMatch(/^(done|failed|cancelled)$/);
        expect(together).toEqual([]);
      }),
      { numRuns: runs(1_000) },
    );
  });

  it('is begun once by two that come at once', async () => {
    const { begin, inside } = stage(1);
    const runs = [begin(), begin(), begin()];
    await settled();
    expect(inside.size).toBe(1);
    for (const held of inside) held.succeed();
    expect((await Promise.all(runs)).map(({ did }) => did).sort()).toEqual(['busy', 'busy', 'done']);
  });

  it('goes on where one that was killed has stopped, once its lease has run out', async () => {
    const { begin, pass, inside, take } = stage(3);
    void begin();
    await settled();
    take(0)?.succeed();
    await settled();
    inside.clear();
    expect((await begin()).did).toBe('busy');
    pass(leaseFor);
    const { did, done, record } = await finish(begin(), inside);
    expect([did, done, record?.progress.done]).toEqual(['done', 2, 3]);
  });

  it('works for so long at a time, and goes on at the next look', async () => {
    const { begin, pass, inside } = stage(5);
    const first = begin();
    await settled();
    pass(11 * second);
    for (const held of inside) held.succeed();
    expect(await first).toMatchObject({ did: 'queued', done: 1, record: { cursor: '1', lease: null } });
    expect(await finish(begin(), inside)).toMatchObject({
      did: 'done',
      done: 4,
      record: { progress: { done: 5, total: 5 } },
    });
  });

  it('is tried again later and later after an error, and fails after so many tries, saying at what', async () => {
    const { begin, pass, inside } = stage(1);
    const attempt = async () => {
      const run = begin();
      await settled();
      for (const held of inside) held.fail();
      return run;
    };
    for (let tries = 1; tries < mostAttempts; tries++) {
      expect(await attempt()).toMatchObject({ did: 'queued', record: { attempts: tries, error: 'Error' } });
      pass(backOff(tries) - second);
      expect((await begin()).did).toBe('waiting');
      pass(second);
    }
    await expect(attempt()).rejects.toThrow(JobFailed);
    expect(await recordOf(name)).toMatchObject({ status: 'failed', error: 'Error', attempts: mostAttempts });
    expect((await begin()).did).toBe('not-due');
    pass(24 * 60 * minute);
    expect((await finish(begin(), inside)).did).toBe('done');
  });

  it('that kills whoever runs it is given up after so many', async () => {
    const { begin, pass, inside } = stage(1);
    for (let tries = 1; tries <= mostAttempts; tries++) {
      void begin();
      await settled();
      expect(inside.size).toBe(1);
      inside.clear();
      pass(leaseFor);
    }
    await expect(begin()).rejects.toThrow(JobFailed);
    expect(await recordOf(name)).toMatchObject({ status: 'failed', error: 'Killed' });
  });

  it('stops at its next step when it is cancelled, at once when nobody is at it, and has nothing to stop when it has ended', async () => {
    const { begin, pass, inside, cancel } = stage(3);
    const run = begin();
    await settled();
    expect(await cancel()).toMatchObject({ status: 'running', cancelled: true });
    for (const held of inside) held.succeed();
    expect(await run).toMatchObject({ did: 'cancelled', record: { progress: { done: 1 }, lease: null } });
    expect([await cancel(), inside.size, (await begin()).did]).toEqual([undefined, 0, 'not-due']);
    const again = begin(true);
    await settled();
    pass(11 * second);
    for (const held of inside) held.succeed();
    await again;
    expect(await cancel()).toMatchObject({ status: 'cancelled' });
  });

  it('is begun when it is due, or wanted, and from the beginning where it is to mend', async () => {
    const { begin, pass, inside, take } = stage(2);
    expect((await finish(begin(), inside)).did).toBe('done');
    expect((await begin()).did).toBe('not-due');
    const wanted = begin(true);
    await settled();
    pass(11 * second);
    take(0)?.succeed();
    expect((await wanted).did).toBe('queued');
    expect(await finish(begin(true, true), inside)).toMatchObject({ did: 'done', done: 2, record: { mend: true } });
  });
});

describe('a schedule', () => {
  it('begins a day’s job at its hour, and looks more often, for what is to be gone on with', () => {
    const at = (text: string) => lastDue('retention', instant(Date.parse(text)));
    expect([at('2026-01-02T00:59:59Z'), at('2026-01-02T01:00:00Z')]).toEqual([
      '2026-01-01T01:00:00.000Z',
      '2026-01-02T01:00:00.000Z',
    ]);
    expect([tickEvery('sweeper'), tickEvery('integrity')]).toEqual([5 * minute, 15 * minute]);
  });

  it.each(jobNames)('names %s where people look for jobs, and a test runs it', (job) => {
    const read = (file: string) => readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
    expect(read('docs/jobs.md')).toContain(`\n| \`${job}\` | every `);
    expect(commands.job.does).toContain(job);
    const tests = ['jobs', 'accounts'].flatMap((folder) =>
      readdirSync(join(import.meta.dirname, '..', folder))
        .filter((name) => name.endsWith('.test.ts') && name !== 'runner.test.ts')
        .map((name) => read(`test/${folder}/${name}`)),
    );
    expect(
      tests.filter((text) => text.includes(`job: '${job}'`) || text.includes(`operations/jobs/${job}'`)),
    ).not.toEqual([]);
  });

  it('lets no two jobs of a day begin together', () => {
    const begins = Object.values(schedules).map(({ after }) => after);
    expect(new Set(begins).size).toBe(begins.length);
  });
});
