import { authorize, type AccessContext } from '../access/authorize';
import { type FeedReference, type Sight, tell } from '../access/feed-declaration';
import { ownedNow } from '../access/list-owners';
import { mayKnow } from './activity';
import type { Call } from '../core/call';
import { ListId, type ScopeId } from '../core/ids';
import type { Audit } from '../core/record';
import type { StoredRecord as Stored } from '../db/attributes';
import { decodeReadable, unlessUnreadable } from '../db/decode';
import { type Key, keys } from '../db/keys';
import type { Find } from '../db/look-up';
import { toView as scopeSeen } from '../groups/scope';
import { List } from '../lists/list';
import { rolesOn } from '../lists/list-roles';
import { feeds, type ScopeFeedChange } from './feeds';

/** The way to find the records of a type, whatever it is. `found`: those of its keys, in their order. */
interface Resolution {
  readonly keys: (scopeId: ScopeId, reference: FeedReference) => readonly Key[];
  readonly change: (reference: FeedReference, found: readonly (Stored | undefined)[], sight: Sight) => ScopeFeedChange;
  readonly audit: (stored: Stored) => Audit;
}
const resolutions: Readonly<Partial<Record<FeedReference['type'], Resolution>>> = feeds;

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

/**
 * Prepares how records are shown, with each list's current owner and the caller's role on it.
 * @throws TableBusy
 */
const sightOf = async (call: Call, access: AccessContext, stored: readonly (Stored | undefined)[]): Promise<Sight> => {
  const lists = stored.flatMap((item) => decodeReadable(List, item) ?? []);
  const owned = await ownedNow(access.scope, lists);
  return {
    call,
    access,
    lists: new Map(owned.map((list) => [list.id, list])),
    roleFor: await rolesOn(call, access, owned),
  };
};

/** Returns the records as they are now, each as a GET of it shows it to the caller. @throws TableBusy */
export const resolved = async (
  scopeId: ScopeId,
  {
    all,
    find,
    sight: { call, access },
  }: { readonly all: readonly FeedReference[]; readonly find: Find; readonly sight: Pick<Sight, 'call' | 'access'> },
): Promise<ScopeFeedChange[]> => {
  const known = all.filter((reference) => mayKnow(reference, { call, access }));
  const sight = await sightOf(
    call,
    access,
    known.filter(({ type }) => type === 'list').map(({ id }) => find(keys.list(scopeId, ListId.parse(id)))),
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
  const access = await authorize(
    { ...call, idempotency: undefined },
    { resource: { scopeId }, permission: 'scope.read', alsoRead: resolution.keys(scopeId, reference) },
  );
  const [stored] = access.records;
  if (!stored) return undefined;
  const sight = await sightOf(call, access, reference.type === 'list' ? [stored] : []);
  return { audit: resolution.audit(stored), change: resolution.change(reference, access.records, sight) };
};
