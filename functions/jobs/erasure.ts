import { erasure } from '../../shared/accounts/erasure-job';
import { runsJobs } from './job';

/** What removes people for good, from the table, the archive and the user pool: nothing else may. */
export const handler = runsJobs({ erasure });
