import { ownedNow } from '../access/list-owners';
import { look, type View } from '../access/look';
import { mayKnow } from '../activity/model';
import { Category, shown as categoryShown } from '../categories/model';
import { Comment, shown as commentShown } from '../comments/model';
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
import type { Item as Stored } from '../db/attributes';
import { decode, decodeReadable, unlessUnreadable } from '../db/decode';
import { type Key, keys } from '../db/keys';
import { asShown as invitationShown, Invitation } from '../invitations/model';
import { asShown as itemShown, Item } from '../items/model';
import { isShown } from '../items/rounds';
import { asSeenBy as listSeen, List, roleOn } from '../lists/model';
import { Profile } from '../me/model';
import { asKept, asShown as memberShown, Membership } from '../members/model';
import { asSeenBy as scopeSeen } from '../scopes/model';
import { shown as sourceShown, Source } from '../sources/model';
import { shown as tagShown, Tag } from '../tags/model';
import { shown as transactionShown, Transaction } from '../transactions/model';
import type { Told } from './feed';
import type { ScopeChange } from './model';

/** Who looks at a scope, and as what. */
export interface Sight {
  readonly call: Call;
  readonly view: View;
  /** Lists with the owner that they have now. */
  readonly lists: ReadonlyMap<ListId, List>;
}

/** Looks up a record that was read. */
type Find = (key: Key) => Stored | undefined;

/** A record as a client is told of it; null: it is gone. */
export const tell = <Record extends { readonly version: number }>(
  { id, parentId, version }: Told,
  record: Record | null,
) => ({ id, parentId, version: record?.version ?? version, deleted: record === null, record });
type Tell<Record> = Omit<ReturnType<typeof tell>, 'record'> & { readonly record: Record | null };

/** How the records of a type are found, and what a GET of one shows. */
interface Noun<R extends Audit, V extends { readonly version: number }> {
  readonly key: (scopeId: ScopeId, told: Told) => Key;
  /** What else has to be read: what it stands on. */
  readonly also?: (scopeId: ScopeId, told: Told) => readonly Key[];
  readonly read: (stored: Stored) => R;
  /** Whether it is there, if it is not deleted itself. */
  readonly stands?: (record: R, also: readonly (Stored | undefined)[]) => boolean;
  readonly shown: (record: R, sight: Sight, also: readonly (Stored | undefined)[]) => V;
  readonly as: (told: Tell<V>) => ScopeChange;
}

/** The same with its types forgotten. `found`: the records of these keys, in their order. */
interface Resolution {
  readonly keys: (scopeId: ScopeId, told: Told) => readonly Key[];
  readonly change: (told: Told, found: readonly (Stored | undefined)[], sight: Sight) => ScopeChange;
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
  keys: (scopeId, told) => [key(scopeId, told), ...also(scopeId, told)],
  change: (told, [stored, ...others], sight) => {
    const record = stored && read(stored);
    return as(tell(told, record && !record.deletedAt && stands(record, others) ? shown(record, sight, others) : null));
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
    shown: (one, { call, view, lists }) =>
      ((list) => listSeen(list, roleOn(list, call.caller.userId, view)))(lists.get(one.id) ?? one),
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
    shown: (one, { call, view }) => invitationShown(one, call.now, view.scope.name),
    as: (told) => ({ type: 'invitation', ...told }),
  }),
} as const;
const resolutions: Readonly<Partial<Record<Told['type'], Resolution>>> = nouns;

/** What has to be read to tell of these. The scope itself was read with what decides about access. */
export const keysOf = (scopeId: ScopeId, all: readonly Told[]): Key[] =>
  all.flatMap((told) => unlessUnreadable(told, () => resolutions[told.type]?.keys(scopeId, told)) ?? []);

const changeOf = (scopeId: ScopeId, told: Told, find: Find, sight: Sight): ScopeChange[] => {
  if (told.type === 'scope') return [{ type: 'scope', ...tell(told, scopeSeen(sight.view.scope, sight.view.role)) }];
  const resolution = resolutions[told.type];
  return resolution
    ? (unlessUnreadable(told, () => [resolution.change(told, resolution.keys(scopeId, told).map(find), sight)]) ?? [])
    : [];
};

/** How records are seen, lists among them with the owner that they have now. @throws TableBusy */
const sightOf = async (call: Call, view: View, stored: readonly (Stored | undefined)[]): Promise<Sight> => {
  const lists = stored.flatMap((item) => decodeReadable(List, item) ?? []);
  return { call, view, lists: new Map((await ownedNow(view.scope, lists)).map((list) => [list.id, list])) };
};

/** The records as they are now, each as a GET of it shows it to the caller. @throws TableBusy */
export const resolved = async (
  scopeId: ScopeId,
  all: readonly Told[],
  find: Find,
  { call, view }: Pick<Sight, 'call' | 'view'>,
): Promise<ScopeChange[]> => {
  const known = all.filter((told) => mayKnow(told, view.role));
  const sight = await sightOf(
    call,
    view,
    known.filter(({ type }) => type === 'list').map(({ id }) => find(listKey(scopeId, id))),
  );
  return known.flatMap((told) => changeOf(scopeId, told, find, sight));
};

/** What a record of a type is, deleted or not, and how a client is told of it. @throws NotFound, Forbidden, TableBusy */
export const found = async (
  call: Call,
  scopeId: ScopeId,
  told: Told,
): Promise<{ audit: Audit; change: ScopeChange } | undefined> => {
  const resolution = resolutions[told.type];
  if (!resolution) return undefined;
  const view = await look({ ...call, idempotency: undefined }, { scopeId }, 'scope.read', {
    also: resolution.keys(scopeId, told),
  });
  const [stored] = view.records;
  if (!stored) return undefined;
  const sight = await sightOf(call, view, told.type === 'list' ? [stored] : []);
  return { audit: resolution.audit(stored), change: resolution.change(told, view.records, sight) };
};
