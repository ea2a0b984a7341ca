import { randomUUID } from 'node:crypto';
import { ifStale } from '../../core/retry';
import type { Clock } from '../../core/clock';
import { type Instant, later, millis } from '../../core/time';
import { recordOf, swap } from './ledger';
import { backOff, hasEnded, type JobName, type JobRecord, lastDue, leaseFor, mostAttempts } from './job';
import { own } from '../../core/own';

export interface StepCall {
  readonly clock: Clock;
  readonly requestId: string;
  readonly mend: boolean;
}

/**
 * A finding that people should know of: `where` may stand in a log, `what` may hold amounts and people's
 * names for things.
 */
export interface Finding {
  readonly where: string;
  readonly what: string;
}

/** The result of a step. */
export interface Step {
  /** The position where the next one goes on; null: there is nothing left. */
  readonly cursor: string | null;
  readonly done: number;
  /** Numbers to add to what the run has counted. */
  readonly counts?: Readonly<Record<string, number>>;
  readonly found?: readonly Finding[];
}

/**
 * A job in steps, each of which takes far less than a lease, and may be done again: one who is killed has not
 * said that it was done.
 */
export interface Job {
  readonly step: (cursor: string | null, call: StepCall) => Promise<Step>;
}

export interface JobRequest {
  readonly name: JobName;
  /** The time to go on at once, ms: the rest is gone on with at the next tick. */
  readonly atMost: number;
  readonly clock: Clock;
  readonly requestId: string;
  /** Whether somebody wants it now: begun though it is not due, tried again before its time. */
  readonly force?: boolean;
  readonly mend?: boolean;
}

/**
 * The result of a run. `busy`: somebody else is at it; `waiting`: a try has failed, the next may not come
 * yet; `not-due`; `lost`: it stood still for so long that somebody else took over.
 */
export interface Outcome {
  readonly did: JobRecord['status'] | 'busy' | 'waiting' | 'not-due' | 'lost';
  readonly record: JobRecord | undefined;
  /** The number that this call has done of it. */
  readonly done: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly found: readonly Finding[];
}

/** Says that the job has failed at every attempt; its record says at what. */
export class JobFailed extends Error {
  override readonly name = 'JobFailed';
}

/** A record as it is written: the ledger counts its versions. */
type Written = Omit<JobRecord, 'version'>;

const ended = (record: Written, status: 'done' | 'failed' | 'cancelled', now: Instant): Written => ({
  ...record,
  status,
  holder: null,
  lease: null,
  cursor: null,
  notBefore: null,
  endedAt: now,
  ...(status === 'done' && { progress: { ...record.progress, total: record.progress.done } }),
});

/** The decision from a job's record: nothing to do, a run to end, or one to begin or go on with. */
type Next = 'busy' | 'waiting' | 'not-due' | { readonly end: 'failed' | 'cancelled' } | { readonly work: Written };

const next = (record: JobRecord | undefined, { name, force = false, mend = false }: JobRequest, now: Instant): Next => {
  const begun: Next = {
    work: {
      status: 'running',
      mend,
      progress: { done: 0, total: null },
      counts: {},
      cursor: null,
      holder: null,
      lease: null,
      attempts: 0,
      notBefore: null,
      cancelled: false,
      startedAt: now,
      endedAt: null,
      error: null,
    },
  };
  if (!record) return begun;
  if (hasEnded(record)) return force || record.startedAt < lastDue(name, now) ? begun : 'not-due';
  if (record.status === 'running' && record.lease && record.lease > now) return 'busy';
  if (record.cancelled) return { end: 'cancelled' };
  // Killed as often as it may: whoever finds it says so, instead of being killed by it, too.
  if (record.status === 'running' && record.attempts >= mostAttempts) return { end: 'failed' };
  if (force && record.mend !== mend) return begun;
  if (!force && record.notBefore && record.notBefore > now) return 'waiting';
  return { work: { ...record, status: 'running', notBefore: null } };
};

type Counts = Readonly<Record<string, number>>;
const summed = (one: Counts, other: Counts = {}): Counts =>
  Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((name) => [
      name,
      (own(one, name) ?? 0) + (own(other, name) ?? 0),
    ]),
  );

/** Writes, unless somebody else has. */
const unlessLate = (write: Promise<JobRecord>): Promise<JobRecord | undefined> => write.catch(ifStale(undefined));

/** Tries a step once, and gives what the record says after it. */
const tried = async (
  job: Job,
  record: JobRecord,
  until: number,
  { clock, requestId }: JobRequest,
): Promise<{ after: Written; step?: Step; failure?: JobFailed }> => {
  try {
    const step = await job.step(record.cursor, { clock, requestId, mend: record.mend });
    const moved = {
      ...record,
      cursor: step.cursor,
      attempts: 0,
      error: null,
      progress: { ...record.progress, done: record.progress.done + step.done },
      counts: summed(record.counts, step.counts),
    };
    if (step.cursor === null) return { step, after: ended(moved, 'done', clock()) };
    if (millis(clock()) > until) return { step, after: { ...moved, status: 'queued', holder: null, lease: null } };
    return { step, after: { ...moved, attempts: 1, lease: later(clock(), leaseFor) } };
  } catch (error) {
    const failed = { ...record, error: error instanceof Error ? error.name : 'unknown' };
    if (record.attempts >= mostAttempts)
      return { after: ended(failed, 'failed', clock()), failure: new JobFailed(failed.error, { cause: error }) };
    return {
      after: {
        ...failed,
        status: 'queued',
        holder: null,
        lease: null,
        notBefore: later(clock(), backOff(record.attempts)),
      },
    };
  }
};

/**
 * Runs a job for a while, if it is its time: begins it, or goes on where another run has stopped, was killed
 * or has failed. At most one run is at a job within a lease; each step is done at least once; and it ends
 * `done`, `failed` or `cancelled`.
 * @throws JobFailed once a step has failed at every attempt; TableBusy, and then the lease runs out
 */
export const runJob = async (job: Job, request: JobRequest): Promise<Outcome> => {
  const { name, atMost, clock, requestId } = request;
  const until = millis(clock()) + atMost;
  let done = 0;
  let counts: Counts = {};
  const found: Finding[] = [];
  const outcome = (did: Outcome['did'], record: JobRecord | undefined): Outcome => ({
    did,
    record,
    done,
    counts,
    found,
  });

  const before = await recordOf(name);
  const wish = next(before, request, clock());
  if (typeof wish === 'string') return outcome(wish, before);
  if ('end' in wish && before) {
    const record = await unlessLate(
      swap(name, {
        before,
        after: ended({ ...before, ...(wish.end === 'failed' && { error: 'Killed' }) }, wish.end, clock()),
        requestId,
      }),
    );
    if (record && wish.end === 'failed') throw new JobFailed('Killed');
    return outcome(record ? wish.end : 'busy', record ?? before);
  }
  if (!('work' in wish)) return outcome('busy', before);
  const holder = randomUUID();
  // The try is counted before it is made, or one that kills its run would never be.
  let record = await unlessLate(
    swap(name, {
      before,
      after: { ...wish.work, attempts: wish.work.attempts + 1, holder, lease: later(clock(), leaseFor) },
      requestId,
    }),
  );
  if (!record) return outcome('busy', before);

  while (record.status === 'running') {
    const { after, step, failure } = await tried(job, record, until, request);
    done += step?.done ?? 0;
    counts = summed(counts, step?.counts);
    found.push(...(step?.found ?? []));
    const written: JobRecord | undefined = await unlessLate(swap(name, { before: record, after, requestId }));
    if (!written) {
      const now = await recordOf(name);
      if (now?.holder !== holder || !now.cancelled) return outcome('lost', now);
      const stopped = await unlessLate(
        swap(name, {
          before: now,
          after: ended({ ...now, progress: after.progress, counts: after.counts }, 'cancelled', clock()),
          requestId,
        }),
      );
      return outcome(stopped ? 'cancelled' : 'lost', stopped ?? now);
    }
    if (failure) throw failure;
    record = written;
  }
  return outcome(record.status, record);
};

/**
 * Asks a job to stop: at once where nobody is at it, else at its next step.
 * @returns its record; undefined where there is nothing to stop
 * @throws TableBusy
 */
export const cancelJob = async (name: JobName, clock: Clock, requestId: string): Promise<JobRecord | undefined> => {
  for (;;) {
    const before = await recordOf(name);
    if (!before || hasEnded(before)) return undefined;
    const held = before.status === 'running' && before.lease !== null && before.lease > clock();
    const after = await unlessLate(
      swap(name, {
        before,
        after: held ? { ...before, cancelled: true } : ended(before, 'cancelled', clock()),
        requestId,
      }),
    );
    if (after) return after;
  }
};
