import { randomUUID } from 'node:crypto';
import { systemClock } from '../../shared/core/clock';
import { ScopeId, UserId } from '../../shared/core/ids';
import { hour, type Instant, later } from '../../shared/core/time';
import type { StoredRecord } from '../../shared/db/attributes';
import { queryAll } from '../../shared/db/all';
import { keyIn, keyRanges, scopePartition } from '../../shared/db/keys';
import { pieceOf } from '../../shared/lifecycle/exports/piece';
import { resumeRelocation } from '../../shared/lifecycle/relocations/relocation-sweep';
import { groupings } from '../../shared/money/summary';
import type { Answer, Json, Person } from './person';

/** Records transactions, and returns their ids. */
export const recordMany = async (by: Person, path: string, bodies: readonly object[]): Promise<string[]> => {
  const operations = bodies.map((body) => ({ op: 'create', body }));
  const { body } = await by.post(`${path}/transactions/batch`, { operations });
  if (body.results?.some(({ status }: Json) => status !== 201) ?? true) throw new Error(JSON.stringify(body));
  return body.results.map(({ record }: Json) => String(record.id));
};

/** The n-th day of a year that has as many as anybody needs. */
export const dayOf = (index: number): string => new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10);

const allIn = (scope: string): Promise<StoredRecord[]> =>
  queryAll({ ...keyRanges.scope(ScopeId.parse(scope)), by: 'sk' });
const isOnItsWay = ({ sk }: StoredRecord): boolean => String(sk).startsWith('RELOCATION');

/** Names all that stands in a scope, but how far what is on its way is. */
export const standsIn = async (scope: string): Promise<string[]> =>
  (await allIn(scope)).filter((one) => !isOnItsWay(one)).map(({ sk }) => String(sk));

/** The relocations that go to a scope, as they are stored. */
export const relocationsIn = async (scope: string): Promise<StoredRecord[]> => (await allIn(scope)).filter(isOnItsWay);

/** Does one step of each relocation that goes to a scope. @returns whether nothing is left to do now */
export const stepIn = async (scope: string, { most = 90, clock = systemClock } = {}): Promise<boolean> => {
  const done = await Promise.all(
    (await relocationsIn(scope)).map((record) =>
      resumeRelocation(keyIn(record), { atMost: -1, clock, requestId: randomUUID(), most }),
    ),
  );
  return !done.includes(false);
};

const inAnHour = (): Instant => later(systemClock(), hour);

/** Takes all that goes to a scope to its end, now and when the sweeper comes. */
export const settleIn = async (scope: string): Promise<void> => {
  for (const clock of [systemClock, inAnHour])
    for (let step = 0; !(await stepIn(scope, { clock })); step++) if (step > 100) throw new Error('It never ends');
};

const pagesOf = async (by: Person, path: string): Promise<Json[]> => {
  const found: Json[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body }: Answer = await by.get(`${path}?limit=60${cursor && `&cursor=${cursor}`}`);
    found.push(...body.items);
    cursor = body.page.next;
  }
  return found;
};

/** All that somebody sees of the transactions of a scope, and of what follows from them. */
export const moneyIn = async (by: Person, scope: string) => {
  const path = `/v1/scopes/${scope}`;
  const [transactions, lines, balances, sources, table, own] = await Promise.all([
    pagesOf(by, `${path}/transactions`),
    pagesOf(by, `${path}/balances/${by.userId}`),
    by.get(`${path}/balances`),
    by.get(`${path}/sources`),
    by.get(`${path}/transactions`, { headers: { Accept: 'text/csv' } }),
    by.get('/v1/me/balances?from=2025-01&to=2025-12'),
  ]);
  const summaries = await Promise.all(
    groupings.map(async (groupBy) => {
      const { body } = await by.get(`${path}/summary?from=2025-01&to=2025-12&groupBy=${groupBy}`);
      return body.months.map(({ groups, income, expense }: Json) => [
        income,
        expense,
        groups.map((group: Json) => [group.name, group.income, group.expense, group.count]),
      ]);
    }),
  );
  return {
    days: transactions.map(({ date, amount }) => [date, amount]),
    lines: lines.map(({ date, paid, owed }) => [date, paid, owed]),
    rows: String(table.body).split('\n').length,
    balances: balances.body.items,
    sources: sources.body.items.map(({ name, balance }: Json) => [name, balance]),
    spent: own.body.spent,
    summaries,
  };
};

/** All that tells of single transactions of a scope: feed, activity, export. */
export const toldOf = async (by: Person, scope: string) => {
  const first: Json[] = [];
  for (let [since, more] = ['', true]; more; ) {
    const { body }: Answer = await by.get(`/v1/scopes/${scope}/changes${since && `?since=${since}`}`);
    first.push(...body.items);
    [since, more] = [String(body.next), Boolean(body.more)];
  }
  const pk = scopePartition(ScopeId.parse(scope));
  const caller = { userId: UserId.parse(by.userId), email: null, emailVerified: false };
  const exported = await pieceOf(pk, await allIn(scope), { caller, now: systemClock(), requestId: 'export' });
  return {
    feed: first.filter(({ type, deleted }) => type === 'transaction' && !deleted).length,
    exported: exported.records.filter(({ kind }) => kind === 'TRANSACTION').length,
  };
};
