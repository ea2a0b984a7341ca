import { describe, expect, it } from 'vitest';
import { household } from '../support/household';

describe('lists', () => {
  it('are made by editors and seen by everybody in the scope', async () => {
    const { path, editor, viewer } = await household();
    const made = await editor.post(`${path}/lists`, { name: 'Groceries' });
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe(`${path}/lists/${made.body.id}`);
    expect(made.body).toMatchObject({ name: 'Groceries', description: null, ownerId: editor.userId, archived: false, itemCount: 0, purchasedCount: 0, role: 'owner', version: 1 });
    const seen = await viewer.get(`${path}/lists`);
    expect(seen.body).toMatchObject({ items: [{ id: made.body.id, role: 'viewer' }], page: { limit: 20, next: null, total: 1 } });
  });
});
