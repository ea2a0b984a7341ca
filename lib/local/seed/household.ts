import { v5 } from 'uuid';

/**
 * The demo households: who is in them as what, what is on their lists, who is invited. Ids follow from names,
 * so that a second run finds what the first has made.
 */

const namespace = '4f0b9a52-7c3e-4d61-8a15-2e9d6b70c1f8';
/** Makes the id of what goes by this name in the demo data: a name-based UUID (RFC 9562, 5.5). */
export const idOf = (...name: string[]): string => v5(name.join('/'), namespace);

export const people = ['alice', 'bob', 'carol', 'dave', 'erin'] as const;
export type PersonName = (typeof people)[number];
export const addressOf = (name: string): string => `${name}@example.com`;

const place = { currency: 'SEK', locale: 'en-GB', timeZone: 'Europe/Stockholm' } as const;

export interface Guest {
  /** A person of the demo, who answers, or an address that nobody has. */
  readonly name: string;
  readonly role: string;
  /** Pending ones wait for an answer. */
  readonly answer: 'accept' | 'pending';
}

export interface DemoItem {
  readonly name: string;
  readonly category: CategoryDigit;
  readonly by: PersonName;
  readonly quantity?: string;
  readonly unit?: string;
  readonly purchased?: boolean;
}

export interface DemoList {
  readonly name: string;
  readonly description?: string;
  readonly by: PersonName;
  readonly archived?: boolean;
  readonly items: readonly DemoItem[];
}

export interface SeedGroup {
  readonly name: string;
  readonly description: string;
  readonly owner: PersonName;
  readonly guests: readonly Guest[];
  readonly lists: readonly DemoList[];
}

/** The default categories by the digit that their ids are made of. */
const digits = {
  produce: '1',
  dairy: '2',
  meat: '3',
  bakery: '4',
  beverages: '5',
  snacks: '6',
  frozen: '7',
  household: '8',
  care: '9',
  other: '0',
} as const;
type CategoryDigit = keyof typeof digits;
export const categoryIdOf = (category: CategoryDigit): string =>
  `aaaaaaaa-${[4, 4, 4, 12].map((length) => digits[category].repeat(length)).join('-')}`;

const groceries: DemoList = {
  name: 'Groceries',
  description: 'For the week',
  by: 'alice',
  items: [
    { name: 'Apples', category: 'produce', by: 'alice', quantity: '1.5', unit: 'kg' },
    { name: 'Potatoes', category: 'produce', by: 'bob', quantity: '2', unit: 'kg', purchased: true },
    { name: 'Milk', category: 'dairy', by: 'alice', quantity: '2', unit: 'l' },
    { name: 'Cheese', category: 'dairy', by: 'dave', purchased: true },
    { name: 'Meatballs', category: 'meat', by: 'carol', quantity: '500', unit: 'g' },
    { name: 'Rye bread', category: 'bakery', by: 'alice' },
    { name: 'Coffee', category: 'beverages', by: 'bob', quantity: '2', unit: 'packets', purchased: true },
    { name: 'Peas', category: 'frozen', by: 'dave' },
    { name: 'Dishwasher tablets', category: 'household', by: 'carol' },
    { name: 'Toothpaste', category: 'care', by: 'alice', purchased: true },
  ],
};

const hardware: DemoList = {
  name: 'Hardware store',
  by: 'bob',
  items: [
    { name: 'Light bulbs', category: 'household', by: 'bob', quantity: '4' },
    { name: 'Paint, white', category: 'other', by: 'bob', quantity: '2.5', unit: 'l' },
    { name: 'Batteries AA', category: 'other', by: 'carol', quantity: '8', purchased: true },
    { name: 'Bin bags', category: 'household', by: 'dave' },
  ],
};

const crayfishParty: DemoList = {
  name: 'Crayfish party',
  description: 'The last Friday of August',
  by: 'alice',
  archived: true,
  items: [
    { name: 'Crayfish', category: 'frozen', by: 'alice', quantity: '3', unit: 'kg', purchased: true },
    { name: 'Dill', category: 'produce', by: 'alice', purchased: true },
    { name: 'Baguettes', category: 'bakery', by: 'bob', quantity: '4', purchased: true },
    { name: 'Sparkling water', category: 'beverages', by: 'carol', quantity: '6', unit: 'bottles', purchased: true },
    { name: 'Crisps', category: 'snacks', by: 'dave', quantity: '3', purchased: true },
  ],
};

const weekend: DemoList = {
  name: 'Weekend',
  by: 'carol',
  items: [
    { name: 'Chicken', category: 'meat', by: 'carol', quantity: '1', unit: 'kg' },
    { name: 'Popcorn', category: 'snacks', by: 'dave' },
    { name: 'Ice cream', category: 'frozen', by: 'alice', quantity: '2' },
    { name: 'Cream', category: 'dairy', by: 'carol', quantity: '0.5', unit: 'l', purchased: true },
    { name: 'Buns', category: 'bakery', by: 'bob', quantity: '6' },
    { name: 'Soap', category: 'care', by: 'dave' },
  ],
};

const packing: DemoList = {
  name: 'Packing',
  description: 'What the cottage does not have',
  by: 'bob',
  items: [
    { name: 'Sausages', category: 'meat', by: 'bob', quantity: '10' },
    { name: 'Juice', category: 'beverages', by: 'alice', quantity: '3', unit: 'l', purchased: true },
    { name: 'Chocolate', category: 'snacks', by: 'alice' },
    { name: 'Sunscreen', category: 'care', by: 'bob', purchased: true },
    { name: 'Firewood', category: 'other', by: 'bob', quantity: '2', unit: 'sacks' },
  ],
};

export const groups: readonly SeedGroup[] = [
  {
    name: 'Elm Street 4',
    description: 'The five of us',
    owner: 'alice',
    guests: [
      { name: 'bob', role: 'admin', answer: 'accept' },
      { name: 'carol', role: 'editor', answer: 'accept' },
      { name: 'dave', role: 'limited-editor', answer: 'accept' },
      { name: 'erin', role: 'viewer', answer: 'accept' },
      { name: 'robin', role: 'editor', answer: 'pending' },
    ],
    lists: [groceries, hardware, crayfishParty, weekend],
  },
  {
    name: 'The cottage',
    description: 'By the lake, shared with the neighbours',
    owner: 'bob',
    guests: [
      { name: 'alice', role: 'editor', answer: 'accept' },
      { name: 'carol', role: 'viewer', answer: 'pending' },
    ],
    lists: [packing],
  },
];

/** Returns the body of `POST /v1/scopes` for a group. */
export const scopeOf = ({ name, description }: SeedGroup) => ({ id: idOf(name), name, description, ...place });
