import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { household } from '../support/household';
import type { Answer, Json, Person } from '../support/person';

const problem = (code: string) => `https://hearth.example/problems/${code}`;

const offline = async () => {
  const home = await household();
  const send = (operations: object[], who: Person = home.editor, options = {}) =>
    who.post(`${home.path}/changes`, { operations }, options);
  const outcomes = ({ body }: Answer) =>
    body.results.map(({ status, type, deleted, problem: its }: Json) =>
      its ? [status, its.type] : [status, deleted ? `${type} gone` : type],
    );
  const [list, item] = [randomUUID(), randomUUID()];
  const making = [
    { type: 'list', op: 'create', id: list, body: { name: 'Trip' } },
    { type: 'item', op: 'create', id: item, parentId: list, body: { name: 'Tent', quantity: 2, categoryId: null } },
  ];
  return { ...home, send, outcomes, list, item, making, at: `${home.path}/lists/${list}` };
};

it('takes in what was done offline to any kind of record, in order, and tells of each as the feed does', async () => {
  const { send, outcomes, making, editor, path, list, item } = await offline();
  const [category, source, tag, spent, comment] = Array.from({ length: 5 }, () => randomUUID());
  const answer = await send([
    ...making,
    { type: 'category', op: 'create', id: category, body: { kind: 'transaction', name: 'Food' } },
    { type: 'source', op: 'create', id: source, body: { name: 'Cash', kind: 'cash' } },
    { type: 'tag', op: 'create', id: tag, body: { name: 'Fun' } },
    {
      type: 'transaction',
      op: 'create',
      id: spent,
      body: { kind: 'expense', amount: 1200, categoryId: category, sourceId: source, tagIds: [tag] },
    },
    { type: 'comment', op: 'create', id: comment, parentId: spent, body: { text: 'Petrol' } },
    { type: 'item', op: 'update', id: item, parentId: list, ifVersion: 1, body: { purchased: true } },
    { type: 'tag', op: 'update', id: tag, body: { name: 'Travel' } },
    { type: 'comment', op: 'delete', id: comment, parentId: spent },
  ]);
  expect(outcomes(answer)).toEqual([
    [201, 'list'],
    [201, 'item'],
    [201, 'category'],
    [201, 'source'],
    [201, 'tag'],
    [201, 'transaction'],
    [201, 'comment'],
    [200, 'item'],
    [200, 'tag'],
    [200, 'comment gone'],
  ]);
  expect(answer.body.results[5]).toMatchObject({
    id: spent,
    parentId: null,
    version: 1,
    deleted: false,
    record: (await editor.get(`${path}/transactions/${spent}`)).body,
  });
  expect(answer.body.results[7]).toMatchObject({ id: item, parentId: list, version: 2 });
});

it('does nothing twice that is sent again because its answer was lost', async () => {
  const { send, outcomes, making, editor, at, list, item } = await offline();
  await send(making);
  expect(outcomes(await send(making))).toEqual([
    [201, 'list'],
    [201, 'item'],
  ]);
  const change = [
    { type: 'item', op: 'update', id: item, parentId: list, ifVersion: 1, body: { name: 'Tents', quantity: '3' } },
  ];
  await send(change);
  const again = await send(change);
  expect([outcomes(again), again.body.results[0].version]).toEqual([[[200, 'item']], 2]);
  const removal = [{ type: 'item', op: 'delete', id: item, parentId: list, ifVersion: 2 }];
  expect([outcomes(await send(removal)), outcomes(await send(removal))]).toEqual([
    [[200, 'item gone']],
    [[200, 'item gone']],
  ]);
  expect((await editor.get(at)).body).toMatchObject({ itemCount: 0, version: 1 });
});

it('does not take for a repetition what others did, or what says something else', async () => {
  const { send, outcomes, making, admin, at, list, item } = await offline();
  await send(making);
  const [sameList, sameItem] = making;
  expect(
    outcomes(
      await send([
        { ...sameList, body: { name: 'Journey' } },
        { ...sameItem, body: { name: 'Tent', quantity: 1 } },
      ]),
    ),
  ).toEqual([
    [409, problem('already-exists')],
    [409, problem('already-exists')],
  ]);
  expect(outcomes(await send(making, admin))).toEqual([
    [409, problem('already-exists')],
    [409, problem('already-exists')],
  ]);
  await admin.patch(`${at}/items/${item}`, { name: 'Hut' });
  const change = { type: 'item', op: 'update', id: item, parentId: list, ifVersion: 1 };
  expect(
    outcomes(
      await send([
        { ...change, body: { name: 'Hut' } },
        { ...change, body: { name: 'Tents' } },
      ]),
    ),
  ).toEqual([
    [412, problem('version-changed')],
    [412, problem('version-changed')],
  ]);
  await admin.delete(`${at}/items/${item}`);
  expect(outcomes(await send([{ type: 'item', op: 'delete', id: item, parentId: list }]))).toEqual([
    [404, problem('not-found')],
  ]);
});

it('runs each under the permission of its own call', async () => {
  const { send, outcomes, making, limitedEditor, viewer, stranger, list, item } = await offline();
  await send(making);
  const operations = [
    { type: 'list', op: 'create', body: { name: 'Mine' } },
    { type: 'item', op: 'update', id: item, parentId: list, body: { purchased: true } },
    { type: 'tag', op: 'create', body: { name: 'Fun' } },
  ];
  expect(outcomes(await send(operations, limitedEditor))).toEqual([
    [403, problem('forbidden')],
    [200, 'item'],
    [403, problem('forbidden')],
  ]);
  expect([(await send(operations, viewer)).status, (await send(operations, stranger)).status]).toEqual([403, 404]);
});

it('names what is missing of an operation, and takes a key for all of them', async () => {
  const { send, outcomes } = await offline();
  const { status, body } = await send([
    { type: 'item', op: 'create', body: {} },
    { type: 'tag', op: 'update', body: {} },
  ]);
  expect([status, body.errors.map(({ path }: Json) => path)]).toEqual([
    422,
    ['operations[0].parentId', 'operations[1].id'],
  ]);
  const options = { headers: { 'Idempotency-Key': randomUUID() } };
  const once = [{ type: 'tag', op: 'create', body: { name: 'Once' } }];
  const [first, second] = [await send(once, undefined, options), await send(once, undefined, options)];
  expect([outcomes(first), second.body]).toEqual([[[201, 'tag']], first.body]);
});
