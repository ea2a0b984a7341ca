import { type FieldIssue, InvalidBody } from '../core/errors';
import type { UserId } from '../core/ids';
import { type CurrencyCode, MinorUnits } from '../core/money/currencies';
import { type Exchange, type ExchangeInput, exchanged } from '../core/money/exchange';
import type { Fields, ReferencedRecords, ResolvedTransaction } from './transaction-fields';
import type { Transaction } from './transaction';
import { followsOf, refundIssues, refundSplit } from './refund';
import { sourceAmounts } from './source-amounts';
import {
  amountIssues,
  asksTheSame,
  applySplit,
  repeated,
  type SplitInput,
  splitIssues,
  sumIssue,
  usualSplit,
} from '../core/money/split';

const referenceIssues = (fields: Fields, { sources, categories, tags }: ReferencedRecords): FieldIssue[] => {
  const missing = (path: string) => ({ path, code: 'not_in_scope' });
  const issues: FieldIssue[] = [];
  if (fields.sourceId && !sources.has(fields.sourceId)) issues.push(missing('sourceId'));
  if (fields.toSourceId && !sources.has(fields.toSourceId)) issues.push(missing('toSourceId'));
  if (fields.categoryId && !categories.has(fields.categoryId)) issues.push(missing('categoryId'));
  issues.push(...fields.tagIds.flatMap((tag, index) => (tags.has(tag) ? [] : [missing(`tagIds[${index}]`)])));
  return issues;
};

const kindIssues = (
  { kind, sourceId, toSourceId, refundOf, paidBy, split }: Fields,
  { before }: Pick<ReferencedRecords, 'before'>,
): FieldIssue[] => {
  // Between sources that were merged since it stays what it is.
  const isWithin = before?.sourceId === sourceId && before.toSourceId === toSourceId;
  const issues: FieldIssue[] = [];
  if (kind === 'transfer') {
    if (!sourceId) issues.push({ path: 'sourceId', code: 'required' });
    if (!toSourceId) issues.push({ path: 'toSourceId', code: 'required' });
    if (sourceId && sourceId === toSourceId && !isWithin) issues.push({ path: 'toSourceId', code: 'same_source' });
    if (paidBy.length > 0) issues.push({ path: 'paidBy', code: 'not_with_transfer' });
    if (split) issues.push({ path: 'split', code: 'not_with_transfer' });
  } else if (toSourceId) issues.push({ path: 'toSourceId', code: 'only_with_transfer' });
  if (refundOf && kind !== 'income') issues.push({ path: 'refundOf', code: 'only_with_income' });
  return issues;
};

const nobodyIssues = (
  users: readonly UserId[],
  { people, named }: ReferencedRecords,
  pathOf: (index: number) => string,
): FieldIssue[] =>
  users.flatMap((user, index) =>
    people.includes(user) || named.has(user) ? [] : [{ path: pathOf(index), code: 'not_a_member' }],
  );

const splitFor = (fields: Fields, { scope, people, refunded }: ReferencedRecords): SplitInput | null => {
  const { kind, split, amount } = fields;
  if (kind === 'transfer') return null;
  if (refunded && split === undefined) return refundSplit(refunded);
  if (split === undefined) return scope.type === 'personal' ? null : usualSplit(scope.defaultSplit, people);
  // A settlement is borne by the one who is paid, whatever it amounts to.
  if (kind === 'settlement' && split)
    return { ...split, shares: split.shares.map(({ userId }) => ({ userId, value: amount })) };
  return split;
};

/**
 * Divides into shares. They change only when the amount or the split does: what was stored stays, whoever the
 * odd units went to then.
 */
const dealt = (
  split: SplitInput | null,
  amount: number,
  { id, before }: ReferencedRecords,
): Pick<Transaction, 'split' | 'oddUnits'> => {
  if (before?.amount === amount && asksTheSame(split, before.split))
    return { split: before.split, oddUnits: before.oddUnits };
  return { split: split && applySplit(split, amount, { id, oddUnits: 'by-id' }), oddUnits: 'by-id' };
};

/**
 * Returns the exchange to start from: what is given back of a foreign expense is worth what that was, unless
 * something else is said.
 */
const exchangeFor = ({ exchange }: Fields, { refunded }: ReferencedRecords): ExchangeInput | null =>
  exchange === undefined
    ? refunded?.exchange
      ? { currency: refunded.exchange.currency, rate: refunded.exchange.rate }
      : null
    : exchange;

/**
 * Works out the exchange. What counts is in the scope's currency; between two sources, and between two
 * people, in any.
 */
const exchangeOf = (
  fields: Fields,
  referenced: ReferencedRecords,
): { exchange: Exchange | null; exchangedTo: CurrencyCode | undefined; issues: FieldIssue[] } => {
  const input = exchangeFor(fields, referenced);
  const { currency } = referenced.scope;
  const isFree = fields.kind === 'transfer' || fields.kind === 'settlement';
  const found =
    input &&
    exchanged(input, {
      amount: fields.amount,
      from: fields.currency,
      to: { usual: currency, ...(!isFree && { only: currency }) },
    });
  const exchangedTo = input ? (input.currency ?? currency) : undefined;
  return found && 'path' in found
    ? { exchange: null, exchangedTo, issues: [found] }
    : { exchange: found, exchangedTo, issues: [] };
};

const payersIssues = ({ kind, paidBy, amount }: Fields): FieldIssue[] => {
  const issues = repeated(
    paidBy.map(({ userId }) => userId),
    'paidBy',
  );
  if (paidBy.length === 0)
    return kind === 'transfer' ? [] : [{ path: 'paidBy', code: 'too_few', params: { minimum: 1 } }];
  if (paidBy.length === 1 && paidBy[0]?.amount === undefined) return issues;
  const missing = paidBy.flatMap((payer, index) =>
    payer.amount === undefined ? [{ path: `paidBy[${index}].amount`, code: 'required' }] : [],
  );
  return missing.length > 0
    ? [...issues, ...missing]
    : [
        ...issues,
        ...sumIssue(
          'paidBy',
          paidBy.reduce((sum, payer) => sum + (payer.amount ?? 0), 0),
          amount,
        ),
      ];
};

/**
 * Works out all that follows from what a transaction is asked to be: every payer's amount, every share, the
 * exchange, what moves in its sources.
 * @throws InvalidBody with everything that is wrong
 */
export const resolveTransaction = (fields: Fields, referenced: ReferencedRecords): ResolvedTransaction => {
  const {
    kind,
    amount,
    currency,
    date,
    sourceId,
    toSourceId,
    tagIds,
    payee,
    description,
    notes,
    refundOf,
    itemIds,
    paidBy,
  } = fields;
  const issues = [
    ...kindIssues(fields, referenced),
    ...referenceIssues(fields, referenced),
    ...refundIssues(fields, referenced),
    ...payersIssues(fields),
  ];
  const { exchange, exchangedTo, issues: ofExchange } = exchangeOf(fields, referenced);
  const { amounts, issues: ofSources } = sourceAmounts(fields, exchangedTo, referenced);
  const split = splitFor(fields, referenced);
  issues.push(...ofExchange, ...ofSources, ...(split ? splitIssues(split, amount, 'split') : []));
  issues.push(
    ...nobodyIssues(
      paidBy.map(({ userId }) => userId),
      referenced,
      (index) => `paidBy[${index}].userId`,
    ),
  );
  issues.push(
    ...nobodyIssues(
      split?.shares.map(({ userId }) => userId) ?? [],
      referenced,
      (index) => `split.shares[${index}].userId`,
    ),
  );
  if (issues.length > 0) throw new InvalidBody(issues);
  const deal = dealt(split, amount, referenced);
  const wrong = split && deal.split ? amountIssues(split, deal.split) : [];
  if (wrong.length > 0) throw new InvalidBody(wrong);
  const categoryId = fields.categoryId === undefined ? (referenced.refunded?.categoryId ?? null) : fields.categoryId;
  return {
    kind,
    amount,
    currency,
    date,
    sourceId,
    toSourceId,
    categoryId,
    tagIds,
    payee,
    description,
    notes,
    refundOf,
    itemIds,
    ...deal,
    exchange,
    ...amounts,
    paidBy: paidBy.map((one) => ({ userId: one.userId, amount: one.amount ?? MinorUnits.parse(amount) })),
    follows: followsOf(fields, { split: deal.split, categoryId }, referenced.before),
  };
};

/** Lists everybody whom a transaction names. */
export const namedIn = (one: Pick<Transaction, 'paidBy' | 'split'>): UserId[] => [
  ...new Set([...one.paidBy, ...(one.split?.shares ?? [])].map(({ userId }) => userId)),
];
