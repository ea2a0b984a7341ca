import { day, type Instant, later, localDate } from '../../../shared/core/time';
import { idOf, type PersonName } from './household';

/**
 * The amount that somebody of the first household earned or spent on one day, as `POST …/transactions` takes
 * it.
 */
export interface SeedEntry {
  readonly by: PersonName;
  readonly body: {
    id: string;
    kind: 'income' | 'expense';
    amount: number;
    date: string;
    payee: string;
    categoryId: string;
    tagIds: readonly string[];
    sourceId: string;
    /** Null: wages are everybody's own; absent: equally among all. */
    split?: null;
  };
}

/** A category, tag or source as `POST …/categories`, `…/tags` and `…/sources` take it. */
export interface Heading {
  readonly collection: 'categories' | 'tags' | 'sources';
  readonly body: { id: string; name: string } & Readonly<Record<string, string | number>>;
}

/** A payment that comes again: how often, and between which amounts in kronor. */
interface Habit {
  readonly payee: string;
  readonly category: string;
  readonly by: readonly PersonName[];
  /** Absent: money out. */
  readonly kind?: SeedEntry['body']['kind'];
  /** The days from one time to the next; months are counted as 30 or 31 of them. */
  readonly every: number;
  /** The number of days ago of the latest. */
  readonly latest: number;
  readonly least: number;
  readonly most: number;
  readonly tags?: readonly string[];
}

const month = 30.4;
const habits: readonly Habit[] = [
  {
    payee: 'Employer',
    category: 'Salary',
    kind: 'income',
    by: ['alice'],
    every: month,
    latest: 4,
    least: 31_500,
    most: 31_500,
  },
  {
    payee: 'Workshop',
    category: 'Salary',
    kind: 'income',
    by: ['bob'],
    every: month,
    latest: 4,
    least: 27_800,
    most: 29_400,
  },
  {
    payee: 'Landlord',
    category: 'Rent',
    by: ['alice'],
    every: month,
    latest: 1,
    least: 12_400,
    most: 12_400,
    tags: ['fixed'],
  },
  {
    payee: 'Power company',
    category: 'Electricity',
    by: ['bob'],
    every: month,
    latest: 8,
    least: 480,
    most: 1_690,
    tags: ['fixed'],
  },
  {
    payee: 'Broadband',
    category: 'Internet',
    by: ['bob'],
    every: month,
    latest: 11,
    least: 399,
    most: 399,
    tags: ['fixed'],
  },
  {
    payee: 'ICA Maxi',
    category: 'Groceries',
    by: ['alice', 'bob', 'carol'],
    every: 7,
    latest: 0,
    least: 380,
    most: 1_450,
  },
  { payee: 'Coop', category: 'Groceries', by: ['carol', 'dave'], every: 18, latest: 2, least: 90, most: 420 },
  { payee: 'Bus company', category: 'Transport', by: ['carol'], every: month, latest: 6, least: 970, most: 970 },
  {
    payee: 'Petrol station',
    category: 'Transport',
    by: ['bob'],
    every: 33,
    latest: 3,
    least: 420,
    most: 880,
    tags: ['car'],
  },
  {
    payee: 'Bistro',
    category: 'Eating out',
    by: ['alice', 'dave'],
    every: 29,
    latest: 5,
    least: 190,
    most: 760,
    tags: ['treat'],
  },
  { payee: 'Pharmacy', category: 'Health', by: ['alice'], every: 60, latest: 13, least: 60, most: 340 },
  {
    payee: 'Garden centre',
    category: 'Home',
    by: ['carol'],
    every: 91,
    latest: 20,
    least: 150,
    most: 1_200,
    tags: ['garden', 'treat'],
  },
];

const account = { name: 'Household account', kind: 'bank', currency: 'SEK', openingBalance: 2_500_000 };
const headingId = (collection: Heading['collection'], name: string): string => idOf(collection, name);

/** The headings that the year is recorded under: every category and tag of the habits, and the account. */
export const headings: readonly Heading[] = [
  ...[...new Set(habits.map(({ category }) => category))].map((name) => ({
    collection: 'categories' as const,
    body: { id: headingId('categories', name), name, kind: 'transaction' },
  })),
  ...[...new Set(habits.flatMap(({ tags = [] }) => tags))].map((name) => ({
    collection: 'tags' as const,
    body: { id: headingId('tags', name), name },
  })),
  { collection: 'sources', body: { id: headingId('sources', account.name), ...account } },
];

const days = 365;
/** The step of amounts that shops ask for: half a krona, in öre. */
const step = 50;

/** Makes the same sequence of numbers from 0 up to 1 in every run: mulberry32. */
const sequence = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/**
 * Makes a year of the household's money up to `now`: the same amounts in the same order every time, on days
 * counted back from today.
 */
export const yearUntil = (now: Instant): SeedEntry[] => {
  const next = sequence(2026);
  return habits.flatMap(({ payee, category, by, kind = 'expense', every, latest, least, most, tags = [] }) =>
    Array.from({ length: Math.ceil((days - latest) / every) }, (_, index) => {
      const kronor = least + next() * (most - least);
      const amount = Math.round((kronor * 100) / step) * step;
      const date = localDate(later(now, -Math.round(latest + index * every) * day), 'Europe/Stockholm');
      const under = {
        categoryId: headingId('categories', category),
        tagIds: tags.map((tag) => headingId('tags', tag)),
        sourceId: headingId('sources', account.name),
      };
      return {
        by: by[index % by.length] ?? 'alice',
        body: {
          id: idOf(payee, String(index)),
          kind,
          amount,
          date,
          payee,
          ...under,
          ...(kind === 'income' && { split: null }),
        },
      };
    }),
  );
};
