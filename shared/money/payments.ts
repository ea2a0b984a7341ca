import type { UserId } from '../core/ids';

/** The amount that somebody is owed (above 0) or owes. */
export interface Net {
  readonly userId: UserId;
  readonly net: number;
}

export interface Payment {
  readonly from: UserId;
  readonly to: UserId;
  readonly amount: number;
}

/**
 * The number of people with a balance up to which the number of payments is the least there is (product
 * rule): their groups are at most 2^8.
 */
const mostExact = 8;

/**
 * Has the largest debtor pay the largest creditor, until nobody owes: each payment clears one of the two, so
 * people − 1 suffice.
 */
const greedy = (people: readonly Net[]): Payment[] => {
  const open = people.map(({ userId, net }) => ({ userId, net }));
  const found: Payment[] = [];
  for (;;) {
    // Stable: equals stay as they are ordered.
    const inOrder = open.toSorted((one, other) => other.net - one.net);
    const [creditor, debtor] = [inOrder[0], inOrder.at(-1)];
    if (!creditor || !debtor || creditor.net <= 0 || debtor.net >= 0) return found;
    const amount = Math.min(creditor.net, -debtor.net);
    found.push({ from: debtor.userId, to: creditor.userId, amount });
    creditor.net -= amount;
    debtor.net += amount;
  }
};

/**
 * Divides the people into as many groups as can be, each of which owes nobody outside it: k people who settle
 * among themselves need k − 1 payments, so the most groups mean the fewest payments. Dynamic programming over
 * subsets.
 */
const groupsOf = (people: readonly Net[]): Net[][] => {
  const all = 1 << people.length;
  const sums: number[] = [];
  const most: number[] = [];
  /**
   * The person who was put last into the set, and the set before: they close a group when the sum without
   * them is not 0 and with them is.
   */
  const last: { readonly person: Net; readonly rest: number }[] = [];
  for (let set = 1; set < all; set++) {
    for (const [index, person] of people.entries()) {
      const bit = 1 << index;
      if (!(set & bit)) continue;
      const rest = set ^ bit;
      sums[set] = (sums[rest] ?? 0) + person.net;
      const count = (most[rest] ?? 0) + Number(sums[set] === 0);
      if (count > (most[set] ?? -1)) {
        most[set] = count;
        last[set] = { person, rest };
      }
    }
  }
  const groups: Net[][] = [];
  for (let set = all - 1, step = last[set]; step; set = step.rest, step = last[set]) {
    if (sums[set] === 0) groups.push([]);
    groups.at(-1)?.push(step.person);
  }
  return groups;
};

/**
 * Works out the payments that settle all, in an order that stays the same: the fewest for up to 8 people with
 * a balance, at most people − 1 beyond. The nets add up to 0.
 */
export const payments = (nets: readonly Net[]): Payment[] => {
  const people = nets.filter(({ net }) => net !== 0).toSorted((one, other) => (one.userId < other.userId ? -1 : 1));
  return (people.length <= mostExact ? groupsOf(people) : [people]).flatMap(greedy);
};
