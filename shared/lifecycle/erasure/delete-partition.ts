import { StaleRead } from '../../core/retry';
import type { Clock } from '../../core/clock';
import type { CursorPosition } from '../../db/cursor';
import type { StoredRecord } from '../../db/attributes';
import { decodeReadable } from '../../db/decode';
import { absent, present, some } from '../../db/expressions';
import { type Key, keyIn, keys, kindIn, keyRanges } from '../../db/keys';
import { queryPage } from '../../db/read';
import { type WriteAction, remove, transact, update } from '../../db/transact';
import { Invitation, inviteeOf } from '../../groups/invitation';
import { Membership } from '../../groups/member';
import type { Erasure } from './erasure';
import type { DeadLetterStore } from '../dead-letters/store';
import { wordOf } from '../../db/record';

/** An erasure under way. */
export interface ErasureWork {
  readonly erasure: Erasure;
  readonly requestId: string;
  readonly clock: Clock;
  readonly deadLetters: DeadLetterStore | undefined;
  /** Tells whether there is time for more. */
  readonly goesOn: () => boolean;
}

/** The number of records that go at a time: a transaction takes 4 MB. */
export const atOnce = 25;
/**
 * The condition that holds whether the record is there or not: an erasure that was cut off does its work
 * again.
 */
const anyhow = some(present(), absent());
export const gone = (key: Key): WriteAction => remove(key, anyhow);

export const countRemoved = ({ userId }: Erasure, what: keyof Erasure['removed'], by: number): WriteAction =>
  update(keys.erasure(userId), {
    change: { add: { [`removed.${what}`]: by } },
    when: present(),
    refusal: () => new StaleRead(),
  });

interface Taking {
  /** Tells whether a record is removed; absent: all are. */
  readonly goes?: (item: StoredRecord) => boolean;
  /** Returns the actions on other partitions that go with a record. */
  readonly along?: (item: StoredRecord) => WriteAction[];
}

/**
 * The part of an invitation by which its pointer is found. Where the whole can’t be read, the pointer goes
 * all the same.
 */
const Invited = Invitation.pick({ id: true, email: true, userId: true });

const Joined = Membership.pick({ userId: true, scopeId: true });

/**
 * Returns the option that removes with a scope's invitations, and with who is in it, the pointers by which
 * people find these, since they hold the scope's name and what was written to people. Others are in a slice
 * alone; the pointers of who is erased go last.
 */
export const withPointers = ({ userId }: Erasure): Taking => ({
  along: (item) => {
    const kind = kindIn(keyIn(item).sk);
    const invitation = kind === wordOf('invitation') ? decodeReadable(Invited, item) : undefined;
    const member = kind === wordOf('member') ? decodeReadable(Joined, item) : undefined;
    return [
      ...(invitation && (invitation.email ?? invitation.userId)
        ? [gone(keys.invitationPointer(inviteeOf(invitation), invitation.id))]
        : []),
      ...(member && member.userId !== userId ? [gone(keys.membershipPointer(member.userId, member.scopeId))] : []),
    ];
  },
});

/**
 * Takes a partition out of the table, as far as there is time. @returns whether nothing is left of what goes
 */
export const deletePartition = async (
  pk: string,
  { erasure, requestId, goesOn }: ErasureWork,
  { goes = () => true, along = () => [] }: Taking = {},
): Promise<boolean> => {
  let after: CursorPosition | undefined;
  while (goesOn()) {
    const { items } = await queryPage({ ...keyRanges.all(pk), by: 'sk', limit: atOnce, after });
    if (items.length === 0) return true;
    const going = items.filter(goes);
    const actions = going.flatMap((item) => [gone(keyIn(item)), ...along(item)]);
    if (going.length > 0) await transact(requestId, [...actions, countRemoved(erasure, 'records', actions.length)]);
    const staying = items.filter((item) => !goes(item)).at(-1);
    if (staying) after = { sk: keyIn(staying).sk, orderKey: null };
  }
  return false;
};
