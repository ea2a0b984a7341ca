import { decode } from '../db/decode';
import * as z from 'zod';
import { StaleRead, retryOnStale } from '../core/retry';
import type { Authorized } from '../access/authorized';
import { authorize, authorizeWhile, authorized } from '../access/authorize';
import { requireScope, writeAs } from '../access/write';
import { otherCategory } from '../labels/category';
import type { Call } from '../core/call';
import { NotFound } from '../core/errors';
import { CategoryId, type ScopeId } from '../core/ids';
import type { Page, PageRequest } from '../db/cursor';
import { labelsNow } from '../core/merged';
import { comparable, search } from '../core/text';
import { day, Instant, millis } from '../core/time';
import { type Key, indexPrefixes, scopePartition } from '../db/keys';
import { pageInMemory, mostRead, page } from '../db/page';
import { type WriteAction, update } from '../db/transact';
import { formerNameKeys, ItemName, nameKey, sameVersion } from './item-names';

/** Counts the additions of a name that still count. */
const timesShown = ({ times, forgotten }: Pick<ItemName, 'times' | 'forgotten'>): number => times - forgotten;

export const Suggestion = z
  .object({
    name: z.string(),
    categoryId: CategoryId,
    unit: z.string().nullable(),
    times: z.int().describe('how often an item of this name was added'),
    lastAddedAt: Instant,
  })
  .meta({ id: 'Suggestion' });
export type Suggestion = z.output<typeof Suggestion>;

const suggestions = (one: ItemName): Suggestion[] => {
  const { name, categoryId, unit, lastAt } = one;
  const times = timesShown(one);
  return lastAt && times > 0
    ? [{ name, categoryId: categoryId ?? otherCategory, unit, times, lastAddedAt: lastAt }]
    : [];
};

/** The time after which an addition counts half. */
const halfLife = 30 * day;

/**
 * Weighs how much a name is wanted: how often it was added, halved by every 30 days since the last time. As a
 * logarithm, less what all have in common at any one time, so that the order stays the same from page to
 * page.
 */
export const weight = ({ times, lastAddedAt }: Pick<Suggestion, 'times' | 'lastAddedAt'>): number =>
  Math.log2(times) + millis(lastAddedAt) / halfLife;

/**
 * Returns each name once, as it was added last: one may be remembered twice until the migration has moved
 * what was compared otherwise.
 */
const together = (all: readonly Suggestion[]): (Suggestion & { readonly id: string })[] => {
  const found = new Map<string, Suggestion & { readonly id: string }>();
  for (const one of all) {
    const id = comparable(one.name);
    const other = found.get(id);
    const latest = other && other.lastAddedAt > one.lastAddedAt ? other : one;
    found.set(id, { ...latest, id, times: one.times + (other?.times ?? 0) });
  }
  return [...found.values()];
};

/**
 * Lists the names that a scope adds most and most recently, of the last 1,000. @throws NotFound, TableBusy
 */
export const suggest = async (
  call: Call,
  { scopeId, q, request }: { readonly scopeId: ScopeId; readonly q: string | undefined; readonly request: PageRequest },
): Promise<Authorized<Page<Suggestion>, 'scope.read'>> => {
  const parse = (item: unknown) => ItemName.parse(item);
  const collection = {
    pk: scopePartition(scopeId),
    prefix: indexPrefixes.itemNames,
    by: 'orderKey' as const,
    parse,
    backwards: true,
  };
  const { access, found } = await authorizeWhile(call, {
    resource: { scopeId },
    permission: 'scope.read',
    query: () => page(collection, { limit: mostRead }),
  });
  const holds = q === undefined ? undefined : search(q);
  const sought = together(found.items.flatMap(suggestions)).filter(({ name }) => !holds || holds(name));
  const { items, next } = pageInMemory(sought, { by: weight, order: { backwards: true }, request });
  return authorized(access, {
    items: items.map(({ name, categoryId, unit, times, lastAddedAt }) => ({
      name,
      categoryId: labelsNow(access.scope).category(categoryId),
      unit,
      times,
      lastAddedAt,
    })),
    next,
  });
};

/** Forgets the name with all that it counts; a clock behind that of the last addition makes no difference. */
const forgetName = (key: Key, known: ItemName, now: Instant): WriteAction => {
  const forgottenAt = known.lastAt && known.lastAt > now ? known.lastAt : now;
  const set = { forgotten: known.times, forgottenAt, categoryId: null, unit: null, orderKey: null };
  return update(key, {
    change: { set, add: { version: 1 } },
    when: sameVersion(known),
    refusal: () => new StaleRead(),
  });
};

/**
 * Removes a suggestion: its count, category and unit are forgotten, and the next addition begins anew. Items
 * of that name stay.
 * @returns the suggestion as it was
 * @throws NotFound where it is none (any more), Forbidden, TableBusy
 */
export const forget = (call: Call, scopeId: ScopeId, name: string): Promise<Authorized<Suggestion, 'items.delete'>> =>
  retryOnStale({ ...call, ifVersion: undefined }, async () => {
    const places = [nameKey(scopeId, name), ...formerNameKeys(scopeId, name)];
    const access = await authorize(call, { resource: { scopeId }, permission: 'items.delete', alsoRead: places });
    const known = access.records.map((stored) => decode(ItemName, stored ?? {}));
    const [suggestion] = together(known.flatMap(suggestions));
    if (!suggestion) throw new NotFound();
    const { name: called, categoryId, unit, times, lastAddedAt } = suggestion;
    const forgotten = places.flatMap((key, index) =>
      access.records[index] ? [forgetName(key, known[index] ?? ItemName.parse({}), call.now)] : [],
    );
    return writeAs(call, {
      resource: { scopeId },
      grant: access,
      actions: [requireScope(call, { scopeId }), ...forgotten],
      answer: {
        name: called,
        categoryId: labelsNow(access.scope).category(categoryId),
        unit,
        times,
        lastAddedAt,
      },
    });
  });
