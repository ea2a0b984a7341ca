import { AccountDeletion, GroupPointer } from '../../lifecycle/accounts/account-deletion';
import { systemClock } from '../../core/clock';
import type { ScopeId, UserId } from '../../core/ids';
import { restorableFor } from '../../core/record';
import { day, later, LocalDate } from '../../core/time';
import type { StoredRecord } from '../../db/attributes';
import { keyBeginning, keys, scopePartition } from '../../db/keys';
import { Invitation } from '../../groups/invitation';
import { countedOf } from '../../groups/join';
import { Membership } from '../../groups/member';
import type { Figures } from './partition-figures';
import type { Read } from './reads';
import { kindOf, type Tally, textOf } from './tally';
import { own } from '../../core/own';
import { wordOf } from '../../db/record';

const dayOf = (at: string): string => at.slice(0, 10);

/**
 * Tallies what is counted of a person: the scopes they are in and own (`scopeCount`), by their memberships;
 * the invitations they sent in a day (`invitationCount`), by those; and how many of their memberships and
 * groups the deletion of their account took (`accountDeletion`), by what is noted with the pointers. All but
 * the last are records of their scopes, which the pointers lead to: a lost pointer shows as a count that is
 * too high. Invitations go with their group, 30 days after its deletion at the earliest: days before that
 * can't be counted any more, and decide nothing either.
 */
export const openPerson = (userId: UserId, tally: Tally, read: Read): Figures => {
  const since = dayOf(later(systemClock(), day - restorableFor));
  const scopes = new Set<ScopeId>();
  const counted = {
    sk: keys.scopeCount(userId).sk,
    sent: (of: string) => keys.invitationCount(userId, LocalDate.parse(of)).sk,
    taken: keys.accountDeletion(userId).sk,
  };
  let hasSent = false;
  const sentOn = new Set<string>();
  /**
   * The counts in which a record that can't be read may count: until it is mended, nothing is said of them.
   */
  const unclear = { memberships: false, invitations: false };

  const kinds: Readonly<Record<string, (record: StoredRecord) => void>> = {
    [wordOf('scopeCount')]: (record) => {
      for (const attribute of ['scopes', 'owned'] as const)
        if (typeof record[attribute] === 'number') tally.stored(counted.sk, attribute, record[attribute]);
    },
    [wordOf('invitationCount')]: (record) => {
      const sk = textOf(record, 'sk');
      if (sk < counted.sent(since) || typeof record.sent !== 'number') return;
      hasSent = true;
      sentOn.add(sk);
      tally.stored(sk, 'sent', record.sent);
    },
    [wordOf('accountDeletion')]: (record) => {
      const { success, data } = AccountDeletion.safeParse(record);
      if (success) tally.stored(counted.taken, 'affected', data.affected);
    },
    [wordOf('membershipPointer')]: (record) => {
      const { success, data } = GroupPointer.safeParse(record);
      if (success) scopes.add(data.scopeId);
      if (data?.endedWith) tally.expect(counted.taken, 'affected', 1);
    },
  };

  const membership = async (scopeId: ScopeId): Promise<void> => {
    for await (const record of read({ pk: scopePartition(scopeId), prefix: keys.member(scopeId, userId).sk })) {
      const { data } = Membership.safeParse(record);
      if (!data) unclear.memberships = true;
      const { scopes: one, owned } = data ? countedOf(data) : { scopes: 0, owned: 0 };
      tally.expect(counted.sk, 'scopes', one);
      tally.expect(counted.sk, 'owned', owned);
    }
  };
  const invitations = async (scopeId: ScopeId): Promise<void> => {
    for await (const record of read({
      pk: scopePartition(scopeId),
      prefix: keyBeginning('scope', wordOf('invitation')).sk,
    })) {
      const { data } = Invitation.safeParse(record);
      if (!data) unclear.invitations = true;
      if (data?.invitedBy === userId && dayOf(data.createdAt) >= since) {
        sentOn.add(counted.sent(dayOf(data.createdAt)));
        tally.expect(counted.sent(dayOf(data.createdAt)), 'sent', 1);
      }
    }
  };
  return {
    add: (record) => own(kinds, kindOf(record))?.(record),
    settle: async () => {
      for (const scopeId of scopes) {
        await membership(scopeId);
        if (hasSent) await invitations(scopeId);
      }
      if (unclear.memberships) for (const attribute of ['scopes', 'owned']) tally.ignores(counted.sk, attribute);
      if (unclear.invitations) for (const sk of sentOn) tally.ignores(sk, 'sent');
    },
  };
};
