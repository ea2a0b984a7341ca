import { expect, it } from '@jest/globals';
import { UserId } from '../../shared/core/ids';
import { hour, instant, type Instant, later, minute } from '../../shared/core/time';
import { keyIn, keys, scopePartition } from '../../shared/db/keys';
import { ScopeId } from '../../shared/core/ids';
import { mailDigest } from '../../shared/history/digest';
import { writeNotifications } from '../../shared/history/write-notifications';
import { household } from '../support/household';
import { postOffice } from '../support/post-office';
import { request } from '../support/person';
import { recordsIn } from '../support/records';
import { setAttributes } from '../support/set-attributes';

const { mailsTo, answering } = postOffice();

/** Makes a household whose editor wants mail of expenses; `tick` mails what is due at a time. */
const wanting = async () => {
  const home = await household();
  const { owner, editor, path, scope } = home;
  const user = UserId.parse(editor.userId);
  await owner.patch('/v1/me', { displayName: 'Olga' });
  await editor.patch('/v1/me', { displayName: 'Edda' });
  await setAttributes(keys.profile(user), { emailVerified: true });
  await editor.patch('/v1/me/settings', {
    locale: 'sv-SE',
    notifications: { expense: { email: true }, settlement: { inApp: false, email: true } },
  });
  const start = instant(Date.now());
  const tell = async (before: readonly unknown[], at: Instant) => {
    const known = new Set(before);
    for (const after of await recordsIn(scopePartition(ScopeId.parse(scope.id))))
      if (String(after.sk).startsWith('TRANSACTION#') && !known.has(after.sk)) {
        known.add(after.sk);
        await writeNotifications({ key: keyIn(after), before: undefined, after, at }, at, 'told');
      }
    return [...known];
  };
  let seen: unknown[] = [];
  const add = async (payee: string, at: Instant) => {
    const split = { mode: 'equal', shares: [{ userId: owner.userId }, { userId: editor.userId }] };
    await owner.post(`${path}/transactions`, { kind: 'expense', amount: 1000, payee, split });
    seen = await tell(seen, at);
  };
  const tick = (at: Instant) => mailDigest(keys.digest(user), { atMost: minute, clock: () => at, requestId: 'job' });
  const settle = async (at: Instant) => {
    await owner.post(`${path}/settlements`, { from: editor.userId, to: owner.userId, amount: 100 });
    seen = await tell(seen, at);
  };
  return { ...home, start, add, tick, settle, mails: () => mailsTo(editor.email) };
};

it('mails one digest an hour at most, in the reader’s language, and stops with one click', async () => {
  const { start, add, tick, settle, mails, editor } = await wanting();
  await add('ICA', start);
  await settle(later(start, 10 * minute));
  await add('Coop', later(start, 50 * minute));
  await tick(later(start, 59 * minute));
  expect(await mails()).toEqual([]);
  await tick(later(start, hour));
  await tick(later(start, hour));
  const [letter, ...more] = await mails();
  expect(more).toEqual([]);
  expect(letter?.subject).toBe('Nytt för dig i Hearth (3)');
  for (const words of ['Ny utgift i Elm Street 4: ICA', 'Ny utgift i Elm Street 4: Coop', 'Betalning i Elm Street 4'])
    expect([letter?.text.includes(words), letter?.html.includes(words)]).toEqual([true, true]);
  await add('Lidl', later(start, hour + minute));
  await tick(later(start, 2 * hour));
  expect(await mails()).toHaveLength(1);
  await tick(later(start, 2 * hour + minute));
  const all = await mails();
  expect(all).toHaveLength(2);
  const stop = /\/v1\/unsubscribe\/\S+/.exec(letter?.text ?? '')?.[0] ?? '';
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const click = (what: string) =>
    request('POST', stop, undefined, undefined, { headers, raw: `List-Unsubscribe=${what}` });
  expect((await click('One-Click')).body).toEqual({ stopped: true });
  expect((await editor.get('/v1/me/settings')).body.notifications.expense.email).toBe(false);
  await add('Willys', later(start, 3 * hour));
  await tick(later(start, 5 * hour));
  expect(await mails()).toHaveLength(2);
});

it('doesn’t flood when it is cut off between sending and marking: an hour later, and three times at most', async () => {
  const { start, add, tick, mails } = await wanting();
  await add('ICA', start);
  for (const hours of [1, 1.5, 2, 3, 4, 5])
    await answering('takes and says nothing', () => tick(later(start, hours * hour)).catch(() => undefined));
  expect(await mails()).toHaveLength(3);
});

it('mails nothing that was read, of what was left, or to an address that isn’t verified', async () => {
  const { start, add, tick, mails, editor, path } = await wanting();
  await add('ICA', start);
  await editor.post('/v1/me/notifications/read', {});
  await tick(later(start, hour));
  await add('Coop', later(start, 2 * hour));
  await setAttributes(keys.profile(UserId.parse(editor.userId)), { emailVerified: false });
  await tick(later(start, 3 * hour));
  await setAttributes(keys.profile(UserId.parse(editor.userId)), { emailVerified: true });
  await add('Lidl', later(start, 4 * hour));
  await editor.delete(`${path}/members/me`);
  await tick(later(start, 5 * hour));
  expect(await mails()).toEqual([]);
});
