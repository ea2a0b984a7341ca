import { retention } from '../../shared/operations/jobs/retention';
import { runsJobs } from './job';

/** Takes records out of the table: nothing else may. */
export const handler = runsJobs({ retention });
