import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ScopeId } from '../../shared/core/ids';
import { keys } from '../../shared/db/keys';
import { limits } from '../../shared/groups/scope';
import { household, join } from '../support/household';
import { type Answer, type Json, person } from '../support/person';
import { setAttributes } from '../support/set-attributes';

const problem = (code: string): string => `https://hearth.example/problems/${code}`;
const shownNames = ({ body }: Answer): string[] => body.items.map(({ name }: Json) => name);
const statuses = (answers: readonly Answer[]): Record<string, number> =>
  answers.reduce<Record<string, number>>(
    (counts, { status }) => ({ ...counts, [status]: (counts[status] ?? 0) + 1 }),
    {},
  );

const nouns = [
  {
    noun: 'categories',
    draft: { kind: 'transaction' },
    count: 'categoryCount',
    most: limits.categoriesPerScope,
    builtIn: 10,
    filter: 'kind=transaction&',
  },
  {
    noun: 'sources',
    draft: { kind: 'cash' },
    count: 'sourceCount',
    most: limits.sourcesPerScope,
    builtIn: 0,
    filter: '',
  },
  { noun: 'tags', draft: {}, count: 'tagCount', most: limits.tagsPerScope, builtIn: 0, filter: '' },
] as const;

describe.each(nouns)('$noun', ({ noun, draft, count, most, builtIn, filter }) => {
  const named = (name: string, more: object = {}) => ({ ...draft, name, ...more });
  const home = async () => {
    const owner = await person();
    const { body: scope } = await owner.post('/v1/scopes', { name: 'Elm Street 4', currency: 'SEK' });
    const at = `/v1/scopes/${scope.id}/${noun}`;
    return {
      owner,
      scope,
      at,
      make: async (name: string): Promise<string> => `${at}/${(await owner.post(at, named(name))).body.id}`,
    };
  };

  it('are made by editors and seen by everybody in the scope', async () => {
    const { path, editor, limitedEditor, viewer, scope } = await household();
    const at = `${path}/${noun}`;
    const made = await editor.post(at, named(' Summer '));
    expect([made.status, made.headers.get('location')]).toEqual([201, `${at}/${made.body.id}`]);
    expect(made.body).toMatchObject({
      scopeId: scope.id,
      name: 'Summer',
      version: 1,
      createdBy: editor.userId,
      deletedAt: null,
      restorableUntil: null,
    });
    expect((await viewer.get(`${at}/${made.body.id}`)).body).toEqual(made.body);
    expect((await viewer.get(`${at}?${filter}`)).body.items).toEqual([made.body]);
    expect((await limitedEditor.post(at, named('Winter'))).status).toBe(403);
  });

  it('have names that are theirs alone in the scope, whatever the case or the way an accent is written', async () => {
    const { at, owner, make } = await home();
    await make('Café');
    for (const name of ['Café', 'CAFÉ', ' café ', 'Cafe\u0301']) {
      const { status, body } = await owner.post(at, named(name));
      expect([name, status, body.type, body.name]).toEqual([name, 409, problem('name-taken'), name.trim()]);
    }
    expect((await owner.post(at, named('Cafe'))).status).toBe(201);
    const elsewhere = await home();
    expect((await elsewhere.owner.post(elsewhere.at, named('Café'))).status).toBe(201);
  });

  it('are one, however many make the same name at once', async () => {
    const { at, owner } = await home();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => owner.post(at, named(index % 2 ? 'Trip' : 'TRIP'))),
    );
    expect(statuses(answers)).toEqual({ 201: 1, 409: 19 });
    const { body } = await owner.get(at);
    expect(body.page.total).toBe(builtIn + 1);
    expect(shownNames(await owner.get(`${at}?q=trip`))).toHaveLength(1);
  });

  it('give their old name up with the new one, and keep it when only its letters change', async () => {
    const { at, owner, make } = await home();
    const [one, other] = [await make('Trip'), await make('Party')];
    expect((await owner.patch(one, { name: 'party' })).body.type).toBe(problem('name-taken'));
    expect((await owner.patch(one, { name: 'TRIP' })).body).toMatchObject({ name: 'TRIP', version: 2 });
    expect((await owner.post(at, named('trip'))).status).toBe(409);
    expect((await owner.patch(one, { name: 'Journey' })).status).toBe(200);
    expect((await owner.patch(other, { name: 'Trip' })).status).toBe(200);
    expect((await owner.patch(one, { name: 'Party' })).status).toBe(200);
  });

  it('are renamed to one name by one of many who try at once', async () => {
    const { at, owner, make } = await home();
    const all = await Promise.all(['A', 'B', 'C', 'D', 'E', 'F'].map(make));
    const answers = await Promise.all(all.map((one) => owner.patch(one, { name: 'Trip' })));
    expect(statuses(answers)).toEqual({ 200: 1, 409: 5 });
    expect(shownNames(await owner.get(`${at}?${filter}`)).filter((name) => name === 'Trip')).toHaveLength(1);
  });

  it('free their name when they are deleted, and come back while nobody has it', async () => {
    const { at, owner, make } = await home();
    const one = await make('Trip');
    expect((await owner.delete(one)).body).toMatchObject({ version: 2, deletedBy: owner.userId });
    for (const { status } of [await owner.get(one), await owner.patch(one, { name: 'x' }), await owner.delete(one)])
      expect(status).toBe(404);
    const other = await make('trip');
    const refused = await owner.post(`${one}/restore`);
    expect([refused.status, refused.body.type, refused.body.name]).toEqual([409, problem('name-taken'), 'Trip']);
    expect(shownNames(await owner.get(`${at}?${filter}`))).toEqual(['trip']);
    await owner.patch(other, { name: 'Journey' });
    expect((await owner.post(`${one}/restore`)).body).toMatchObject({ name: 'Trip', deletedAt: null, version: 3 });
    expect((await owner.post(at, named('Trip'))).status).toBe(409);
    expect((await owner.post(`${one}/restore`)).body.type).toBe(problem('not-deleted'));
  });

  it('are as many as the scope may hold, restored ones too', async () => {
    const { at, owner, scope, make } = await home();
    const key = keys.scope(ScopeId.parse(scope.id));
    const one = await make('Trip');
    await owner.delete(one);
    await setAttributes(key, { [count]: most });
    const refused = await owner.post(at, named('Party'));
    expect([refused.status, refused.body]).toMatchObject([
      409,
      { type: problem('quota-exceeded'), limit: most, what: noun },
    ]);
    expect((await owner.post(`${one}/restore`)).body.type).toBe(problem('quota-exceeded'));
    await setAttributes(key, { [count]: most - 1 });
    expect((await owner.post(at, named('Party'))).status).toBe(201);
    expect((await owner.get(at)).body.page.total).toBe(builtIn + most);
  });

  it('are sorted and searched as declared, deleted ones for who may restore them', async () => {
    const { at, owner, scope, make } = await home();
    const viewer = await join(owner, scope.id, 'viewer');
    for (const name of ['Öland', 'abroad', 'Trip 10', 'Trip 9']) await make(name);
    await owner.delete(await make('Gone'));
    const found = async (query: string) => shownNames(await viewer.get(`${at}?${filter}${query}`));
    expect([await found(''), await found('sort=name')]).toEqual(
      Array(2).fill(['abroad', 'Öland', 'Trip 9', 'Trip 10']),
    );
    expect([await found('sort=-name'), await found('sort=createdAt'), await found('sort=-createdAt')]).toEqual([
      ['Trip 10', 'Trip 9', 'Öland', 'abroad'],
      ['Öland', 'abroad', 'Trip 10', 'Trip 9'],
      ['Trip 9', 'Trip 10', 'abroad', 'Öland'],
    ]);
    expect([await found('q=TRIP'), await found('q=öl')]).toEqual([['Trip 9', 'Trip 10'], ['Öland']]);
    const { body } = await viewer.get(`${at}?${filter}limit=3`);
    expect(shownNames(await viewer.get(`${at}?${filter}limit=3&cursor=${body.page.next}`))).toEqual(['Trip 10']);
    for (const sort of ['name', 'createdAt', '-createdAt'])
      expect(shownNames(await owner.get(`${at}?deleted=only&sort=${sort}`))).toEqual(['Gone']);
    expect((await viewer.get(`${at}?deleted=only`)).status).toBe(403);
    expect((await viewer.get(`${at}?sort=amount`)).status).toBe(400);
  });

  it('are changed as merge patches under If-Match, and their ids may be chosen once', async () => {
    const { at, owner, make } = await home();
    const one = await make('Trip');
    const etag = (await owner.get(one)).headers.get('etag') ?? '';
    expect((await owner.patch(one, { name: 'Trip' })).body.version).toBe(1);
    expect((await owner.patch(one, { name: 'Party' }, { headers: { 'If-Match': etag } })).body.version).toBe(2);
    expect((await owner.patch(one, { name: 'Feast' }, { headers: { 'If-Match': etag } })).status).toBe(412);
    for (const patch of [{ name: null }, { name: '' }, { name: 'x'.repeat(101) }, { version: 7 }])
      expect((await owner.patch(one, patch)).status).toBe(422);
    const id = randomUUID();
    expect((await owner.post(at, named('Mine', { id }))).body.id).toBe(id);
    for (const name of ['Mine', 'Other one'])
      expect((await owner.post(at, named(name, { id }))).body.type).toBe(problem('already-exists'));
    expect((await owner.post(at, named('Other one'))).status).toBe(201);
  });

  it('are made in a personal scope before anything else is', async () => {
    const somebody = await person();
    const made = await somebody.post(`/v1/scopes/personal/${noun}`, named('Trip'));
    expect([made.status, made.body.scopeId]).toEqual([201, somebody.userId]);
    expect((await somebody.post(`/v1/scopes/personal/${noun}`, named('trip'))).status).toBe(409);
  });
});
