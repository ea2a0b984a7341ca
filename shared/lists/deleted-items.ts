import { authorizeWhile, authorized } from '../access/authorize';
import type { Authorized } from '../access/authorized';
import type { Call } from '../core/call';
import { expectCursor, type Page, type PageCursor, type PageRequest } from '../db/cursor';
import { decode } from '../db/decode';
import { labelsNow } from '../core/merged';
import { boughtBefore, indexPrefixes, scopePartition } from '../db/keys';
import { type Collection, mostRead, page, sortedPage } from '../db/page';
import { queryPage } from '../db/read';
import { asDeleted, lastTaken, takenIn } from './clearing';
import { type Clearing, Item, type ItemFilter, type ItemView, sortValueOf, toView } from './item';
import { authorizedList, type ListSite } from './item-parents';

/** Ranges that are read one after the other. */
interface Chain {
  readonly parts: readonly Collection<Item>[];
  readonly backwards: boolean;
}

/** Returns what is left of a chain, and the cursor from which the first part of that goes on. */
const remaining = (
  { parts, backwards }: Chain,
  after: PageCursor | undefined,
): { rest: readonly Collection<Item>[]; start?: PageCursor } => {
  const cursor = expectCursor(after, 'index', 'range');
  if (!cursor) return { rest: parts };
  const place = cursor.kind === 'index' ? (cursor.orderKey ?? '') : cursor.prefix;
  const index = parts.findIndex(({ prefix }) => place.startsWith(prefix));
  const current = parts[index];
  // An undone clearing moves the beginning of what was cleared behind a place in it, or takes it all away.
  const isInside = current && (cursor.kind === 'range' || place >= `${current.prefix}${current.from ?? ''}`);
  if (isInside) return { rest: parts.slice(index), start: cursor };
  return { rest: backwards ? parts.slice(index + 1) : current ? [current] : [] };
};

/**
 * Reads a page of one range after the other. It may end between two: the next one starts at the second.
 */
const chainedPage = async (chain: Chain, { limit, after }: PageRequest): Promise<Page<Item>> => {
  const { rest, start } = remaining(chain, after);
  const items: Item[] = [];
  for (const [index, part] of rest.entries()) {
    if (items.length === limit) return { items, next: { kind: 'range', prefix: part.prefix } };
    const found = await page(part, { limit: limit - items.length, after: index === 0 ? start : undefined });
    items.push(...found.items);
    if (found.next) return { items, next: found.next };
  }
  return { items };
};

/**
 * Lists what was deleted from a list, in that order, and then what was cleared, the latest round first. Where
 * the list was ever cleared, that and the latest clearings are read once its rounds are known: one round trip
 * more. All rounds before the first that is shown are gone, since the latest clearing alone can be undone.
 * @throws NotFound, Forbidden, BadRequest, TooManyToSort, TableBusy
 */
export const listDeleted = async (
  call: Call,
  {
    site,
    filter: {
      sort: { field, backwards },
      purchased,
      keep: keepNow,
    },
    request,
  }: { readonly site: ListSite; readonly filter: ItemFilter; readonly request: PageRequest },
): Promise<Authorized<Page<ItemView>, 'scope.read'>> => {
  const { scopeId, listId } = site;
  const byPosition = field === 'position';
  const common = { pk: scopePartition(scopeId), by: 'orderKey', backwards } as const;
  const prefix = indexPrefixes.deleted(indexPrefixes.items(listId));
  const begin = () => {
    const cursor = byPosition ? expectCursor(request.after, 'index', 'range') : undefined;
    return queryPage({
      ...common,
      prefix,
      backwards: byPosition && backwards,
      after: cursor?.kind === 'index' && cursor.orderKey?.startsWith(prefix) ? cursor : undefined,
      limit: byPosition && !keepNow && purchased === undefined ? request.limit + 1 : mostRead + 1,
    });
  };
  const { access, found: begun } = await authorizeWhile(call, {
    resource: site,
    permission: 'scope.read',
    query: begin,
    needs: 'items.delete',
  });
  const shown = Math.min(...authorizedList(access).shownRounds);
  const labels = labelsNow(access.scope);
  const keep = keepNow?.(labels);
  const wanted = purchased === undefined ? keep : (item: Item) => item.purchased === purchased && (!keep || keep(item));
  const shared = { ...common, parse: (stored: unknown) => decode(Item, stored), keep: wanted };
  const deleted = { ...shared, prefix, begun };
  const cleared = { ...shared, ...boughtBefore(listId, shown) };
  const parts = shown === 0 ? [deleted] : backwards ? [cleared, deleted] : [deleted, cleared];
  const [found, last] = await Promise.all([
    byPosition
      ? chainedPage({ parts, backwards }, request)
      : sortedPage(parts, { by: sortValueOf(field), localeOf: () => access.scope.locale, request }),
    shown === 0 ? new Map<number, Clearing>() : lastTaken(scopeId, listId, request.limit),
  ]);
  const older = found.items.flatMap(({ deletedAt, round }) =>
    deletedAt || round === null || last.has(round) ? [] : [round],
  );
  const taken = older.length === 0 ? last : new Map([...last, ...(await takenIn(scopeId, listId, older))]);
  const toDeleted = (item: Item): Item[] => {
    const clearing = taken.get(item.round ?? -1);
    return item.deletedAt ? [item] : clearing ? [asDeleted(item, clearing)] : [];
  };
  return authorized(access, {
    items: found.items.flatMap(toDeleted).map((item) => toView(item, labels)),
    next: found.next,
  });
};
