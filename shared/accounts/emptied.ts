import { Stale } from '../access/fresh';
import type { Clock } from '../core/clock';
import type { Place } from '../core/page';
import type { Item } from '../db/attributes';
import { decodeReadable } from '../db/decode';
import { absent, present, some } from '../db/expressions';
import { type Key, keyIn, keys, kindIn, ranges } from '../db/keys';
import { slice } from '../db/read';
import { type Action, remove, transact, update } from '../db/transact';
import { Invitation, inviteeOf } from '../invitations/model';
import type { Erasure } from './erasure';
import type { UndeliveredStore } from '../undelivered/store';

/** An erasure that goes on. */
export interface Work {
  readonly erasure: Erasure;
  readonly requestId: string;
  readonly clock: Clock;
  readonly undelivered: UndeliveredStore | undefined;
  /** Whether there is time for more. */
  readonly goesOn: () => boolean;
}

/** Records that go at a time: a transaction takes 4 MB. */
export const atOnce = 25;
/** Whether it is there or not: an erasure that was cut off does it again. */
const anyhow = some(present(), absent());
export const gone = (key: Key): Action => remove(key, anyhow);

export const counted = ({ userId }: Erasure, what: keyof Erasure['removed'], by: number): Action =>
  update(keys.erasure(userId), { add: { [`removed.${what}`]: by } }, present(), () => new Stale());

interface Taking {
  /** What goes; absent: everything. */
  readonly goes?: (item: Item) => boolean;
  /** What goes with a record, of other partitions. */
  readonly along?: (item: Item) => Action[];
}

/** As much of an invitation as its pointer is found by: where all of it can’t be read, that goes too. */
const Invited = Invitation.pick({ id: true, email: true, userId: true });

/** Of a scope: what it is called, and what was written to people, stands with what they find their invitations by, too. */
export const withInvitations: Taking = {
  along: (item) => {
    const invitation = kindIn(keyIn(item).sk) === 'INVITATION' ? decodeReadable(Invited, item) : undefined;
    return invitation && (invitation.email ?? invitation.userId)
      ? [gone(keys.invitationPointer(inviteeOf(invitation), invitation.id))]
      : [];
  },
};

/** Takes a partition out of the table, as far as there is time. @returns whether nothing is left of what goes */
export const emptied = async (
  pk: string,
  { erasure, requestId, goesOn }: Work,
  { goes = () => true, along = () => [] }: Taking = {},
): Promise<boolean> => {
  let after: Place | undefined;
  while (goesOn()) {
    const { items } = await slice({ ...ranges.all(pk), by: 'sk', limit: atOnce, after });
    if (items.length === 0) return true;
    const going = items.filter(goes);
    const actions = going.flatMap((item) => [gone(keyIn(item)), ...along(item)]);
    if (going.length > 0) await transact(requestId, [...actions, counted(erasure, 'records', actions.length)]);
    const staying = items.filter((item) => !goes(item)).at(-1);
    if (staying) after = { sk: keyIn(staying).sk, orderKey: null };
  }
  return false;
};
