import { beforeEach, describe, expect, it } from '@jest/globals';
import { roleIds } from '../../../shared/access/roles';
import { InvitationId, newId, UserId } from '../../../shared/core/ids';
import { day, later } from '../../../shared/core/time';
import { keys } from '../../../shared/db/keys';
import { decline } from '../../../shared/groups/invitation-answer';
import * as invitations from '../../../shared/groups/invitation-store';
import { mailboxOf } from '../../../shared/people/mailbox-of';
import { withEnvironment } from '../../support/environment';
import { memoryTable } from '../../support/memory-table';
import { alter, callOf, now, plantGroup, stored } from '../../support/planted';
import { refusal } from '../../support/refused-with';
import { acquaint, attribute, guest, invite, meanwhile, readInvitation, soon } from './support/invited';

// What is tried again for as long as others are in the way ends soon where it is broken.
withEnvironment({ CONFLICT_RETRY_MS: '5000' });
const table = memoryTable();
beforeEach(() => table.clear());

describe('whoever accepts', () => {
  it('becomes a member as they were invited, and is counted', async () => {
    const { owner, inScope, keys: of } = await plantGroup();
    const { scopeId } = inScope;
    const [ann, ben] = [guest(), guest()];
    const invitation = await invite(owner, inScope, { email: ann.email, role: 'viewer' });
    const { id } = invitation;
    const view = await ann.accept(id);
    const accepted = { status: 'accepted', version: 2, modifiedBy: ann.userId, modifiedAt: soon };
    expect(view).toMatchObject({ ...invitation, ...accepted });
    expect(await readInvitation(scopeId, id)).toMatchObject(accepted);
    const pointer = await stored(keys.invitationPointer({ email: ann.email }, id));
    expect(pointer).toMatchObject(accepted);
    expect(pointer).not.toHaveProperty('orderKey');
    const invited = keys.invited(scopeId, null, { email: ann.email });
    expect(await attribute(invited, 'state')).toBe('member');
    expect(await stored(keys.member(scopeId, ann.userId))).toMatchObject({
      ...{ roleId: roleIds.viewer, invitedBy: owner, invitedAs: invited.sk, joinedAt: soon, version: 1 },
      orderKey: `MEMBER#${soon}#${ann.userId}`,
    });
    expect(await stored(keys.membershipPointer(ann.userId, scopeId))).toMatchObject({
      ...inScope,
      orderKey: `MEMBERSHIP#${soon}#${scopeId}`,
    });
    expect(await stored(of.scope)).toMatchObject({ memberCount: 2, ownerCount: 1, people: { [ann.userId]: 'member' } });
    expect(await stored(keys.scopeCount(ann.userId))).toMatchObject({ scopes: 1 });
    expect(await attribute(keys.scopeCount(ann.userId), 'owned')).toBe(undefined);
    await ben.accept((await invite(owner, inScope, { email: ben.email, role: 'owner' })).id);
    expect(await stored(of.scope)).toMatchObject({ memberCount: 3, ownerCount: 2 });
    expect(await stored(keys.scopeCount(ben.userId))).toMatchObject({ scopes: 1, owned: 1 });
  });

  it('becomes one of a list alone, where the invitation is to that', async () => {
    const { owner, onList, inScope, keys: of } = await plantGroup();
    const ann = guest();
    const { id } = await invite(owner, onList, { email: ann.email });
    expect((await ann.accept(id)).target).toEqual(onList);
    expect(await stored(keys.listMember(onList.scopeId, onList.listId, ann.userId))).toMatchObject({
      roleId: roleIds.editor,
      invitedAs: keys.invited(onList.scopeId, onList.listId, { email: ann.email }).sk,
    });
    expect(await stored(keys.listPointer(ann.userId, onList.listId))).toMatchObject({
      ...onList,
      orderKey: `LIST-MEMBERSHIP#${soon}#${onList.listId}`,
    });
    expect([await attribute(of.list, 'memberCount'), await attribute(of.scope, 'memberCount')]).toEqual([2, 1]);
    expect(await stored(keys.member(inScope.scopeId, ann.userId))).toBe(undefined);
    expect(await stored(keys.scopeCount(ann.userId))).toBe(undefined);
  });

  it('who is in already stays what they are, and the invitation is answered and freed', async () => {
    const { owner, inScope, onList, joins, joinsList } = await plantGroup();
    for (const [at, joined] of [
      [inScope, joins],
      [onList, joinsList],
    ] as const) {
      const ann = guest();
      const { id } = await invite(owner, at, { email: ann.email });
      await joined('viewer', { userId: ann.userId });
      expect((await ann.accept(id)).status).toBe('accepted');
      const listId = at === onList ? onList.listId : null;
      const member = listId ? keys.listMember(at.scopeId, listId, ann.userId) : keys.member(at.scopeId, ann.userId);
      expect(await stored(member)).toMatchObject({ roleId: roleIds.viewer, version: 1 });
      expect(await attribute(keys.invited(at.scopeId, listId, { email: ann.email }), 'state')).toBe('free');
    }
  });

  it('comes back where they were before, but not on the lists they had', async () => {
    const { owner, inScope, onList, joins, joinsList, keys: of } = await plantGroup();
    const ann = guest();
    await joins('admin', { userId: ann.userId, deletedAt: later(now, 1), deletedBy: ann.userId });
    await joinsList('admin', { userId: ann.userId });
    await ann.accept((await invite(owner, inScope, { email: ann.email })).id);
    expect(await stored(keys.member(inScope.scopeId, ann.userId))).toMatchObject({
      roleId: roleIds.editor,
      leftBefore: later(now, 1),
    });
    await alter(of.list, { memberCount: 100 });
    const { id } = await invite(owner, onList, { email: ann.email, role: 'viewer' });
    expect((await ann.accept(id)).status).toBe('accepted');
    expect(await stored(keys.listMember(inScope.scopeId, onList.listId, ann.userId))).toMatchObject({
      roleId: roleIds.viewer,
    });
    const ben = guest();
    expect(await ben.accepts((await invite(owner, onList, { email: ben.email })).id)).toBe(
      'quota-exceeded: people on a list: 100',
    );
  });

  it('finds what is theirs alone, and that only by an address that is verified', async () => {
    const { owner, inScope } = await plantGroup();
    const ann = guest();
    const { id } = await invite(owner, inScope, { email: ann.email });
    const unverified = guest({ userId: ann.userId, emailVerified: false });
    const nameless = guest({ userId: ann.userId, email: null });
    for (const does of ['accepts', 'declines'] as const) {
      expect(await guest()[does](id)).toBe('not-found');
      expect(await ann[does](newId(InvitationId))).toBe('not-found');
      expect(await unverified[does](id)).toBe('email-unverified');
      expect(await nameless[does](id)).toBe('not-found');
    }
    expect(await ann.accepts(id)).toBe(undefined);
  });

  it.each(['accepted', 'declined', 'revoked', 'expired', 'undeliverable'])(
    'answers none that is %s',
    async (status) => {
      const { owner, inScope } = await plantGroup();
      const ann = guest();
      const { id, expiresAt } = await invite(owner, inScope, { email: ann.email });
      expect([await ann.accepts(id, expiresAt), await ann.declines(id, expiresAt)]).toEqual([
        'not-pending',
        'not-pending',
      ]);
      await alter(keys.invitationPointer({ email: ann.email }, id), { status });
      expect([await ann.accepts(id), await ann.declines(id)]).toEqual(['not-pending', 'not-pending']);
    },
  );

  it('did not invite themselves under another address', async () => {
    const { owner, inScope } = await plantGroup();
    const other = `other@example.com`;
    const { id } = await invite(owner, inScope, { email: other });
    expect(await guest({ userId: owner, email: other }).accepts(id)).toBe('not-pending');
  });

  it('finds room, and has some: in the group, among their own, and in their account', async () => {
    const { owner, inScope, keys: of } = await plantGroup();
    const ann = guest();
    const { id } = await invite(owner, inScope, { email: ann.email, role: 'owner' });
    const count = keys.scopeCount(ann.userId);
    await alter(of.scope, { memberCount: 100 });
    expect(await ann.accepts(id)).toBe('quota-exceeded: members: 100');
    await alter(of.scope, { memberCount: 99 });
    await alter(count, { scopes: 200 });
    expect(await ann.accepts(id)).toBe('quota-exceeded: scopes: 200');
    await alter(count, { scopes: 199, owned: 90 });
    expect(await ann.accepts(id)).toBe('quota-exceeded: groups owned: 90');
    await alter(count, { owned: 89, closedAt: now });
    expect(await ann.accepts(id)).toBe('account-deleted');
    expect((await readInvitation(inScope.scopeId, id)).status).toBe('pending');
    const ben = guest();
    const other = await invite(owner, inScope, { email: ben.email });
    await alter(of.scope, { deletedAt: now });
    expect(await ben.accepts(other.id)).toBe('not-found');
  });

  it('does so once under an Idempotency-Key', async () => {
    const { owner, inScope } = await plantGroup();
    const ann = guest();
    const { id } = await invite(owner, inScope, { email: ann.email });
    const call = { ...ann.call(), idempotency: { key: 'once', fingerprint: 'f' } };
    const view = await decline(call, id);
    await expect(decline(call, id)).rejects.toMatchObject({ value: view });
  });
});

describe('whoever was invited by address and by id', () => {
  const twice = async () => {
    const group = await plantGroup();
    const { owner, inScope } = group;
    const ann = guest();
    await acquaint(inScope.scopeId, owner, ann.userId);
    const [byEmail, byId] = [
      await invite(owner, inScope, { email: ann.email }),
      await invite(owner, inScope, { userId: ann.userId }),
    ];
    const of = (id: InvitationId) => readInvitation(inScope.scopeId, id);
    const invited = (by: { email: string } | { userId: UserId }) => keys.invited(inScope.scopeId, null, by);
    return { ...group, ann, byEmail, byId, of, invited };
  };

  it.each(['address', 'id'])('answers both with one, by %s', async (by) => {
    const { ann, byEmail, byId, of, invited, inScope } = await twice();
    const [first, other] = by === 'id' ? [byId, byEmail] : [byEmail, byId];
    await ann.accept(first.id);
    const accepted = { status: 'accepted', version: 2, modifiedBy: ann.userId, modifiedAt: soon };
    expect([await of(first.id), await of(other.id)]).toMatchObject([accepted, accepted]);
    const invitee = by === 'id' ? { email: ann.email } : { userId: ann.userId };
    const pointer = await stored(keys.invitationPointer(invitee, other.id));
    expect(pointer).toMatchObject(accepted);
    expect(pointer).not.toHaveProperty('orderKey');
    expect(await attribute(invited(invitee), 'state')).toBe('free');
    expect(await attribute(keys.member(inScope.scopeId, ann.userId), 'invitedAs')).toBe(
      invited(by === 'id' ? { userId: ann.userId } : { email: ann.email }).sk,
    );
  });

  it('leaves the other as it is where it is over, answered, or hands the scope over', async () => {
    for (const fields of [{ expiresAt: soon }, { state: 'declined' }, { transfersOwnership: true }]) {
      const { ann, byEmail, byId, of, invited } = await twice();
      await alter(invited({ userId: ann.userId }), fields);
      await ann.accept(byEmail.id);
      expect((await of(byId.id)).status).toBe('pending');
    }
  });

  it('answers the other, too, where it comes or changes meanwhile', async () => {
    const { owner, inScope } = await plantGroup();
    const ann = guest();
    await acquaint(inScope.scopeId, owner, ann.userId);
    const { id } = await invite(owner, inScope, { email: ann.email });
    let other = id;
    await meanwhile(
      async () => ({ id: other } = await invite(owner, inScope, { userId: ann.userId }, soon)),
      () => ann.accept(id),
    );
    expect(other).not.toBe(id);
    expect((await readInvitation(inScope.scopeId, other)).status).toBe('accepted');
    const again = await twice();
    await meanwhile(
      () => invitations.revoke(callOf(again.owner), again.inScope, again.byId.id),
      () => again.ann.accept(again.byEmail.id),
    );
    expect([(await again.of(again.byId.id)).status, (await again.of(again.byEmail.id)).status]).toEqual([
      'revoked',
      'accepted',
    ]);
  });
});

describe('what happens between reading and answering', () => {
  it('counts: what was revoked is not open, what was changed is read anew', async () => {
    const { owner, inScope } = await plantGroup();
    const [ann, ben] = [guest(), guest()];
    const [first, second] = [
      await invite(owner, inScope, { email: ann.email }),
      await invite(owner, inScope, { email: ben.email }),
    ];
    expect(
      await meanwhile(
        () => invitations.revoke(callOf(owner), inScope, first.id),
        () => ann.accepts(first.id),
      ),
    ).toBe('not-pending');
    const update = { at: inScope, invitationId: second.id, patch: { role: 'viewer' as const } };
    await meanwhile(
      () => invitations.update(callOf(owner), update),
      () => ben.accept(second.id),
    );
    expect(await stored(keys.member(inScope.scopeId, ben.userId))).toMatchObject({ roleId: roleIds.viewer });
    expect(await stored(keys.member(inScope.scopeId, ann.userId))).toBe(undefined);
  });

  it('is told from what can’t be read, or is over by then', async () => {
    const { owner, inScope } = await plantGroup();
    for (const fields of [{ targetName: 1 }, { expiresAt: soon }, { status: 'expired' }]) {
      const ann = guest();
      const { id } = await invite(owner, inScope, { email: ann.email });
      const key = keys.invitation(inScope.scopeId, id);
      expect(
        await meanwhile(
          () => alter(key, { version: 2, ...fields }),
          () => ann.accepts(id),
        ),
      ).toBe('not-pending');
    }
    const ben = guest();
    const { id } = await invite(owner, inScope, { email: ben.email });
    await alter(keys.invitation(inScope.scopeId, id), { expiresAt: soon });
    expect(await ben.accepts(id)).toBe('not-pending');
  });

  it('makes nobody a member anew who has become one', async () => {
    const { owner, inScope, joins } = await plantGroup();
    const ann = guest();
    const { id } = await invite(owner, inScope, { email: ann.email });
    expect(
      await meanwhile(
        () => joins('viewer', { userId: ann.userId }),
        () => ann.accepts(id),
      ),
    ).toBe(undefined);
    expect(await attribute(keys.member(inScope.scopeId, ann.userId), 'roleId')).toBe(roleIds.viewer);
  });
});

describe('whoever declines', () => {
  it('is not invited again for a week, nor mailed from there at any address', async () => {
    const { owner, inScope } = await plantGroup();
    const { scopeId } = inScope;
    const ann = guest();
    const invitation = await invite(owner, inScope, { email: ann.email });
    const view = await decline(ann.call(), invitation.id);
    const declined = { status: 'declined', version: 2, modifiedBy: ann.userId, modifiedAt: soon };
    expect(view).toMatchObject({ ...invitation, ...declined });
    expect(await readInvitation(scopeId, invitation.id)).toMatchObject(declined);
    const until = later(soon, 7 * day);
    expect(await stored(keys.invited(scopeId, null, { email: ann.email }))).toMatchObject({ state: 'declined', until });
    expect(await stored(keys.declinedMail(mailboxOf(ann.email), scopeId))).toMatchObject({ until });
    const again = (when = soon) => refusal(invite(owner, inScope, { email: ann.email }, when));
    expect([await again(later(until, -1)), await again(until)]).toEqual(['recently-declined: 1', undefined]);
  });

  it('has mail at no address that isn’t theirs kept back', async () => {
    const { owner, inScope } = await plantGroup();
    for (const more of [{ email: null }, { emailVerified: false }]) {
      const ann = guest(more);
      await acquaint(inScope.scopeId, owner, ann.userId);
      const { id } = await invite(owner, inScope, { userId: ann.userId });
      expect(await ann.declines(id)).toBe(undefined);
      expect(await stored(keys.declinedMail(mailboxOf(ann.email), inScope.scopeId))).toBe(undefined);
    }
  });

  it('needs a group that is there', async () => {
    const { owner, inScope, keys: of } = await plantGroup();
    const ann = guest();
    const { id } = await invite(owner, inScope, { email: ann.email });
    await alter(of.scope, { deletedAt: now });
    expect(await ann.declines(id)).toBe('not-found');
  });
});
