import { expect, test } from '@jest/globals';
import { openFolder } from '../../lib/local/folder';
import { openStand } from './support/stand';

test(
  'What is sent to the pages is counted by address: the 101st form of a minute is refused, with when ' +
    'to come back, and pages can still be looked at',
  async () => {
    const stand = await openStand(await openFolder(), 'on');
    const statuses = [];
    for (let sent = 0; sent < 100; sent++)
      statuses.push((await stand.post('/login', { email: 'ada@example.com', password: 'a wrong password' })).status);
    expect(statuses.filter((status) => status === 429)).toEqual([]);
    const refused = await stand.post('/login', { email: 'ada@example.com', password: 'a wrong password' });
    expect([
      refused.status,
      Number(refused.headers.get('retry-after')) > 0,
      (await refused.text()).includes('Try again in '),
    ]).toEqual([429, true, true]);
    const token = await stand.token({ grant_type: 'refresh_token', refresh_token: 'a.b' });
    expect([token.status, await token.json()]).toEqual([429, expect.objectContaining({ error: 'invalid_request' })]);
    expect((await fetch(stand.authorizeUrl(), { redirect: 'manual' })).status).toBe(302);
    await stand.time.wait(60_000);
    expect((await stand.post('/login', { email: 'ada@example.com', password: 'a wrong password' })).status).not.toBe(
      429,
    );
  },
);
