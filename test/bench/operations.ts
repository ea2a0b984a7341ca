import * as z from 'zod';

/** A call of somebody signed in. */
export interface Request {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
}

/** A person who is signed in. */
export interface Person {
  readonly email: string;
  /** Returns the answer's body. @throws Error on any answer but a good one */
  call(request: Request): Promise<unknown>;
}

/** An operation of a household: timed over HTTP by the bench, taken apart by the profile. */
export interface Operation {
  readonly name: string;
  /**
   * The time that KitchenOwl takes for it at the median on a machine like this, in milliseconds (issue 5);
   * undefined: it has no figure or no such thing.
   */
  readonly peer?: number;
  /** Returns the call of a turn. */
  readonly request: (turn: number) => Request;
}

const Made = z.object({ id: z.string() });
const make = async (by: Person, path: string, body: object): Promise<string> =>
  Made.parse(await by.call({ method: 'POST', path, body })).id;

/** Makes a group of all these people, and gives its path. */
const group = async (name: string, owner: Person, others: readonly Person[]): Promise<string> => {
  const path = `/v1/scopes/${await make(owner, '/v1/scopes', { name, currency: 'SEK' })}`;
  for (const other of others) {
    const invitation = await make(owner, `${path}/invitations`, { email: other.email, role: 'editor' });
    await other.call({ method: 'POST', path: `/v1/me/invitations/${invitation}/accept` });
  }
  return path;
};

const hundred = Array.from({ length: 100 }, (_, number) => number);
const month = '2026-11';
const dayOf = (number: number) => `${month}-${String(1 + (number % 28)).padStart(2, '0')}`;

/** Makes a list in a group, and gives the path of what is on it. */
const newList = async (scope: string, owner: Person): Promise<string> =>
  `${scope}/lists/${await make(owner, `${scope}/lists`, { name: 'Groceries' })}/items`;

/** What people do with the phone in their hand, many at once, in a group that is there. */
const writing = async (owner: Person, scope: string): Promise<Operation[]> => {
  const [growing, ticking] = [await newList(scope, owner), await newList(scope, owner)];
  const onList: string[] = [];
  for (const number of hundred) onList.push(await make(owner, ticking, { name: `Item ${number}` }));
  return [
    {
      name: 'add item',
      peer: 10,
      request: (turn) => ({ method: 'POST', path: growing, body: { name: `Item ${turn}` } }),
    },
    // There and back: what is ticked already, ticked again, writes nothing.
    {
      name: 'tick item',
      request: (turn) => ({
        method: 'PATCH',
        path: `${ticking}/${onList[turn % onList.length] ?? ''}`,
        body: { purchased: Math.floor(turn / onList.length) % 2 === 0 },
      }),
    },
  ];
};

/** What is written all day in a group of two, alone. */
export const writes = async (signIn: (email: string) => Promise<Person>): Promise<Operation[]> => {
  const [owner, other] = [await signIn('bench@example.com'), await signIn('bench-2@example.com')];
  return writing(owner, await group('Elm Street 4', owner, [other]));
};

/** Makes a list of so many items. */
const filled = async (scope: string, owner: Person, count: number): Promise<string> => {
  const items = await newList(scope, owner);
  for (let number = 0; number < count; number++)
    await make(owner, items, { name: `Item ${number}`, quantity: '2', unit: 'kg', notes: 'The one in the blue box' });
  return items;
};

/**
 * Groups of 4 and of 10 people with lists of 100 and of 500 items and 100 expenses each, shared equally, and
 * what is then done in them.
 */
export const operations = async (signIn: (email: string) => Promise<Person>): Promise<Operation[]> => {
  const owner = await signIn('bench@example.com');
  const others: Person[] = [];
  for (let number = 2; number <= 10; number++) others.push(await signIn(`bench-${number}@example.com`));
  const household = await group('Elm Street 4', owner, others.slice(0, 3));
  const crowd = await group('Summer house', owner, others);

  const full = await filled(household, owner, 100);
  const long = await filled(household, owner, 500);

  const expensesOf = async (scope: string) => {
    const categoryId = await make(owner, `${scope}/categories`, { kind: 'transaction', name: 'Groceries' });
    const sourceId = await make(owner, `${scope}/sources`, { name: 'Household account', kind: 'bank' });
    return (number: number) => ({
      kind: 'expense',
      amount: 45_050 + number,
      date: dayOf(number),
      payee: 'ICA Maxi',
      categoryId,
      sourceId,
    });
  };
  const [expense, shared] = [await expensesOf(household), await expensesOf(crowd)];
  const spent: string[] = [];
  for (const number of hundred) spent.push(await make(owner, `${household}/transactions`, expense(number)));
  const everybody = [owner, ...others];
  for (const number of hundred)
    await make(everybody[number % everybody.length] ?? owner, `${crowd}/transactions`, shared(number));

  return [
    { name: 'list of 100 items', peer: 27, request: () => ({ method: 'GET', path: `${full}?limit=100` }) },
    { name: 'search in list of 500', request: () => ({ method: 'GET', path: `${long}?q=item%2077` }) },
    ...(await writing(owner, household)),
    {
      name: 'add expense',
      peer: 14,
      request: (turn) => ({ method: 'POST', path: `${household}/transactions`, body: expense(turn) }),
    },
    // Another amount each time: an edit that changes nothing writes nothing.
    {
      name: 'edit expense',
      peer: 160,
      request: (turn) => ({
        method: 'PATCH',
        path: `${household}/transactions/${spent[turn % spent.length] ?? ''}`,
        body: { amount: 60_000 + turn },
      }),
    },
    { name: 'balances of 10', request: () => ({ method: 'GET', path: `${crowd}/balances` }) },
    {
      name: 'month summary',
      request: () => ({ method: 'GET', path: `${household}/summary?from=${month}&groupBy=category` }),
    },
  ];
};
