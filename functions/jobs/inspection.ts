import { integrity } from '../../shared/operations/jobs/integrity';
import { invitationExpiry } from '../../shared/operations/jobs/invitation-expiry';
import { usersExport } from '../../shared/operations/jobs/users-export';
import type { JobsOf } from '../../shared/operations/jobs/functions';
import type { Job } from '../../shared/operations/jobs/run';
import { runsJobs } from './job';

/** Reads the table or the user pool from end to end, and changes what it finds in the table. */
export const handler = runsJobs({
  integrity,
  'invitation-expiry': invitationExpiry,
  'users-export': usersExport,
} satisfies JobsOf<'inspection', Job>);
