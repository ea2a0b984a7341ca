import * as z from 'zod';
import type { Call } from '../core/call';
import { CurrencyFixed, InvalidBody, TotalTooLarge } from '../core/errors';
import { name } from '../core/fields';
import { chosenId, newId, ScopeId, SourceId } from '../core/ids';
import { audit, created, defined, patched, restorableUntil } from '../core/record';
import { Instant } from '../core/time';
import { type Absorbed, mergedWords, nothingMerged } from '../core/merged';
import { CurrencyCode, largestAmount, MinorUnits, requireOffered } from '../core/money/currencies';

export const SourceKind = z.enum(['bank', 'card', 'cash', 'savings', 'other']);

/** The balance of a source before its first transaction; less than nothing is a debt. */
const OpeningBalance = z
  .int()
  .min(-largestAmount)
  .max(largestAmount)
  .brand<'MinorUnits'>()
  .meta({ description: 'Minor units of the currency; below 0 for a debt', format: 'int64' });

const fields = {
  name: name(100).describe('unique among the sources of the scope'),
  kind: SourceKind,
  currency: CurrencyCode.describe('can’t be changed once a transaction uses the source'),
  openingBalance: OpeningBalance,
};

/**
 * A source as it is stored. Transactions add to `moved` in their own transactions of the table, without a new
 * version; null: none has named it yet.
 */
export const Source = z.object({
  id: SourceId,
  scopeId: ScopeId,
  name: z.string(),
  kind: SourceKind,
  currency: CurrencyCode,
  openingBalance: OpeningBalance,
  moved: MinorUnits.nullable().default(null),
  mergedInto: SourceId.nullable().default(null).describe('what it was merged into; null: it wasn’t'),
  ...audit,
});
export type Source = z.output<typeof Source>;

export const SourceView = Source.omit({ moved: true })
  .extend({
    balance: MinorUnits.describe(
      'the opening balance plus everything that transactions have moved since, and the same of sources merged into it',
    ),
    merged: z.array(SourceId).describe(mergedWords),
    restorableUntil: Instant.nullable(),
  })
  .meta({ id: 'Source' });
export type SourceView = z.input<typeof SourceView>;

export const NewSource = z
  .strictObject({
    id: chosenId(SourceId),
    name: fields.name,
    kind: fields.kind,
    currency: fields.currency.optional().describe("absent: the scope's"),
    openingBalance: fields.openingBalance.optional().describe('absent: 0'),
  })
  .meta({ id: 'NewSource' });
export type NewSource = z.output<typeof NewSource>;

export const SourceChange = z.strictObject(fields).partial().meta({ id: 'SourceChange' });
export type SourceChange = z.output<typeof SourceChange>;

/** Makes the source that a draft asks for in a scope. */
export const newSource = (
  draft: NewSource,
  { currency, scopeId, call }: { readonly currency: CurrencyCode; readonly scopeId: ScopeId; readonly call: Call },
): Source => ({
  id: draft.id ?? newId(SourceId),
  scopeId,
  name: draft.name,
  kind: draft.kind,
  currency,
  openingBalance: draft.openingBalance ?? OpeningBalance.parse(0),
  moved: null,
  mergedInto: null,
  ...created(call),
});

/**
 * Applies a change to the source; the same object when nothing differs. What it held is to be said anew in
 * another currency.
 * @throws CurrencyFixed once a transaction has named it; InvalidBody
 */
export const applyChange = (source: Source, patch: SourceChange, call: Call): Source => {
  requireOffered(patch.currency, source.currency);
  if (patch.currency && patch.currency !== source.currency) {
    if (source.moved !== null) throw new CurrencyFixed();
    if (source.openingBalance !== 0 && patch.openingBalance === undefined) {
      throw new InvalidBody([{ path: 'openingBalance', code: 'balance_anew', params: { currency: patch.currency } }]);
    }
  }
  return patched(source, defined(patch), call);
};

/** Returns the balance of a source by itself. */
export const balanceOf = ({ openingBalance, moved }: Pick<Source, 'openingBalance' | 'moved'>): number =>
  openingBalance + (moved ?? 0);

/**
 * Returns a source as it is served, with what stands in those that were merged into it.
 * @throws TotalTooLarge beyond what a double holds exactly
 */
export const toView = ({ moved, ...source }: Source, { merged, amount }: Absorbed = nothingMerged): SourceView => {
  const balance = balanceOf({ ...source, moved }) + amount;
  if (!Number.isSafeInteger(balance)) throw new TotalTooLarge();
  return {
    ...source,
    balance,
    merged: merged.map((id) => SourceId.parse(id)),
    restorableUntil: restorableUntil({ ...source }),
  };
};
