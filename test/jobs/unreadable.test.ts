import { beforeAll, expect, it } from '@jest/globals';
import { handler as inspection } from '../../functions/jobs/inspection';
import { bringBack, latestOf } from '../../lib/archive/bring-back';
import { roleIds } from '../../shared/access/roles';
import { find } from '../../shared/lifecycle/archive/store';
import { InvitationId, ListId, ScopeId, TagId, TransactionId, UserId } from '../../shared/core/ids';
import { type Key, keys, scopePartition } from '../../shared/db/keys';
import { ownTable } from '../../shared/db/scan';
import { objectStore } from '../../shared/db/objects/client';
import { withEnvironment } from '../support/environment';
import { household } from '../support/household';
import { MemoryObjects } from '../support/memory-objects';
import { type Json, person } from '../support/person';
import { setAttributes, removeAttributes } from '../support/set-attributes';
import { recordsIn } from '../support/records';
import { separateTable } from '../support/separate-table';

/** Jobs look at a whole table: other tests have theirs. */
separateTable();
const objects = new MemoryObjects();
beforeAll(() => {
  withEnvironment({ OBJECTS_BUCKET: 'kept' });
  objects.answer(objectStore());
});

const run = (does: 'run' | 'mend') => inspection({ job: 'integrity', does }, { awsRequestId: 'a-job' });
const at = async ({ pk, sk }: Key): Promise<Json> => (await recordsIn(pk)).find((one) => one.sk === sk);
const archived = async (pk: string): Promise<Json[]> => {
  const lines: Json[] = [];
  for await (const { Item, why } of find(pk)) lines.push([Item.sk?.S, why]);
  return lines;
};
const scopeIdOf = (scope: Json) => ScopeId.parse(scope.id);

it(
  'repairs what has a default, a membership without a role, and an invitation whose other half can be ' +
    'read; the archive has each as it was',
  async () => {
    const { owner, editor, path, scope } = await household();
    const scopeId = scopeIdOf(scope);
    const guest = await person();
    const list = await owner.post(`${path}/lists`, { name: 'Groceries', description: 'x' });
    const invitation = await owner.post(`${path}/invitations`, { email: guest.email, role: 'viewer' });
    const id = InvitationId.parse(invitation.body.id);
    const broken: Key[] = [
      keys.list(scopeId, ListId.parse(list.body.id)),
      keys.member(scopeId, UserId.parse(editor.userId)),
      keys.invitation(scopeId, id),
    ];
    const [listKey, member, half] = broken;
    if (!listKey || !member || !half) throw new Error('Three are broken');
    await setAttributes(listKey, { description: 5 });
    await removeAttributes(member, 'roleId');
    await removeAttributes(half, 'roleId');
    const { found } = await run('run');
    for (const { sk } of broken)
      expect(found.join('\n')).toMatch(new RegExp(`${sk} can’t be read \\([\\w-]{16}\\): \\w`));
    expect((await run('mend')).found.filter((line) => !line.endsWith(', mended'))).toEqual([]);
    expect([(await at(listKey)).description, (await at(member)).roleId, (await at(half)).roleId]).toEqual([
      undefined,
      roleIds.viewer,
      roleIds.viewer,
    ]);
    expect((await archived(scopePartition(scopeId))).sort()).toEqual(broken.map(({ sk }) => [sk, 'unreadable']).sort());
    expect((await run('run')).found).toEqual([]);
    expect([
      (await owner.get(path)).body.role,
      (await editor.get(path)).body.role,
      (await guest.post(`/v1/me/invitations/${id}/accept`)).status,
    ]).toEqual(['owner', 'viewer', 200]);
  },
);

it(
  'makes nobody an owner who may not have been one: of two memberships without a role, one of them the ' +
    'only owner’s, neither is mended; the owner’s alone is',
  async () => {
    const { owner, editor, scope } = await household();
    const [ownerKey, member] = [owner, editor].map(({ userId }) => keys.member(scopeIdOf(scope), UserId.parse(userId)));
    if (!ownerKey || !member) throw new Error('Two are broken');
    for (const key of [ownerKey, member]) await setAttributes(key, { roleId: 'constructor' });
    const count = (lines: readonly string[]) =>
      lines.filter((line) => line.includes('can’t be read') && !line.endsWith(', mended')).length;
    expect(count((await run('mend')).found)).toBe(2);
    expect([(await at(ownerKey)).roleId, (await at(member)).roleId]).toEqual(['constructor', 'constructor']);
    await setAttributes(member, { roleId: roleIds.editor });
    await setAttributes(keys.scope(scopeIdOf(scope)), { ownerCount: 1 });
    await run('mend');
    expect([(await at(ownerKey)).roleId, (await at(member)).roleId]).toEqual([roleIds.owner, roleIds.editor]);
    await run('mend');
  },
);

it(
  'takes what can’t be repaired into the archive and out of the table, counts the others, and brings ' +
    'it back where nothing stands by then',
  async () => {
    const { owner, path, scope } = await household();
    const scopeId = scopeIdOf(scope);
    const guest = await person();
    const spent = await owner.post(`${path}/transactions`, { kind: 'expense', amount: 100 });
    const tag = await owner.post(`${path}/tags`, { name: 'Trip' });
    const invitation = await owner.post(`${path}/invitations`, { email: guest.email, role: 'viewer' });
    const [transaction, tagKey, id] = [
      keys.transaction(scopeId, TransactionId.parse(spent.body.id)),
      keys.tag(scopeId, TagId.parse(tag.body.id)),
      InvitationId.parse(invitation.body.id),
    ];
    const halves = [keys.invitation(scopeId, id), keys.invitationPointer({ email: guest.email }, id)];
    await setAttributes(transaction, { amount: 'constructor' });
    // Left out, it would be alive again.
    await setAttributes(tagKey, { deletedAt: 5 });
    for (const half of halves) await removeAttributes(half, 'roleId');
    expect((await run('mend')).found.filter((line) => !line.endsWith(', mended'))).toEqual([]);
    for (const key of [transaction, tagKey, ...halves]) expect(await at(key)).toBeUndefined();
    // What counts them may stand in a partition that was looked at before: it is set right at the next run.
    await run('mend');
    expect((await run('run')).found).toEqual([]);
    expect((await owner.post(`${path}/invitations`, { email: guest.email, role: 'viewer' })).status).toBe(201);
    expect(await archived(halves[1]?.pk ?? '')).toEqual([[halves[1]?.sk, 'unreadable']]);

    const line = await latestOf(find(transaction.pk), transaction.sk);
    await expect(bringBack(ownTable(), line)).rejects.toThrow('still can’t be read: amount');
    const mended = { Item: { ...line.Item, amount: { N: '100' } } };
    await bringBack(ownTable(), mended);
    await expect(bringBack(ownTable(), mended)).rejects.toThrow('Something stands');
    await run('mend');
    expect((await owner.get(`${path}/transactions/${spent.body.id}`)).body.amount).toBe(100);
    expect((await owner.get(`${path}/summary`)).body.total.expense).toBe(100);
    await expect(latestOf(find(transaction.pk), 'TRANSACTION#none')).rejects.toThrow('Nothing is kept');
  },
);

it('leaves in its place what others stand on, and says so again', async () => {
  const { scope } = await household();
  const home = keys.scope(scopeIdOf(scope));
  await setAttributes(home, { currency: 'constructor' });
  for (let turn = 0; turn < 2; turn++)
    expect((await run('mend')).found.filter((line) => line.includes('can’t be read'))).toEqual([
      expect.stringMatching(/ SCOPE can’t be read .*[^d]$/),
    ]);
  expect((await at(home)).currency).toBe('constructor');
  await setAttributes(home, { currency: 'SEK' });
});

it('writes nothing where the store is away: what is not archived stays', async () => {
  const { owner, path, scope } = await household();
  const tag = await owner.post(`${path}/tags`, { name: 'Trip' });
  const key = keys.tag(scopeIdOf(scope), TagId.parse(tag.body.id));
  await setAttributes(key, { name: 5 });
  objects.faults = {
    before: () => {
      throw new Error('away');
    },
    after: () => undefined,
  };
  await run('mend').catch(() => undefined);
  objects.faults = undefined;
  expect((await at(key)).name).toBe(5);
});
