import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { household } from '../support/household';
import type { Person } from '../support/person';

const home = async () => {
  const people = await household();
  const { body } = await people.owner.post(`${people.path}/transactions`, {
    kind: 'expense',
    amount: 45_050,
    date: '2026-11-21',
  });
  const transaction = `${people.path}/transactions/${body.id}`;
  const comments = `${transaction}/comments`;
  const said = async (by: Person, text: string): Promise<string> =>
    `${comments}/${(await by.post(comments, { text })).body.id}`;
  return { ...people, transactionId: body.id, transaction, comments, said };
};
const textsOf = async (reader: Person, path: string): Promise<string[]> =>
  (await reader.get(path)).body.items.map(({ text }: { text: string }) => text);

describe('a comment on a transaction', () => {
  it('is answered with all of it, its author among it', async () => {
    const { comments, limitedEditor, scope, transactionId } = await home();
    const made = await limitedEditor.post(comments, { text: ' With the deposit? ' });
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe(`${comments}/${made.body.id}`);
    expect(made.body).toMatchObject({
      scopeId: scope.id,
      transactionId,
      text: 'With the deposit?',
      version: 1,
      createdBy: limitedEditor.userId,
      deletedAt: null,
      restorableUntil: null,
    });
  });

  it('holds up to 2,000 characters over several lines, and at least one', async () => {
    const { comments, editor } = await home();
    const longest = `first\n${'x'.repeat(1_994)}`;
    expect((await editor.post(comments, { text: longest })).body.text).toBe(longest);
    for (const [text, code] of [
      [`${longest}x`, 'too_long'],
      ['  ', 'too_short'],
    ] as const) {
      const { status, body } = await editor.post(comments, { text });
      expect([status, body.errors[0].path, body.errors[0].code]).toEqual([422, 'text', code]);
    }
  });

  it('takes the id that the client chose, once', async () => {
    const { comments, editor, viewer } = await home();
    const id = randomUUID();
    expect((await editor.post(comments, { id, text: 'One' })).body.id).toBe(id);
    expect((await editor.post(comments, { id, text: 'Other' })).status).toBe(409);
    expect(await textsOf(viewer, comments)).toEqual(['One']);
  });

  it('is read by everybody in the scope, oldest first, page by page', async () => {
    const { comments, editor, limitedEditor, viewer, said } = await home();
    await said(editor, 'One');
    await said(limitedEditor, 'Two');
    await said(editor, 'Three');
    const { body } = await viewer.get(`${comments}?limit=2`);
    expect(body.items.map(({ text }: { text: string }) => text)).toEqual(['One', 'Two']);
    expect(await textsOf(viewer, `${comments}?limit=2&cursor=${body.page.next}`)).toEqual(['Three']);
  });

  it('stands at its own transaction alone', async () => {
    const { path, comments, owner, said } = await home();
    const comment = await said(owner, 'Here');
    const { body: other } = await owner.post(`${path}/transactions`, {
      kind: 'expense',
      amount: 1,
      date: '2026-11-21',
    });
    const elsewhere = `${path}/transactions/${other.id}/comments`;
    expect(await textsOf(owner, elsewhere)).toEqual([]);
    expect((await owner.patch(comment.replace(comments, elsewhere), { text: 'There' })).status).toBe(404);
    expect((await owner.delete(comment.replace(comments, elsewhere))).status).toBe(404);
  });
});

describe('changing a comment', () => {
  it('is its author’s alone, whatever the role of others', async () => {
    const { comments, owner, admin, editor, limitedEditor, viewer, said } = await home();
    const comment = await said(limitedEditor, 'Mine');
    for (const other of [owner, admin, editor, viewer])
      expect((await other.patch(comment, { text: 'Theirs' })).status).toBe(403);
    expect((await limitedEditor.patch(comment, { text: 'Still mine' })).body).toMatchObject({
      text: 'Still mine',
      version: 2,
      createdBy: limitedEditor.userId,
    });
    expect(await textsOf(viewer, comments)).toEqual(['Still mine']);
  });

  it('makes no new version when nothing differs, and refuses a version that has passed', async () => {
    const { editor, said } = await home();
    const comment = await said(editor, 'One');
    expect((await editor.patch(comment, { text: 'One' })).body.version).toBe(1);
    const { headers } = await editor.patch(comment, { text: 'Two' });
    await editor.patch(comment, { text: 'Three' });
    expect(
      (await editor.patch(comment, { text: 'Four' }, { headers: { 'If-Match': headers.get('etag') ?? '' } })).status,
    ).toBe(412);
  });
});

describe('deleting a comment', () => {
  it('is for editors, and for limited editors with their own', async () => {
    const { comments, admin, editor, limitedEditor, viewer, said } = await home();
    const others = await said(admin, 'Admin’s');
    expect((await limitedEditor.delete(others)).status).toBe(403);
    expect((await viewer.delete(others)).status).toBe(403);
    const own = await said(limitedEditor, 'Own');
    expect((await limitedEditor.delete(own)).body).toMatchObject({
      deletedBy: limitedEditor.userId,
      restorableUntil: expect.any(String),
    });
    expect((await editor.delete(others)).status).toBe(200);
    expect(await textsOf(viewer, comments)).toEqual([]);
    expect((await limitedEditor.patch(own, { text: 'Gone' })).status).toBe(404);
  });

  it('can be undone by who may restore, who also sees what was deleted', async () => {
    const { comments, editor, limitedEditor, viewer, said } = await home();
    const comment = await said(limitedEditor, 'Back again');
    await limitedEditor.delete(comment);
    expect(await textsOf(editor, `${comments}?deleted=only`)).toEqual(['Back again']);
    expect((await limitedEditor.get(`${comments}?deleted=only`)).status).toBe(403);
    expect((await limitedEditor.post(`${comment}/restore`)).status).toBe(403);
    expect((await editor.post(`${comment}/restore`)).body).toMatchObject({
      deletedAt: null,
      version: 3,
      createdBy: limitedEditor.userId,
    });
    expect((await editor.post(`${comment}/restore`)).status).toBe(409);
    expect(await textsOf(viewer, comments)).toEqual(['Back again']);
  });
});

describe('the comments of a deleted transaction', () => {
  it('are gone with it, and there again when it is restored', async () => {
    const { transaction, comments, owner, said } = await home();
    const [comment, deleted] = [await said(owner, 'Here'), await said(owner, 'Deleted before')];
    await owner.delete(deleted);
    await owner.delete(transaction);
    const answers = [
      await owner.get(comments),
      await owner.post(comments, { text: 'Late' }),
      await owner.patch(comment, { text: 'Late' }),
      await owner.delete(comment),
      await owner.post(`${deleted}/restore`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 409]);
    expect(answers.at(-1)?.body).toMatchObject({
      type: expect.stringMatching(/parent-deleted$/),
      parent: 'transaction',
    });
    await owner.post(`${transaction}/restore`);
    expect(await textsOf(owner, comments)).toEqual(['Here']);
  });
});
