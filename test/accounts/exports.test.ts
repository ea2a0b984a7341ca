import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { openObjects } from '../../lib/local/objects/front';
import { UserId } from '../../shared/core/ids';
import { instant, minute } from '../../shared/core/time';
import { userPartition } from '../../shared/db/keys';
import { advanceExport, sweepExports } from '../../shared/exports/sweep';
import { settled } from '../support/followed';
import { withEnvironment } from '../support/environment';
import { household } from '../support/household';
import { accessClaims } from '../../lib/local/sign-in/tokens';
import { type Json, person, type Person, pool, request, sign } from '../support/person';
import { recordsIn } from '../support/records';

const objects = await openObjects({ folder: undefined, bucket: 'kept', log: () => undefined });
beforeAll(() => {
  withEnvironment({ OBJECTS_ENDPOINT: objects.endpoint, OBJECTS_BUCKET: objects.bucket });
  return objects.stop;
});
const path = '/v1/me/exports';
const follow = (one: Person) => settled(userPartition(UserId.parse(one.userId)));
const filesOf = async (url: string): Promise<Record<string, string>> => {
  const zip = unzipSync(new Uint8Array(await (await fetch(url)).arrayBuffer()));
  return Object.fromEntries(Object.entries(zip).map(([name, content]) => [name, strFromU8(content)]));
};

describe('my export', () => {
  it('is a zip of all that is mine, and in groups of what I wrote or am named in, behind an address that works for an hour', async () => {
    const { owner, editor, path: home, scope } = await household({ name: 'Älm, Street 4' });
    await editor.patch('/v1/me', { displayName: 'Robin Elm' });
    const { body: mine } = await editor.post('/v1/scopes/personal/lists', { name: 'Mine alone' });
    await editor.post(`/v1/scopes/personal/lists/${mine.id}/items`, { name: 'Secret, "with" commas', notes: '=1+1' });
    await editor.post(`${home}/transactions`, { kind: 'expense', amount: 9_900, payee: 'ICA' });
    await owner.post(`${home}/transactions`, { kind: 'expense', amount: 100, payee: 'Between the two of us', split: { mode: 'equal', shares: [{ userId: owner.userId }, { userId: editor.userId }] } });
    await owner.post(`${home}/transactions`, { kind: 'expense', amount: 100, payee: 'None of their business', split: null });
    const { status, body: asked, headers } = await editor.post(path);
    expect([status, asked]).toMatchObject([201, { status: 'queued', progress: { done: 0, total: null }, downloadUrl: null }]);
    expect((await editor.get(headers.get('location') ?? '')).body.id).toBe(asked.id);
    expect((await editor.post(path)).body.type).toMatch(/export-running$/);
    await follow(editor);
    const { body: done } = await editor.get(`${path}/${asked.id}`);
    expect(done).toMatchObject({ status: 'done', progress: { done: 4, total: 4 }, downloadUrl: expect.stringContaining('X-Amz-Expires=3600') });
    expect(Date.parse(done.downloadUntil) - Date.parse(done.modifiedAt)).toBe(3_600_000);
    const files = await filesOf(done.downloadUrl);
    const group = `groups/A-lm-Street-4-${scope.id}`;
    expect(Object.keys(files).toSorted()).toEqual(expect.arrayContaining(['me/profile.json', 'me/invitation.json', 'personal/item.csv', 'personal/list.json', `${group}/transaction.csv`, `${group}/member.json`]));
    expect(JSON.parse(files['me/profile.json'] ?? '')).toMatchObject([{ displayName: 'Robin Elm', email: editor.email }]);
    expect(files['personal/item.csv']).toContain(`"Secret, ""with"" commas",'=1+1`);
    expect(JSON.parse(files[`${group}/transaction.json`] ?? '').map(({ payee }: Json) => payee).toSorted()).toEqual(['Between the two of us', 'ICA']);
    expect(JSON.parse(files[`${group}/member.json`] ?? '')).toMatchObject([{ userId: editor.userId }]);
    expect(JSON.stringify(files)).not.toMatch(/None of their business|orderKey|requestId/);
    expect((await editor.post(path)).status).toBe(201);
    expect((await editor.get(path)).body.items.map(({ id }: Json) => id)).toHaveLength(2);
  });

  it('wants a fresh sign-in, and is nobody else’s', async () => {
    const [one, other] = [await person(), await person()];
    const old = await sign(accessClaims(pool, { sub: one.userId, authTime: Math.floor(Date.now() / 1_000) - 601 }));
    expect((await request('POST', path, old)).body.type).toMatch(/fresh-sign-in-required$/);
    const { body } = await one.post(path);
    expect([(await other.get(`${path}/${body.id}`)).status, (await other.get(path)).body.items]).toEqual([404, []]);
  });

  it('comes to its end by the sweeper alone, and a step that is told of twice is done once', async () => {
    const one = await person();
    const { body } = await one.post(path);
    const at = (ms: number) => () => instant(Date.now() + ms);
    const [{ pk, sk } = {}] = (await recordsIn(userPartition(UserId.parse(one.userId)))).filter(({ id }) => id === body.id);
    const key = { pk: String(pk), sk: String(sk) };
    const stand = { turn: 0, cursor: null };
    for (let times = 0; times < 2; times++) await advanceExport(key, { atMost: -1, clock: at(0), requestId: 'r' }, stand);
    expect((await one.get(`${path}/${body.id}`)).body).toMatchObject({ status: 'running', version: 2, progress: { done: 0, total: 3 } });
    await sweepExports({ atMost: minute, clock: at(3 * minute), requestId: 'r' });
    expect((await one.get(`${path}/${body.id}`)).body.status).toBe('done');
  });
});
