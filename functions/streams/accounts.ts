import { accountWorkOf, advanceAccount } from '../../shared/accounts/advance';
import { isAccountDeletion } from '../../shared/db/keys';
import { driving } from './driving';

/** Memberships end, or come back, when an account was deleted, or restored. */
export const accountsGoOn = driving({ is: isAccountDeletion, workOf: accountWorkOf, advance: advanceAccount });
