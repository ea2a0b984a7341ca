import { describe, expect, it } from '@jest/globals';
import { placesKept } from '../../lib/migrations/0005-places-kept';
import { migrate } from '../../lib/migrations/migrate';
import { ScopeId, UserId } from '../../shared/core/ids';
import { dueKinds } from '../../shared/lifecycle/accounts/account-deletion';
import { keys, scopePartition, userPartition } from '../../shared/db/keys';
import { transact, update } from '../../shared/db/transact';
import { differencesAt } from '../../shared/operations/integrity/partition';
import { runStream } from '../support/run-stream';
import { household } from '../support/household';
import { type Json, person, type Person } from '../support/person';
import { recordsIn } from '../support/records';
import { separateTable } from '../support/separate-table';

const { name, client } = separateTable();
const table = { name, client };
const migrated = () => migrate(table, { say: () => undefined, backup: () => Promise.resolve(), all: [placesKept] });
const follow = (one: Person) => runStream(userPartition(UserId.parse(one.userId)));

/** Makes of a deletion what an older release left of it: the membership ended, and its place was free. */
const ended = async (one: Person, scope: string): Promise<void> => {
  const [userId, scopeId] = [UserId.parse(one.userId), ScopeId.parse(scope)];
  const member = (await recordsIn(scopePartition(scopeId))).find(({ sk }) => sk === keys.member(scopeId, userId).sk);
  await transact('older', [
    update(keys.member(scopeId, userId), { change: { set: { endedWith: null, orderKey: null } } }),
    update(keys.scope(scopeId), { change: { add: { memberCount: -1, formerCount: -1 } } }),
    update(keys.membershipPointer(userId, scopeId), {
      change: { set: { endedWith: 'membership', lastKnownName: null } },
    }),
    update(keys.scopeCount(userId), { change: { add: { scopes: -1 } } }),
    update(keys.accountDeletion(userId), {
      change: { set: { keepsPlaces: null, status: 'done', dueKind: dueKinds.erasure } },
    }),
    update({ pk: scopePartition(scopeId), sk: String(member?.invitedAs) }, { change: { set: { state: 'free' } } }),
  ]);
};

/** Does the same for a group that nobody else was in. */
const wentAlong = async (one: Person, scope: string): Promise<void> => {
  const [userId, scopeId] = [UserId.parse(one.userId), ScopeId.parse(scope)];
  const membership = (await recordsIn(scopePartition(scopeId))).find(
    ({ sk }) => sk === keys.member(scopeId, userId).sk,
  );
  await transact('older', [
    update(keys.member(scopeId, userId), { change: { set: { endedWith: null, deletedAt: null, deletedBy: null } } }),
    update(keys.scope(scopeId), {
      change: {
        set: { endedWith: null, [`people.${one.userId}`]: 'member' },
        add: { formerCount: -1, ownerCount: 1 },
      },
    }),
    update(keys.membershipPointer(userId, scopeId), {
      change: {
        set: {
          endedWith: 'group',
          orderKey: `MEMBERSHIP#${String(membership?.joinedAt)}#${scope}`,
          lastKnownName: null,
        },
      },
    }),
    update(keys.accountDeletion(userId), {
      change: { set: { keepsPlaces: null, status: 'done', dueKind: dueKinds.erasure } },
    }),
  ]);
};

/** Makes somebody who deleted their account under the older rule, with a group that went along. */
const formerly = async () => {
  const home = await household();
  const { editor, scope } = home;
  const alone = String((await editor.post('/v1/scopes', { name: 'Alone' })).body.id);
  await editor.delete('/v1/me');
  await follow(editor);
  await runStream(scopePartition(ScopeId.parse(alone)));
  await ended(editor, String(scope.id));
  await wentAlong(editor, alone);
  const partitions = [
    userPartition(UserId.parse(editor.userId)),
    ...[String(scope.id), alone].map((id) => scopePartition(ScopeId.parse(id))),
  ];
  const differences = async () => (await Promise.all(partitions.map((pk) => differencesAt(table, pk)))).flat();
  return { ...home, alone, differences };
};
const memberOf = async (
  { owner, path }: { readonly owner: Person; readonly path: string },
  { userId }: Person,
): Promise<Json> => (await owner.get(`${path}/members`)).body.items.find((one: Json) => one.userId === userId);

describe('somebody who deleted their account before memberships kept their place', () => {
  it('is a former member once the table is migrated, and can be given another role and removed', async () => {
    const { differences, ...home } = await formerly();
    const { editor, owner, path, alone } = home;
    expect(await memberOf(home, editor)).toBeUndefined();
    expect(await migrated()).toEqual([placesKept.name]);
    await follow(editor);
    expect(await differences()).toEqual([]);
    expect(await memberOf(home, editor)).toMatchObject({ former: true, role: 'editor', displayName: 'Former member' });
    expect((await owner.get(path)).body.memberCount).toBe(5);
    const intent = (await recordsIn(userPartition(UserId.parse(editor.userId)))).find(
      ({ sk }) => sk === keys.accountDeletion(UserId.parse(editor.userId)).sk,
    );
    expect(intent).toMatchObject({ status: 'done', dueKind: dueKinds.erasure, affected: 2, keepsPlaces: true });
    expect((await owner.patch(`${path}/members/${editor.userId}`, { role: 'viewer' })).status).toBe(200);
    await editor.post('/v1/me/restore');
    await follow(editor);
    await runStream(scopePartition(ScopeId.parse(alone)));
    expect([(await editor.get(path)).body.role, (await editor.get(`/v1/scopes/${alone}`)).body.role]).toEqual([
      'viewer',
      'owner',
    ]);
    expect(await differences()).toEqual([]);
  });

  it('gets back what it took, though nothing was migrated yet; but not where they were invited anew since', async () => {
    const { differences, ...home } = await formerly();
    const { editor, owner, path, alone } = home;
    const { body: other } = await owner.post('/v1/scopes', { name: 'Invited anew' });
    const { body: first } = await owner.post(`/v1/scopes/${other.id}/invitations`, {
      email: home.viewer.email,
      role: 'editor',
    });
    await home.viewer.post(`/v1/me/invitations/${first.id}/accept`);
    await home.viewer.delete('/v1/me');
    await follow(home.viewer);
    await ended(home.viewer, other.id);
    expect(
      (await owner.post(`/v1/scopes/${other.id}/invitations`, { email: home.viewer.email, role: 'viewer' })).status,
    ).toBe(201);
    for (const one of [editor, home.viewer]) {
      expect((await one.post('/v1/me/restore')).status).toBe(200);
      await follow(one);
    }
    await runStream(scopePartition(ScopeId.parse(alone)));
    expect([(await editor.get(path)).body.role, (await editor.get(`/v1/scopes/${alone}`)).body.role]).toEqual([
      'editor',
      'owner',
    ]);
    expect((await home.viewer.get(`/v1/scopes/${other.id}`)).status).toBe(404);
    expect(await differences()).toEqual([]);
  });

  it('is left alone by the migration where the account is restored, erased, or of today’s form', async () => {
    const one = await person();
    await one.delete('/v1/me');
    const { sk, pk } = keys.accountDeletion(UserId.parse(one.userId));
    const { deletedAt, keepsPlaces } = (await recordsIn(pk)).find((record) => record.sk === sk) ?? {};
    const work = { pk, sk, userId: one.userId, deletedAt: String(deletedAt), turn: 1, status: 'done' };
    expect([keepsPlaces, placesKept.up(work), placesKept.down(work)]).toEqual([true, expect.anything(), undefined]);
    const others = [
      { ...work, keepsPlaces: true },
      { ...work, status: 'restoring' },
      { ...work, status: 'restored' },
      { ...work, erasedFrom: work.deletedAt },
      { ...work, sk: 'PROFILE' },
    ];
    expect(others.map((other) => placesKept.up(other))).toEqual(others.map(() => undefined));
  });
});
