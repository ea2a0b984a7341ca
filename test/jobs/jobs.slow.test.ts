import { roleIds } from '../../shared/access/roles';
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { afterEach, describe, expect, it } from '@jest/globals';
import { handler as inspection } from '../../functions/jobs/inspection';
import { handler as retention } from '../../functions/jobs/retention';
import { handler as sweeper } from '../../functions/jobs/sweeper';
import { InvitationId, ListId, ScopeId, systemUser, TagId, UserId } from '../../shared/core/ids';
import { instant, hour } from '../../shared/core/time';
import { keyIn, keys, scopePartition, userPartition } from '../../shared/db/keys';
import { writeNotifications } from '../../shared/history/write-notifications';
import { mend } from '../../shared/operations/integrity/mend';
import { recordOf } from '../../shared/operations/jobs/ledger';
import { furnished } from '../recovery/support/furnished';
import { browser } from '../support/device';
import { postOffice } from '../support/post-office';
import { runStream } from '../support/run-stream';
import { household } from '../support/household';
import { separateTable } from '../support/separate-table';
import { type Json, person } from '../support/person';
import { beforeNextWrite, setAttributes } from '../support/set-attributes';
import { recordsIn, remove } from '../support/records';

/** Jobs look at a whole table: other tests have theirs. */
const { empty } = separateTable();
/** A job goes from partition to partition: what other tests have left is most of what it would look at. */
afterEach(empty);
const { mailsTo, answering } = postOffice();

const context = { awsRequestId: 'a-job' };
const now = () => Math.floor(Date.now() / 1_000);
const run = {
  sweeper: () => sweeper({ job: 'sweeper', does: 'run' }, context),
  digest: () => sweeper({ job: 'digest', does: 'run' }, context),
  webhooks: () => sweeper({ job: 'webhooks', does: 'run' }, context),
  push: () => sweeper({ job: 'push', does: 'run' }, context),
  retention: () => retention({ job: 'retention', does: 'run' }, context),
  expiry: () => inspection({ job: 'invitation-expiry', does: 'run' }, context),
  integrity: (does: 'run' | 'mend' = 'run') => inspection({ job: 'integrity', does }, context),
};
const scopeOf = (scope: Json) => ScopeId.parse(scope.id);

describe('retention', () => {
  it('takes out what has expired and leaves what has not, what has no end, and what happened', async () => {
    const pk = `USER#${randomUUID()}`;
    const ends = { 'LIST#1': now() - 1, 'LIST#2': now() - 100_000, 'LIST#3': now() + 60 };
    for (const [sk, ttl] of Object.entries(ends)) await setAttributes({ pk, sk }, { ttl });
    await setAttributes({ pk, sk: 'LIST#4' }, { name: 'x' });
    await setAttributes({ pk: `ACTIVITY#${pk}`, sk: '1' }, { ttl: now() - 1 });
    expect(await run.retention()).toMatchObject({ did: 'done', record: { status: 'done' } });
    expect([(await recordsIn(pk)).map(({ sk }) => sk), await recordsIn(`ACTIVITY#${pk}`)]).toEqual([
      ['LIST#3', 'LIST#4'],
      [expect.anything()],
    ]);
    expect(await run.retention()).toMatchObject({ did: 'done', done: 0 });
  });

  it('leaves what was restored between its look and its deed', async () => {
    const key = { pk: `USER#${randomUUID()}`, sk: 'LIST#1' };
    await retention({ job: 'retention', does: 'run' }, context);
    await setAttributes(key, { ttl: now() - 1 });
    let writes = 0;
    await beforeNextWrite(
      () =>
        beforeNextWrite(
          () => Promise.resolve(writes++),
          () => setAttributes(key, { ttl: now() + 600 }),
        ),
      () => run.retention(),
    );
    expect(await recordsIn(key.pk)).toHaveLength(1);
  });

  it('is looked for, and does nothing, until it is due', async () => {
    await run.retention();
    expect(await retention({ job: 'retention' }, context)).toMatchObject({ did: 'not-due', done: 0 });
    expect(await retention({ job: 'retention', does: 'cancel' }, context)).toMatchObject({ did: 'nothing-to-cancel' });
  });
});

describe('webhooks', () => {
  it('are looked at each minute, but for one whose maker may not have it now: that is once a day', async () => {
    const { owner, admin, path } = await household();
    const hook = { url: 'https://home.example.com/hearth', types: ['item'] };
    const made = [await owner.post(`${path}/webhooks`, hook), await admin.post(`${path}/webhooks`, hook)];
    expect(made.map(({ status }) => status)).toEqual([201, 201]);
    await owner.patch(`${path}/members/${admin.userId}`, { role: 'editor' });
    expect(await run.webhooks()).toMatchObject({ did: 'done', done: 2 });
    expect(await run.webhooks()).toMatchObject({ did: 'done', done: 1 });
  });
});

describe('pushes', () => {
  it('are tried for whoever something is due for, and again in a minute where an address is none on the internet', async () => {
    const { owner, editor, path, scope } = await household();
    const { body: device } = await editor.post('/v1/me/devices', browser().subscription);
    const user = UserId.parse(editor.userId);
    // A name that led to the internet, and leads here by now.
    await setAttributes(keys.device(user), { entries: [{ ...device, endpoint: 'https://127.0.0.1/push' }] });
    const split = { mode: 'equal', shares: [{ userId: editor.userId }] };
    const { body } = await owner.post(`${path}/transactions`, { kind: 'expense', amount: 1000, split });
    const key = keys.transaction(scopeOf(scope), body.id);
    const after = (await recordsIn(key.pk)).find(({ sk }) => sk === key.sk);
    const at = instant(Date.now());
    await writeNotifications({ key, before: undefined, after, at }, at, 'a-request');
    expect(await run.push()).toMatchObject({ did: 'done', done: 0 });
    const due = (await recordsIn(userPartition(user))).find(({ sk }) => sk === keys.push(user).sk);
    expect(due).toMatchObject({ attempts: 1, again: { devices: [device.id] } });
    await setAttributes(keys.push(user), { dueAt: at });
    await editor.delete(`/v1/me/devices/${String(device.id)}`);
    expect(await run.push()).toMatchObject({ did: 'done', done: 1 });
    expect(await run.push()).toMatchObject({ did: 'done', done: 0 });
  });
});

describe('digests', () => {
  it('are mailed to everybody whose hour is over, once, and wait an hour where SES refuses them', async () => {
    const { owner, editor, viewer, admin, path, scope } = await household();
    const everybody = [owner, editor, viewer, admin];
    for (const one of [editor, viewer, admin]) {
      await one.patch('/v1/me/settings', { notifications: { expense: { email: true } } });
      await one.patch('/v1/me', { displayName: 'Kim' });
      await setAttributes(keys.profile(UserId.parse(one.userId)), { emailVerified: true });
    }
    const told = async (payee: string, who: readonly { userId: string }[], at: number) => {
      const shares = who.map(({ userId }) => ({ userId }));
      const { body } = await owner.post(`${path}/transactions`, {
        kind: 'expense',
        amount: 1000,
        payee,
        split: { mode: 'equal', shares },
      });
      const key = keys.transaction(scopeOf(scope), body.id);
      const after = (await recordsIn(key.pk)).find(({ sk }) => sk === key.sk);
      await writeNotifications({ key, before: undefined, after, at: instant(at) }, instant(at), 'a-request');
    };
    const mails = async () => Promise.all(everybody.map(async ({ email }) => (await mailsTo(email)).length));
    await told('ICA', [owner, editor, viewer], Date.now() - hour);
    await told('Coop', [owner, editor, admin], Date.now() - hour / 2);
    expect(await run.digest()).toMatchObject({ did: 'done', done: 2 });
    expect(await run.digest()).toMatchObject({ did: 'done', done: 0 });
    expect(await mails()).toEqual([0, 1, 1, 0]);
    await setAttributes(keys.digest(UserId.parse(admin.userId)), { dueAt: instant(Date.now() - 1) });
    expect(await answering('refuses', run.digest)).toMatchObject({ done: 0, record: { attempts: 1 } });
    expect(await run.digest()).toMatchObject({ did: 'done', done: 0 });
    expect(await mails()).toEqual([0, 1, 1, 0]);
  });
});

describe('invitations past their time', () => {
  const invited = async (ago: number) => {
    const { owner, path, scope } = await household();
    const guest = await person();
    const { body } = await owner.post(`${path}/invitations`, { email: guest.email, role: 'viewer' });
    const id = InvitationId.parse(body.id);
    const [own, pointer, held] = [
      keys.invitation(scopeOf(scope), id),
      keys.invitationPointer({ email: guest.email }, id),
      keys.invited(scopeOf(scope), null, { email: guest.email }),
    ];
    const stored = async () =>
      Promise.all([own, pointer, held].map(async ({ pk, sk }) => (await recordsIn(pk)).find((one) => one.sk === sk)));
    for (const key of [own, pointer, held]) await setAttributes(key, { expiresAt: instant(Date.now() - ago) });
    return { owner, path, guest, id, stored };
  };

  it('are expired for good, out of their person’s order, and give the address free', async () => {
    const { owner, path, guest, stored } = await invited(1_000);
    expect((await run.expiry()).did).toBe('done');
    const [own, pointer, held] = await stored();
    expect([own?.status, own?.version, pointer?.status, pointer?.orderKey, held?.state]).toEqual([
      'expired',
      2,
      'expired',
      undefined,
      'free',
    ]);
    expect(
      (await owner.get(`${path}/invitations`)).body.items.find((one: Json) => one.email === guest.email).status,
    ).toBe('expired');
    await run.expiry();
    expect((await stored())[0]?.version).toBe(2);
    expect((await owner.post(`${path}/invitations`, { email: guest.email, role: 'viewer' })).status).toBe(201);
  });

  it('leave alone what is open still, and whoever was invited anew', async () => {
    const [open, over] = [await invited(-60_000), await invited(1_000)];
    await over.owner.post(`${over.path}/invitations`, { email: over.guest.email, role: 'viewer' });
    await run.expiry();
    expect((await open.stored()).map((one) => one?.status ?? one?.state)).toEqual(['pending', 'pending', 'pending']);
    const [own, , held] = await over.stored();
    expect([own?.status, held?.state, held?.invitationId === over.id]).toEqual(['expired', 'pending', false]);
  });
});

describe('the check of figures', () => {
  const comparable = (records: Record<string, unknown>[]) =>
    records.map((record) => Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'requestId')));

  it('finds every figure that differs, says each, and sets all of them right when it is asked to', async () => {
    const { scope, admin } = await furnished();
    const pk = `SCOPE#${scope.id}`;
    await run.integrity('mend');
    expect(await run.integrity()).toMatchObject({ did: 'done', counts: { differences: 0 }, found: [] });
    const before = await recordsIn(pk);
    const first = (start: string, holds: (record: Record<string, unknown>) => boolean = () => true) => {
      const found = before.find((one) => String(one.sk).startsWith(start) && holds(one));
      if (!found) throw new Error(`No ${start}`);
      return { key: { pk, sk: String(found.sk) }, found };
    };
    const [list, total, source, item, tag] = [
      first('LIST#', ({ deletedAt }) => !deletedAt),
      first('TOTAL#'),
      first('SOURCE#', ({ moved }) => Boolean(moved)),
      first('ITEM#', ({ deletedAt, orderKey }) => !deletedAt && Boolean(orderKey)),
      first('NAME#tag#summer'),
    ];
    const amount =
      Object.entries(total.found).find(([name, value]) => typeof value === 'number' && name !== 'schemaVersion')?.[0] ??
      '';
    await setAttributes(list.key, { itemCount: 99 });
    await setAttributes(total.key, { [amount]: 1 });
    await setAttributes(source.key, { moved: 5 });
    await setAttributes(item.key, { orderKey: 'ITEM#nowhere' });
    await setAttributes(tag.key, { holder: String(TagId.parse(randomUUID())) });
    await setAttributes(keys.scope(scopeOf(scope)), { memberCount: 7, people: { [admin.userId]: 'member' } });
    const damaged = await run.integrity();
    expect(damaged).toMatchObject({ did: 'done', record: { status: 'done' } });
    expect(damaged.counts.differences).toBeGreaterThan(8);
    expect(damaged.found.join('\n')).toContain('itemCount: 99 instead of');
    expect((await run.integrity()).counts.mended).toBe(0);
    const { counts, found } = await run.integrity('mend');
    expect([counts.mended, found.every((line) => line.endsWith(', mended'))]).toEqual([
      damaged.counts.differences,
      true,
    ]);
    expect((await run.integrity()).counts.differences).toBe(0);
    expect(comparable(await recordsIn(pk))).toEqual(comparable(before));
  });

  it('finds marks of deletions that nobody made, or that were undone, and takes them off', async () => {
    const { owner, path, scope } = await household();
    const {
      body: { id: list },
    } = await owner.post(`${path}/lists`, { name: 'Groceries' });
    const {
      body: { id: item },
    } = await owner.post(`${path}/lists/${list}/items`, { name: 'Milk' });
    const pk = `SCOPE#${scope.id}`;
    await setAttributes(
      { pk, sk: `ITEM#${list}#${item}` },
      { deletedWith: `DELETION#list#${list}`, ttl: now() + 1_000 },
    );
    expect((await run.integrity()).found).toEqual([
      `${pk} ITEM#${list}#${item} deletedWith: DELETION#list#${list} instead of nothing`,
    ]);
    expect((await run.integrity('mend')).counts).toMatchObject({ differences: 1, mended: 1 });
    expect((await recordsIn(pk)).find(({ sk }) => sk === `ITEM#${list}#${item}`)).not.toHaveProperty('ttl');
    expect((await run.integrity()).counts.differences).toBe(0);
  });

  it('says nothing of marks while a deletion has work left, and finds those of one that is done explained', async () => {
    const { owner, path, scope } = await household();
    const {
      body: { id: list },
    } = await owner.post(`${path}/lists`, { name: 'Groceries' });
    for (const name of ['Milk', 'Salt']) await owner.post(`${path}/lists/${list}/items`, { name });
    await owner.delete(`${path}/lists/${list}`);
    expect((await run.integrity()).counts.differences).toBe(0);
    const deletion = keys.deletion(scopeOf(scope), 'list', ListId.parse(list));
    await setAttributes(deletion, { dueAt: instant(Date.now() - 1_000) });
    expect(await run.sweeper()).toMatchObject({ did: 'done', done: 1 });
    const marked = (await recordsIn(deletion.pk)).filter(({ deletedWith }) => deletedWith === deletion.sk);
    expect(marked.filter(({ sk }) => String(sk).startsWith('ITEM#'))).toHaveLength(2);
    expect((await run.integrity()).counts.differences).toBe(0);
    await setAttributes(deletion, { status: 'restored' });
    expect((await run.integrity()).counts.differences).toBe(marked.length + 1);
    await setAttributes(deletion, { status: 'done' });
  });

  it('finds nothing wrong with slices, before the sweeper ends one whose time is over and after it', async () => {
    const { owner, path, scope } = await household();
    const guest = await person();
    const expiresAt = instant(Date.now() + 60_000);
    const made = await owner.post(`${path}/slices`, { name: 'Shown', expiresAt, members: [{ email: guest.email }] });
    const [open] = (await guest.get('/v1/me/invitations')).body.items;
    expect((await guest.post(`/v1/me/invitations/${open.id}/accept`)).status).toBe(200);
    expect((await run.integrity()).counts.differences).toBe(0);
    const id = ScopeId.parse(made.body.id);
    const stored = async (partition: ScopeId, sk: string) =>
      (await recordsIn(scopePartition(partition))).find((record) => record.sk === sk);
    const before = await stored(id, 'SCOPE');
    expect(await run.sweeper()).toMatchObject({ did: 'done', done: 0 });
    const over = instant(Date.now() - 1_000);
    const { slice } = z.object({ slice: z.object({}).loose() }).parse(before);
    await setAttributes(keys.scope(id), { slice: { ...slice, expiresAt: over }, dueAt: over });
    expect(await run.sweeper()).toMatchObject({ did: 'done', done: 1 });
    const end = { deletedBy: systemUser, deletedAt: expect.any(String), ttl: expect.any(Number) };
    expect([await stored(id, 'SCOPE'), await stored(scopeOf(scope), `SLICE#${id}`)]).toMatchObject([end, end]);
    expect((await stored(scopeOf(scope), 'SCOPE'))?.sliceCount).toBe(0);
    await runStream(scopePartition(id));
    expect((await stored(id, `MEMBER#${guest.userId}`))?.ttl).toEqual(expect.any(Number));
    expect((await run.integrity()).counts.differences).toBe(0);
    expect(await run.sweeper()).toMatchObject({ did: 'done', done: 0 });
  });

  it('finds and mends what is counted of people, of deletions, of names and of a list’s members', async () => {
    const { owner, editor, path, scope } = await furnished();
    const {
      body: { id: list },
    } = await owner.post(`${path}/lists`, { name: 'Party' });
    for (const name of ['Milk', 'Cake']) await owner.post(`${path}/lists/${list}/items`, { name });
    await owner.delete(`${path}/lists/${list}`);
    await editor.delete('/v1/me');
    const [pk, mine, theirs] = [
      scopePartition(scopeOf(scope)),
      userPartition(UserId.parse(owner.userId)),
      userPartition(UserId.parse(editor.userId)),
    ];
    for (const one of [pk, theirs, scopePartition(ScopeId.parse(editor.userId))]) await runStream(one);
    expect((await run.integrity()).found).toEqual([]);
    const before = { [pk]: await recordsIn(pk), [mine]: await recordsIn(mine), [theirs]: await recordsIn(theirs) };
    const plans: [string, string, Record<string, number>][] = [
      [mine, 'SCOPE-COUNT', { scopes: 9, owned: 0 }],
      [theirs, 'SCOPE-COUNT', { scopes: -1 }],
      [mine, 'INVITATION-COUNT#', { sent: 1 }],
      [theirs, 'ACCOUNT-DELETION', { affected: 0 }],
      [pk, `DELETION#list#${list}`, { affected: 1 }],
      [pk, 'CLEARING#', { affected: 50 }],
      [pk, `LIST#${list}`, { memberCount: 2, ownerCount: 0 }],
      [pk, keys.itemName(scopeOf(scope), 'cake').sk, { times: 0 }],
    ];
    for (const [at, start, figures] of plans)
      await setAttributes(
        { pk: at, sk: String(before[at]?.find(({ sk }) => String(sk).startsWith(start))?.sk) },
        figures,
      );
    const said = (await run.integrity()).found.join('\n');
    for (const [at, start, figures] of plans)
      for (const [attribute, figure] of Object.entries(figures))
        expect(said).toMatch(new RegExp(`${at} ${start}\\S* ${attribute}: ${figure} instead of \\d+`));
    expect((await run.integrity('mend')).counts).toMatchObject({ differences: 10, mended: 10 });
    expect((await run.integrity()).found).toEqual([]);
    for (const [at, records] of Object.entries(before))
      expect(comparable(await recordsIn(at))).toEqual(comparable(records));
  });

  it('says nothing of what is left of somebody, or of a group, that is being erased', async () => {
    const { owner, path, scope } = await household();
    const {
      body: { id: list },
    } = await owner.post(`${path}/lists`, { name: 'Groceries' });
    await owner.post('/v1/scopes/personal/lists', { name: 'Mine' });
    const personal = scopePartition(ScopeId.parse(owner.userId));
    const gone = [
      keys.list(scopeOf(scope), ListId.parse(list)),
      ...(await recordsIn(personal)).filter(({ sk }) => String(sk).startsWith('LIST#')).map((record) => keyIn(record)),
      keys.member(scopeOf(scope), UserId.parse(owner.userId)),
    ];
    for (const key of gone) await remove(key);
    const found = (await run.integrity()).found.join('\n');
    for (const at of [scopePartition(scopeOf(scope)), personal, userPartition(UserId.parse(owner.userId))])
      expect(found).toContain(at);
    await setAttributes(keys.erasure(UserId.parse(owner.userId)), { phase: 'records' });
    await setAttributes(keys.erasedGroup(scopeOf(scope)), { erasedAt: instant(Date.now()) });
    expect((await run.integrity()).found).toEqual([]);
  });

  it('says what it can’t read, and leaves it unless it is to mend', async () => {
    const { scope, viewer } = await household();
    const [home, member] = [keys.scope(scopeOf(scope)), keys.member(scopeOf(scope), UserId.parse(viewer.userId))];
    await setAttributes(member, { roleId: 'none' });
    await setAttributes(home, { listCount: 7 });
    const { found, counts } = await run.integrity();
    expect(found.join('\n')).toContain(`${member.sk} can’t be read (`);
    expect(counts.mended).toBe(0);
    expect((await recordsIn(home.pk)).find(({ sk }) => sk === member.sk)?.roleId).toBe('none');
    await setAttributes(member, { roleId: roleIds.viewer });
    await run.integrity('mend');
    expect((await run.integrity()).found).toEqual([]);
  });

  it('leaves a figure that has moved since it was looked at', async () => {
    const { scope } = await household();
    const key = keys.scope(scopeOf(scope));
    expect(
      await mend(
        [
          { ...key, attribute: 'memberCount', stored: '4', due: '9' },
          { ...key, attribute: 'schema', stored: 'unreadable', due: 'x' },
        ],
        'a-job',
      ),
    ).toEqual([]);
    expect((await recordsIn(key.pk)).find(({ sk }) => sk === key.sk)?.memberCount).toBe(5);
  });
});

it('refuses an order that names no job, or another function’s', async () => {
  await expect(sweeper({ job: 'nothing' }, context)).rejects.toThrow('Invalid option');
  await expect(sweeper({ job: 'retention' }, context)).rejects.toThrow('another function');
  expect(await recordOf('retention')).toMatchObject({ status: 'done' });
});

it('shows nobody what has expired and stands still', async () => {
  const { owner, path, scope } = await household();
  const {
    body: { id },
  } = await owner.post(`${path}/transactions`, { kind: 'expense', amount: 100 });
  await owner.delete(`${path}/transactions/${id}`);
  const shown = async () =>
    (await owner.get(`${path}/transactions?deleted=only`)).body.items.map((one: Json) => one.id);
  expect(await shown()).toEqual([id]);
  await setAttributes(keys.transaction(scopeOf(scope), id), { ttl: now() - 1 });
  expect(await shown()).toEqual([]);
});
