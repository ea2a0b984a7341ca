import { expect, it } from '@jest/globals';
import * as z from 'zod';
import { seal, unseal } from '../../shared/core/seal';
import { decodeFeedCursor, decodePageCursor, type PageCursor } from '../../shared/db/cursor';
import { householdWithList } from '../support/household-with-list';
import type { Json, Person } from '../support/person';

/** Writes a cursor as before it had a kind: a place, into which the rounds or the value were written. */
const formerText = (cursor: PageCursor): string => {
  switch (cursor.kind) {
    case 'index':
      return JSON.stringify([cursor.sk, cursor.orderKey]);
    case 'range':
      return JSON.stringify(['-', `${cursor.prefix}${cursor.prefix.startsWith('BOUGHT#') ? '999999998#~' : ''}`]);
    case 'sorted':
      return JSON.stringify([cursor.id, JSON.stringify({ value: cursor.value, locale: cursor.locale })]);
    case 'merged':
      return JSON.stringify([cursor.sk, `${cursor.rounds.join(',')} ${cursor.orderKey ?? ''}`]);
  }
};

/** A collection, and what its cursors are bound to. */
interface Place {
  readonly who: Person;
  readonly route: string;
  readonly params: Readonly<Record<string, string>>;
  /** Its query, and the same as it is read. */
  readonly query: string;
  readonly parsed: Readonly<Record<string, unknown>>;
}

const toFormer = ({ who, route, params, parsed }: Place, sealed: string): { kind: string; cursor: string } => {
  const purpose = (form: string) => JSON.stringify([form, who.userId, 'GET', route, params, parsed]);
  const cursor = decodePageCursor(z.string().parse(unseal(purpose('page'), sealed)));
  return { kind: cursor.kind, cursor: seal(purpose('cursor'), formerText(cursor)) };
};

/** Returns the names on all pages, and the kinds of cursors between them, each sent in its former form. */
const walk = async (place: Place): Promise<{ names: string[]; kinds: string[] }> => {
  const path = Object.entries(place.params).reduce((all, [name, id]) => all.replace(`{${name}}`, id), place.route);
  const names: string[] = [];
  const kinds: string[] = [];
  for (let cursor = ''; ; ) {
    const { status, body } = await place.who.get(`${path}?limit=1${place.query}${cursor && `&cursor=${cursor}`}`);
    expect(status).toBe(200);
    names.push(...body.items.map(({ name }: Json) => name));
    if (!body.page.next) return { names, kinds };
    const former = toFormer(place, body.page.next);
    kinds.push(former.kind);
    cursor = former.cursor;
  }
};

it('a cursor from before cursors had kinds is followed in every order', async () => {
  const { owner, scope, list, items, add, clear } = await householdWithList();
  for (const name of ['A', 'C', 'E']) await add(name);
  await add('B', { purchased: true });
  const params = { scopeId: String(scope.id), listId: String(list.id) };
  const onList = { who: owner, route: '/v1/scopes/{scopeId}/lists/{listId}/items', params };
  const by = (field: string, backwards = false) => ({ sort: { field, backwards } });
  expect(await walk({ ...onList, query: '', parsed: by('position') })).toEqual({
    names: ['A', 'C', 'E', 'B'],
    kinds: ['merged', 'merged', 'merged'],
  });
  expect(await walk({ ...onList, query: '&sort=-name', parsed: by('name', true) })).toEqual({
    names: ['E', 'C', 'B', 'A'],
    kinds: ['sorted', 'sorted', 'sorted'],
  });
  await clear();
  const { body } = await owner.get(items);
  for (const { id } of body.items.slice(0, 2)) await owner.delete(`${items}/${id}`);
  const deleted = { deleted: 'only' };
  expect(await walk({ ...onList, query: '&deleted=only', parsed: { ...by('position'), ...deleted } })).toEqual({
    names: ['A', 'C', 'B'],
    kinds: ['index', 'range'],
  });
  expect(
    await walk({ ...onList, query: '&deleted=only&sort=-position', parsed: { ...by('position', true), ...deleted } }),
  ).toEqual({ names: ['B', 'C', 'A'], kinds: ['range', 'index'] });
  expect(await walk({ who: owner, route: '/v1/me/scopes', params: {}, query: '', parsed: {} })).toEqual({
    names: ['Personal', scope.name],
    kinds: ['range'],
  });
});

it('a cursor of the feed from before cursors had kinds is one of the feed', () => {
  const former = { ends: { 'SCOPE#1': '7' }, as: 'owner ' };
  expect(decodeFeedCursor(JSON.stringify(former))).toEqual({ kind: 'feed', ...former });
});
