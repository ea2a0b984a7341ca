import { digests } from '../../shared/operations/jobs/digest';
import { pushes } from '../../shared/operations/jobs/push';
import { sweeper } from '../../shared/operations/jobs/sweeper';
import { webhooks } from '../../shared/operations/jobs/webhooks';
import type { JobsOf } from '../../shared/operations/jobs/functions';
import type { Job } from '../../shared/operations/jobs/run';
import { runsJobs } from './job';

/** Reads and writes records by their keys and by when they are due. */
export const handler = runsJobs({ sweeper, digest: digests, webhooks, push: pushes } satisfies JobsOf<'sweeper', Job>);
