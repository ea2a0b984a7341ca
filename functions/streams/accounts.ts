import { accountWorkOf, resumeAccount } from '../../shared/lifecycle/accounts/resume-account';
import { isAccountDeletion } from '../../shared/db/keys';
import { driving } from './driving';

/** Ends memberships, or brings them back, when an account was deleted, or restored. */
export const resumeAccounts = driving({ is: isAccountDeletion, workOf: accountWorkOf, resume: resumeAccount });
