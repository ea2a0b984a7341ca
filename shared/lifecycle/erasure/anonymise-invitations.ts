import { StaleRead } from '../../core/retry';
import type { StoredRecord } from '../../db/attributes';
import { equal } from '../../db/expressions';
import { emailPartition, keyIn, keys, kindIn, keyRanges } from '../../db/keys';
import { batchGet, queryPage } from '../../db/read';
import { type WriteAction, transact, update } from '../../db/transact';
import { Invitation } from '../../groups/invitation';
import { membershipKey } from '../../groups/join';
import { atOnce, countRemoved, gone, type ErasureWork } from './delete-partition';
import type { Address } from './erasure';
import { wordOf } from '../../db/record';

/**
 * Removes what was written to an invited person, and has the invitation to their address name them by id
 * alone, as does what came of it.
 */
const uninvited = async (
  pointer: Invitation,
  email: string,
  { erasure: { userId }, erasure }: ErasureWork,
): Promise<WriteAction[]> => {
  const { scopeId, listId, id } = pointer;
  const at = {
    invitation: keys.invitation(scopeId, id),
    invited: keys.invited(scopeId, listId, { email }),
    member: membershipKey({ scopeId, listId, userId }),
    pointer: keys.invitationPointer({ email }, id),
  };
  const [invitation, invited, member] = await batchGet([at.invitation, at.invited, at.member]);
  return [
    gone(at.pointer),
    countRemoved(erasure, 'invitations', 1),
    ...(invitation?.email === email
      ? [
          update(at.invitation, {
            change: { set: { email: null, message: null, userId } },
            when: equal('email', email),
            refusal: () => new StaleRead(),
          }),
        ]
      : []),
    ...(invited?.invitationId === id ? [gone(at.invited)] : []),
    ...(member?.invitedAs === at.invited.sk
      ? [
          update(at.member, {
            change: { set: { invitedAs: null } },
            when: equal('invitedAs', at.invited.sk),
            refusal: () => new StaleRead(),
          }),
        ]
      : []),
  ];
};

/**
 * Tells whether a record says that mails to an address are stopped. It stays, under the address's hash alone,
 * or whoever asked for that would be written to again.
 */
const asksForNoMail = (item: StoredRecord): boolean =>
  kindIn(keyIn(item).sk) === wordOf('mailbox') && typeof item.stoppedAt === 'string';

/** Tells whether a record is of what whoever has an address was told after it was theirs. */
const isToldSince = (item: StoredRecord, until: Address['until']): boolean =>
  kindIn(keyIn(item).sk) === wordOf('notification') && String(item.createdAt) > until;

/**
 * Takes back what was sent to an address while it was theirs: what was sent to whoever has had it since
 * stays.
 * @returns whether nothing is left of it
 */
export const anonymiseInvitations = async ({ email, until }: Address, work: ErasureWork): Promise<boolean> => {
  const { requestId, goesOn } = work;
  let from: string | undefined;
  do {
    const { items } = await queryPage({
      ...keyRanges.all(emailPartition(email)),
      by: 'sk',
      limit: atOnce,
      after: from === undefined ? undefined : { sk: from, orderKey: null },
    });
    for (const item of items) {
      const pointer = Invitation.safeParse(item);
      if (asksForNoMail(item)) {
        from = keyIn(item).sk;
        continue;
      }
      if (!pointer.success && !isToldSince(item, until))
        await transact(requestId, [gone(keyIn(item)), countRemoved(work.erasure, 'records', 1)]);
      else if (pointer.success && pointer.data.createdAt <= until)
        await transact(requestId, await uninvited(pointer.data, email, work));
      from = keyIn(item).sk;
    }
    if (items.length < atOnce) return true;
  } while (goesOn());
  return false;
};
