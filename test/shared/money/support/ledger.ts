import { presentIn } from '../../../../shared/groups/scope';
import { accountsIn } from '../../../../shared/core/money/balance-accounts';
import type { Call } from '../../../../shared/core/call';
import { HearthError, InvalidBody } from '../../../../shared/core/errors';
import { CategoryId, SourceId, TagId, TransactionId, UserId } from '../../../../shared/core/ids';
import { deleted, living, restored } from '../../../../shared/core/record';
import { Instant } from '../../../../shared/core/time';
import { CurrencyCode } from '../../../../shared/core/money/currencies';
import { Scope, withOnly } from '../../../../shared/groups/scope';
import { asFields, NewSettlement } from '../../../../shared/money/settlement';
import { bucketOf } from '../../../../shared/money/totals-moves';
import { draftedFields, newTransaction } from '../../../../shared/money/transaction-draft';
import type { Fields, ReferencedRecords } from '../../../../shared/money/transaction-fields';
import { figureChanges } from '../../../../shared/money/postings';
import { changedFields, changedTo, changeIssues } from '../../../../shared/money/transaction-change';
import {
  type Change,
  NewTransaction,
  refundedOf,
  type Transaction,
  TransactionChange,
} from '../../../../shared/money/transaction';
import {
  followExpense,
  isRefund,
  refundableOf,
  requireExpense,
  requireRefundable,
  tooLarge,
} from '../../../../shared/money/refund';
import { namedIn, resolveTransaction } from '../../../../shared/money/resolve-transaction';
import type { Figures } from './reckoning';
import { own, type Step, type World } from './steps';

const id = (kind: number, index: number): string => `0000000${kind}-0000-4000-8000-00000000000${index}`;
const several = (kind: number, count: number): string[] => Array.from({ length: count }, (_, index) => id(kind, index));

const now = Instant.parse('2026-11-21T12:00:00.000Z');
const people = several(1, 4).map((one) => UserId.parse(one));
const [robin, kim, alex, sam] = people.map(String);
const sources = several(2, 4).map((one, index) => ({
  id: one,
  currency: CurrencyCode.parse(['SEK', 'EUR', 'SEK', 'JPY'][index]),
}));
const categories = several(3, 2);
const tags = several(4, 3);

const around = {
  sources: new Map(sources.map((one) => [SourceId.parse(one.id), one.currency])),
  categories: new Set(categories.map((one) => CategoryId.parse(one))),
  tags: new Set(tags.map((one) => TagId.parse(one))),
};

const defaultSplits = [
  null,
  { mode: 'equal', shares: [{ userId: robin }, { userId: kim }] },
  {
    mode: 'percent',
    shares: [
      { userId: robin, value: 33.3333 },
      { userId: kim, value: 33.3333 },
      { userId: alex, value: 33.3334 },
    ],
  },
  {
    mode: 'shares',
    shares: [
      { userId: robin, value: 2 },
      { userId: kim, value: 1 },
      { userId: sam, value: 0 },
    ],
  },
];
const scopes = defaultSplits.map((defaultSplit) =>
  Scope.parse({
    id: id(5, 0),
    type: 'group',
    name: 'Elm Street 4',
    currency: own,
    locale: 'sv-SE',
    timeZone: 'Europe/Stockholm',
    weekStart: 'monday',
    monthStartsOn: 1,
    defaultSplit,
    ...withOnly(UserId.parse(robin)),
    version: 1,
    createdBy: robin,
    createdAt: now,
    modifiedBy: robin,
    modifiedAt: now,
  }),
);

const totalOf = ([dimension, date, currency]: readonly string[], attribute: string): string => {
  if (attribute === 'E' || attribute === 'I')
    return `borne ${date} ${currency} ${attribute === 'E' ? 'expense' : 'income'}`;
  const bucket = bucketOf(attribute);
  if (!bucket) throw new Error(`${attribute} names no bucket`);
  return `${dimension} ${date} ${currency} ${bucket.bucket ?? '-'} ${bucket.measure}`;
};
/** Nobody takes anybody over here. */
const present = presentIn({ placeholders: null, merged: null, payees: null });
const balanceOf = (attribute: string): string => {
  const [, volume] = /^v:([A-Z]{3})$/.exec(attribute) ?? [];
  if (volume !== undefined) return `volume ${volume}`;
  const [account] = accountsIn({ [attribute]: 1 }, (user) => user);
  if (!account) throw new Error(`${attribute} names no account`);
  return `${account.paid === 1 ? 'paid' : 'owed'} ${account.currency} ${account.userId}`;
};
const figureIn = (sk: string, attribute: string): string => {
  const [kind, ...rest] = sk.split('#');
  if (kind === 'SOURCE') return `${attribute} ${rest.join('#')}`;
  return kind === 'BALANCES' ? balanceOf(attribute) : totalOf(rest, attribute);
};
/**
 * The names of figures, as they are read from their records: each read once, for the same few come again in
 * every history.
 */
const names = new Map<string, string>();
const nameOf = (sk: string, attribute: string): string => {
  const stored = `${sk} ${attribute}`;
  const name = names.get(stored) ?? figureIn(sk, attribute);
  names.set(stored, name);
  return name;
};

const ids = Array.from({ length: 10 }, (_, index) => TransactionId.parse(id(6, index)));

/**
 * A group's money as the stores keep it, with maps for a table: every step is decided by the rules, and moves
 * what the rules say it moves.
 */
export class Ledger {
  private readonly scope: Scope;
  private readonly transactions = new Map<string, Transaction>();
  private readonly stored = new Map<string, number>();
  private readonly present = new Set(people);

  constructor(seed: number) {
    const [scope] = scopes.slice(seed % scopes.length);
    if (!scope) throw new Error('No such scope');
    this.scope = scope;
  }

  world(): World {
    return {
      people: [...this.present],
      sources,
      categories,
      tags,
      transactions: [...this.transactions.values()],
      open: true,
    };
  }

  living(): Transaction[] {
    return [...this.transactions.values()].filter(({ deletedAt }) => !deletedAt);
  }

  /** Takes a step; false when it is refused. */
  take(step: Step): boolean {
    const call: Call = {
      caller: { userId: UserId.parse(step.by), email: null, emailVerified: false },
      now,
      requestId: 'step',
    };
    if (step.act === 'leave') return this.present.delete(call.caller.userId);
    try {
      this.keep(this.decided(step, call));
      return true;
    } catch (error) {
      if (error instanceof HearthError) return false;
      throw error;
    }
  }

  /**
   * Decides what stood, and what stands after a step: the transaction of the step first, then the refunds
   * that follow it.
   */
  private decided(step: Exclude<Step, { act: 'leave' }>, call: Call): Change[] {
    const id = ids[this.transactions.size];
    const fresh = (referenced: ReferencedRecords, fields: Fields): Change[] => [
      {
        before: null,
        after: newTransaction(referenced.id, {
          scopeId: this.scope.id,
          fields: resolveTransaction(fields, referenced),
          call,
        }),
      },
    ];
    if (step.act === 'create') {
      const draft = NewTransaction.parse(step.body);
      const referenced = this.around(id, draft.refundOf);
      return fresh(referenced, draftedFields(draft, { scope: this.scope, call, refunded: referenced.refunded }));
    }
    if (step.act === 'settle')
      return fresh(this.around(id, null), asFields(NewSettlement.parse(step.body), this.scope, call));
    const before = this.find(step.id);
    if (step.act === 'delete') return this.withFollowers(living(before), deleted(before, call), call);
    if (step.act === 'restore') {
      const after = restored(before, call);
      return [
        {
          before,
          after:
            isRefund(after) && after.refundOf
              ? followExpense(after, { expense: requireExpense(this.find(after.refundOf), after), call, present })
              : after,
        },
      ];
    }
    const patch = TransactionChange.parse(step.body);
    const issues = changeIssues(living(before), patch);
    if (issues.length > 0) throw new InvalidBody(issues);
    return this.withFollowers(
      before,
      changedTo(
        before,
        resolveTransaction(changedFields(before, patch, call), this.around(before.id, patch.refundOf, before)),
        call,
      ),
      call,
    );
  }

  private withFollowers(before: Transaction, after: Transaction, call: Call): Change[] {
    requireRefundable(before, after);
    const followers = Object.keys(before.refunds ?? {}).map((refund) => this.find(refund));
    return [
      { before, after },
      ...followers.map((refund) => ({
        before: refund,
        after: followExpense(refund, { expense: after, call, present }),
      })),
    ];
  }

  private around(
    id: Transaction['id'] | undefined,
    refundOf: string | null | undefined,
    before?: Transaction,
  ): ReferencedRecords {
    if (!id) throw new Error('No id is left');
    const found = refundOf && refundOf !== before?.refundOf ? this.find(refundOf) : undefined;
    const refunded = found?.deletedAt ? undefined : found;
    const named = new Set([...(before ? namedIn(before) : []), ...(refunded ? namedIn(refunded) : [])]);
    return { ...around, id, scope: this.scope, people: [...this.present], refunded, before, named };
  }

  private find(which: string): Transaction {
    const one = this.transactions.get(which);
    if (!one) throw new Error(`No transaction ${which}`);
    return one;
  }

  /** Takes a refund from its expense, or gives it back; refused where that hasn't so much left. */
  private give(one: Transaction | null, sign: 1 | -1): void {
    if (!one || one.deletedAt || !isRefund(one) || !one.refundOf) return;
    const expense = this.find(one.refundOf);
    const others = Object.entries(expense.refunds ?? {}).filter(([id]) => id !== one.id);
    const refunds = Object.fromEntries(sign > 0 ? [...others, [one.id, one.amount]] : others);
    this.transactions.set(expense.id, {
      ...expense,
      refunds,
      refundable: refundableOf({ amount: expense.amount, refunds }),
    });
  }

  private keep(changes: readonly Change[]): void {
    const [main] = changes;
    const wasRefunded =
      main?.after && isRefund(main.after) && main.after.refundOf ? this.find(main.after.refundOf) : undefined;
    const own =
      main?.before && !main.before.deletedAt && main.before.refundOf === main.after?.refundOf && isRefund(main.before)
        ? main.before.amount
        : 0;
    if (
      main?.after &&
      !main.after.deletedAt &&
      wasRefunded &&
      main.after.amount > own &&
      main.after.amount - own > (wasRefunded.refundable ?? wasRefunded.amount)
    )
      throw tooLarge(0, wasRefunded.currency);
    const moved = figureChanges(this.scope.id, changes);
    if (new Set(moved.map(({ key }) => key.sk)).size < moved.length)
      throw new Error('A record of figures would be changed twice');
    for (const { key, add } of moved)
      for (const [attribute, amount] of Object.entries(add)) {
        const name = nameOf(key.sk, attribute);
        this.stored.set(name, (this.stored.get(name) ?? 0) + amount);
      }
    for (const { after } of changes) if (after) this.transactions.set(after.id, after);
    for (const { before, after } of changes.slice(0, 1)) {
      this.give(before, -1);
      this.give(after, 1);
    }
  }

  /** Returns every total, source and balance, as it stands in the map. */
  figures(): Figures {
    const figures: Figures = {};
    for (const one of this.transactions.values())
      if (one.refunds && refundedOf(one) !== 0) figures[`refunded ${one.id}`] = refundedOf(one);
    for (const [name, amount] of this.stored) if (amount !== 0) figures[name] = amount;
    return figures;
  }
}
