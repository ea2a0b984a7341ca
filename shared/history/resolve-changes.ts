import { authorize, type AccessContext } from '../access/authorize';
import { type FeedReference, type Sight, tell } from '../access/feed-declaration';
import { ownedNow } from '../access/list-owners';
import { mayKnow } from './activity';
import type { Call } from '../core/call';
import { CategoryId, ListId, type ScopeId, SourceId } from '../core/ids';
import { labelKinds, labelNow } from '../core/merged';
import type { Audit } from '../core/record';
import type { StoredRecord as Stored } from '../db/attributes';
import { decodeReadable, unlessUnreadable } from '../db/decode';
import { type Key, keys } from '../db/keys';
import { type Find, loadRecords } from '../db/look-up';
import { toView as scopeSeen } from '../groups/scope';
import { absorbedBy } from '../labels/absorbed';
import { isDefaultCategory } from '../labels/category';
import { List } from '../lists/list';
import { rolesOn } from '../lists/list-roles';
import { sourceNoun } from '../money/source-noun';
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
const sightOf = async (
  call: Call,
  access: AccessContext,
  { stored, sources }: { readonly stored: readonly (Stored | undefined)[]; readonly sources: readonly FeedReference[] },
): Promise<Sight> => {
  const found = stored.flatMap((item) => decodeReadable(List, item) ?? []);
  const [lists, inSource] = await Promise.all([
    ownedNow(access.scope, found),
    absorbedBy(
      sourceNoun,
      access.scope,
      sources.map(({ id }) => SourceId.parse(id)),
    ),
  ]);
  return {
    call,
    access,
    lists: new Map(lists.map((list) => [list.id, list])),
    roleFor: await rolesOn(call, access, lists),
    inSource,
  };
};

/** Tells whether it is a category that every scope has: of those there is no news. */
const isBuiltIn = ({ type, id }: FeedReference): boolean =>
  type === 'category' && isDefaultCategory(CategoryId.parse(id));
const isSource = ({ type }: FeedReference): boolean => type === 'source';

/**
 * Returns references to the labels that others were merged into: what happens to one of those happens to
 * them.
 */
const withTheirs = (all: readonly FeedReference[], { scope }: AccessContext): readonly FeedReference[] => {
  if (!scope.merged) return all;
  const known = new Set(all.map(({ type, id }) => `${type} ${id}`));
  const into = all.flatMap((one) => {
    const kind = labelKinds.find((label) => label === one.type);
    const id = kind ? labelNow(scope, kind, one.id) : one.id;
    const theirs = { ...one, id, version: 0 };
    return id === one.id || isBuiltIn(theirs) || known.has(`${one.type} ${id}`) ? [] : [theirs];
  });
  return [...all, ...new Map(into.map((one) => [`${one.type} ${one.id}`, one])).values()];
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
  const allowed = all.filter((reference) => mayKnow(reference, { call, access }) && !isBuiltIn(reference));
  const known = withTheirs(allowed, access);
  const added = known.slice(allowed.length);
  const findAdded = added.length > 0 ? await loadRecords(feedKeys(scopeId, added)) : find;
  const sight = await sightOf(call, access, {
    stored: known.filter(({ type }) => type === 'list').map(({ id }) => find(keys.list(scopeId, ListId.parse(id)))),
    sources: known.filter(isSource),
  });
  return known.flatMap((reference) => changeOf(scopeId, reference, (key) => find(key) ?? findAdded(key), sight));
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
  const sight = await sightOf(call, access, {
    stored: reference.type === 'list' ? [stored] : [],
    sources: [reference].filter(isSource),
  });
  return { audit: resolution.audit(stored), change: resolution.change(reference, access.records, sight) };
};
