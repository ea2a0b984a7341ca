import * as z from 'zod';
import { ScopeId, TransactionId, UserId } from '../core/ids';
import { LocalDate } from '../core/time';
import { CurrencyCode, MinorUnits } from '../core/money/currencies';
import { exactSum } from './summary';
import { balanceLines } from './balance-lines';
import { TransactionKind, type Transaction } from './transaction';
import type { Account } from '../core/money/balance-accounts';
import type { PersonOf } from '../core/money/people-now';
import { payments } from './payments';
import { Spent } from './spent';

const SuggestedPayment = z
  .object({ from: UserId.describe('who pays'), to: UserId.describe('who is paid'), amount: MinorUnits })
  .meta({ id: 'SuggestedPayment' });

const Standing = z
  .object({
    userId: UserId,
    displayName: z.string(),
    left: z.boolean().describe('no longer in the scope; shown until their balance is settled'),
    paid: MinorUnits,
    owed: MinorUnits,
    net: MinorUnits.describe('paid − owed; above 0: they are owed this'),
  })
  .meta({ id: 'MemberBalance' });

/**
 * The amounts that everybody has paid and owes, one entry a currency: what is shown of the one record of them
 * in a scope, which every write of a transaction moves (balances-posting.ts) by its lines (balance-lines.ts).
 */
export const Balances = z
  .object({
    items: z.array(
      z
        .object({
          currency: CurrencyCode,
          members: z.array(Standing),
          transfers: z.array(SuggestedPayment).describe('payments that would settle everything'),
        })
        .meta({ id: 'Balance' }),
    ),
  })
  .meta({ id: 'Balances' });
export type Balances = z.output<typeof Balances>;

/** A transaction as it counts in somebody's balance. */
export const LineView = z
  .object({
    transactionId: TransactionId,
    date: LocalDate,
    kind: TransactionKind,
    payee: z.string().nullable(),
    description: z.string().nullable(),
    currency: CurrencyCode,
    paid: MinorUnits,
    owed: MinorUnits,
    net: MinorUnits,
  })
  .meta({ id: 'BalanceLine' });
export type LineView = z.output<typeof LineView>;

/**
 * Returns what a transaction moves in somebody's balance, under their own id and those of the placeholders
 * they have taken over; undefined: nothing.
 */
export const lineOf = (one: Transaction, user: UserId, personOf: PersonOf): LineView | undefined => {
  const lines = balanceLines(one).filter(({ userId }) => personOf(userId) === personOf(user));
  const [paid, owed] = [
    lines.reduce((sum, line) => sum + line.paid, 0),
    lines.reduce((sum, line) => sum + line.owed, 0),
  ];
  const currency = lines[0]?.currency;
  if (!currency || paid === owed) return undefined;
  const { id, date, kind, payee, description } = one;
  return {
    transactionId: id,
    date,
    kind,
    payee,
    description,
    currency,
    paid: MinorUnits.parse(paid),
    owed: MinorUnits.parse(owed),
    net: MinorUnits.parse(paid - owed),
  };
};

/**
 * Tells whether an account is shown: everybody's who is in the scope and has paid or owes something (who is
 * settled has paid what they owe), and that of those who left and are not settled.
 */
const isShown = ({ userId, paid, net }: Account, people: ReadonlySet<string>): boolean =>
  net !== 0 || (people.has(userId) && paid !== 0);

/** Returns those who are shown in the balances. */
export const peopleShown = (accounts: readonly Account[], people: ReadonlySet<string>): UserId[] => [
  ...new Set(accounts.filter((account) => isShown(account, people)).map(({ userId }) => userId)),
];

/**
 * Returns balances as they are served.
 * @param people who is in the scope
 * @param nameOf gives the names of those who are shown
 */
export const toView = (
  accounts: readonly Account[],
  people: ReadonlySet<string>,
  nameOf: (user: UserId) => string,
): Balances => {
  const currencies = [...new Set(accounts.map(({ currency }) => currency))];
  const items = currencies.map((currency) => {
    const members = accounts
      .filter((account) => account.currency === currency && isShown(account, people))
      .map(({ userId, paid, owed, net }) => ({
        userId,
        displayName: nameOf(userId),
        left: !people.has(userId),
        paid: MinorUnits.parse(paid),
        owed: MinorUnits.parse(owed),
        net: MinorUnits.parse(net),
      }));
    return {
      currency,
      members,
      transfers: payments(members).map(({ amount, ...one }) => ({ ...one, amount: MinorUnits.parse(amount) })),
    };
  });
  return { items: items.filter(({ members }) => members.length > 0) };
};

const PersonView = z
  .object({
    userId: UserId,
    displayName: z.string(),
    net: MinorUnits.describe('above 0: they owe you'),
    groups: z.array(z.object({ scopeId: ScopeId, name: z.string(), net: MinorUnits }).meta({ id: 'GroupBalance' })),
  })
  .meta({ id: 'PersonBalance' });

/**
 * The caller's balance with everybody else over all of their groups, one entry a currency, and the caller's
 * share of what the groups spent.
 */
export const MyBalances = z
  .object({
    items: z.array(
      z
        .object({
          currency: CurrencyCode,
          net: MinorUnits.describe('above 0: you are owed this'),
          people: z.array(PersonView),
        })
        .meta({ id: 'MyBalance' }),
    ),
    spent: Spent.describe('in the months asked for, one entry per currency'),
  })
  .meta({ id: 'MyBalances' });
export type MyBalances = z.output<typeof MyBalances>;

/** The balances of one of the caller's groups. */
export interface GroupAccounts {
  readonly scopeId: ScopeId;
  readonly name: string;
  readonly accounts: readonly Account[];
}

/**
 * Lists what the suggested payments of a group leave between the caller and each other person: above 0, they
 * owe the caller.
 */
const betweenIn = ({ scopeId, name, accounts }: GroupAccounts, me: UserId) =>
  [...new Set(accounts.map(({ currency }) => currency))].flatMap((currency) =>
    payments(accounts.filter((one) => one.currency === currency))
      .filter(({ from, to }) => from === me || to === me)
      .map(({ from, to, amount }) => ({
        currency,
        scopeId,
        name,
        userId: from === me ? to : from,
        net: from === me ? -amount : amount,
      })),
  );

const total = (entries: readonly { net: number }[]): MinorUnits => exactSum(entries.map(({ net }) => net));
const grouped = <T, K>(all: readonly T[], by: (one: T) => K): [K, T[]][] =>
  [...new Set(all.map(by))].map((key) => [key, all.filter((one) => by(one) === key)]);

/** Works out one net figure per person over all groups, and its parts by group. @throws TotalTooLarge */
export const balancesBetween = (
  groups: readonly GroupAccounts[],
  me: UserId,
  nameOf: (user: UserId) => string,
): MyBalances['items'] => {
  const entries = groups.flatMap((group) => betweenIn(group, me));
  const items = grouped(entries, ({ currency }) => currency).map(([currency, inCurrency]) => ({
    currency,
    net: total(inCurrency),
    people: grouped(inCurrency, ({ userId }) => userId).map(([userId, theirs]) => ({
      userId,
      displayName: nameOf(userId),
      net: total(theirs),
      groups: theirs.map(({ scopeId, name, net }) => ({ scopeId, name, net: MinorUnits.parse(net) })),
    })),
  }));
  return items.toSorted((one, other) => (one.currency < other.currency ? -1 : 1));
};
