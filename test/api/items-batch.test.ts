import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { householdWithList } from '../support/household-with-list';
import type { Json, Person } from '../support/person';

const problem = (code: string): string => `https://hearth.example/problems/${code}`;

const batching = async () => {
  const home = await householdWithList();
  const send = async (operations: readonly object[], who: Person = home.owner, headers: Record<string, string> = {}) =>
    who.post(`${home.items}/batch`, { operations }, { headers });
  const outcomes = ({ body }: { body: Json }) =>
    body.results.map(({ status, record, problem: its }: Json) => [status, record?.name ?? its?.type]);
  return { ...home, send, outcomes };
};

describe('a batch', () => {
  it('does each operation by itself, in order, and tells what each came to', async () => {
    const { send, outcomes, add, found, counts } = await batching();
    const [milk, bread] = [await add('Milk'), await add('Bread')];
    const id = randomUUID();
    const answer = await send([
      { op: 'create', body: { name: 'Eggs' } },
      { op: 'create', id, body: { name: 'Salt' } },
      { op: 'update', id: milk.id, body: { purchased: true } },
      { op: 'delete', id: bread.id },
      { op: 'update', id, body: { name: 'Sea salt' } },
      { op: 'update', id: bread.id, body: { name: 'Rolls' } },
      { op: 'create', id, body: { name: 'Salt again' } },
    ]);
    expect([answer.status, outcomes(answer)]).toEqual([
      200,
      [
        [201, 'Eggs'],
        [201, 'Salt'],
        [200, 'Milk'],
        [200, 'Bread'],
        [200, 'Sea salt'],
        [404, problem('not-found')],
        [409, problem('already-exists')],
      ],
    ]);
    expect(answer.body.results.map((one: Json) => one.id)).toEqual([
      expect.any(String),
      id,
      milk.id,
      bread.id,
      id,
      bread.id,
      id,
    ]);
    expect(answer.body.results[3].record.restorableUntil).toEqual(expect.any(String));
    expect([await found(), await counts()]).toEqual([
      ['Milk', 'Eggs', 'Sea salt'],
      [3, 1],
    ]);
  });

  it('takes 100 operations, keeps their order, and no more', async () => {
    const { send, items, owner } = await batching();
    const names = Array.from({ length: 100 }, (_, index) => `Thing ${index}`);
    const { body } = await send(names.map((name) => ({ op: 'create', body: { name, categoryId: null } })));
    expect(body.results.map(({ record }: Json) => record.name)).toEqual(names);
    expect((await owner.get(`${items}?limit=100`)).body.items.map(({ name }: Json) => name)).toEqual(names);
    const more = await send(Array.from({ length: 101 }, () => ({ op: 'create', body: { name: 'X' } })));
    expect([more.status, more.body.errors[0]]).toMatchObject([422, { path: 'operations', code: 'too_many' }]);
    expect((await send([])).status).toBe(422);
  });

  it('gives an operation that is wrong the problem that its call alone would get', async () => {
    const { send, items, owner, add } = await batching();
    const milk = await add('Milk');
    const alone = await owner.patch(`${items}/${milk.id}`, { quantity: 'many', nme: 'x', unit: '' });
    const { body } = await send([
      { op: 'update', id: milk.id, body: { quantity: 'many', nme: 'x', unit: '' } },
      { op: 'create' },
      { op: 'create', body: [] },
      { op: 'update', id: milk.id, body: { name: 'Oat milk' } },
    ]);
    expect(body.results[0]).toEqual({
      id: milk.id,
      status: 422,
      problem: { ...alone.body, errorId: body.results[0].problem.errorId },
    });
    expect(body.results[1]).toMatchObject({ id: null, status: 422, problem: { type: problem('validation') } });
    expect(body.results.map(({ status }: Json) => status)).toEqual([422, 422, 422, 200]);
  });

  it('names its own request in every problem, in the caller’s language', async () => {
    const { send, owner } = await batching();
    const { body, headers } = await send([{ op: 'delete', id: randomUUID() }], owner, { 'Accept-Language': 'sv' });
    expect(body.results[0].problem).toMatchObject({ title: 'Hittades inte', errorId: headers.get('x-request-id') });
  });

  it('is refused as a whole when it can’t be understood', async () => {
    const { send, items, owner, add, found } = await batching();
    const milk = await add('Milk');
    const wrong: [object, string][] = [
      [{ op: 'replace', id: milk.id }, 'operations[1].op'],
      [{ id: milk.id }, 'operations[1].op'],
      [{ op: 'update', body: {} }, 'operations[1].id'],
      [{ op: 'delete' }, 'operations[1].id'],
      [{ op: 'delete', id: 'milk' }, 'operations[1].id'],
      [{ op: 'delete', id: milk.id, force: true }, 'operations[1].force'],
      [{ op: 'delete', id: milk.id, ifVersion: 0 }, 'operations[1].ifVersion'],
    ];
    for (const [operation, path] of wrong) {
      const { status, body } = await send([{ op: 'delete', id: milk.id }, operation]);
      expect([status, body.errors?.map((one: Json) => one.path)]).toEqual([422, [path]]);
    }
    expect((await owner.post(`${items}/batch`, [])).status).toBe(422);
    expect(await found()).toEqual(['Milk']);
  });

  it('holds the version that an operation asks for', async () => {
    const { send, outcomes, add } = await batching();
    const milk = await add('Milk');
    const answer = await send([
      { op: 'update', id: milk.id, ifVersion: 1, body: { name: 'Oat milk' } },
      { op: 'update', id: milk.id, ifVersion: 1, body: { name: 'Soy milk' } },
      { op: 'delete', id: milk.id, ifVersion: 2 },
    ]);
    expect(outcomes(answer)).toEqual([
      [200, 'Oat milk'],
      [412, problem('version-changed')],
      [200, 'Oat milk'],
    ]);
  });

  it('asks for each operation whether the caller may', async () => {
    const { send, outcomes, add, limitedEditor, viewer, stranger } = await batching();
    const milk = await add('Milk');
    const operations = [
      { op: 'create', body: { name: 'Eggs' } },
      { op: 'update', id: milk.id, body: { purchased: true } },
      { op: 'update', id: milk.id, body: { name: 'Mine' } },
      { op: 'delete', id: milk.id },
    ];
    expect(outcomes(await send(operations, limitedEditor))).toEqual([
      [201, 'Eggs'],
      [200, 'Milk'],
      [403, problem('forbidden')],
      [403, problem('forbidden')],
    ]);
    expect([(await send(operations, viewer)).status, (await send(operations, stranger)).status]).toEqual([403, 404]);
  });

  it('takes effect once under a key, also when only a part of it was done the first time', async () => {
    const { send, add, items, owner, found } = await batching();
    const milk = await add('Milk');
    const key = { 'Idempotency-Key': randomUUID() };
    const operations = [
      { op: 'create', body: { name: 'Eggs' } },
      { op: 'update', id: milk.id, body: { quantity: '3' } },
      { op: 'delete', id: milk.id },
      { op: 'create', body: { name: '' } },
    ];
    const first = await send(operations, owner, key);
    await owner.patch(`${items}/${first.body.results[0].id}`, { name: 'Brown eggs' });
    const again = await send(operations, owner, key);
    expect(again.body.results.slice(0, 3)).toEqual(first.body.results.slice(0, 3));
    expect(again.body.results[3].status).toBe(422);
    expect(await found()).toEqual(['Brown eggs']);

    const both = { 'Idempotency-Key': randomUUID() };
    const twice = await Promise.all([
      send(operations.slice(0, 1), owner, both),
      send(operations.slice(0, 1), owner, both),
    ]);
    expect(twice[0].body).toEqual(twice[1].body);
    expect(await found()).toEqual(['Brown eggs', 'Eggs']);
    const reused = await send([{ op: 'create', body: { name: 'Flour' } }], owner, both);
    expect(reused.body.results[0].problem.type).toBe(problem('idempotency-key-reused'));
  });
});
