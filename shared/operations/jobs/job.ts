import * as z from 'zod';
import { Instant, instant, millis, day, hour, minute } from '../../core/time';

/**
 * The intervals at which jobs begin anew, and how long after the full hour (or midnight, UTC) each time: jobs
 * keep out of each other's way.
 */
export const schedules = {
  /** Goes on with deletions that stand still. */
  sweeper: { every: 5 * minute, after: 0 },
  /** Mails what people were told, an hour after the first of it. */
  digest: { every: 5 * minute, after: 2 * minute },
  /** Tells webhooks what has happened since they were told last. */
  webhooks: { every: minute, after: minute / 2 },
  /** Tells people's devices what happened. */
  push: { every: minute, after: minute / 4 },
  /** Makes invitations that are pending past their time `expired` for good. */
  'invitation-expiry': { every: hour, after: 10 * minute },
  /** Removes from the table what has expired, where the table's own TTL was not quick enough. */
  retention: { every: day, after: hour },
  /** Erases who deleted their account 30 days ago, in a few steps with hours between them. */
  erasure: { every: hour, after: 20 * minute },
  /** Exports who is in the user pool, so that a new one can take its place. */
  'users-export': { every: hour, after: 40 * minute },
  /** Checks that counts, totals and balances are what follows from the records. */
  integrity: { every: day, after: 2 * hour },
} as const;
export type JobName = keyof typeof schedules;
const isJob = (name: string): name is JobName => Object.hasOwn(schedules, name);
export const jobNames = Object.keys(schedules).filter(isJob);
export const JobName = z.enum(jobNames);

/**
 * Returns the interval, in ms, at which a job is checked: whether it is to be begun, gone on with or tried
 * again.
 */
export const tickEvery = (name: JobName): number => Math.min(schedules[name].every, 15 * minute);

/** Returns the last moment at which a job was to begin. */
export const lastDue = (name: JobName, now: Instant): Instant => {
  const { every, after } = schedules[name];
  return instant(Math.floor((millis(now) - after) / every) * every + after);
};

/** `queued`: there is more to do, and nobody is at it. */
const jobStatuses = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

/**
 * The record of a job: its last run, and how far that has come. One record a job, which every write moves on
 * by a version.
 */
export const JobRecord = z.object({
  version: z.int(),
  status: z.enum(jobStatuses),
  /** Whether it also mends what it finds. */
  mend: z.boolean(),
  progress: z.object({ done: z.int(), total: z.int().nullable().default(null) }),
  /** The numbers it has counted, by name. */
  counts: z.record(z.string(), z.int()),
  /** The position up to which the work is done; null: from the beginning, or to the end. */
  cursor: z.string().nullable().default(null),
  /** The worker that is at it, and until when it has the job for itself. */
  holder: z.string().nullable().default(null),
  lease: Instant.nullable().default(null),
  /** The number of tries since the last step that succeeded, and when the next may come. */
  attempts: z.int(),
  notBefore: Instant.nullable().default(null),
  cancelled: z.boolean().default(false),
  startedAt: Instant,
  endedAt: Instant.nullable().default(null),
  /** The name of the error that the last try ended with. */
  error: z.string().nullable().default(null),
});
export type JobRecord = z.output<typeof JobRecord>;

export const hasEnded = ({ status }: Pick<JobRecord, 'status'>): boolean =>
  status === 'done' || status === 'failed' || status === 'cancelled';

/**
 * The time, in ms, for which a worker has a job for itself after each step: longer than any step and than a
 * function lives, so that one who is killed is known to be.
 */
export const leaseFor = 6 * minute;
/** The most tries of one step, of those that are killed, too, before the job counts as failed. */
export const mostAttempts = 5;
/** Returns the wait after so many attempts, ms: half a minute, then four times as long each time. */
export const backOff = (attempts: number): number => (minute / 2) * 4 ** (attempts - 1);
