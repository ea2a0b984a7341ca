import { createHash } from 'node:crypto';
import * as z from 'zod';
import {
  type CategoryId,
  type CommentId,
  type ExportId,
  InvitationId,
  type ItemId,
  type LinkId,
  type ListId,
  type NotificationId,
  personalScopeOf,
  ScopeId,
  type SourceId,
  systemUser,
  type TagId,
  type TokenId,
  TransactionId,
  UploadId,
  UserId,
} from '../core/ids';
import { UnreadableRecord } from '../core/errors';
import type { Instant, LocalDate } from '../core/time';
import type { IndexedWord, KindWord, PartitionName } from './kinds';

/** The key of a record: its partition and its place in it. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

const hashed = (text: string): string => createHash('sha256').update(text).digest('base64url');
/** Returns the one-way name of an address: partition keys show up in metrics and logs, addresses must not. */
const emailHash = (email: string): string => hashed(email.toLowerCase());

/** A mailbox by the hash of its address. */
export const MailboxId = z
  .string()
  .regex(/^[\w-]{43}$/)
  .brand<'MailboxId'>();
export type MailboxId = z.output<typeof MailboxId>;
export const mailboxId = (address: string): MailboxId => MailboxId.parse(emailHash(address));

/** The words that the partitions begin with. */
export const partitionNames = { scope: 'SCOPE', user: 'USER', email: 'EMAIL' } as const satisfies Readonly<
  Record<PartitionName, string>
>;

/** Joins parts of a key that others follow. */
const prefix = (...parts: readonly [KindWord, ...string[]]): string => parts.map((part) => `${part}#`).join('');

const scopePk = (scope: ScopeId) => `${partitionNames.scope}#${scope}`;
const userPk = (user: UserId) => `${partitionNames.user}#${user}`;
const mailboxPk = (id: string) => `${partitionNames.email}#${id}`;
const emailPk = (email: string) => mailboxPk(emailHash(email));
const at = (pk: string, ...sk: readonly [KindWord, ...string[]]): Key => ({ pk, sk: sk.join('#') });

/**
 * Makes the key of a record of a scope whose kind has none among `keys`, which are of kinds that several
 * folders read.
 */
export const keyInScope = (kind: KindWord, scope: ScopeId, ...ids: readonly string[]): Key =>
  at(scopePk(scope), kind, ...ids);
/** Names the range of such records whose keys begin with the same ids. */
export const rangeInScope = (kind: KindWord, scope: ScopeId, ...ids: readonly string[]) => ({
  pk: scopePk(scope),
  prefix: prefix(kind, ...ids),
});
/** Makes the entry of such a record in the index `order`. */
export const entryInOrder = (kind: IndexedWord, deletedAt: Instant | null, alive: string): string =>
  deletedOr(prefix(kind), deletedAt, alive);
/** Says how the entries of such records begin, by which a collection is read. */
export const prefixInOrder = (kind: IndexedWord, { deleted }: { readonly deleted: boolean }): string =>
  deleted ? indexPrefixes.deleted(prefix(kind)) : prefix(kind);

/**
 * The partition that keeps what happened in another one: of its own, so that a policy can name it
 * (dynamodb:LeadingKeys).
 */
export const activityPrefix = 'ACTIVITY#';
export const activityPartition = (pk: string): string => `${activityPrefix}${pk}`;
/** Tells whether a partition is a scope's, a person's or an address's: those in which things happen. */
export const holdsRecords = (pk: string): boolean =>
  Object.values(partitionNames).some((name) => pk.startsWith(`${name}#`));

/**
 * The most bytes of a name in a key, of which a sort key holds 1,024: compatible forms (NFKC) of one letter
 * can be 18.
 */
const longestName = 800;

/** The last round of buying, by which rounds are sorted; 9 digits are a clearing a second for 30 years. */
const lastRound = 999_999_999;
const padded = (round: number): string => String(round).padStart(9, '0');

/** The partition of what is written to the operator, which is nobody's. */
const feedbackPk = 'FEEDBACK';

/** Somebody who is invited: by address, or by the id of a user whom the inviter knows. */
export type Invitee = { readonly email: string } | { readonly userId: UserId };
const inviteePk = (invitee: Invitee) => ('email' in invitee ? emailPk(invitee.email) : userPk(invitee.userId));

/** The partition of the records that people were erased. */
export const erasuresPartition = 'ERASURES';

/** The partition of the records which groups went with them. */
const erasedGroupsPk = 'ERASED-GROUPS';

/** The key of every record. README.md beside this file shows them with their access patterns. */
export const keys = {
  scope: (scope: ScopeId) => at(scopePk(scope), 'SCOPE'),
  member: (scope: ScopeId, user: UserId) => at(scopePk(scope), 'MEMBER', user),
  list: (scope: ScopeId, list: ListId) => at(scopePk(scope), 'LIST', list),
  listMember: (scope: ScopeId, list: ListId, user: UserId) => at(scopePk(scope), 'LIST-MEMBER', list, user),
  item: (scope: ScopeId, list: ListId, item: ItemId) => at(scopePk(scope), 'ITEM', list, item),
  /** An act of clearing what was bought, by the round that began with it. */
  clearing: (scope: ScopeId, list: ListId, round: number) => at(scopePk(scope), 'CLEARING', list, padded(round)),
  /**
   * The work to do on all that belongs to something that was deleted or restored, kept beside it: one for
   * each root, however often it goes and comes back.
   */
  deletion: (scope: ScopeId, root: string, id: string) => at(scopePk(scope), 'DELETION', root, id),
  /** A list with much on it, on its way to this scope. */
  relocation: (scope: ScopeId, id: string) => at(scopePk(scope), 'RELOCATION', id),
  /** An entry of what happened to a record of another partition, in the order of the stream. */
  activity: (pk: string, position: string): Key => ({ pk: activityPartition(pk), sk: position }),
  /**
   * A scope's memory of an item's name. Hashed: a sort key holds 1,024 bytes, and a name of 200 characters
   * can be longer as it is compared.
   */
  itemName: (scope: ScopeId, compared: string) => at(scopePk(scope), 'ITEM-NAME', hashed(compared)),
  category: (scope: ScopeId, category: CategoryId) => at(scopePk(scope), 'CATEGORY', category),
  source: (scope: ScopeId, source: SourceId) => at(scopePk(scope), 'SOURCE', source),
  tag: (scope: ScopeId, tag: TagId) => at(scopePk(scope), 'TAG', tag),
  /**
   * The holder of a name that is unique among its kind in a scope, by the name as it is compared; by its hash
   * where that is too long for a key.
   */
  name: (scope: ScopeId, kind: string, compared: string) =>
    at(scopePk(scope), 'NAME', kind, Buffer.byteLength(compared) > longestName ? hashed(compared) : compared),
  comment: (scope: ScopeId, transaction: TransactionId, comment: CommentId) =>
    at(scopePk(scope), 'COMMENT', transaction, comment),
  upload: (scope: ScopeId, upload: UploadId) => at(scopePk(scope), 'UPLOAD', upload),
  /**
   * The amounts that everybody has paid and owes, in every currency: one record, so that any read of it is
   * one key.
   */
  balances: (scope: ScopeId) => at(scopePk(scope), 'BALANCES'),
  transaction: (scope: ScopeId, transaction: TransactionId) => at(scopePk(scope), 'TRANSACTION', transaction),
  /**
   * The day before the currency: a range of days is one query, also where the scope's currency is not known
   * yet.
   */
  dayTotal: (scope: ScopeId, dimension: string, date: LocalDate, currency: string) =>
    at(scopePk(scope), 'TOTAL', dimension, date, currency),
  invitation: (scope: ScopeId, invitation: InvitationId) => at(scopePk(scope), 'INVITATION', invitation),
  link: (scope: ScopeId, link: LinkId) => at(scopePk(scope), 'LINK', link),
  /** Holds the one pending invitation, or the membership that came of it, of an invitee and a target. */
  invited: (scope: ScopeId, list: ListId | null, invitee: Invitee) =>
    at(scopePk(scope), 'INVITED', list ?? '-', inviteePk(invitee)),
  invitationPointer: (invitee: Invitee, invitation: InvitationId) => at(inviteePk(invitee), 'INVITATION', invitation),
  /** A notification of somebody; of somebody invited by an address, where whoever has that finds it. */
  notification: (to: Invitee, notification: NotificationId) => at(inviteePk(to), 'NOTIFICATION', notification),
  /** What somebody is to be told by mail or push alone. */
  mailNotice: (user: UserId, notification: NotificationId) => at(userPk(user), 'MAIL-NOTICE', notification),
  /** When somebody is to get mail of what they were told. */
  digest: (user: UserId) => at(userPk(user), 'DIGEST'),
  /** That somebody's devices are to be told something. */
  push: (user: UserId) => at(userPk(user), 'PUSH'),
  /** The mails that went to a mailbox lately, and whether its owner stopped them. */
  mailbox: (id: MailboxId) => at(mailboxPk(id), 'MAILBOX'),
  /** The record that somebody who reads a mailbox has declined an invitation to a scope. */
  declinedMail: (id: MailboxId, scope: ScopeId) => at(mailboxPk(id), 'DECLINED', scope),
  /** The record of whose a mailbox is, of those who block invitations. */
  blocker: (id: MailboxId) => at(mailboxPk(id), 'BLOCKER'),
  profile: (user: UserId) => at(userPk(user), 'PROFILE'),
  /** All that a user blocks. */
  block: (user: UserId) => at(userPk(user), 'BLOCKS'),
  settings: (user: UserId) => at(userPk(user), 'SETTINGS'),
  /** A scoped token of somebody's. */
  token: (user: UserId, token: TokenId) => at(userPk(user), 'TOKEN', token),
  tokenTurn: (user: UserId) => at(userPk(user), 'TOKEN-TURN'),
  /** All devices of a user that are pushed to. */
  device: (user: UserId) => at(userPk(user), 'DEVICES'),
  /** Which device an address of a push service is, whoever's. */
  endpoint: (address: string) => at(`ENDPOINT#${hashed(address)}`, 'ENDPOINT'),
  /** The number of scopes a user is in: kept apart from the profile, which only the user writes. */
  scopeCount: (user: UserId) => at(userPk(user), 'SCOPE-COUNT'),
  invitationCount: (user: UserId, day: LocalDate) => at(userPk(user), 'INVITATION-COUNT', day),
  /** The number of times a person did something in one window of time, whose name sorts as time does. */
  count: (user: UserId, what: string, window: string) => at(userPk(user), 'COUNT', what, window),
  membershipPointer: (user: UserId, scope: ScopeId) => at(userPk(user), 'MEMBERSHIP', scope),
  listPointer: (user: UserId, list: ListId) => at(userPk(user), 'LIST-MEMBERSHIP', list),
  /** The work to do on a user's memberships since they deleted their account, or restored it. */
  accountDeletion: (user: UserId) => at(userPk(user), 'ACCOUNT-DELETION'),
  /** An export of everything of theirs in a file, as they asked for it. */
  export: (user: UserId, id: ExportId) => at(userPk(user), 'EXPORT', id),
  /** Holds the one export that is being made. */
  exporting: (user: UserId) => at(userPk(user), 'EXPORTING'),
  /** Holds the one relocation of theirs that is under way. */
  relocating: (user: UserId) => at(userPk(user), 'RELOCATING'),
  /** That a user signed out everywhere, and when. */
  signOut: (user: UserId) => at(userPk(user), 'SIGN-OUT'),
  /** That an operator took somebody's authenticator away, by when. */
  authenticatorReset: (user: UserId, when: Instant) => at(userPk(user), 'AUTHENTICATOR-RESET', when),
  /** The change of address that a user asked for last. */
  emailChange: (user: UserId) => at(userPk(user), 'EMAIL-CHANGE'),
  /** The providers that a user signs in by. */
  identities: (user: UserId) => at(userPk(user), 'IDENTITIES'),
  /** An address that a user signed in under before. */
  formerAddress: (user: UserId, email: string) => at(userPk(user), 'ADDRESS', emailHash(email)),
  /**
   * The record that somebody was erased, and how far that has come: in a partition of its own, since theirs
   * goes.
   */
  erasure: (user: UserId) => at(erasuresPartition, 'ERASURE', user),
  /** The record that a group was erased, with the one who was alone in it. */
  erasedGroup: (scope: ScopeId) => at(erasedGroupsPk, 'GROUP', scope),
  /** What somebody wrote to the operator, or an error of clients. */
  feedback: (id: string) => at(feedbackPk, 'FEEDBACK', id),
  /** The result of a job's last run, or how far it has come. */
  job: (name: string) => at('JOBS', 'JOB', name),
  idempotency: (user: UserId, key: string) => at(userPk(user), 'IDEMPOTENCY', hashed(key)),
} as const;

/** Tells whether a record is feedback, or an error of clients. */
export const isFeedback = ({ pk }: Key): boolean => pk === feedbackPk;

/** The partition of a scope. */
export const scopePartition = scopePk;

/** The partition of a user. */
export const userPartition = userPk;

/** The partition of an address. */
export const emailPartition = emailPk;

/** The partition in which an invited person finds their invitations. */
export const inviteePartition = inviteePk;

/** The partitions and prefixes that are queried by the table's own sort key. */
export const keyRanges = {
  clearings: (scope: ScopeId, list: ListId, from = 0) => ({
    pk: scopePk(scope),
    prefix: prefix('CLEARING', list),
    from: padded(from),
    to: padded(lastRound),
  }),
  dayTotals: (scope: ScopeId, dimension: string) => ({
    pk: scopePk(scope),
    prefix: prefix('TOTAL', dimension),
  }),
  /** Every record of a kind, deleted ones too: their names stay in what was recorded under them. */
  categories: (scope: ScopeId) => ({ pk: scopePk(scope), prefix: prefix('CATEGORY') }),
  sources: (scope: ScopeId) => ({ pk: scopePk(scope), prefix: prefix('SOURCE') }),
  tags: (scope: ScopeId) => ({ pk: scopePk(scope), prefix: prefix('TAG') }),
  /** The activity of a partition: positions are digits. */
  activity: (pk: string) => ({ pk: activityPartition(pk), prefix: '', from: '0' }),
  /** All records of a partition, whatever they are. */
  all: (pk: string) => ({ pk, prefix: '', from: '!' }),
  /** All records of a scope: no sort key begins with less than `!`. */
  scope: (scope: ScopeId) => ({ pk: scopePk(scope), prefix: '', from: '!' }),
  /** The records that belong to a list by their keys. */
  items: (scope: ScopeId, list: ListId) => ({ pk: scopePk(scope), prefix: prefix('ITEM', list) }),
  onList: (kind: KindWord, scope: ScopeId, list: ListId) => ({
    pk: scopePk(scope),
    prefix: prefix(kind, list),
  }),
  /** The scopes that a user is, or was, a member of. */
  memberships: (user: UserId) => ({ pk: userPk(user), prefix: prefix('MEMBERSHIP') }),
  tokens: (user: UserId) => ({ pk: userPk(user), prefix: prefix('TOKEN') }),
  exports: (user: UserId) => ({ pk: userPk(user), prefix: prefix('EXPORT') }),
  formerAddresses: (user: UserId) => ({ pk: userPk(user), prefix: prefix('ADDRESS') }),
  listMemberships: (user: UserId) => ({ pk: userPk(user), prefix: prefix('LIST-MEMBERSHIP') }),
  comments: (scope: ScopeId, transaction: TransactionId) => ({
    pk: scopePk(scope),
    prefix: prefix('COMMENT', transaction),
  }),
  members: (scope: ScopeId) => ({ pk: scopePk(scope), prefix: prefix('MEMBER') }),
  /** Who is, or was, on a list by itself. */
  listMembers: (scope: ScopeId, list: ListId) => ({ pk: scopePk(scope), prefix: prefix('LIST-MEMBER', list) }),
  uploads: (scope: ScopeId) => ({ pk: scopePk(scope), prefix: prefix('UPLOAD') }),
  mailNotices: (user: UserId) => ({ pk: userPk(user), prefix: prefix('MAIL-NOTICE') }),
  /** The notifications of somebody, by when what they tell of happened. */
  notifications: (to: Invitee) => ({ pk: inviteePk(to), prefix: prefix('NOTIFICATION') }),
} as const;

/**
 * Returns the `orderKey`, the sort key of the local index `order`: what a collection is read by, deleted
 * records apart. Each starts with the collection's own prefix (`indexPrefixes`), so that one index serves all
 * of a partition.
 */
const deletedOr = (prefix: string, deletedAt: Instant | null, alive: string): string =>
  deletedAt ? `DELETED-${prefix}${deletedAt}` : `${prefix}${alive}`;
export const indexPrefixes = {
  lists: prefix('LIST'),
  items: (list: ListId) => prefix('ITEM', list),
  /** The items bought on a list, the latest round first; those of one round by position. */
  bought: (list: ListId, round?: number) =>
    `BOUGHT#${list}#${round === undefined ? '' : `${padded(lastRound - round)}#`}`,
  /** The names of items, by when they were added last. */
  itemNames: prefix('ITEM-NAME'),
  transactions: prefix('TRANSACTION'),
  categories: prefix('CATEGORY'),
  sources: prefix('SOURCE'),
  tags: prefix('TAG'),
  comments: (transaction: TransactionId) => prefix('COMMENT', transaction),
  /** The deletions of what has records that belong to it, clearings among them, by when they were made. */
  deletions: prefix('DELETION'),
  invitations: (list: ListId | null) => prefix('INVITATION', list ?? '-'),
  links: (list: ListId | null) => prefix('LINK', list ?? '-'),
  /** The notifications that somebody has not read. */
  unread: prefix('NOTIFICATION'),
  /** The invitations that are open for a person, in their own partition. */
  openInvitations: prefix('INVITED'),
  members: prefix('MEMBER'),
  listMembers: (list: ListId) => prefix('LIST-MEMBER', list),
  memberships: prefix('MEMBERSHIP'),
  listMemberships: prefix('LIST-MEMBERSHIP'),
  deleted: (prefix: string) => `DELETED-${prefix}`,
} as const;
/** Returns the range of the index that holds what was bought on a list in the rounds before one. */
export const boughtBefore = (list: ListId, round: number) => ({
  prefix: indexPrefixes.bought(list),
  from: padded(lastRound - round + 1),
});
export const indexKeys = {
  list: (list: { id: ListId; createdAt: Instant; deletedAt: Instant | null }) =>
    deletedOr(indexPrefixes.lists, list.deletedAt, `${list.createdAt}#${list.id}`),
  /** The prefixes of an item's place: open on a list, bought in a round, and deleted. */
  item: ({
    id,
    listId,
    position,
    round = null,
    deletedAt,
  }: {
    id: ItemId;
    listId: ListId;
    position: string;
    round?: number | null;
    deletedAt: Instant | null;
  }) =>
    round === null || deletedAt
      ? deletedOr(indexPrefixes.items(listId), deletedAt, `${position}#${id}`)
      : `${indexPrefixes.bought(listId, round)}${position}#${id}`,
  itemName: (lastAt: Instant) => `${indexPrefixes.itemNames}${lastAt}`,
  transaction: (one: { id: TransactionId; date: LocalDate; createdAt: Instant; deletedAt: Instant | null }) =>
    deletedOr(indexPrefixes.transactions, one.deletedAt, `${one.date}#${one.createdAt}#${one.id}`),
  /** The category's place, sorted by people's own order first; six digits hold every sort order. */
  category: (one: { id: CategoryId; sortOrder: number; createdAt: Instant; deletedAt: Instant | null }) =>
    deletedOr(
      indexPrefixes.categories,
      one.deletedAt,
      `${String(one.sortOrder).padStart(6, '0')}#${one.createdAt}#${one.id}`,
    ),
  source: (one: { id: SourceId; createdAt: Instant; deletedAt: Instant | null }) =>
    deletedOr(indexPrefixes.sources, one.deletedAt, `${one.createdAt}#${one.id}`),
  tag: (one: { id: TagId; createdAt: Instant; deletedAt: Instant | null }) =>
    deletedOr(indexPrefixes.tags, one.deletedAt, `${one.createdAt}#${one.id}`),
  comment: (one: { id: CommentId; transactionId: TransactionId; createdAt: Instant; deletedAt: Instant | null }) =>
    deletedOr(indexPrefixes.comments(one.transactionId), one.deletedAt, `${one.createdAt}#${one.id}`),
  deletion: (deletedAt: Instant, what: string) => `${indexPrefixes.deletions}${deletedAt}#${what}`,
  invitation: (one: { id: InvitationId; listId: ListId | null; createdAt: Instant }) =>
    `${indexPrefixes.invitations(one.listId)}${one.createdAt}#${one.id}`,
  link: (one: { id: LinkId; listId: ListId | null; createdAt: Instant; deletedAt: Instant | null }) =>
    deletedOr(indexPrefixes.links(one.listId), one.deletedAt, `${one.createdAt}#${one.id}`),
  openInvitation: (one: { id: InvitationId; createdAt: Instant }) =>
    `${indexPrefixes.openInvitations}${one.createdAt}#${one.id}`,
  notification: (one: { id: NotificationId }) => `${indexPrefixes.unread}${one.id}`,
  member: (one: { userId: UserId; listId: ListId | null; joinedAt: Instant }) =>
    `${one.listId ? indexPrefixes.listMembers(one.listId) : indexPrefixes.members}${one.joinedAt}#${one.userId}`,
  membership: (scope: ScopeId, joinedAt: Instant) => `${indexPrefixes.memberships}${joinedAt}#${scope}`,
  listMembership: (list: ListId, joinedAt: Instant) => `${indexPrefixes.listMemberships}${joinedAt}#${list}`,
} as const;

/**
 * Reads the invitation from a record's key; undefined for every other record. For the stream, which sees all
 * of them.
 */
export const invitationIn = ({ pk, sk }: Key): { scopeId: ScopeId; invitationId: InvitationId } | undefined => {
  const [scopeId, [kind, id]] = [scopeIn(pk), sk.split('#')];
  return scopeId && kind === 'INVITATION' ? { scopeId, invitationId: InvitationId.parse(id) } : undefined;
};

/** Reads the transaction from a record's key; undefined for every other record. */
export const transactionIn = ({ pk, sk }: Key): { scopeId: ScopeId; transactionId: TransactionId } | undefined => {
  const [scopeId, [kind, id]] = [scopeIn(pk), sk.split('#')];
  return scopeId && kind === 'TRANSACTION' ? { scopeId, transactionId: TransactionId.parse(id) } : undefined;
};

/** Reads the upload from a record's key; undefined for every other record. */
export const uploadOf = ({ pk, sk }: Key): { scopeId: ScopeId; uploadId: UploadId } | undefined => {
  const [scopeId, [kind, id]] = [scopeIn(pk), sk.split('#')];
  return scopeId && kind === 'UPLOAD' ? { scopeId, uploadId: UploadId.parse(id) } : undefined;
};

/**
 * Finds the scope whose pictures a record shows: its own, of a person the personal one; undefined: it shows
 * none.
 */
export const pictureScope = ({ pk }: Key): ScopeId | undefined => {
  const userId = userIn(pk);
  return userId ? personalScopeOf(userId) : scopeIn(pk);
};

/** Reads the member of a scope from a membership's key; undefined for every other record. */
export const memberIn = ({ pk, sk }: Key): UserId | undefined => {
  const { data } = UserId.safeParse(sk.split('#')[1]);
  return scopeIn(pk) && kindIn(sk) === 'MEMBER' ? data : undefined;
};

/** Says how all keys of a kind begin, where records of others stand beside. */
export const keyBeginning = (partition: PartitionName, kind: KindWord): Key => ({
  pk: `${partitionNames[partition]}#`,
  sk: prefix(kind),
});

/** Reads the key of a stored record. @throws UnreadableRecord for what has no key */
export const keyIn = ({ pk, sk }: Readonly<Record<string, unknown>>): Key => {
  if (typeof pk !== 'string' || typeof sk !== 'string') throw new UnreadableRecord();
  return { pk, sk };
};

/** Returns the kind of a record from its sort key. */
export const kindIn = (sk: string): string => sk.split('#', 1)[0] ?? '';

/** Reads the relocation from a sort key, as marks keep it; undefined for every other record. */
export const relocationIn = (sk: string): string | undefined => {
  const [kind, id] = sk.split('#');
  return kind === 'RELOCATION' ? id : undefined;
};

/** Reads the scope from its partition's key; undefined: it is a person's or an address's. */
export const scopeIn = (pk: string): ScopeId | undefined => {
  const [kind, id] = pk.split('#');
  const scope = ScopeId.safeParse(id);
  return scope.success && kind === partitionNames.scope ? scope.data : undefined;
};

/** Reads the user from their own partition's key; undefined: it is nobody's. */
export const userIn = (pk: string): UserId | undefined => {
  const { data } = UserId.safeParse(pk.split('#')[1]);
  return data && pk === userPartition(data) ? data : undefined;
};

/** Tells whether a record says what is to be done to somebody's memberships. */
export const isAccountDeletion = ({ sk }: Key): boolean => sk === keys.accountDeletion(systemUser).sk;

/** Tells whether a record says that somebody signed out everywhere. */
export const isSignOut = ({ sk }: Key): boolean => sk === keys.signOut(systemUser).sk;

/** Tells whether a record says that somebody asked for another address. */
export const isEmailChange = ({ sk }: Key): boolean => sk === keys.emailChange(systemUser).sk;

/** Tells whether a record says by which providers somebody signs in. */
export const isIdentities = ({ sk }: Key): boolean => sk === keys.identities(systemUser).sk;

/** Tells whether a record says that somebody's authenticator was taken away. */
export const isAuthenticatorReset = ({ sk }: Key): boolean => kindIn(sk) === 'AUTHENTICATOR-RESET';

/** Tells whether a record says that a list is on its way to a scope. */
export const isRelocation = ({ sk }: Key): boolean => kindIn(sk) === 'RELOCATION';

/** Tells whether a record is somebody's export. */
export const isExport = ({ sk }: Key): boolean => sk.startsWith(keyRanges.exports(systemUser).prefix);
