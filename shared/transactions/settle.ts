import { type FieldIssue, InvalidBody } from '../core/errors';
import type { CategoryId, SourceId, TagId, UserId } from '../core/ids';
import { type CurrencyCode, MinorUnits } from '../currencies/model';
import type { Scope } from '../scopes/model';
import { type ExchangeInput, exchanged } from './exchange';
import type { Transaction } from './model';
import { asked, divided, repeated, type SplitInput, splitIssues, sumIssue, usualSplit } from './split';

type Plain = 'kind' | 'amount' | 'currency' | 'date' | 'sourceId' | 'toSourceId' | 'categoryId' | 'tagIds' | 'payee' | 'description' | 'notes' | 'refundOf' | 'itemIds';

/** What a transaction is asked to be. `split` undefined: as the scope usually splits. */
export interface Fields extends Pick<Transaction, Plain> {
  readonly paidBy: readonly { readonly userId: UserId; readonly amount?: MinorUnits | undefined }[];
  readonly split: SplitInput | null | undefined;
  readonly exchange: ExchangeInput | null;
}

/** What it is: all that follows from what was asked. */
export type Settled = Pick<Transaction, Plain | 'paidBy' | 'split' | 'exchange' | 'sourceCurrency' | 'toSourceCurrency'>;

/** What of the scope decides about a transaction. Maps hold the living records that were asked for. */
export interface Surroundings {
  readonly scope: Pick<Scope, 'currency' | 'defaultSplit' | 'type'>;
  /** Who may be named: the people of the scope, and those whom the transaction named before. */
  readonly people: readonly UserId[];
  readonly named: ReadonlySet<UserId>;
  readonly sources: ReadonlyMap<SourceId, CurrencyCode>;
  readonly categories: ReadonlySet<CategoryId>;
  readonly tags: ReadonlySet<TagId>;
  /** The expense that is refunded, if this says so for the first time. */
  readonly refunded: Transaction | undefined;
  readonly before: Transaction | undefined;
}

const referenceIssues = (fields: Fields, { sources, categories, tags, refunded, before }: Surroundings): FieldIssue[] => {
  const missing = (path: string) => ({ path, code: 'not_in_scope' });
  const issues: FieldIssue[] = [];
  if (fields.sourceId && !sources.has(fields.sourceId)) issues.push(missing('sourceId'));
  if (fields.toSourceId && !sources.has(fields.toSourceId)) issues.push(missing('toSourceId'));
  if (fields.categoryId && !categories.has(fields.categoryId)) issues.push(missing('categoryId'));
  issues.push(...fields.tagIds.flatMap((tag, index) => (tags.has(tag) ? [] : [missing(`tagIds[${index}]`)])));
  if (fields.refundOf && fields.refundOf !== before?.refundOf && refunded?.kind !== 'expense') issues.push({ path: 'refundOf', code: 'not_an_expense' });
  return issues;
};

const kindIssues = ({ kind, sourceId, toSourceId, refundOf, paidBy, split, exchange }: Fields): FieldIssue[] => {
  const issues: FieldIssue[] = [];
  if (kind === 'transfer') {
    if (!sourceId) issues.push({ path: 'sourceId', code: 'required' });
    if (!toSourceId) issues.push({ path: 'toSourceId', code: 'required' });
    if (sourceId && sourceId === toSourceId) issues.push({ path: 'toSourceId', code: 'same_source' });
    if (paidBy.length > 0) issues.push({ path: 'paidBy', code: 'not_with_transfer' });
    if (split) issues.push({ path: 'split', code: 'not_with_transfer' });
  } else if (toSourceId) issues.push({ path: 'toSourceId', code: 'only_with_transfer' });
  if (refundOf && kind !== 'income') issues.push({ path: 'refundOf', code: 'only_with_income' });
  if (kind === 'settlement' && exchange) issues.push({ path: 'exchange', code: 'not_with_settlement' });
  return issues;
};

/** Money moves in a source's own currency: the transaction's, or the one it was exchanged to. */
const sourceIssues = (fields: Fields, exchangedTo: CurrencyCode | undefined, { sources }: Surroundings): FieldIssue[] =>
  (['sourceId', 'toSourceId'] as const).flatMap((path) => {
    const currency = fields[path] && sources.get(fields[path]);
    return currency && currency !== fields.currency && currency !== exchangedTo ? [{ path, code: 'source_currency', params: { currency } }] : [];
  });

const nobodyIssues = (users: readonly UserId[], { people, named }: Surroundings, pathOf: (index: number) => string): FieldIssue[] =>
  users.flatMap((user, index) => (people.includes(user) || named.has(user) ? [] : [{ path: pathOf(index), code: 'not_a_member' }]));

const splitFor = (fields: Fields, { scope, people, refunded }: Surroundings): SplitInput | null => {
  const { kind, split, amount } = fields;
  if (kind === 'transfer') return null;
  if (refunded && split === undefined) return refunded.split && refundSplit(asked(refunded.split));
  if (split === undefined) return scope.type === 'personal' ? null : usualSplit(scope.defaultSplit, people);
  // A settlement is borne by the one who is paid, whatever it amounts to.
  if (kind === 'settlement' && split) return { ...split, shares: split.shares.map((share) => ({ ...share, value: amount })) };
  return split;
};

/** Exact amounts of an expense are the proportions of what is given back. */
const refundSplit = (split: SplitInput): SplitInput => (split.mode === 'exact' ? { ...split, mode: 'shares' } : split);

const payersIssues = ({ paidBy, amount }: Fields): FieldIssue[] => {
  const issues = repeated(paidBy.map(({ userId }) => userId), 'paidBy');
  if (paidBy.length === 0) return issues;
  if (paidBy.length === 1 && paidBy[0]?.amount === undefined) return issues;
  const missing = paidBy.flatMap((payer, index) => (payer.amount === undefined ? [{ path: `paidBy[${index}].amount`, code: 'required' }] : []));
  return missing.length > 0 ? [...issues, ...missing] : [...issues, ...sumIssue('paidBy', paidBy.reduce((sum, payer) => sum + (payer.amount ?? 0), 0), amount)];
};

/**
 * All that follows from what a transaction is asked to be: every payer's amount, every share, the exchange.
 * @throws InvalidBody with everything that is wrong
 */
export const settled = (fields: Fields, around: Surroundings): Settled => {
  const issues = [...kindIssues(fields), ...referenceIssues(fields, around), ...payersIssues(fields)];
  const { exchange: input, paidBy } = fields;
  const target = fields.kind === 'transfer' ? (input?.currency ?? around.scope.currency) : around.scope.currency;
  const exchange = input && exchanged(input, fields.amount, fields.currency, target);
  const rate = exchange && 'rate' in exchange ? exchange : null;
  if (exchange && 'path' in exchange) issues.push(exchange);
  issues.push(...sourceIssues(fields, rate?.currency, around));
  if (around.refunded && fields.split) issues.push({ path: 'split', code: 'split_of_refund' });
  const split = splitFor(fields, around);
  if (split) issues.push(...splitIssues(split, fields.amount, 'split'));
  issues.push(...nobodyIssues(paidBy.map(({ userId }) => userId), around, (index) => `paidBy[${index}].userId`));
  issues.push(...nobodyIssues(split?.shares.map(({ userId }) => userId) ?? [], around, (index) => `split.shares[${index}].userId`));
  if (issues.length > 0) throw new InvalidBody(issues);
  return {
    kind: fields.kind, amount: fields.amount, currency: fields.currency, date: fields.date, sourceId: fields.sourceId, toSourceId: fields.toSourceId, categoryId: fields.categoryId,
    tagIds: fields.tagIds, payee: fields.payee, description: fields.description, notes: fields.notes, refundOf: fields.refundOf, itemIds: fields.itemIds,
    paidBy: paidBy.map(({ userId, amount }) => ({ userId, amount: amount ?? MinorUnits.parse(fields.amount) })), split: split && divided(split, fields.amount), exchange: rate,
    sourceCurrency: (fields.sourceId && around.sources.get(fields.sourceId)) ?? null, toSourceCurrency: (fields.toSourceId && around.sources.get(fields.toSourceId)) ?? null,
  };
};

/** Everybody whom a transaction names. */
export const namedIn = (one: Pick<Transaction, 'paidBy' | 'split'>): UserId[] => [...new Set([...one.paidBy, ...(one.split?.shares ?? [])].map(({ userId }) => userId))];
