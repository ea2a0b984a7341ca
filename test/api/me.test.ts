import { describe, expect, it } from '@jest/globals';
import { person } from '../support/person';

describe('my profile', () => {
  it('is there before anything was written: a name from the address, and my personal scope', async () => {
    const me = await person({ email: 'Robin.Berg@Example.com' });
    expect((await me.get('/v1/me')).body).toMatchObject({
      id: me.userId,
      email: 'robin.berg@example.com',
      emailVerified: true,
      displayName: 'robin.berg',
      avatarUrl: null,
      personalScopeId: me.userId,
      lastSignInAt: null,
      version: 1,
    });
  });

  it('can be changed, field by field, each change a version', async () => {
    const me = await person();
    expect((await me.patch('/v1/me', { displayName: ' Robin ' })).body).toMatchObject({
      displayName: 'Robin',
      avatarUrl: null,
      version: 2,
    });
    expect((await (await person()).patch('/v1/me', { displayName: '李' })).body.displayName).toBe('李');
    expect((await me.patch('/v1/me', { avatarUrl: 'https://example.com/robin.png' })).body).toMatchObject({
      displayName: 'Robin',
      version: 3,
    });
    expect((await me.patch('/v1/me', { avatarUrl: null })).body).toMatchObject({ avatarUrl: null, version: 4 });
    expect((await me.get('/v1/me')).body.version).toBe(4);
    for (const wrong of [
      { displayName: '\u200b\u200b' },
      { displayName: '\u202eR' },
      { displayName: null },
      { avatarUrl: 'http://example.com/x.png' },
      { avatarUrl: 'javascript:alert(1)' },
      { email: 'other@example.com' },
      { id: '01a2260f-af60-7316-b6d1-2c6f11b49bfb' },
    ])
      expect((await me.patch('/v1/me', wrong)).status).toBe(422);
  });
});

describe('my settings', () => {
  it('have defaults until they are changed', async () => {
    const me = await person();
    const { body } = await me.get('/v1/me/settings');
    expect(body).toMatchObject({ locale: 'en', timeZone: 'UTC', currency: 'EUR', version: 1 });
    for (const occasion of ['invitation', 'membership', 'budget', 'balance', 'list'])
      expect(body.notifications[occasion]).toEqual({ inApp: true, email: true, push: true });
  });

  it('are merged, down to the single channel of one notification', async () => {
    const me = await person();
    const changed = await me.patch('/v1/me/settings', { currency: 'SEK', notifications: { list: { email: false } } });
    expect(changed.body).toMatchObject({
      locale: 'en',
      currency: 'SEK',
      version: 2,
      notifications: { list: { inApp: true, email: false }, budget: { inApp: true, email: true } },
    });
    expect(
      (await me.patch('/v1/me/settings', { notifications: { list: { inApp: false } } })).body.notifications.list,
    ).toEqual({ inApp: false, email: false, push: true });
    expect((await me.get('/v1/me/settings')).body).toMatchObject({ currency: 'SEK', version: 3 });
  });

  it('refuse what isn’t there', async () => {
    const me = await person();
    const { status, body } = await me.patch('/v1/me/settings', {
      locale: 'not a locale',
      timeZone: 'Mars/Olympus',
      currency: 'sek',
      notifications: { list: { pigeon: true }, birthday: {} },
    });
    expect(status).toBe(422);
    expect(body.errors.map(({ path }: { path: string }) => path).sort()).toEqual([
      'currency',
      'locale',
      'notifications.birthday',
      'notifications.list.pigeon',
      'timeZone',
    ]);
  });
});
