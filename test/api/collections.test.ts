import { describe, expect, it } from '@jest/globals';
import { household } from '../support/household';
import type { Json, Person } from '../support/person';

const stocked = async (count: number) => {
  const all = await household();
  const lists = `${all.path}/lists`;
  for (let index = 0; index < count; index++)
    await all.owner.post(lists, { name: `List ${String.fromCharCode(65 + ((index * 7) % 26))}` });
  return { ...all, lists };
};

/** Follows `next` from page to page, doing something between them. */
const walk = async (
  who: Person,
  path: string,
  between: () => Promise<unknown> = () => Promise.resolve(),
): Promise<{ ids: string[]; pages: Json[] }> => {
  const pages: Json[] = [];
  let cursor = '';
  do {
    const { status, body } = await who.get(`${path}${cursor && `&cursor=${cursor}`}`);
    expect(status).toBe(200);
    pages.push(body);
    cursor = body.page.next ?? '';
    await between();
  } while (cursor);
  return { ids: pages.flatMap((page) => page.items.map(({ id }: Json) => id)), pages };
};

describe('a page', () => {
  it('holds 20 unless asked otherwise, 100 at most, and says how many there are in all', async () => {
    const { lists, owner } = await stocked(21);
    const { body } = await owner.get(lists);
    expect([body.items.length, body.page.limit, body.page.total]).toEqual([20, 20, 21]);
    expect((await owner.get(`${lists}?limit=100`)).body).toMatchObject({ page: { limit: 100, next: null, total: 21 } });
    for (const limit of ['0', '101', '-1', '1.5', 'ten', '1e2', '', ' 5', '99999999999999999999']) {
      const refused = await owner.get(`${lists}?limit=${encodeURIComponent(limit)}`);
      expect([limit, refused.status, refused.body.errors?.[0].path]).toEqual([limit, 400, 'limit']);
    }
  });

  it('names the next one by a cursor and a Link', async () => {
    const { lists, owner } = await stocked(3);
    const { body, headers } = await owner.get(`${lists}?limit=2&sort=name`);
    const link = /^<(.+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1] ?? '';
    expect(link).toContain(`cursor=${body.page.next}`);
    const next = await owner.get(link);
    expect([next.body.items.length, next.body.page, next.headers.get('link')]).toEqual([
      1,
      { limit: 2, next: null, total: 3 },
      null,
    ]);
  });

  it('has no total under a filter, where none is kept', async () => {
    const { lists, owner } = await stocked(1);
    expect((await owner.get(`${lists}?archived=false`)).body.page.total).toBeNull();
  });
});

describe('walking through a collection', () => {
  it.each(['createdAt', '-createdAt', 'name', '-name', 'modifiedAt'])(
    'by %s shows everything once, whoever writes in between',
    async (sort) => {
      const { lists, owner, editor } = await stocked(7);
      const before = (await owner.get(`${lists}?limit=100`)).body.items;
      const { ids, pages } = await walk(owner, `${lists}?limit=2&sort=${sort}`, () =>
        editor.post(lists, { name: sort.startsWith('-') ? 'List ZZ' : 'A list' }),
      );
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id } of before) expect(ids).toContain(id);
      if (!sort.endsWith('name')) return;
      const names = pages.flatMap((page) => page.items.map(({ name }: Json) => name));
      const sorted = [...names].sort((one, other) => one.localeCompare(other));
      expect(names).toEqual(sort === 'name' ? sorted : sorted.reverse());
    },
  );

  it('goes on when the record it stood at is deleted meanwhile', async () => {
    const { lists, owner } = await stocked(4);
    const first = await owner.get(`${lists}?limit=2`);
    await owner.delete(`${lists}/${first.body.items[1].id}`);
    expect((await owner.get(`${lists}?limit=2&cursor=${first.body.page.next}`)).body.items).toHaveLength(2);
  });

  it('under a filter that fits little still comes to its end', async () => {
    const { lists, owner } = await stocked(5);
    await owner.post(lists, { name: 'Hardware' });
    expect((await walk(owner, `${lists}?limit=1&q=hardware`)).ids).toHaveLength(1);
    expect((await walk(owner, `${lists}?limit=1&q=nothing`)).ids).toHaveLength(0);
  });
});

describe('a cursor', () => {
  it('is bound to user, route, path, filters and sort, and to being unaltered', async () => {
    const { lists, path, owner, viewer } = await stocked(3);
    const { body } = await owner.get(`${lists}?limit=1`);
    const { next } = body.page;
    const altered = `${next[0] === 'x' ? 'y' : 'x'}${next.slice(1)}`;
    const refused = [
      owner.get(`${lists}?limit=1&cursor=${altered}`),
      owner.get(`${lists}?cursor=nonsense`),
      owner.get(`${lists}?cursor=${next}&sort=name`),
      owner.get(`${lists}?cursor=${next}&archived=false`),
      viewer.get(`${lists}?cursor=${next}`),
      owner.get(`${path}/members?cursor=${next}`),
      owner.get(`/v1/scopes/personal/lists?cursor=${next}`),
    ];
    for (const answer of await Promise.all(refused))
      expect([answer.status, answer.body.errors?.[0]]).toEqual([
        400,
        expect.objectContaining({ path: 'cursor', code: 'cursor' }),
      ]);
    expect((await owner.get(`${lists}?limit=2&cursor=${next}`)).body.items).toHaveLength(2);
  });

  it('tells nothing of what it was made of', async () => {
    const { lists, owner } = await stocked(2);
    const { body } = await owner.get(`${lists}?limit=1`);
    const decoded = Buffer.from(body.page.next, 'base64url').toString('latin1');
    expect(decoded).not.toContain('LIST');
    expect(decoded).not.toContain(body.items[0].id);
  });
});

describe('a query', () => {
  it('that is not declared, or given twice, is refused by name, all at once', async () => {
    const { lists, owner } = await stocked(0);
    const { status, body } = await owner.get(`${lists}?colour=red&sort=size&limit=0&archived=yes&q=a&q=b`);
    expect(status).toBe(400);
    expect(body.errors.map(({ path, code }: Json) => `${path} ${code}`).sort()).toEqual([
      'archived invalid_value',
      'colour unknown_parameter',
      'limit too_small',
      'q repeated',
      'sort invalid_value',
    ]);
    expect((await owner.get(`${lists}/0190a0a0-0000-7000-8000-000000000000?x=1`)).status).toBe(400);
    expect((await owner.post(`${lists}?x=1`, { name: 'Groceries' })).status).toBe(400);
    expect((await owner.get(`${lists}?__proto__=1&constructor=2`)).status).toBe(400);
  });
});
