import { randomUUID } from 'node:crypto';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import fc from '../support/fast-check';
import { beforeAll, expect, it } from '@jest/globals';
import { env } from '../../shared/core/env';
import { ScopeId } from '../../shared/core/ids';
import { scopePartition } from '../../shared/db/keys';
import { differences, faults, type Figures, reckoned, withoutNothing } from '../shared/money/support/reckoning';
import { type Known, own, type Step, stepOf, type World } from '../shared/money/support/steps';
import { runs } from '../support/generated';
import { join } from '../support/household';
import { type Answer, type Json, person, type Person } from '../support/person';
import { recordsIn } from '../support/records';
import { documents } from '../support/table';
import { withWords } from '../support/testing';

/**
 * A group of four with sources, categories and tags: made once through the API, each history has a copy of
 * it.
 */
interface Pattern extends Omit<World, 'transactions'> {
  readonly scopeId: string;
  readonly members: ReadonlyMap<string, Person>;
  readonly records: string;
}
let pattern: Pattern;

beforeAll(async () => {
  const owner = await person();
  const { body: scope } = await owner.post('/v1/scopes', {
    name: 'Elm Street 4',
    currency: own,
    defaultSplit: { mode: 'shares', shares: [{ userId: owner.userId, value: 1.5 }] },
  });
  const others = await Promise.all([1, 2, 3].map(() => join(owner, scope.id, 'editor')));
  const make = async (noun: string, body: object): Promise<Json> =>
    (await owner.post(`/v1/scopes/${scope.id}/${noun}`, body)).body;
  const sources = await Promise.all(
    ['SEK', 'EUR', 'SEK', 'JPY'].map((currency, index) =>
      make('sources', { name: `Account ${index}`, kind: 'bank', currency }),
    ),
  );
  const categories = await Promise.all(
    ['Food', 'Rent'].map((name) => make('categories', { kind: 'transaction', name })),
  );
  const tags = await Promise.all(['party', 'kids', 'work'].map((name) => make('tags', { name })));
  const idsOf = (made: Json[]): string[] => made.map(({ id }) => id);
  const members = new Map([owner, ...others].map((one) => [one.userId, one]));
  const records = (await recordsIn(scopePartition(ScopeId.parse(scope.id)))).filter(({ sk }) =>
    /^(SCOPE|MEMBER|SOURCE|CATEGORY|TAG)\b/.test(String(sk)),
  );
  pattern = {
    scopeId: scope.id,
    people: [...members.keys()],
    members,
    sources,
    categories: idsOf(categories),
    tags: idsOf(tags),
    open: false,
    records: JSON.stringify(records),
  };
});

const newGroup = async (): Promise<string> => {
  const id = randomUUID();
  const records: Json[] = JSON.parse(pattern.records.replaceAll(pattern.scopeId, id));
  await documents().send(
    new BatchWriteCommand({ RequestItems: { [env().TABLE_NAME]: records.map((Item) => ({ PutRequest: { Item } })) } }),
  );
  return `/v1/scopes/${id}`;
};

const send = (path: string, by: Person, step: Step): Promise<Answer> => {
  switch (step.act) {
    case 'create':
      return by.post(`${path}/transactions`, step.body);
    case 'settle':
      return by.post(`${path}/settlements`, step.body);
    case 'change':
      return by.patch(`${path}/transactions/${step.id}`, step.body);
    case 'delete':
      return by.delete(`${path}/transactions/${step.id}`);
    case 'restore':
      return by.post(`${path}/transactions/${step.id}/restore`);
    case 'leave':
      throw new Error('Nobody leaves here');
  }
};

const asKnown = (one: Json): Known =>
  'from' in one
    ? {
        ...one,
        kind: 'settlement',
        paidBy: [{ userId: one.from }],
        split: { mode: 'exact' },
        refundOf: null,
        toSourceAmount: null,
      }
    : one;

/** Lives a history, `atOnce` steps at a time; what was taken, by status. */
const live = async (path: string, history: readonly number[], atOnce: number): Promise<Record<string, number>> => {
  const known = new Map<string, Known>();
  const statuses: Record<string, number> = {};
  for (let at = 0; at < history.length; at += atOnce) {
    const world: World = { ...pattern, transactions: [...known.values()] };
    const steps = history.slice(at, at + atOnce).map((seed) => stepOf(seed, world));
    for (const [index, { status, body }] of (
      await Promise.all(steps.map((step) => send(path, by(step.by), step)))
    ).entries()) {
      const name = `${steps[index]?.act ?? ''} ${status}`;
      statuses[name] = (statuses[name] ?? 0) + 1;
      if (status < 300) known.set(body.id, asKnown(body));
    }
  }
  return statuses;
};
const by = (userId: string): Person => {
  const one = pattern.members.get(userId);
  if (!one) throw new Error(`${userId} is nobody here`);
  return one;
};

const dimensions = ['category', 'source', 'tag', 'member'] as const;

/** Returns what was served: sources, balances, and summaries by month. */
const served = async (path: string, reader: Person, currencies: readonly string[]): Promise<Figures> => {
  const [sources, balances, summaries] = await Promise.all([
    reader.get(`${path}/sources`),
    reader.get(`${path}/balances`),
    Promise.all(
      currencies.flatMap((currency) =>
        dimensions.map(async (dimension) => ({
          dimension,
          currency,
          ...(await reader.get(`${path}/summary?from=2026-10&to=2026-11&groupBy=${dimension}&currency=${currency}`)),
        })),
      ),
    ),
  ]);
  const figures: Figures = {};
  for (const { id, balance } of sources.body.items) figures[`moved ${id}`] = balance;
  for (const { currency, members, transfers } of balances.body.items) {
    const nets = new Map<string, number>(members.map(({ userId, net }: Json) => [userId, net]));
    for (const { userId, paid, owed, net } of members)
      Object.assign(figures, {
        [`paid ${currency} ${userId}`]: paid,
        [`owed ${currency} ${userId}`]: owed,
        [`amiss ${currency} ${userId}`]: paid - owed - net,
      });
    for (const { from, to, amount } of transfers)
      for (const [who, sum] of [
        [from, Number(amount)],
        [to, -Number(amount)],
      ] as const)
        nets.set(who, (nets.get(who) ?? 0) + sum);
    for (const [userId, left] of nets) figures[`unsettled ${currency} ${userId}`] = left;
  }
  for (const { dimension, currency, body } of summaries) {
    for (const { month, groups } of body.months) {
      for (const { id, income, expense, count } of groups)
        Object.assign(figures, {
          [`${dimension} ${month} ${currency} ${id ?? '-'} income`]: income,
          [`${dimension} ${month} ${currency} ${id ?? '-'} expense`]: expense,
          [`${dimension} ${month} ${currency} ${id ?? '-'} count`]: count,
        });
    }
  }
  return withoutNothing(figures);
};

/**
 * Works out what all comes to, with the days of a month added up. What names no source is served as a group
 * of its own.
 */
const expected = (living: Json[]): Figures => {
  const figures: Figures = {};
  const sourceless = living
    .filter(({ sourceId }) => sourceId === null)
    .map((one) => ({ ...one, sourceId: '-', toSourceId: null, tagIds: [], categoryId: null, split: null, paidBy: [] }));
  const all = [
    ...Object.entries(reckoned(living, pattern.sources)).filter(([name]) => !/^(borne|volume) /.test(name)),
    ...Object.entries(reckoned(sourceless, pattern.sources)).filter(([name]) => name.startsWith('source ')),
  ];
  for (const [name, amount] of all) {
    const [what = '', day = '', ...rest] = name.split(' ');
    const monthly = [what, dimensions.some((one) => one === what) ? day.slice(0, 7) : day, ...rest].join(' ');
    figures[monthly] = (figures[monthly] ?? 0) + amount;
  }
  return withoutNothing(figures);
};

const lived = async (history: readonly number[], atOnce: number): Promise<Record<string, number>> => {
  const path = await newGroup();
  const statuses = await live(path, history, atOnce);
  const reader = by(pattern.people[0] ?? '');
  const { body } = await reader.get(`${path}/transactions?limit=100`);
  const currencies = [
    ...new Set<string>([own, ...body.items.map((one: Json) => one.exchange?.currency ?? one.currency)]),
  ];
  const refunded = Object.fromEntries(body.items.map((one: Json) => [`refunded ${one.id}`, one.refunded]));
  const figures = withoutNothing({ ...(await served(path, reader, currencies)), ...refunded });
  const wrong = [...body.items.flatMap(faults), ...differences(figures, expected(body.items))];
  withWords(`history ${JSON.stringify(history)}, ${atOnce} at once`, () => expect(wrong).toEqual([]));
  return statuses;
};

it.each([
  ['one after the other', 1, 200],
  ['three at a time', 3, 100],
] as const)(
  'every total, source and balance served is what the transactions served come to, steps taken %s',
  async (_, atOnce, count) => {
    const seeds = fc.array(fc.nat({ max: 2 ** 31 - 1 }), { minLength: 3, maxLength: 6 });
    const histories = fc.sample(seeds, runs(count));
    const taken: Record<string, number> = {};
    while (histories.length > 0) {
      for (const statuses of await Promise.all(histories.splice(0, 4).map((history) => lived(history, atOnce)))) {
        for (const [name, times] of Object.entries(statuses)) taken[name] = (taken[name] ?? 0) + times;
      }
    }
    for (const name of ['create 201', 'settle 201', 'change 200', 'delete 200'])
      withWords(name, () => expect(taken[name] ?? 0).toBeGreaterThanOrEqual(Math.floor(runs(count) / 20)));
    expect(Object.keys(taken).filter((name) => !/ (200|201|404|409|422)$/.test(name))).toEqual([]);
  },
  300_000,
);
