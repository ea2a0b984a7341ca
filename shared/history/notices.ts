import * as z from 'zod';
import { ListId, RoleId, ScopeId, systemUser, UserId } from '../core/ids';
import { CurrencyCode, MinorUnits } from '../core/money/currencies';
import { Instant } from '../core/time';
import { decodeReadable } from '../db/decode';
import type { Invitee } from '../db/keys';
import { kindAt } from '../db/record';
import { isArriving } from '../lifecycle/work/tombstone';
import { Invitation, inviteeOf } from '../groups/invitation';
import { isPlaceholder, Membership } from '../groups/member';
import type { StreamChange } from './activity-entry';
import type { NotificationFacts } from './notification';

/** One thing to tell, and whom: somebody, or everybody in the scope but who did it and whom it is about. */
export interface Notice {
  readonly to: Invitee | 'everybody';
  readonly facts: NotificationFacts;
  /**
   * What the place is called by the record itself: an invitation, or a membership that ended. Of all else it
   * is read.
   */
  readonly place?: string;
}

const nothing = {
  listId: null,
  targetId: null,
  subjectId: null,
  otherId: null,
  name: null,
  roleId: null,
  amount: null,
  share: null,
  currency: null,
} as const;

const Written = z.object({
  id: z.guid(),
  scopeId: ScopeId,
  deletedAt: Instant.nullable().default(null),
  modifiedBy: UserId,
});
/** What of an item and of a transaction decides whom it concerns, and what they are told. */
const Assignable = Written.extend({
  listId: ListId,
  name: z.string(),
  assignedTo: UserId.nullable().default(null),
});
const Shared = Written.extend({
  kind: z.string(),
  amount: MinorUnits,
  currency: CurrencyCode,
  payee: z.string().nullable().default(null),
  description: z.string().nullable().default(null),
  paidBy: z.array(z.object({ userId: UserId })).default([]),
  split: z
    .object({ shares: z.array(z.object({ userId: UserId, amount: MinorUnits })) })
    .nullable()
    .default(null),
});
type Shared = z.output<typeof Shared>;

/** The images of a change, read by a schema: of what can't be read, or couldn't be then, nobody is told. */
const read = <T>(schema: z.ZodType<T>, { before, after }: StreamChange) => ({
  before: decodeReadable(schema, before),
  after: decodeReadable(schema, after),
});

const ofInvitation = (change: StreamChange): Notice[] => {
  const { before, after } = read(Invitation, change);
  if (before || after?.status !== 'pending') return [];
  const { id, scopeId, listId, roleId, invitedBy, targetName, transfersOwnership } = after;
  const occurrence = transfersOwnership ? 'offered' : 'invited';
  const facts = { type: 'invitation', occurrence, ...nothing, scopeId, listId, roleId } as const;
  return [{ to: inviteeOf(after), place: targetName, facts: { ...facts, targetId: id, actorId: invitedBy } }];
};

const isHere = (one: Membership | undefined): one is Membership => one?.deletedAt === null;

/**
 * Returns what a membership's change tells. That an account is deleted, or restored, is told to nobody: the
 * group has a former member, and has them back. Placeholders come and go by what editors do.
 */
const ofMembership = (change: StreamChange): Notice[] => {
  const { before, after } = read(Membership, change);
  if (!after || before?.endedWith || after.endedWith || isPlaceholder(after)) return [];
  const { scopeId, listId, userId, roleId, invitedBy, endedIn, modifiedBy: actorId } = after;
  const tell = (to: Notice['to'] | null, occurrence: NotificationFacts['occurrence'], role: RoleId | null = null) =>
    to === null
      ? []
      : [
          {
            to,
            facts: {
              type: 'membership',
              ...nothing,
              occurrence,
              scopeId,
              listId,
              actorId,
              subjectId: userId,
              roleId: role,
            },
          } as const,
        ];
  const inviter = invitedBy && { userId: invitedBy };
  // Who makes a group, or a list, is in it without being invited.
  const others = listId ? inviter : 'everybody';
  if (!isHere(before)) return isHere(after) && inviter ? tell(others, 'joined') : [];
  if (isHere(after)) return before.roleId === roleId ? [] : tell({ userId }, 'role', roleId);
  if (actorId === userId || actorId === systemUser) return listId && actorId === systemUser ? [] : tell(others, 'left');
  const lost = tell({ userId }, 'lost').map((notice) => (endedIn === null ? notice : { ...notice, place: endedIn }));
  return [...(listId ? [] : tell('everybody', 'removed')), ...lost];
};

const ofItem = (change: StreamChange): Notice[] => {
  const { before, after } = read(Assignable, change);
  if (!change.before && change.after && isArriving(change.after)) return [];
  if (!after?.assignedTo || after.deletedAt || before?.assignedTo === after.assignedTo) return [];
  const { id, scopeId, listId, name, assignedTo, modifiedBy } = after;
  const facts = { type: 'assigned', occurrence: 'assigned', ...nothing, scopeId, listId, name } as const;
  return [{ to: { userId: assignedTo }, facts: { ...facts, targetId: id, actorId: modifiedBy } }];
};

const concernedBy = (one: Shared | undefined): UserId[] => [
  ...new Set([...(one?.paidBy ?? []), ...(one?.split?.shares ?? [])].map(({ userId }) => userId)),
];

/** Returns what is told of an expense, or a settlement, to those whom it concerns and didn't before. */
const ofTransaction = (change: StreamChange): Notice[] => {
  const { before, after } = read(Shared, change);
  // Of what came with others nobody is told one by one.
  if (!change.before && change.after && isArriving(change.after)) return [];
  if (!after || after.deletedAt || !['expense', 'settlement'].includes(after.kind)) return [];
  const known = before?.kind === after.kind ? concernedBy(before) : [];
  const { id, scopeId, amount, currency, payee, description, split, paidBy, modifiedBy } = after;
  const facts = { ...nothing, scopeId, targetId: id, actorId: modifiedBy, amount, currency };
  return concernedBy(after)
    .filter((userId) => !known.includes(userId))
    .map((userId) => {
      const share = split?.shares.find((one) => one.userId === userId)?.amount ?? null;
      const [from, to] = [paidBy[0]?.userId ?? null, split?.shares[0]?.userId ?? null];
      return {
        to: { userId },
        facts:
          after.kind === 'settlement'
            ? { ...facts, type: 'settlement', occurrence: 'settled', subjectId: from, otherId: to }
            : { ...facts, type: 'expense', occurrence: 'paid', name: payee ?? description, share },
      };
    });
};

const kinds = {
  invitation: ofInvitation,
  member: ofMembership,
  listMember: ofMembership,
  item: ofItem,
  transaction: ofTransaction,
} as const;
const isNoted = (name: string | undefined): name is keyof typeof kinds =>
  name !== undefined && Object.hasOwn(kinds, name);

/**
 * Decides, from a change alone, what it tells and to whom: nothing of what somebody did themselves. What
 * concerns nobody else costs no read.
 */
export const noticesOf = (change: StreamChange): Notice[] => {
  const name = kindAt(change.key);
  if (!isNoted(name)) return [];
  return kinds[name](change).filter(
    ({ to, facts }) => to === 'everybody' || !('userId' in to) || to.userId !== facts.actorId,
  );
};
