import { accountsIn, balanceMoves } from '../../../../shared/balances/model';
import type { Call } from '../../../../shared/core/call';
import { HearthError, InvalidBody } from '../../../../shared/core/errors';
import { CategoryId, SourceId, TagId, TransactionId, UserId } from '../../../../shared/core/ids';
import { deleted, living, restored } from '../../../../shared/core/record';
import { Instant } from '../../../../shared/core/time';
import { CurrencyCode } from '../../../../shared/currencies/model';
import { Scope, withOnly } from '../../../../shared/scopes/model';
import { asFields, NewSettlement } from '../../../../shared/settlements/model';
import { bucketOf, movesOf } from '../../../../shared/totals/moves';
import { sourceMoves } from '../../../../shared/transactions/keep';
import { changedFields, changedTo, draftedFields, NewTransaction, recorded, changeIssues, type Transaction, TransactionChange } from '../../../../shared/transactions/model';
import { type Fields, namedIn, settled, type Surroundings } from '../../../../shared/transactions/settle';
import type { Figures } from './reckoning';
import { own, type Step, type World } from './steps';

const id = (kind: number, index: number): string => `0000000${kind}-0000-4000-8000-00000000000${index}`;
const several = (kind: number, count: number): string[] => Array.from({ length: count }, (_, index) => id(kind, index));

const now = Instant.parse('2026-11-21T12:00:00.000Z');
export const people = several(1, 4).map((one) => UserId.parse(one));
const [robin, kim, alex, sam] = people.map(String);
export const sources = several(2, 4).map((one, index) => ({ id: one, currency: CurrencyCode.parse(['SEK', 'EUR', 'SEK', 'JPY'][index]) }));
export const categories = several(3, 2);
export const tags = several(4, 3);

const around = {
  sources: new Map(sources.map((one) => [SourceId.parse(one.id), one.currency])), categories: new Set(categories.map((one) => CategoryId.parse(one))), tags: new Set(tags.map((one) => TagId.parse(one))),
};

const defaultSplits = [
  null, { mode: 'equal', shares: [{ userId: robin }, { userId: kim }] },
  { mode: 'percent', shares: [{ userId: robin, value: 33.3333 }, { userId: kim, value: 33.3333 }, { userId: alex, value: 33.3334 }] },
  { mode: 'shares', shares: [{ userId: robin, value: 2 }, { userId: kim, value: 1 }, { userId: sam, value: 0 }] },
];
const scopes = defaultSplits.map((defaultSplit) =>
  Scope.parse({
    id: id(5, 0), type: 'group', name: 'Elm Street 4', currency: own, locale: 'sv-SE', timeZone: 'Europe/Stockholm', weekStart: 'monday', monthStartsOn: 1, defaultSplit, ...withOnly(UserId.parse(robin)),
    version: 1, createdBy: robin, createdAt: now, modifiedBy: robin, modifiedAt: now,
  }),
);

/** The attributes of records of totals and balances, as they are read: each read once, for the same few come again in every history. */
const names = new Map<string, string>();
const read = (stored: string, how: (stored: string) => string): string => {
  const name = names.get(stored) ?? how(stored);
  names.set(stored, name);
  return name;
};
const totalIn = (stored: string): string => {
  const [dimension, date, currency, attribute = ''] = stored.split(' ');
  if (attribute === 'E' || attribute === 'I') return `borne ${date} ${currency} ${attribute === 'E' ? 'expense' : 'income'}`;
  const bucket = bucketOf(attribute);
  if (!bucket) throw new Error(`${stored} names no bucket`);
  return `${dimension} ${date} ${currency} ${bucket.bucket ?? '-'} ${bucket.measure}`;
};
const balanceIn = (stored: string): string => {
  const [, volume] = /^v:([A-Z]{3})$/.exec(stored) ?? [];
  if (volume !== undefined) return `volume ${volume}`;
  const [account] = accountsIn({ [stored]: 1 });
  if (!account) throw new Error(`${stored} names no account`);
  return `${account.paid === 1 ? 'paid' : 'owed'} ${account.currency} ${account.userId}`;
};

const ids = Array.from({ length: 10 }, (_, index) => TransactionId.parse(id(6, index)));

/** A group's money as the stores keep it, with maps for a table: every step is decided by the rules, and moves what the rules say it moves. */
export class Ledger {
  private readonly scope: Scope;
  private readonly transactions = new Map<string, Transaction>();
  private readonly totals = new Map<string, number>();
  private readonly balances = new Map<string, number>();
  private readonly moved = new Map<string, number>();
  private readonly present = new Set(people);

  constructor(seed: number) {
    const [scope] = scopes.slice(seed % scopes.length);
    if (!scope) throw new Error('No such scope');
    this.scope = scope;
  }

  world(): World {
    return { people: [...this.present], sources, categories, tags, transactions: [...this.transactions.values()], open: true };
  }

  living(): Transaction[] {
    return [...this.transactions.values()].filter(({ deletedAt }) => !deletedAt);
  }

  /** Takes a step; false when it is refused. */
  take(step: Step): boolean {
    const call: Call = { caller: { userId: UserId.parse(step.by), email: null, emailVerified: false }, now, requestId: 'step' };
    if (step.act === 'leave') return this.present.delete(call.caller.userId);
    try {
      this.keep(...this.decided(step, call));
      return true;
    } catch (error) {
      if (error instanceof HearthError) return false;
      throw error;
    }
  }

  /** What stood, and what stands after a step. */
  private decided(step: Exclude<Step, { act: 'leave' }>, call: Call): [Transaction | null, Transaction] {
    const fresh = (fields: Fields, refundOf?: string | null): [null, Transaction] => [null, recorded(ids[this.transactions.size], this.scope.id, settled(fields, this.around(refundOf)), call)];
    if (step.act === 'create') {
      const draft = NewTransaction.parse(step.body);
      return fresh(draftedFields(draft, this.scope, call), draft.refundOf);
    }
    if (step.act === 'settle') return fresh(asFields(NewSettlement.parse(step.body), this.scope, call));
    const before = this.find(step.id);
    if (step.act === 'delete') return [before, deleted(living(before), call)];
    if (step.act === 'restore') return [before, restored(before, call)];
    const patch = TransactionChange.parse(step.body);
    const issues = changeIssues(living(before), patch);
    if (issues.length > 0) throw new InvalidBody(issues);
    return [before, changedTo(before, settled(changedFields(before, patch, call), this.around(patch.refundOf, before)), call)];
  }

  private around(refundOf: string | null | undefined, before?: Transaction): Surroundings {
    const refunded = refundOf ? this.find(refundOf) : undefined;
    return { ...around, scope: this.scope, people: [...this.present], refunded, before, named: new Set([...(before ? namedIn(before) : []), ...(refunded ? namedIn(refunded) : [])]) };
  }

  private find(which: string): Transaction {
    const one = this.transactions.get(which);
    if (!one) throw new Error(`No transaction ${which}`);
    return one;
  }

  private keep(stood: Transaction | null, stands: Transaction): void {
    const [before, after] = [stood && !stood.deletedAt ? stood : null, stands.deletedAt ? null : stands];
    const add = (figures: Map<string, number>, name: string, amount: number) => figures.set(name, (figures.get(name) ?? 0) + amount);
    for (const { dimension, date, currency, add: moves } of movesOf(before, after)) for (const [attribute, amount] of Object.entries(moves)) add(this.totals, `${dimension} ${date} ${currency} ${attribute}`, amount);
    for (const [attribute, amount] of Object.entries(balanceMoves(before, after).add)) add(this.balances, attribute, amount);
    for (const { id: source, amount } of before ? sourceMoves(before) : []) add(this.moved, `moved ${source}`, -amount);
    for (const { id: source, amount } of after ? sourceMoves(after) : []) add(this.moved, `moved ${source}`, amount);
    this.transactions.set(stands.id, stands);
  }

  /** Every total, source and balance, as it stands in the maps. */
  figures(): Figures {
    const figures: Figures = {};
    for (const [name, amount] of this.moved) if (amount !== 0) figures[name] = amount;
    for (const [name, amount] of this.totals) if (amount !== 0) figures[read(name, totalIn)] = amount;
    for (const [name, amount] of this.balances) if (amount !== 0) figures[read(name, balanceIn)] = amount;
    return figures;
  }
}
