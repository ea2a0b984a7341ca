import { randomUUID } from 'node:crypto';
import { AdminDisableUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from '@jest/globals';
import { planned, planUsers, restoreLines, restoreUsers } from '../../lib/recovery/restore-users';
import { begunErasure } from '../../shared/lifecycle/erasure/erasure';
import { UserId } from '../../shared/core/ids';
import { instant } from '../../shared/core/time';
import { carriedUserId } from '../../shared/core/user-id';
import { keys } from '../../shared/db/keys';
import { ownTable } from '../../shared/db/scan';
import { removeUser } from '../../shared/people/pool-users';
import { type Json, person, request } from '../support/person';
import { setAttributes } from '../support/set-attributes';
import { recordsIn } from '../support/records';
import { separateTable } from '../support/separate-table';
import { at, emptyBucket, exported, makeUser, openLost, openNew, restored, userAt } from './support/users';

separateTable();
const objects = emptyBucket();
const address = (name: string) => `${name}.${randomUUID().slice(0, 8)}@example.com`;

describe('a pool that was lost', () => {
  it('gives way to a new one, in which people have what was theirs, once they have set a password and an authenticator anew', async () => {
    const lost = await openLost();
    const [ann, ben, stranger] = [address('ann'), address('ben'), address('stranger')];
    const before = { ann: await (await at(lost, ann)).signIn(), ben: await (await at(lost, ben)).signIn() };
    const annBefore = await person({ userId: before.ann.sub, email: ann });
    const benBefore = await person({ userId: before.ben.sub, email: ben });
    const { body: group } = await annBefore.post('/v1/scopes', { name: 'Elm Street 4', currency: 'SEK' });
    const { body: invitation } = await annBefore.post(`/v1/scopes/${group.id}/invitations`, {
      email: ben,
      role: 'editor',
    });
    expect((await benBefore.post(`/v1/me/invitations/${invitation.id}/accept`)).status).toBe(200);
    const { body: food } = await annBefore.post(`/v1/scopes/${group.id}/categories`, {
      kind: 'transaction',
      name: 'Food',
    });
    const expense = { kind: 'expense', amount: 2190, categoryId: food.id };
    expect((await benBefore.post(`/v1/scopes/${group.id}/transactions`, expense)).status).toBe(201);
    const balances = (await annBefore.get(`/v1/scopes/${group.id}/balances`)).body;
    const users = await exported(lost);
    lost.close();

    const next = await openNew();
    expect(restoreLines(await restored(users, next))[0]).toContain('made 2, linked');
    const [annNow, benNow, strangerNow] = [await at(next, ann), await at(next, ben), await at(next, stranger)];
    expect([await annNow.reset(), await benNow.reset()]).toEqual([undefined, undefined]);
    const after = { ann: await annNow.signIn(), ben: await benNow.signIn(), stranger: await strangerNow.signIn() };
    expect([after.ann.userId, after.ben.userId]).toEqual([before.ann.sub, before.ben.sub]);
    expect(after.ann.sub).not.toBe(before.ann.sub);
    expect((await after.ann.get('/v1/me')).body).toMatchObject({ id: before.ann.sub, email: ann });
    expect((await after.ann.get(`/v1/scopes/${group.id}/balances`)).body).toEqual(balances);
    expect((await after.ben.get('/v1/me/scopes')).body.items.map(({ id }: Json) => id)).toContain(group.id);
    expect((await after.stranger.get(`/v1/scopes/${group.id}`)).status).toBe(404);
    expect((await after.stranger.get('/v1/me/scopes')).body.items.map(({ id }: Json) => id)).not.toContain(group.id);
  });
});

describe('a restore', () => {
  it('changes nothing when it is run again, and ends what one that broke off began', async () => {
    const [lost, next] = [await openLost(), await openNew()];
    const [ann, ben] = [address('ann'), address('ben')];
    await Promise.all([makeUser(lost, ann), makeUser(lost, ben)]);
    const users = await exported(lost);
    const { client } = next.place;
    client.middlewareStack.add(
      (go, { commandName }) =>
        (args) =>
          commandName === 'AdminSetUserPasswordCommand' ? Promise.reject(new Error('killed')) : go(args),
      { step: 'initialize', name: 'killed' },
    );
    await expect(restored(users, next)).rejects.toThrow('killed');
    client.middlewareStack.remove('killed');
    expect((await restored(users, next)).done).toMatchObject({ finish: 2, make: 0 });
    const both = await Promise.all([userAt(next, ann), userAt(next, ben)]);
    expect(both.map(({ UserStatus }) => UserStatus)).toEqual(['CONFIRMED', 'CONFIRMED']);
    expect(await (await at(next, ann)).reset()).toBeUndefined();
    expect((await restored(users, next)).done).toMatchObject({ there: 2, make: 0, finish: 0, link: 0 });
    const again = await Promise.all([userAt(next, ann), userAt(next, ben)]);
    expect(again.map(({ Username }) => Username)).toEqual(both.map(({ Username }) => Username));
  });

  it('keeps ids through a second loss, and names, languages and closed doors', async () => {
    const [lost, next] = [await openLost(), await openNew('us-east-1_Second0001')];
    const [ann, ben] = [address('ann'), address('ben')];
    const userId = await makeUser(lost, ann.toUpperCase(), { name: 'Ann', locale: 'sv' });
    await makeUser(lost, ben);
    await lost.place.client.send(new AdminDisableUserCommand({ UserPoolId: lost.place.id, Username: ben }));
    await restored(await exported(lost), next);
    const { attributes } = await userAt(next, ann);
    expect(attributes).toMatchObject({
      [carriedUserId]: userId,
      email: ann,
      email_verified: 'true',
      name: 'Ann',
      locale: 'sv',
    });
    objects.clear();
    const third = await openNew();
    await restored(await exported(next), third);
    expect((await userAt(third, ann)).attributes[carriedUserId]).toBe(userId);
    expect(await userAt(third, ben)).toMatchObject({ Enabled: false });
    expect(await (await at(third, ben)).reset()).toBeDefined();
  });

  it('links whoever signed up anew with their verified address, and forgets who they were meanwhile', async () => {
    const [lost, next] = [await openLost(), await openNew()];
    const ann = address('ann');
    const userId = await makeUser(lost, ann);
    const users = await exported(lost);
    const now = await at(next, ann);
    const anew = await now.signIn();
    expect(anew.userId).toBe(anew.sub);
    expect((await restored(users, next)).done).toMatchObject({ link: 1 });
    const after = await now.signIn();
    expect([after.sub, after.userId]).toEqual([anew.sub, userId]);
    expect((await recordsIn('ERASURES')).map(({ userId: one }) => one)).toContain(anew.sub);
    expect((await restored(users, next)).done).toMatchObject({ there: 1 });
  });

  it('leaves whoever signed up anew and has made something since, until an operator decides', async () => {
    const [lost, next] = [await openLost(), await openNew()];
    const ann = address('ann');
    await makeUser(lost, ann);
    const users = await exported(lost);
    const anew = await (await at(next, ann)).signIn();
    expect((await request('POST', '/v1/scopes', anew.token, { name: 'Since then' })).status).toBe(201);
    expect((await restored(users, next)).left.map(({ why }) => why)).toEqual(['in-use']);
    expect((await userAt(next, ann)).attributes).not.toHaveProperty(carriedUserId);
  });

  it('leaves out who was erased, and whose address the table knows to be another by now', async () => {
    const [lost, next] = [await openLost(), await openNew()];
    const [erased, moved, unknown] = [address('erased'), address('moved'), address('unknown')];
    const [erasedId, movedId] = [
      await makeUser(lost, erased),
      await makeUser(lost, moved),
      await makeUser(lost, unknown),
    ];
    await setAttributes(keys.erasure(erasedId), begunErasure(erasedId, erased, instant(Date.now())));
    await setAttributes(keys.profile(movedId), { email: address('elsewhere') });
    const plan = await planUsers(await exported(lost), next.place, ownTable());
    expect(planned(plan)).toMatchObject({ done: { make: 1 } });
    const { left } = await restoreUsers(plan, next.place, ownTable());
    const whys = new Map(left.map(({ person: { userId }, why }) => [userId, why]));
    expect(whys).toEqual(
      new Map([
        [erasedId, 'erased'],
        [movedId, 'another-address'],
      ]),
    );
    for (const nobody of [erased, moved])
      await expect(userAt(next, nobody)).rejects.toMatchObject({ name: 'UserNotFoundException' });
    expect(restoreLines(planned(plan)).join()).not.toContain(moved);
  });

  it('is of one person when it is told so', async () => {
    const [lost, next] = [await openLost(), await openNew()];
    const [ann, ben] = [address('ann'), address('ben')];
    await Promise.all([makeUser(lost, ann), makeUser(lost, ben)]);
    const plan = await planUsers(await exported(lost), next.place, ownTable(), ann.toUpperCase());
    expect((await restoreUsers(plan, next.place, ownTable())).done.make).toBe(1);
    await expect(userAt(next, ben)).rejects.toMatchObject({ name: 'UserNotFoundException' });
  });
});

describe('an erasure', () => {
  it('takes out of a new pool whoever carries the id, and nobody whose own id it is no longer', async () => {
    const [lost, next] = [await openLost(), await openNew()];
    const [ann, ben] = [address('ann'), address('ben')];
    const [annId, benId] = [await makeUser(lost, ann), await makeUser(lost, ben)];
    await restored(await exported(lost), next);
    const linked = await userAt(next, ann);
    await removeUser(UserId.parse(linked.Username), [ann], next.place);
    expect((await userAt(next, ann)).attributes[carriedUserId]).toBe(annId);
    await removeUser(benId, [], next.place);
    expect((await userAt(next, ben)).attributes[carriedUserId]).toBe(benId);
    await removeUser(annId, [ben, ann], next.place);
    await expect(userAt(next, ann)).rejects.toMatchObject({ name: 'UserNotFoundException' });
    expect((await userAt(next, ben)).attributes[carriedUserId]).toBe(benId);
  });
});
