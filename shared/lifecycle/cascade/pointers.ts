import { StaleRead } from '../../core/retry';
import type { StoredRecord } from '../../db/attributes';
import { decodeReadable } from '../../db/decode';
import { present } from '../../db/expressions';
import { type Key, keys, kindIn } from '../../db/keys';
import { type WriteAction, update } from '../../db/transact';
import { Invitation, inviteeOf } from '../../groups/invitation';
import { countedOf, pointerKey } from '../../groups/join';
import { isPlaceholder, Membership } from '../../groups/member';
import type { TombstoneUpdate } from '../work/tombstone';
import { classInScope, wordOf } from '../../db/record';

const isMembership = (sk: string): boolean => classInScope(sk) === 'membership';

const pointed = <T>(record: T | undefined, by: (record: T) => Key): Key | undefined =>
  record === undefined ? undefined : by(record);

/**
 * Returns the key of the pointer by which its person finds an invitation or a membership, if that still
 * stands: that of an erased person does not. Undefined: nobody looks for the record.
 */
export const pointerTo = (sk: string, record: StoredRecord): Key | undefined => {
  if (isMembership(sk)) {
    const membership = decodeReadable(Membership, record);
    return membership && !isPlaceholder(membership) ? pointerKey(membership) : undefined;
  }
  if (kindIn(sk) !== wordOf('invitation')) return undefined;
  return pointed(decodeReadable(Invitation, record), (invitation) =>
    keys.invitationPointer(inviteeOf(invitation), invitation.id),
  );
};

/**
 * Returns the actions that go with a tombstone that is set (`moved` 1), taken off (−1) or dated anew (0): on
 * the pointer by which its person finds it, and on how many scopes they are in and own. They are of the same
 * transaction, so that a count moves once with each tombstone.
 * @param pointer as it stands in the table; undefined: there is none
 */
export const pointerActions = (
  sk: string,
  {
    record,
    marking,
    moved,
    pointer,
  }: {
    readonly record: StoredRecord;
    readonly marking: TombstoneUpdate;
    readonly moved: -1 | 0 | 1;
    readonly pointer: Key | undefined;
  },
): WriteAction[] => {
  const points = pointer
    ? [update(pointer, { change: { set: marking }, when: present(), refusal: () => new StaleRead() })]
    : [];
  if (!isMembership(sk) || moved === 0) return points;
  const membership = decodeReadable(Membership, record);
  // Nobody knows what it counts for: the job `integrity` sets the count right.
  if (!membership) return points;
  const { scopes, owned } = countedOf({ ...membership, deletedWith: null });
  return [
    ...points,
    ...(scopes !== 0
      ? [
          update(keys.scopeCount(membership.userId), {
            change: { add: { scopes: -moved, ...(owned !== 0 && { owned: -moved }) } },
          }),
        ]
      : []),
  ];
};
