import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { ScopeId, UserId } from '../../shared/core/ids';
import { systemClock } from '../../shared/core/clock';
import { queryAll } from '../../shared/db/all';
import { keyRanges, scopePartition } from '../../shared/db/keys';
import { pieceOf } from '../../shared/lifecycle/exports/piece';
import { heading } from './headings';
import { standsIn } from './many-transactions';
import type { Answer, Json, Person } from './person';

export const labelNouns = ['categories', 'sources', 'tags'] as const;
export type LabelNoun = (typeof labelNouns)[number];

const words = {
  categories: { type: 'category', word: 'CATEGORY' },
  sources: { type: 'source', word: 'SOURCE' },
  tags: { type: 'tag', word: 'TAG' },
} as const;

/** The name of the n-th label: each is held in two ways, as it is compared and as it was before. */
export const labelName = (index: number): string => `Straße ${String(index)}`;

/** Makes so many labels, categories in a group if one is given, and returns their ids. */
export const makeMany = async (
  by: Person,
  path: string,
  noun: LabelNoun,
  count: number,
  groupId?: string,
): Promise<string[]> => {
  const more = { categories: groupId ? { groupId } : {}, sources: { openingBalance: 700 }, tags: {} }[noun];
  const ids: string[] = [];
  for (let index = 0; index < count; index++) ids.push(await heading(by, path, noun, labelName(index), more));
  return ids;
};

/** Makes a group, and returns its id. */
export const newGroup = async (by: Person): Promise<string> =>
  String((await by.post('/v1/scopes', { name: 'Cabin', currency: 'SEK', locale: 'sv-SE' })).body.id);
export const at = (scope: string): string => `/v1/scopes/${scope}`;

/** Makes two groups, of which one has so many labels, and says how to send these to the other. */
export const twoGroups = async (by: Person, noun: LabelNoun, count: number) => {
  const [from, to] = [await newGroup(by), await newGroup(by)];
  const ids = await makeMany(by, at(from), noun, count);
  const send = (how: string, some: readonly string[] = ids): Promise<Answer> =>
    by.post(`${at(from)}/${noun}/${how}`, { ids: some, toScopeId: to });
  return { from, to, ids, send };
};

/** Lists what stands in a scope, apart from names, which stay when they are free. */
export const placesIn = async (scope: string): Promise<string[]> =>
  (await standsIn(scope)).filter((sk) => !sk.startsWith('NAME#'));

/** All that somebody sees of the labels of a scope that were made by `makeMany`, and what tells of them. */
export const labelsIn = async (by: Person, scope: string, noun: LabelNoun) => {
  const path = at(scope);
  const { type, word } = words[noun];
  const isOurs = ({ name }: Json) => String(name).startsWith('Straße');
  const found: Json[] = [];
  let total = 0;
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body }: Answer = await by.get(`${path}/${noun}?limit=60${cursor && `&cursor=${cursor}`}`);
    found.push(...body.items);
    total = Number(body.page.total ?? 0);
    cursor = body.page.next;
  }
  const sought = await by.get(`${path}/${noun}?limit=100&q=strasse`);
  const told: Json[] = [];
  for (let [since, more] = ['', true]; more; ) {
    const { body }: Answer = await by.get(`${path}/changes${since && `?since=${since}`}`);
    told.push(...body.items);
    [since, more] = [String(body.next), Boolean(body.more)];
  }
  const usage = await by.get(`${path}/usage`);
  const stored = await queryAll({ ...keyRanges.scope(ScopeId.parse(scope)), by: 'sk' });
  const caller = { userId: UserId.parse(by.userId), email: null, emailVerified: false };
  const given = await pieceOf(scopePartition(ScopeId.parse(scope)), stored, {
    caller,
    now: systemClock(),
    requestId: 'export',
  });
  return {
    names: found.filter(isOurs).map(({ name }) => String(name)),
    isTotal: total === found.length,
    sought: sought.body.items.length,
    told: told.filter((one) => one.type === type && !one.deleted && isOurs(one.record)).length,
    used: Number(usage.body.quotas[noun].used),
    exported: given.records.filter(({ kind, record }) => kind === word && isOurs(record) && !record.deletedAt).length,
  };
};

/** Whether a transaction of the table shows what was staged. */
export const shows = (actions: readonly TransactWriteItem[]): boolean =>
  actions.some(({ Update }) => Object.values(Update?.ExpressionAttributeNames ?? {}).includes('revealed'));
