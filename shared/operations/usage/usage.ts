import * as z from 'zod';
import { own } from '../../core/own';
import { day, Instant, instant, millis } from '../../core/time';
import type { PartitionSize } from '../../db/partition-size';
import type { Scope } from '../../groups/scope';
import { scopeQuotas } from '../../groups/scope-quotas';
import type { Entry } from '../../history/activity';
import type { Upload } from '../../pictures/upload';
import { unitCosts } from './unit-costs';

const Used = z
  .object({ used: z.int(), limit: z.int() })
  .meta({ id: 'UsedOfLimit' })
  .describe('how much there is, and how much there may be: beyond it 409 `quota-exceeded`');

const UsedQuotas = z.object(Object.fromEntries(Object.keys(scopeQuotas).map((name) => [name, Used]))).meta({
  id: 'UsedQuotas',
});

const Cost = z
  .object({
    currency: z.literal('USD'),
    unit: z.literal('millionths').describe('what the amounts of `perMonth` count: millionths of the currency'),
    from: Instant.describe('since when changes were counted: 30 days, or less where there were very many'),
    to: Instant,
    changes: z.int().describe('the changes that were counted since then'),
    perMonth: z
      .object({
        changes: z.int().describe('what the changes cost'),
        reads: z.int().describe('what reading costs: estimated'),
        storage: z.int().describe('what the records cost that are kept, with their backups'),
        total: z.int(),
      })
      .meta({ id: 'MonthlyCost' })
      .describe('in millionths of a US dollar'),
    basis: z.string().describe('how it was reckoned, in words'),
  })
  .meta({ id: 'ScopeCost' });

export const ScopeUsage = z
  .object({
    quotas: UsedQuotas,
    storage: z
      .object({
        bytes: z.int().describe('the size of the records, deleted ones included'),
        limit: z.int(),
        pictures: z.int().describe('how many pictures were uploaded and are kept'),
        pictureBytes: z.int().describe('the size of their files, which is none of `bytes`'),
        atLeast: z.boolean().describe('true: they are more than was measured'),
      })
      .meta({ id: 'UsedStorage' }),
    cost: Cost.describe(
      'what the scope costs whoever runs the server, apart from what a server costs that nobody uses',
    ),
  })
  .meta({ id: 'Usage' });
export type ScopeUsage = z.output<typeof ScopeUsage>;

/** The time of which changes are counted: a month, as AWS counts them. */
const countedFor = 30 * day;

/** A change of a scope, as far as it is counted. */
export type CountedChange = Pick<Entry, 'at' | 'type' | 'action'>;

const gb = 1_000_000_000;
const dollars = (millionths: number): string => (millionths / 1_000_000).toPrecision(2);

/** Says how a cost was reckoned. */
const basisOf = (changes: number, whole: boolean): string =>
  [
    changes === 1 ? '1 change was counted,' : `${String(changes)} changes were counted,`,
    `each at what its call costs at AWS’s prices (docs/costs.md).`,
    `Reading is not counted: ${String(unitCosts.readsPerChange)} calls that read are assumed for each change, as the model there has them.`,
    `Records cost $${dollars(unitCosts.storedGb)} a GB a month with their backups,`,
    `and take ${String(unitCosts.withIndex)} times their size with the index.`,
    ...(whole ? [] : ['There is more than was measured.']),
  ].join(' ');

/**
 * Reckons what a scope costs in a month, in millionths of a US dollar: from its changes by what calls cost,
 * from its size, and from a model of how much is read.
 * @param changes the latest first; `more`: there are others before them
 */
export const costOf = (
  { changes, more, now }: { readonly changes: readonly CountedChange[]; readonly more: boolean; readonly now: Instant },
  { bytes, whole }: PartitionSize,
): ScopeUsage['cost'] => {
  const begin = millis(now) - countedFor;
  const counted = changes.filter(({ at, action }) => action !== null && millis(at) >= begin);
  const last = changes.at(-1);
  const from = more && last && millis(last.at) > begin ? millis(last.at) : begin;
  // Of a shorter time: as much again for the rest of the month.
  const share = countedFor / Math.max(millis(now) - from, 1);
  const priceOf = ({ type, action }: CountedChange): number =>
    own(unitCosts.changes, `${type} ${action ?? ''}`) ?? unitCosts.otherChange;
  const written = Math.round(counted.reduce((sum, one) => sum + priceOf(one), 0) * share);
  const reads = Math.round(counted.length * share * unitCosts.readsPerChange * unitCosts.read);
  const storage = Math.round((bytes / gb) * unitCosts.withIndex * unitCosts.storedGb);
  return {
    currency: 'USD',
    unit: 'millionths',
    from: instant(from),
    to: now,
    changes: counted.length,
    perMonth: { changes: written, reads, storage, total: written + reads + storage },
    basis: basisOf(counted.length, whole),
  };
};

/** Returns how many there are: a number, or as many as are kept. */
const numberOf = (counted: number | object | null): number =>
  typeof counted === 'number' ? counted : Object.keys(counted ?? {}).length;

/** Returns what a scope has of what it may have. */
export const usedQuotas = (scope: Scope): ScopeUsage['quotas'] =>
  Object.fromEntries(
    Object.entries(scopeQuotas).map(([name, { count, most }]) => [name, { used: numberOf(scope[count]), limit: most }]),
  );

/** Returns the storage that a scope takes, as its members see it. */
export const usedStorage = (
  { bytes, whole }: PartitionSize,
  {
    limit,
    pictures,
    more,
  }: { readonly limit: number; readonly pictures: readonly Pick<Upload, 'bytes'>[]; readonly more: boolean },
): ScopeUsage['storage'] => {
  const sizes = pictures.flatMap((one) => one.bytes ?? []);
  return {
    bytes,
    limit,
    pictures: sizes.length,
    pictureBytes: sizes.reduce((sum, size) => sum + size, 0),
    atLeast: !whole || more,
  };
};
