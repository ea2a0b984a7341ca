import { erase as eraseArchived } from '../archive/store';
import type { Clock } from '../core/clock';
import { millis } from '../core/time';
import { decodeReadable } from '../db/decode';
import { activityPartition, type Key, userPartition } from '../db/keys';
import { getAll } from '../db/read';
import { transact } from '../db/transact';
import { exportsPrefix, removeObjects } from '../objects/objects';
import { removeUser } from '../pool/users';
import { eraseFromAddresses, eraseFromGroups } from './archived';
import { counted, emptied, withInvitations, type Work } from './emptied';
import { Erasure, moveOn } from './erasure';
import { gather } from './gather';
import { addressesOf, addressPartitions, ownPartitions, ownScopes } from './own';
import { eraseUndelivered } from './undelivered';
import type { UndeliveredStore } from '../undelivered/store';
import { uninvite } from './uninvite';

const records = async (begun: Work): Promise<boolean> => {
  const work = { ...begun, erasure: await gather(begun.erasure, begun.clock(), begun.requestId) };
  for (const address of addressesOf(work.erasure)) if (!(await uninvite(address, work))) return false;
  for (const pk of ownScopes(work.erasure)) if (!(await emptied(pk, work, withInvitations))) return false;
  // Last: it is what tells of the rest.
  return emptied(userPartition(work.erasure.userId), work);
};

const traces = async (work: Work): Promise<boolean> => {
  const { erasure } = work;
  for (const pk of ownPartitions(erasure)) if (!(await emptied(activityPartition(pk), work))) return false;
  for (const { pk, until } of addressPartitions(erasure))
    if (!(await emptied(activityPartition(pk), work, { goes: ({ at }) => String(at) <= until }))) return false;
  let objects = await removeObjects(`${exportsPrefix}${erasure.userId}/`);
  for (const pk of ownPartitions(erasure)) objects += await eraseArchived(pk);
  const lines = await eraseFromAddresses(work);
  const removed = [
    ...(objects > 0 ? [counted(erasure, 'objects', objects)] : []),
    ...(lines > 0 ? [counted(erasure, 'lines', lines)] : []),
  ];
  for (const one of removed) await transact(work.requestId, [one]);
  return eraseFromGroups(work);
};

const signIn = async ({ erasure }: Work): Promise<boolean> => {
  await removeUser(
    erasure.userId,
    addressesOf(erasure).map(({ email }) => email),
  );
  return true;
};

const late = async (work: Work): Promise<boolean> => (await eraseUndelivered(work)) && traces(work);

const phased = {
  'sign-in': signIn,
  records,
  traces,
  late,
  done: () => Promise.resolve(true),
} as const satisfies Record<Erasure['phase'], (work: Work) => Promise<boolean>>;

/** Where an erasure goes on. */
export interface Going {
  /** Until when, ms since the epoch. */
  readonly until: number;
  readonly clock: Clock;
  readonly requestId: string;
  /** Where what the stream gave up is kept; undefined: nowhere. */
  readonly undelivered: UndeliveredStore | undefined;
}

/**
 * Goes on with an erasure that is due, until then: each thing that is done may be done again.
 * @returns whether somebody is erased by it
 * @throws Stale when somebody else is at it, TableBusy, and the error of a store or the pool that is away
 */
export const goOn = async (key: Key, { until, clock, requestId, undelivered }: Going): Promise<boolean> => {
  const [stored] = await getAll([key]);
  const erasure = decodeReadable(Erasure, stored);
  if (!erasure?.dueAt || erasure.dueAt > clock()) return false;
  if (!(await phased[erasure.phase]({ erasure, requestId, clock, undelivered, goesOn: () => millis(clock()) < until })))
    return false;
  await moveOn(erasure, clock(), requestId);
  return erasure.phase === 'late';
};
