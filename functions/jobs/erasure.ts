import { erasure } from '../../shared/operations/jobs/erasure';
import type { JobsOf } from '../../shared/operations/jobs/functions';
import type { Job } from '../../shared/operations/jobs/run';
import { runsJobs } from './job';

/** Removes people for good, from the table, the archive and the user pool: nothing else may. */
export const handler = runsJobs({ erasure } satisfies JobsOf<'erasure', Job>);
