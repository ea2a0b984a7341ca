import { accountWorkOf, advanceAccount } from '../../shared/accounts/advance';
import { systemClock } from '../../shared/core/clock';
import { second } from '../../shared/core/time';
import { isAccountDeletion } from '../../shared/db/keys';
import { isUnfinished } from '../../shared/deletions/model';
import { changeOf } from './change';
import type { Reaction } from './in-order';

/** How long one change drives the work on, ms: what it writes last drives the next. */
const atMost = 10 * second;

/** Memberships end, or come back, when an account was deleted, or restored, and with every step of that. */
export const accountsGoOn: Reaction = async (record, requestId) => {
  const { key, after } = changeOf(record);
  if (!after || !isAccountDeletion(key)) return;
  const work = accountWorkOf(after);
  if (isUnfinished(work)) await advanceAccount(key, { atMost, clock: systemClock, requestId }, work);
};
