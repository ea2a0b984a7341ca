import { sweeper } from '../../shared/operations/jobs/sweeper';
import { runsJobs } from './job';

/** What reads and writes records by their keys and by when they are due. */
export const handler = runsJobs({ sweeper });
