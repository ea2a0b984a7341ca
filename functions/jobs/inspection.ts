import { integrity } from '../../shared/jobs/integrity';
import { invitationExpiry } from '../../shared/jobs/invitation-expiry';
import { runsJobs } from './job';

/** What reads the table from end to end, and changes what it finds. */
export const handler = runsJobs({ integrity, 'invitation-expiry': invitationExpiry });
