import { retention } from '../../shared/operations/jobs/retention';
import type { JobsOf } from '../../shared/operations/jobs/functions';
import type { Job } from '../../shared/operations/jobs/run';
import { runsJobs } from './job';

/** Takes records out of the table: nothing else may. */
export const handler = runsJobs({ retention } satisfies JobsOf<'retention', Job>);
