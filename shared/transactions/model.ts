import * as z from 'zod';
import type { Call } from '../core/call';
import { Forbidden, InvalidBody } from '../core/errors';
import { folded, holds, line, optional, prose } from '../core/fields';
import { chosenId, newId, ScopeId, TransactionId, UserId } from '../core/ids';
import { audit, created, defined, patched, restorableUntil } from '../core/record';
import { Instant, localDate, LocalDate } from '../core/time';
import { CurrencyCode, PositiveAmount } from '../currencies/model';
import type { Scope } from '../scopes/model';

/** Money in, or money out. */
export const Kind = z.enum(['income', 'expense']);
export const CategoryName = line(100);
export const TagName = line(50);

/** Product limit. */
const mostTags = 10;
const Tags = z.array(TagName).max(mostTags).check(({ value, issues }) => {
  const names = value.map(folded);
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) < index) issues.push({ code: 'custom', input: value[index], path: [index], params: { code: 'duplicate_name' } });
  }
});

const text = { payee: line(200), description: line(200), notes: prose(2_000), category: CategoryName };
/** A mistyped year would be kept in totals that no summary reaches. */
const Day = LocalDate.refine((date) => /^[12]/.test(date), { error: 'year' }).describe("a day in the scope's time zone");

/** A transaction as it is stored. The totals of its day change in the same transaction of the table. */
export const Transaction = z.object({
  id: TransactionId, scopeId: ScopeId, kind: Kind, amount: PositiveAmount, currency: CurrencyCode, date: LocalDate,
  payee: text.payee.nullable().default(null), description: text.description.nullable().default(null), notes: text.notes.nullable().default(null),
  category: text.category.nullable().default(null), tags: z.array(z.string()).default([]),
  ...audit,
});
export type Transaction = z.output<typeof Transaction>;

export const TransactionView = z.object({ ...Transaction.shape, restorableUntil: Instant.nullable() }).meta({ id: 'Transaction' });
export type TransactionView = z.output<typeof TransactionView>;

const optionalFields = {
  currency: CurrencyCode.optional().describe("the scope's, which is also what it is when absent"),
  payee: optional(text.payee), description: optional(text.description), notes: optional(text.notes),
  category: optional(text.category).describe('a name'), tags: optional(Tags).describe('names, none twice'),
};

export const NewTransaction = z
  .strictObject({ id: chosenId(TransactionId), kind: Kind, amount: PositiveAmount, date: Day.optional().describe("absent: today in the scope's time zone"), ...optionalFields })
  .meta({ id: 'NewTransaction' });
export type NewTransaction = z.output<typeof NewTransaction>;

export const TransactionChange = z.strictObject({ kind: Kind, amount: PositiveAmount, date: Day, ...optionalFields }).partial().meta({ id: 'TransactionChange' });
export type TransactionChange = z.output<typeof TransactionChange>;

/** A transaction as it is served. */
export const shown = (one: Transaction): TransactionView => ({ ...one, restorableUntil: restorableUntil(one) });

const requireCurrency = (currency: string | undefined, scope: Scope): void => {
  if (currency !== undefined && currency !== scope.currency) throw new InvalidBody([{ path: 'currency', code: 'wrong_currency', params: { currency: scope.currency } }]);
};

/**
 * The transaction that a draft makes in a scope: in its currency, and today unless the draft says when.
 * @throws InvalidBody (another currency than the scope's)
 */
export const drafted = ({ id, tags, ...draft }: NewTransaction, scope: Scope, call: Call): Transaction => {
  requireCurrency(draft.currency, scope);
  return {
    ...draft, id: id ?? newId(TransactionId), scopeId: scope.id, currency: scope.currency, date: draft.date ?? localDate(call.now, scope.timeZone),
    payee: draft.payee ?? null, description: draft.description ?? null, notes: draft.notes ?? null, category: draft.category ?? null, tags: tags ?? [],
    ...created(call),
  };
};

/** @throws Forbidden when the caller may change their own alone and this is another's */
export const reached = (one: Transaction, reach: 'all' | 'own', { caller }: Call): Transaction => {
  if (reach === 'own' && one.createdBy !== caller.userId) throw new Forbidden();
  return one;
};

/** The transaction with a change applied; the same object when nothing differs. @throws InvalidBody */
export const changedBy = (one: Transaction, { tags, ...patch }: TransactionChange, scope: Scope, call: Call): Transaction => {
  requireCurrency(patch.currency, scope);
  return patched(one, defined({ ...patch, tags: tags === null ? [] : tags }), call);
};

export const transactionSorts = ['date', 'amount'] as const;

/** What a collection of transactions can be filtered by. Of a filter with several values any matches. */
export interface Filters {
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly kind?: readonly z.output<typeof Kind>[] | undefined;
  readonly minAmount?: number | undefined;
  readonly maxAmount?: number | undefined;
  readonly category?: readonly string[] | undefined;
  readonly tag?: readonly string[] | undefined;
  readonly createdBy?: readonly UserId[] | undefined;
  readonly q?: string | undefined;
}

/** Whether a transaction belongs under the filters, names compared without case; undefined when there are none, which lets a page be read as it stands. */
export const keeping = ({ from, to, kind, minAmount, maxAmount, category, tag, createdBy, q }: Filters): ((one: Transaction) => boolean) | undefined => {
  const named = (wanted: readonly string[]) => {
    const names = new Set(wanted.map(folded));
    return (name: string | null) => name !== null && names.has(folded(name));
  };
  const [inCategory, tagged] = [category && named(category), tag && named(tag)];
  const tests: ((one: Transaction) => boolean)[] = [];
  if (from) tests.push(({ date }) => date >= from);
  if (to) tests.push(({ date }) => date <= to);
  if (kind) tests.push((one) => kind.includes(one.kind));
  if (minAmount !== undefined) tests.push(({ amount }) => amount >= minAmount);
  if (maxAmount !== undefined) tests.push(({ amount }) => amount <= maxAmount);
  if (inCategory) tests.push((one) => inCategory(one.category));
  if (tagged) tests.push(({ tags }) => tags.some(tagged));
  if (createdBy) tests.push((one) => createdBy.includes(one.createdBy));
  if (q !== undefined) tests.push(({ payee, description, notes }) => [payee, description, notes].some((text) => holds(text, q)));
  return tests.length > 0 ? (one) => tests.every((test) => test(one)) : undefined;
};
