import { erasure } from '../../shared/operations/jobs/erasure';
import { runsJobs } from './job';

/** Removes people for good, from the table, the archive and the user pool: nothing else may. */
export const handler = runsJobs({ erasure });
