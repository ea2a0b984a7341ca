import * as z from 'zod';
import { accountsIn } from '../core/money/balance-accounts';
import { CurrencyCode, MinorUnits } from '../core/money/currencies';
import type { UserId } from '../core/ids';
import { Instant } from '../core/time';
import { keys } from '../db/keys';
import { batchGet } from '../db/read';
import { nameAs, nameForms } from '../groups/link';
import type { OpenLink } from '../groups/link-open';
import { namesOf } from '../groups/names';
import { personIn } from '../groups/scope';
import { peopleShown, toView } from './balances';

const Person = z.int().describe('the number of a person, among `people`: 1 is the first');
const ShownBalance = z
  .object({
    currency: CurrencyCode,
    nets: z.array(
      z.object({ person: Person, net: MinorUnits.describe('above 0: they are owed this') }).meta({ id: 'ShownNet' }),
    ),
    payments: z
      .array(z.object({ from: Person, to: Person, amount: MinorUnits }).meta({ id: 'ShownPayment' }))
      .describe('what would settle everything'),
  })
  .meta({ id: 'ShownBalance' });

/** Balances as a link shows them to whoever has that: sums alone, and nobody but as its maker allows. */
export const ShownBalances = z
  .object({
    opens: z.literal('balances'),
    name: z.string().describe('of the group'),
    names: z.enum(nameForms),
    people: z.array(z.string().nullable()).describe('as the link shows names; null: it doesn’t'),
    balances: z.array(ShownBalance).describe('one entry per currency'),
    expiresAt: Instant.nullable(),
  })
  .meta({ id: 'ShownBalances' });
export type ShownBalances = z.output<typeof ShownBalances>;

/** Reads the balances of a group as a link shows them. @throws TableBusy */
export const shownBalances = async ({ link, scope }: OpenLink): Promise<ShownBalances> => {
  const [stored] = await batchGet([keys.balances(scope.id)]);
  const [accounts, here] = [accountsIn(stored, personIn(scope)), new Set(Object.keys(scope.people))];
  const people = peopleShown(accounts, here);
  const nameOf = link.names === 'hidden' ? () => '' : await namesOf(people, [scope]);
  const numbers = new Map<UserId, number>(people.map((user, index) => [user, index + 1]));
  const numberOf = (user: UserId): number => numbers.get(user) ?? 0;
  return {
    opens: 'balances',
    name: scope.name,
    names: link.names,
    people: people.map((user) => nameAs(link.names, nameOf(user))),
    balances: toView(accounts, here, nameOf).items.map(({ currency, members, transfers }) => ({
      currency,
      nets: members.map(({ userId, net }) => ({ person: numberOf(userId), net })),
      payments: transfers.map(({ from, to, amount }) => ({ from: numberOf(from), to: numberOf(to), amount })),
    })),
    expiresAt: link.expiresAt,
  };
};
