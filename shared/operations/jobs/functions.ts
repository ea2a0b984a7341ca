import type { JobName } from './job';

/** The function that does each job: one for each capability, not for each job. */
export const functionOf = {
  sweeper: 'sweeper',
  digest: 'sweeper',
  webhooks: 'sweeper',
  push: 'sweeper',
  retention: 'retention',
  integrity: 'inspection',
  'invitation-expiry': 'inspection',
  'users-export': 'inspection',
  erasure: 'erasure',
} as const satisfies Readonly<Record<JobName, string>>;
export type JobFunction = (typeof functionOf)[JobName];

/** One value for each job that a function does: a function that leaves one out doesn't compile. */
export type JobsOf<Name extends JobFunction, Job> = Readonly<
  Record<{ [Each in JobName]: (typeof functionOf)[Each] extends Name ? Each : never }[JobName], Job>
>;
