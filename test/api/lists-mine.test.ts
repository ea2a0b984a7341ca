import { describe, expect, it } from '@jest/globals';
import { household } from '../support/household';
import { type Json, person } from '../support/person';

const names = (body: Json): string[] => body.items.map(({ name }: Json) => name);

describe('my lists', () => {
  it('are those I made, in every scope, in the order in which they became mine', async () => {
    const { path, editor, owner } = await household();
    await editor.post(`${path}/lists`, { name: 'Groceries' });
    await owner.post(`${path}/lists`, { name: 'Theirs' });
    await editor.post('/v1/scopes/personal/lists', { name: 'Private' });
    const { body } = await editor.get('/v1/me/lists');
    expect(body.items.map(({ name, role, itemCount }: Json) => [name, role, itemCount])).toEqual([
      ['Groceries', 'owner', 0],
      ['Private', 'owner', 0],
    ]);
    expect((await (await person()).get('/v1/me/lists')).body).toMatchObject({
      items: [],
      page: { next: null, total: null },
    });
  });

  it('are paged, and leave out what is deleted or in a scope that was left or is gone', async () => {
    const { path, editor, owner } = await household();
    const made = [];
    for (const name of ['A', 'B', 'C']) made.push((await editor.post(`${path}/lists`, { name })).body);
    await owner.delete(`${path}/lists/${made[1].id}`);
    const first = (await editor.get('/v1/me/lists?limit=2')).body;
    expect([names(first), typeof first.page.next]).toEqual([['A'], 'string']);
    const second = (await editor.get(`/v1/me/lists?limit=2&cursor=${first.page.next}`)).body;
    expect([names(second), second.page.next]).toEqual([['C'], null]);
    await owner.delete(path);
    expect(names((await editor.get('/v1/me/lists')).body)).toEqual([]);
    await owner.post(`${path}/restore`);
    expect(names((await editor.get('/v1/me/lists')).body)).toEqual(['A', 'C']);
    await editor.delete(`${path}/members/me`);
    expect(names((await editor.get('/v1/me/lists')).body)).toEqual([]);
  });
});
