import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { namesAsCompared } from '../../lib/migrations/0002-names-as-compared';
import { migrate } from '../../lib/migrations/migrate';
import { forgetState } from '../../lib/migrations/state';
import type { Table } from '../../shared/db/scan';
import { recordsOf } from '../../lib/recovery/scan';
import { survey } from '../../lib/recovery/survey';
import { ScopeId, TagId, TransactionId } from '../../shared/core/ids';
import { formerlyComparable } from '../../shared/core/text';
import type { StoredRecord } from '../../shared/db/attributes';
import { type Key, keys, scopePartition } from '../../shared/db/keys';
import { nameKey } from '../../shared/lists/item-names';
import { person, type Person } from '../support/person';
import { setAttributes } from '../support/set-attributes';
import { separateTable } from '../support/separate-table';
import { documents } from '../support/table';

const { name: TableName, client } = separateTable();
const table: Table = { name: TableName, client };
const quiet = { say: () => undefined, backup: () => Promise.resolve() };
const all = [namesAsCompared];
/** Migrates from the beginning, as if it had never been done. */
const up = async () => {
  await forgetState(table, namesAsCompared.name);
  await migrate(table, { ...quiet, all });
};
const down = () => migrate(table, { ...quiet, all, direction: 'down' });

const read = async (key: Key): Promise<StoredRecord | undefined> =>
  (await documents().send(new GetCommand({ TableName, Key: { ...key }, ConsistentRead: true }))).Item;
const put = (key: Key, item: StoredRecord) =>
  documents().send(new PutCommand({ TableName, Item: { ...item, ...key } }));
const remove = (key: Key) => documents().send(new DeleteCommand({ TableName, Key: { ...key } }));
const holder = async (scope: ScopeId, compared: string, kind = 'tag') =>
  (await read(keys.name(scope, kind, compared)))?.holder;
const differences = async (scope: ScopeId) =>
  (await survey(table)).differences
    .filter(({ pk }) => pk === scopePartition(scope))
    .map(({ sk, attribute, stored, due }) => [sk, attribute, stored, due]);
/**
 * Reads all that the table holds of a group but what says which request wrote it; a name that nobody holds is
 * none.
 */
const contents = async (scope: ScopeId) => {
  const found: string[] = [];
  for await (const one of recordsOf(table))
    if (one.pk === scopePartition(scope) && (one.holder !== undefined || !String(one.sk).startsWith('NAME#')))
      found.push(JSON.stringify(Object.entries({ ...one, requestId: null }).sort()));
  return found.sort();
};

let ann: Person;
beforeAll(async () => {
  ann = await person();
});
/** Makes a group whose names are as a release before names had a policy wrote them. */
const group = async () => {
  const { body } = await ann.post('/v1/scopes', { name: 'Elm Street 4', currency: 'SEK' });
  const path = `/v1/scopes/${body.id}`;
  const scope = ScopeId.parse(body.id);
  const tag = async (name: string): Promise<string> => (await ann.post(`${path}/tags`, { name })).body.id;
  const formerTag = async (name: string, now: string): Promise<string> => {
    const id = await tag(name);
    await remove(keys.name(scope, 'tag', now));
    return id;
  };
  return { path, scope, tag, formerTag };
};
const remembered = async (scope: ScopeId, path: string, list: string, name: string, times: number) => {
  for (let time = 0; time < times; time += 1)
    await ann.post(`${path}/lists/${list}/items`, { name, quantity: '1', unit: 'kg', categoryId: null });
  const record = await read(nameKey(scope, name));
  await remove(nameKey(scope, name));
  await put(keys.itemName(scope, formerlyComparable(name)), { ...record });
};

describe('names from before they had a policy', () => {
  it('are claimed as they are compared now, beside the former key, and taken back from there', async () => {
    const { path, scope, formerTag } = await group();
    const id = await formerTag('Straße', 'strasse');
    expect([await holder(scope, 'strasse'), await holder(scope, 'straße')]).toEqual([undefined, id]);
    expect(await differences(scope)).toEqual([[keys.name(scope, 'tag', 'strasse').sk, `holder ${id}`, '0', '1']]);
    const before = await contents(scope);

    await up();
    expect([await holder(scope, 'strasse'), await holder(scope, 'straße')]).toEqual([id, id]);
    expect(await differences(scope)).toEqual([]);
    expect((await ann.post(`${path}/tags`, { name: 'STRASSE' })).body).toMatchObject({ status: 409, name: 'STRASSE' });
    const after = await contents(scope);

    await down();
    expect(await contents(scope)).toEqual(before);
    await up();
    expect(await contents(scope)).toEqual(after);
    await ann.delete(`${path}/tags/${id}`);
    expect((await ann.post(`${path}/tags`, { name: 'STRASSE' })).status).toBe(201);
    expect(await differences(scope)).toEqual([]);
  });

  it('that are one by now stay two, of which one has what they have in common, whatever becomes of the other', async () => {
    const { path, scope, tag, formerTag } = await group();
    const elder = await formerTag('İçecek', 'içecek');
    const younger = await tag('Drinks');
    const record = await read(keys.tag(scope, TagId.parse(younger)));
    await put(keys.tag(scope, TagId.parse(younger)), { ...record, name: 'içecek' });
    await remove(keys.name(scope, 'tag', 'drinks'));
    await setAttributes(keys.name(scope, 'tag', 'içecek'), { holder: younger });
    expect(await differences(scope)).toEqual([]);

    await up();
    expect(await differences(scope)).toEqual([]);
    const names = async () => (await ann.get(`${path}/tags`)).body.items.map(({ name }: { name: string }) => name);
    expect(await names()).toEqual(['içecek', 'İçecek']);
    expect((await ann.patch(`${path}/tags/${elder}`, { color: '#FFFFFF' })).status).toBe(200);
    expect((await ann.patch(`${path}/tags/${elder}`, { name: 'İÇECEK' })).status).toBe(200);
    expect((await ann.delete(`${path}/tags/${elder}`)).status).toBe(200);
    expect(await holder(scope, 'içecek')).toBe(younger);
    for (const name of ['İçecek', 'IÇECEK']) expect((await ann.post(`${path}/tags`, { name })).status).toBe(409);
    expect((await ann.post(`${path}/tags/${elder}/restore`)).status).toBe(409);
    expect((await ann.delete(`${path}/tags/${younger}`)).status).toBe(200);
    expect((await ann.post(`${path}/tags/${elder}/restore`)).status).toBe(200);
    expect(await names()).toEqual(['İÇECEK']);
    expect(await differences(scope)).toEqual([]);
  });

  it('are not claimed for what was deleted', async () => {
    const { path, scope, formerTag } = await group();
    const id = await formerTag('Weiß', 'weiss');
    await ann.delete(`${path}/tags/${id}`);
    await up();
    expect(await holder(scope, 'weiss')).toBeUndefined();
  });
});

describe('what is remembered of items’ names', () => {
  it('is told before it is moved, moved with all of it, and added up where both forms are remembered', async () => {
    const { path, scope } = await group();
    const { body: list } = await ann.post(`${path}/lists`, { name: 'Groceries' });
    await remembered(scope, path, list.id, 'Grüße', 3);
    await remembered(scope, path, list.id, 'Ｍｉｌｋ', 2);
    await ann.post(`${path}/lists/${list.id}/items`, { name: 'Milk', categoryId: null, unit: 'l' });
    const suggested = async () =>
      (await ann.get(`${path}/suggestions`)).body.items.map(({ name, times, unit }: StoredRecord) => [
        name,
        times,
        unit,
      ]);
    expect(await suggested()).toEqual([
      ['Milk', 3, 'l'],
      ['Grüße', 3, 'kg'],
    ]);
    expect((await ann.post(`${path}/lists/${list.id}/items`, { name: 'GRÜßE' })).body.unit).toBe('kg');
    expect(await suggested()).toEqual([
      ['GRÜßE', 4, 'kg'],
      ['Milk', 3, 'l'],
    ]);

    await up();
    const moved = [
      ['GRÜßE', 4, 'kg'],
      ['Milk', 3, 'l'],
    ];
    expect(await suggested()).toEqual(moved);
    expect([await read(keys.itemName(scope, 'grüße')), await read(keys.itemName(scope, 'ｍｉｌｋ'))]).toEqual([
      undefined,
      undefined,
    ]);
    expect(await differences(scope)).toEqual([]);
    await up();
    expect(await suggested()).toEqual(moved);

    await remembered(scope, path, list.id, 'Soße', 2);
    await up();
    await down();
    expect((await read(keys.itemName(scope, 'soße')))?.times).toBe(2);
    expect(await suggested()).toEqual([
      ['GRÜßE', 4, 'kg'],
      ['Milk', 3, 'l'],
      ['Soße', 2, 'kg'],
    ]);
    await up();
    expect((await read(nameKey(scope, 'SOSSE')))?.times).toBe(2);
  });

  it('stays forgotten where it was, and keeps what it counts', async () => {
    const { path, scope } = await group();
    const { body: list } = await ann.post(`${path}/lists`, { name: 'Groceries' });
    const suggested = async () =>
      (await ann.get(`${path}/suggestions`)).body.items.map(({ name, times }: StoredRecord) => [name, times]);
    await remembered(scope, path, list.id, 'Maß', 2);
    expect((await ann.delete(`${path}/suggestions/${encodeURIComponent('Maß')}`)).status).toBe(200);
    await remembered(scope, path, list.id, 'Ｍｅｈｌ', 2);
    expect((await ann.delete(`${path}/suggestions/${encodeURIComponent('Ｍｅｈｌ')}`)).status).toBe(200);
    await ann.post(`${path}/lists/${list.id}/items`, { name: 'Mehl', categoryId: null, unit: 'g' });
    expect(await suggested()).toEqual([['Mehl', 1]]);
    await up();
    expect(await suggested()).toEqual([['Mehl', 1]]);
    expect(await read(nameKey(scope, 'MASS'))).toMatchObject({ times: 2, forgotten: 2 });
    expect(await read(nameKey(scope, 'Mehl'))).toMatchObject({ times: 3, forgotten: 2, unit: 'g' });
    expect(await differences(scope)).toEqual([]);
    await ann.post(`${path}/lists/${list.id}/items`, { name: 'mass', categoryId: null });
    expect(await suggested()).toEqual([
      ['mass', 1],
      ['Mehl', 1],
    ]);
    await down();
    expect(await suggested()).toEqual([
      ['mass', 1],
      ['Mehl', 1],
    ]);
  });

  it('is moved once, while the product adds to it', async () => {
    const { path, scope } = await group();
    const { body: list } = await ann.post(`${path}/lists`, { name: 'Groceries' });
    await remembered(scope, path, list.id, 'Fußball', 4);
    await Promise.all([
      up(),
      ...Array.from({ length: 8 }, () =>
        ann.post(`${path}/lists/${list.id}/items`, { name: 'Fussball', categoryId: null }),
      ),
    ]);
    expect((await ann.get(`${path}/suggestions`)).body.items).toMatchObject([{ times: 12 }]);
    expect(await read(keys.itemName(scope, 'fußball'))).toBeUndefined();
  });
});

describe('text that may not be written any more', () => {
  it('is read as it is, and without what turns or breaks it once it is mended', async () => {
    const { path, scope, tag } = await group();
    const id = await tag('Trip');
    await setAttributes(keys.tag(scope, TagId.parse(id)), { name: '\u202eTrip\u2028' });
    await remove(keys.name(scope, 'tag', 'trip'));
    await setAttributes(keys.name(scope, 'tag', formerlyComparable('\u202eTrip\u2028')), { holder: id });
    await setAttributes(keys.scope(scope), { name: '\u202eElm', description: 'a \u2067b' });
    const { body: paid } = await ann.post(`${path}/transactions`, { kind: 'expense', amount: 100 });
    await setAttributes(keys.transaction(scope, TransactionId.parse(paid.id)), {
      payee: '\u2066ICA\u2069',
      description: 'a\u2028b \u2067c\u2069',
      notes: 'one\u202c\ntwo',
    });
    const { body: comment } = await ann.post(`${path}/transactions/${paid.id}/comments`, { text: 'Hm' });
    const shown = async () => [
      (await ann.get(`${path}/tags/${id}`)).body.name,
      (await ann.get(path)).body.name,
      (await ann.get(path)).body.description,
      ...(({ payee, description, notes }) => [payee, description, notes])(
        (await ann.get(`${path}/transactions/${paid.id}`)).body,
      ),
      comment.text,
    ];
    expect(await shown()).toEqual([
      '\u202eTrip\u2028',
      '\u202eElm',
      'a \u2067b',
      '\u2066ICA\u2069',
      'a\u2028b \u2067c\u2069',
      'one\u202c\ntwo',
      'Hm',
    ]);

    await up();
    expect(await shown()).toEqual(['Trip', 'Elm', 'a b', 'ICA', 'a b \u2067c\u2069', 'one\ntwo', 'Hm']);
    expect(await holder(scope, 'trip')).toBe(id);
    expect(await differences(scope)).toEqual([]);
    await down();
    expect(await holder(scope, 'trip')).toBe(id);
    await up();
    const tags = await ann.get(`${path}/tags/${id}`);
    expect((await ann.patch(`${path}/tags/${id}`, { name: tags.body.name })).body.version).toBe(1);
    expect((await ann.patch(path, { name: 'Elm Street' })).status).toBe(200);
  });

  it('stays as it is where nothing of it can be seen', async () => {
    const { path, scope, tag } = await group();
    const id = await tag('Blank');
    await setAttributes(keys.tag(scope, TagId.parse(id)), { name: '\u202e\u200b' });
    await up();
    expect((await ann.get(`${path}/tags/${id}`)).body.name).toBe('\u202e\u200b');
    expect((await ann.patch(`${path}/tags/${id}`, { name: 'Seen' })).status).toBe(200);
  });
});
