import { erase as eraseArchived } from '../archive/store';
import type { Clock } from '../../core/clock';
import { millis } from '../../core/time';
import { decodeReadable } from '../../db/decode';
import { activityPartition, type Key, keys, scopeIn, userPartition } from '../../db/keys';
import { batchGet } from '../../db/read';
import { transact } from '../../db/transact';
import { exportsPrefix, removeObjects } from '../../db/objects/objects';
import { mailboxOf } from '../../people/mailbox-of';
import { removeUploadsOf } from '../../pictures/remove-upload';
import { namesInPool } from '../../people/identities';
import { identitiesIn } from '../../people/identities-store';
import { removeUser } from '../../people/pool-users';
import { eraseFromAddresses, eraseFromGroups } from './archived';
import { countRemoved, deletePartition, gone, withPointers, type ErasureWork } from './delete-partition';
import { Erasure, moveOn } from './erasure';
import { collect } from './collect';
import { addressesOf, addressPartitions, ownPartitions, ownScopes } from './partitions';
import { eraseDeadLetters } from './erase-dead-letters';
import type { DeadLetterStore } from '../dead-letters/store';
import { anonymiseInvitations } from './anonymise-invitations';

/** Forgets whose the mailboxes were, where that is still said of them. */
const forgetAddresses = async ({ erasure, requestId }: ErasureWork): Promise<void> => {
  const theirs = addressesOf(erasure).map(({ email }) => keys.blocker(mailboxOf(email)));
  const found = await batchGet(theirs);
  const actions = theirs.flatMap((key, index) => (found[index]?.userId === erasure.userId ? [gone(key)] : []));
  if (actions.length > 0) await transact(requestId, actions);
};

/** Removes what is theirs in the table, once that is known: addresses, groups they were alone in. */
const records = async (begun: ErasureWork): Promise<boolean> => {
  const work = { ...begun, erasure: await collect(begun.erasure, begun.clock(), begun.requestId) };
  for (const address of addressesOf(work.erasure)) if (!(await anonymiseInvitations(address, work))) return false;
  await forgetAddresses(work);
  for (const pk of ownScopes(work.erasure))
    if (!(await deletePartition(pk, work, withPointers(work.erasure)))) return false;
  // Last: it is what tells of the rest.
  return deletePartition(userPartition(work.erasure.userId), work);
};

/** Removes what tells of them elsewhere: activity, exports, the archive, groups of others. */
const traces = async (work: ErasureWork): Promise<boolean> => {
  const { erasure } = work;
  for (const pk of ownPartitions(erasure)) if (!(await deletePartition(activityPartition(pk), work))) return false;
  for (const { pk, until } of addressPartitions(erasure))
    if (!(await deletePartition(activityPartition(pk), work, { goes: ({ at }) => String(at) <= until }))) return false;
  let objects = await removeObjects(`${exportsPrefix}${erasure.userId}/`);
  for (const pk of ownPartitions(erasure)) {
    const scopeId = scopeIn(pk);
    objects += (await eraseArchived(pk)) + (scopeId ? await removeUploadsOf(scopeId) : 0);
  }
  const lines = await eraseFromAddresses(work);
  const removed = [
    ...(objects > 0 ? [countRemoved(erasure, 'objects', objects)] : []),
    ...(lines > 0 ? [countRemoved(erasure, 'lines', lines)] : []),
  ];
  for (const one of removed) await transact(work.requestId, [one]);
  return eraseFromGroups(work);
};

const signIn = async ({ erasure }: ErasureWork): Promise<boolean> => {
  const [stored] = await batchGet([keys.identities(erasure.userId)]);
  const addresses = addressesOf(erasure).map(({ email }) => email);
  await removeUser(erasure.userId, namesInPool(addresses, identitiesIn(stored, erasure.userId)));
  return true;
};

const late = async (work: ErasureWork): Promise<boolean> => (await eraseDeadLetters(work)) && traces(work);

const phased = {
  'sign-in': signIn,
  records,
  traces,
  late,
  done: () => Promise.resolve(true),
} as const satisfies Record<Erasure['phase'], (work: ErasureWork) => Promise<boolean>>;

/** The limits and the tools of an erasure's step. */
export interface ErasureRun {
  /** The end of the time it has, ms since the epoch. */
  readonly until: number;
  readonly clock: Clock;
  readonly requestId: string;
  /** The store of what the stream gave up; undefined: there is none. */
  readonly deadLetters: DeadLetterStore | undefined;
}

/**
 * Goes on with an erasure that is due, until its time is over: each thing that is done may be done again.
 * @returns whether somebody is erased by it
 * @throws StaleRead when somebody else is at it, TableBusy, and the error of a store or the pool that is away
 */
export const resumeErasure = async (
  key: Key,
  { until, clock, requestId, deadLetters }: ErasureRun,
): Promise<boolean> => {
  const [stored] = await batchGet([key]);
  const erasure = decodeReadable(Erasure, stored);
  if (!erasure?.dueAt || erasure.dueAt > clock()) return false;
  if (!(await phased[erasure.phase]({ erasure, requestId, clock, deadLetters, goesOn: () => millis(clock()) < until })))
    return false;
  await moveOn(erasure, clock(), requestId);
  return erasure.phase === 'late';
};
