import { Dice } from './dice';

/** The facts that a step needs of a transaction, as it was answered. */
export interface Known {
  readonly id: string;
  readonly kind: string;
  readonly amount: number;
  readonly currency: string;
  readonly deletedAt: string | null;
  readonly paidBy: readonly { readonly userId: string }[];
  readonly split: { readonly mode: string } | null;
  readonly exchange: { readonly currency: string } | null;
  readonly refundOf: string | null;
  readonly sourceAmount: number | null;
  readonly toSourceAmount: number | null;
}

/** The group in which a step is taken; its currency is SEK. */
export interface World {
  readonly people: readonly string[];
  readonly sources: readonly { readonly id: string; readonly currency: string }[];
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  readonly transactions: readonly Known[];
  /** Whether people may leave. */
  readonly open: boolean;
}

/** The next step of somebody. The bodies are those that the API takes. */
export type Step = { readonly by: string } & (
  | { readonly act: 'create'; readonly body: object }
  | { readonly act: 'settle'; readonly body: object }
  | { readonly act: 'change'; readonly id: string; readonly body: object }
  | { readonly act: 'delete'; readonly id: string }
  | { readonly act: 'restore'; readonly id: string }
  | { readonly act: 'leave' }
);

export const own = 'SEK';
/** Currencies of 2, 0 and 3 decimals. */
const foreign = ['EUR', 'JPY', 'BHD'];
const days = ['2026-10-31', '2026-11-01', '2026-11-21'];
const rates = ['11.4275', '0.068', '28.5', '0.333333333333', '1'];
const ofOne = 10_000;

const splitOf = (dice: Dice, people: readonly string[], amount: number): object => {
  const users = dice.some(people, 1);
  const valued = (mode: string, values: readonly number[]) => ({
    mode,
    shares: users.map((userId, index) => ({ userId, value: values[index] })),
  });
  const mode = dice.of(['equal', 'shares', 'percent', 'exact']);
  if (mode === 'equal') return { mode, shares: users.map((userId) => ({ userId })) };
  if (mode === 'exact') return valued(mode, dice.parts(amount, users.length));
  if (mode === 'percent')
    return valued(
      mode,
      dice.parts(100 * ofOne, users.length).map((part) => part / ofOne),
    );
  return valued(
    mode,
    users.map((_, index) => (index === 0 ? 1 : 0) + dice.below(20) / 4),
  );
};

const payersOf = (dice: Dice, people: readonly string[], amount: number): object[] => {
  const users = dice.some(people, 1);
  if (users.length === 1 || amount < users.length) return [{ userId: users[0] }];
  const amounts = dice.parts(amount, users.length, 1);
  return users.map((userId, index) => ({ userId, amount: amounts[index] }));
};

const exchangeOf = (dice: Dice): object => (dice.chance(50) ? { rate: dice.of(rates) } : { amount: dice.amount() });

interface Held {
  readonly id: string;
  readonly currency: string;
}
/** Returns what moved in a source, where that is in a currency of its own. */
const apart = (
  dice: Dice,
  source: Held | undefined,
  currency: string | undefined,
  exchangedTo: string | undefined,
): number | null => (source && source.currency !== currency && source.currency !== exchangedTo ? dice.amount() : null);

const transferOf = (dice: Dice, { sources }: World): object => {
  const [from, to] = dice.some(sources, 2);
  const currency = dice.chance(80) ? from?.currency : dice.of(foreign);
  const exchangedTo = currency === to?.currency || dice.chance(10) ? undefined : to?.currency;
  return {
    sourceId: from?.id,
    toSourceId: to?.id,
    currency,
    exchange: exchangedTo ? { currency: exchangedTo, ...exchangeOf(dice) } : null,
    sourceAmount: apart(dice, from, currency, exchangedTo),
    toSourceAmount: apart(dice, to, currency, exchangedTo),
  };
};

const moneyOf = (dice: Dice, { sources }: World, currency = dice.chance(60) ? own : dice.of(foreign)): object => {
  const exchange = currency !== own && dice.chance(70) ? { currency: own, ...exchangeOf(dice) } : null;
  const source = dice.chance(60) ? dice.of(sources) : undefined;
  return {
    currency,
    exchange,
    sourceId: source?.id ?? null,
    sourceAmount: apart(dice, source, currency, exchange?.currency),
  };
};

const labels = (dice: Dice, { categories, tags }: World) => ({
  categoryId: dice.chance(70) ? dice.of(categories) : null,
  tagIds: dice.some(tags, 0),
});

const draftOf = (dice: Dice, world: World): object => {
  const [amount, date] = [dice.amount(), dice.of(days)];
  if (dice.chance(15)) return { kind: 'transfer', amount, date, ...labels(dice, world), ...transferOf(dice, world) };
  return {
    kind: dice.chance(75) ? 'expense' : 'income',
    amount,
    date,
    ...labels(dice, world),
    ...moneyOf(dice, world),
    ...(dice.chance(60) && { paidBy: payersOf(dice, world.people, amount) }),
    ...(dice.chance(70) && { split: dice.chance(10) ? null : splitOf(dice, world.people, amount) }),
  };
};

/** Draws a new amount, with what must be given anew with it. */
const amountOf = (dice: Dice, { people }: World, { paidBy, split, sourceAmount, toSourceAmount }: Known): object => {
  const amount = dice.amount();
  return {
    amount,
    ...(sourceAmount !== null && { sourceAmount: dice.amount() }),
    ...(toSourceAmount !== null && { toSourceAmount: dice.amount() }),
    ...(paidBy.length > 1 && { paidBy: payersOf(dice, people, amount) }),
    ...(split?.mode === 'exact' && { split: splitOf(dice, people, amount) }),
  };
};

const changeOf = (dice: Dice, world: World, one: Known): object => {
  const apartAnew = {
    ...(one.sourceAmount !== null && { sourceAmount: dice.amount() }),
    ...(one.toSourceAmount !== null && { toSourceAmount: dice.amount() }),
  };
  if (one.kind === 'settlement')
    return dice.of([
      { amount: dice.amount() },
      { date: dice.of(days) },
      { amount: dice.amount(), notes: 'cash' },
      { exchange: one.exchange && exchangeOf(dice) },
    ]);
  if (one.kind === 'transfer') {
    return dice.of([
      { amount: dice.amount(), ...apartAnew },
      { date: dice.of(days) },
      transferOf(dice, world),
      { exchange: one.exchange && exchangeOf(dice) },
      { kind: 'expense', toSourceId: null, toSourceAmount: null, exchange: null, ...moneyOf(dice, world) },
    ]);
  }
  return dice.of([
    () => amountOf(dice, world, one),
    () => amountOf(dice, world, one),
    () => ({ date: dice.of(days) }),
    () => labels(dice, world),
    () => moneyOf(dice, world, one.refundOf ? one.currency : undefined),
    () => ({ split: dice.chance(20) ? null : splitOf(dice, world.people, one.amount) }),
    () => ({ paidBy: payersOf(dice, world.people, one.amount) }),
    () => ({ exchange: one.currency === own || dice.chance(30) ? null : exchangeOf(dice) }),
    () => ({ kind: one.kind === 'income' ? 'expense' : 'income', refundOf: null }),
    () => ({ kind: 'transfer', refundOf: null, ...transferOf(dice, world) }),
    () => ({ ...amountOf(dice, world, one), ...labels(dice, world), date: dice.of(days) }),
  ])();
};

/** The acts, each as often as it is taken where it can be; where it can't, something is recorded. */
const acts = [
  ...Array<'change'>(7).fill('change'),
  ...Array<'delete'>(3).fill('delete'),
  ...Array<'restore'>(4).fill('restore'),
  ...Array<'refund'>(3).fill('refund'),
  'settle',
  'settle',
  'leave',
  'create',
  'create',
  'create',
  'create',
] as const;

/**
 * Returns the step that a seed makes of a world. Now and then one that is refused: such a step leaves all as
 * it is.
 */
export const stepOf = (seed: number, world: World): Step => {
  const dice = new Dice(seed);
  const { people, transactions } = world;
  const by = dice.of(people);
  const living = transactions.filter(({ deletedAt }) => !deletedAt);
  const deleted = transactions.filter(({ deletedAt }) => deletedAt);
  const expenses = living.filter(({ kind }) => kind === 'expense');
  const act = dice.of(acts);
  if (act === 'refund' && expenses.length > 0) {
    const expense = dice.of(expenses);
    const amount = dice.chance(90) ? 1 + dice.below(expense.amount) : dice.amount();
    const given = dice.chance(50) ? {} : { ...labels(dice, world), ...moneyOf(dice, world, expense.currency) };
    return {
      act: 'create',
      by,
      body: {
        kind: 'income',
        amount,
        date: dice.of(days),
        refundOf: expense.id,
        ...given,
        ...(dice.chance(70) ? {} : { split: splitOf(dice, people, amount) }),
      },
    };
  }
  if (act === 'change' && living.length > 0) {
    const one = dice.of(living);
    return { act, by, id: one.id, body: changeOf(dice, world, one) };
  }
  if (act === 'delete' && living.length > 0) return { act, by, id: dice.of(living).id };
  if (act === 'restore' && deleted.length > 0) return { act, by, id: dice.of(deleted).id };
  if (act === 'settle' && people.length > 1) {
    const [from, to] = dice.some(people, 2);
    const currency = dice.chance(80) ? own : dice.of(foreign);
    const debt = dice.of(foreign);
    return {
      act,
      by,
      body: {
        from,
        to,
        amount: dice.amount(),
        date: dice.of(days),
        currency,
        ...(debt !== currency && dice.chance(40) && { exchange: { currency: debt, ...exchangeOf(dice) } }),
      },
    };
  }
  if (act === 'leave' && world.open && people.length > 1) return { act, by };
  return { act: 'create', by, body: draftOf(dice, world) };
};
