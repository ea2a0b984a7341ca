import { sweeper } from '../../shared/operations/jobs/sweeper';
import { runsJobs } from './job';

/** Reads and writes records by their keys and by when they are due. */
export const handler = runsJobs({ sweeper });
