import { ownedNow } from '../access/list-owners';
import { authorize, type AccessContext } from '../access/authorize';
import { mayKnow } from './activity';
import { Category, toView as categoryShown } from '../labels/category';
import { Comment, toView as commentShown } from '../money/comment';
import type { Call } from '../core/call';
import {
  CategoryId,
  CommentId,
  InvitationId,
  ItemId,
  ListId,
  type ScopeId,
  SourceId,
  TagId,
  TransactionId,
  UserId,
} from '../core/ids';
import type { Audit } from '../core/record';
import type { StoredRecord as Stored } from '../db/attributes';
import { decode, decodeReadable, unlessUnreadable } from '../db/decode';
import { type Key, keys } from '../db/keys';
import type { resourceTypes } from '../db/kinds';
import { toView as invitationShown, Invitation } from '../groups/invitation';
import { toView as itemShown, Item } from '../lists/item';
import { isShown } from '../lists/rounds';
import { toView as listSeen, List, roleOn } from '../lists/list';
import { Profile } from '../people/profile';
import { asKept, Membership } from '../groups/member';
import { toView as memberShown } from '../groups/member-view';
import { toView as scopeSeen } from '../groups/scope';
import { toView as sourceShown, Source } from '../money/source';
import { toView as tagShown, Tag } from '../labels/tag';
import { toView as transactionShown, Transaction } from '../money/transaction';
import type { FeedReference } from './change-feed';
import type { ScopeFeedChange } from './changes';

/** The caller who looks at a scope, and the role in which they do. */
export interface Sight {
  readonly call: Call;
  readonly access: AccessContext;
  /** The lists, with their current owner. */
  readonly lists: ReadonlyMap<ListId, List>;
}

/** Looks up a record that was read. */
type Find = (key: Key) => Stored | undefined;

/** Returns a record as a client is told of it; null: it is gone. */
export const tell = <Record extends { readonly version: number }>(
  { id, parentId, version }: FeedReference,
  record: Record | null,
) => ({ id, parentId, version: record?.version ?? version, deleted: record === null, record });
type Tell<Record> = Omit<ReturnType<typeof tell>, 'record'> & { readonly record: Record | null };

/** The way to find the records of a type, and what a GET of one shows. */
interface Noun<R extends Audit, V extends { readonly version: number }> {
  readonly key: (scopeId: ScopeId, reference: FeedReference) => Key;
  /** Returns the keys of the records that it depends on. */
  readonly also?: (scopeId: ScopeId, reference: FeedReference) => readonly Key[];
  readonly read: (stored: Stored) => R;
  /** Tells whether a record is there that is not deleted itself. */
  readonly stands?: (record: R, also: readonly (Stored | undefined)[]) => boolean;
  readonly shown: (record: R, sight: Sight, also: readonly (Stored | undefined)[]) => V;
  readonly as: (told: Tell<V>) => ScopeFeedChange;
}

/** The same as a noun, with its types forgotten. `found`: the records of these keys, in their order. */
interface Resolution {
  readonly keys: (scopeId: ScopeId, reference: FeedReference) => readonly Key[];
  readonly change: (reference: FeedReference, found: readonly (Stored | undefined)[], sight: Sight) => ScopeFeedChange;
  readonly audit: (stored: Stored) => Audit;
}

const noun = <R extends Audit, V extends { readonly version: number }>({
  key,
  also = () => [],
  read,
  stands = () => true,
  shown,
  as,
}: Noun<R, V>): Resolution => ({
  keys: (scopeId, reference) => [key(scopeId, reference), ...also(scopeId, reference)],
  change: (reference, [stored, ...others], sight) => {
    const record = stored && read(stored);
    return as(
      tell(reference, record && !record.deletedAt && stands(record, others) ? shown(record, sight, others) : null),
    );
  },
  audit: read,
});

const listKey = (scopeId: ScopeId, list: string | null) => keys.list(scopeId, ListId.parse(list));
const transactionKey = (scopeId: ScopeId, transaction: string | null) =>
  keys.transaction(scopeId, TransactionId.parse(transaction));

const nouns = {
  list: noun({
    key: (scopeId, { id }) => listKey(scopeId, id),
    read: (stored) => decode(List, stored),
    shown: (one, { call, access, lists }) =>
      ((list) => listSeen(list, roleOn(list, call.caller.userId, access)))(lists.get(one.id) ?? one),
    as: (told) => ({ type: 'list', ...told }),
  }),
  item: noun({
    key: (scopeId, { id, parentId }) => keys.item(scopeId, ListId.parse(parentId), ItemId.parse(id)),
    also: (scopeId, { parentId }) => [listKey(scopeId, parentId)],
    read: (stored) => decode(Item, stored),
    stands: (one, [list]) => list !== undefined && !list.deletedAt && isShown(one, decode(List, list)),
    shown: itemShown,
    as: (told) => ({ type: 'item', ...told }),
  }),
  category: noun({
    key: (scopeId, { id }) => keys.category(scopeId, CategoryId.parse(id)),
    read: (stored) => decode(Category, stored),
    shown: categoryShown,
    as: (told) => ({ type: 'category', ...told }),
  }),
  source: noun({
    key: (scopeId, { id }) => keys.source(scopeId, SourceId.parse(id)),
    read: (stored) => decode(Source, stored),
    shown: sourceShown,
    as: (told) => ({ type: 'source', ...told }),
  }),
  tag: noun({
    key: (scopeId, { id }) => keys.tag(scopeId, TagId.parse(id)),
    read: (stored) => decode(Tag, stored),
    shown: tagShown,
    as: (told) => ({ type: 'tag', ...told }),
  }),
  transaction: noun({
    key: (scopeId, { id }) => transactionKey(scopeId, id),
    read: (stored) => decode(Transaction, stored),
    shown: transactionShown,
    as: (told) => ({ type: 'transaction', ...told }),
  }),
  comment: noun({
    key: (scopeId, { id, parentId }) => keys.comment(scopeId, TransactionId.parse(parentId), CommentId.parse(id)),
    also: (scopeId, { parentId }) => [transactionKey(scopeId, parentId)],
    read: (stored) => decode(Comment, stored),
    stands: (_, [transaction]) => transaction !== undefined && !transaction.deletedAt,
    shown: commentShown,
    as: (told) => ({ type: 'comment', ...told }),
  }),
  member: noun({
    key: (scopeId, { id }) => keys.member(scopeId, UserId.parse(id)),
    also: (_, { id }) => [keys.profile(UserId.parse(id))],
    read: (stored) => asKept(decode(Membership, stored)),
    shown: (one, _, [profile]) => memberShown(one, decodeReadable(Profile, profile)),
    as: (told) => ({ type: 'member', ...told }),
  }),
  invitation: noun({
    key: (scopeId, { id }) => keys.invitation(scopeId, InvitationId.parse(id)),
    read: (stored) => decode(Invitation, stored),
    shown: (one, { call, access }) => invitationShown(one, call.now, access.scope.name),
    as: (told) => ({ type: 'invitation', ...told }),
  }),
} as const satisfies Readonly<Record<Exclude<(typeof resourceTypes)[number], 'scope'>, Resolution>>;
const resolutions: Readonly<Partial<Record<FeedReference['type'], Resolution>>> = nouns;

/**
 * Returns the keys to read in order to tell of these. The scope itself was read with what decides about
 * access.
 */
export const feedKeys = (scopeId: ScopeId, all: readonly FeedReference[]): Key[] =>
  all.flatMap(
    (reference) => unlessUnreadable(reference, () => resolutions[reference.type]?.keys(scopeId, reference)) ?? [],
  );

const changeOf = (scopeId: ScopeId, reference: FeedReference, find: Find, sight: Sight): ScopeFeedChange[] => {
  if (reference.type === 'scope')
    return [{ type: 'scope', ...tell(reference, scopeSeen(sight.access.scope, sight.access.role)) }];
  const resolution = resolutions[reference.type];
  return resolution
    ? (unlessUnreadable(reference, () => [
        resolution.change(reference, resolution.keys(scopeId, reference).map(find), sight),
      ]) ?? [])
    : [];
};

/** Prepares how records are shown, with each list's current owner. @throws TableBusy */
const sightOf = async (call: Call, access: AccessContext, stored: readonly (Stored | undefined)[]): Promise<Sight> => {
  const lists = stored.flatMap((item) => decodeReadable(List, item) ?? []);
  return { call, access, lists: new Map((await ownedNow(access.scope, lists)).map((list) => [list.id, list])) };
};

/** Returns the records as they are now, each as a GET of it shows it to the caller. @throws TableBusy */
export const resolved = async (
  scopeId: ScopeId,
  all: readonly FeedReference[],
  find: Find,
  { call, access }: Pick<Sight, 'call' | 'access'>,
): Promise<ScopeFeedChange[]> => {
  const known = all.filter((reference) => mayKnow(reference, access.role));
  const sight = await sightOf(
    call,
    access,
    known.filter(({ type }) => type === 'list').map(({ id }) => find(listKey(scopeId, id))),
  );
  return known.flatMap((reference) => changeOf(scopeId, reference, find, sight));
};

/**
 * Finds a record of a type, deleted or not, as a client is told of it.
 * @throws NotFound, Forbidden, TableBusy
 */
export const found = async (
  call: Call,
  scopeId: ScopeId,
  reference: FeedReference,
): Promise<{ audit: Audit; change: ScopeFeedChange } | undefined> => {
  const resolution = resolutions[reference.type];
  if (!resolution) return undefined;
  const access = await authorize({ ...call, idempotency: undefined }, { scopeId }, 'scope.read', {
    alsoRead: resolution.keys(scopeId, reference),
  });
  const [stored] = access.records;
  if (!stored) return undefined;
  const sight = await sightOf(call, access, reference.type === 'list' ? [stored] : []);
  return { audit: resolution.audit(stored), change: resolution.change(reference, access.records, sight) };
};
