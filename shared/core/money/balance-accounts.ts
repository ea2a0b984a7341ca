import { UserId } from '../ids';
import { longId, shortId } from '../short-id';
import { CurrencyCode, MinorUnits } from './currencies';
import type { PersonOf } from './people-now';

/**
 * The amounts that somebody paid and owes of one transaction, in the currency it counts in. Income counts the
 * other way: who receives it owes the others their part.
 */
export interface BalanceLine {
  readonly userId: UserId;
  readonly currency: CurrencyCode;
  readonly paid: number;
  readonly owed: number;
}

const measures = { paid: 'p', owed: 'o' } as const;
export const balanceAttribute = (
  measure: keyof typeof measures,
  { currency, userId }: Pick<BalanceLine, 'currency' | 'userId'>,
): string => `${measures[measure]}:${currency}:${shortId(userId)}`;
const form = /^([po]):([A-Z]{3}):([\w-]{22})$/;

/**
 * Names the attribute that sums all that was split in a currency. Nobody can have paid or owe more, so that
 * this alone has to stay exact (an expression of DynamoDB holds 4 KB).
 */
export const volumeOf = (currency: CurrencyCode): string => `v:${currency}`;
/** The largest volume: a balance is at most twice that. */
export const largestVolume = Math.floor(Number.MAX_SAFE_INTEGER / 2);

/** The amounts that somebody has paid and owes in all of one currency. */
export interface Account extends BalanceLine {
  readonly net: number;
}

/**
 * Reads the accounts from a scope's record of balances, by currency and person: what was paid and is owed
 * under a placeholder's id is whose it has become.
 */
export const accountsIn = (record: Readonly<Record<string, unknown>> | undefined, personOf: PersonOf): Account[] => {
  const found = new Map<string, { userId: UserId; currency: CurrencyCode; paid: number; owed: number }>();
  for (const [attribute, value] of Object.entries(record ?? {})) {
    const [, measure, code, short] = form.exec(attribute) ?? [];
    if (code === undefined || short === undefined) continue;
    const userId = personOf(UserId.parse(longId(short)));
    const name = `${code} ${userId}`;
    const account = found.get(name) ?? {
      userId,
      currency: CurrencyCode.parse(code),
      paid: 0,
      owed: 0,
    };
    account[measure === 'p' ? 'paid' : 'owed'] += MinorUnits.parse(value);
    found.set(name, account);
  }
  return [...found.values()]
    .map((one) => ({ ...one, net: one.paid - one.owed }))
    .sort((one, other) => (one.currency + one.userId < other.currency + other.userId ? -1 : 1));
};

/** Returns what a scope's record of balances holds of somebody, attribute by attribute. */
export const figuresOfPerson = (
  user: UserId,
  record: Readonly<Record<string, unknown>> | undefined,
  personOf: PersonOf,
): (readonly [attribute: string, amount: number])[] =>
  Object.entries(record ?? {}).flatMap(([attribute, value]) => {
    const short = form.exec(attribute)?.[3];
    return short !== undefined && personOf(UserId.parse(longId(short))) === user
      ? [[attribute, MinorUnits.parse(value)] as const]
      : [];
  });

/** Returns those who left and are not settled. */
export const unsettled = (accounts: readonly Account[], people: readonly UserId[]): UserId[] => [
  ...new Set(accounts.filter(({ userId, net }) => net !== 0 && !people.includes(userId)).map(({ userId }) => userId)),
];

/** Returns somebody's unsettled amounts by currency. */
export const openBalancesOf = (
  user: UserId,
  accounts: readonly Account[],
): { currency: CurrencyCode; net: MinorUnits }[] =>
  accounts
    .filter(({ userId, net }) => userId === user && net !== 0)
    .map(({ currency, net }) => ({ currency, net: MinorUnits.parse(net) }));
