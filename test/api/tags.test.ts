import { describe, expect, it } from '@jest/globals';
import { household } from '../support/household';

describe('a tag', () => {
  it('has a name of up to 50 characters and a colour, which null clears', async () => {
    const { path, editor } = await household();
    const { body: plain } = await editor.post(`${path}/tags`, { name: 'x'.repeat(50) });
    expect(plain.color).toBeNull();
    expect((await editor.post(`${path}/tags`, { name: 'x'.repeat(51) })).status).toBe(422);
    const tag = `${path}/tags/${plain.id}`;
    expect((await editor.patch(tag, { color: '#F3E5F5' })).body.color).toBe('#F3E5F5');
    expect((await editor.patch(tag, { color: null })).body).toMatchObject({ color: null, version: 3 });
    for (const color of ['red', '#FFF', '#GGGGGG'])
      expect((await editor.patch(tag, { color })).body.errors).toMatchObject([{ path: 'color', code: 'color' }]);
  });

  it('may have the name of a category or a source', async () => {
    const { path, editor } = await household();
    const made = await Promise.all([
      editor.post(`${path}/tags`, { name: 'Food' }),
      editor.post(`${path}/categories`, { kind: 'transaction', name: 'Food' }),
      editor.post(`${path}/sources`, { kind: 'card', name: 'Food' }),
    ]);
    expect(made.map(({ status }) => status)).toEqual([201, 201, 201]);
  });
});
