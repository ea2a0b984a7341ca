import { beforeEach, describe, expect, it } from '@jest/globals';
import { roleIds, type RoleName } from '../../../shared/access/roles';
import { InvitationId, newId, personalScopeOf, RoleId, UserId } from '../../../shared/core/ids';
import { day, later, minute } from '../../../shared/core/time';
import { keys } from '../../../shared/db/keys';
import {
  type InvitationChange,
  inviteeOf,
  newInvitation,
  NewInvitation,
  toFilter,
  toView,
} from '../../../shared/groups/invitation';
import * as invitations from '../../../shared/groups/invitation-store';
import { inviteActions } from '../../../shared/groups/invite';
import { transferScope } from '../../../shared/groups/ownership-store';
import { NewPlaceholder } from '../../../shared/groups/placeholder';
import * as placeholders from '../../../shared/groups/placeholder-store';
import { withEnvironment } from '../../support/environment';
import { memoryTable } from '../../support/memory-table';
import { alter, callOf, now, plantGroup, stored } from '../../support/planted';
import { refusal, refusedWith } from '../../support/refused-with';
import { acquaint, type At, attribute, guest, invite, meanwhile, readInvitation, soon } from './support/invited';

// What is tried again for as long as others are in the way ends soon where it is broken.
withEnvironment({ CONFLICT_RETRY_MS: '5000' });
const table = memoryTable();
beforeEach(() => table.clear());

const invites = (...by: Parameters<typeof invite>) => refusal(invite(...by));
const issue = (path: string, code: string) => expect.objectContaining({ issues: [{ path, code }] });
const change = (by: UserId, at: At, invitationId: InvitationId, patch: InvitationChange, when = soon) =>
  invitations.update(callOf(by, { now: when }), { at, invitationId, patch });

describe('an invitation', () => {
  it('is pending for 14 days, found by who is invited, and keeps a second one out', async () => {
    const { owner, inScope, onList } = await plantGroup();
    const ann = guest();
    const id = newId(InvitationId);
    const made = await invite(owner, inScope, { email: ann.email, message: 'Hello', id });
    expect(made).toMatchObject({
      ...{ id, email: ann.email, userId: null, role: 'editor', placeholderId: null, message: 'Hello', version: 1 },
      ...{ transfersOwnership: false, status: 'pending', target: { ...inScope, listId: null }, targetName: 'Personal' },
      ...{ invitedBy: owner, createdBy: owner, expiresAt: later(now, 14 * day), sentAt: null },
    });
    const record = await readInvitation(inScope.scopeId, id);
    expect(record).toMatchObject({ roleId: roleIds.editor, locale: 'en', inviterName: null, sourceScopeId: null });
    expect(await attribute(keys.invitation(inScope.scopeId, id), 'orderKey')).toBe(`INVITATION#-#${now}#${id}`);
    expect(await stored(keys.invitationPointer({ email: ann.email }, id))).toMatchObject({
      status: 'pending',
      orderKey: `INVITED#${now}#${id}`,
    });
    expect(await stored(keys.invited(inScope.scopeId, null, { email: ann.email }))).toMatchObject({
      ...{ invitationId: id, state: 'pending', expiresAt: made.expiresAt },
    });
    const list = await invite(owner, onList, { email: ann.email, role: 'viewer' });
    expect(list).toMatchObject({ target: onList, targetName: 'Groceries', role: 'viewer', message: null });
    expect(await invites(owner, inScope, { email: guest().email, id })).toBe('already-exists');
  });

  it('is one of a person and a target, until it is over or they may be asked again', async () => {
    const { owner, inScope } = await plantGroup();
    const ann = guest();
    const again = (when = soon) => invites(owner, inScope, { email: ann.email }, when);
    const { id, expiresAt } = await invite(owner, inScope, { email: ann.email });
    expect([await again(), await again(expiresAt), await again(later(expiresAt, 1))]).toEqual([
      'already-invited',
      'already-invited',
      undefined,
    ]);
    const invited = keys.invited(inScope.scopeId, null, { email: ann.email });
    await alter(invited, { state: 'member' });
    expect(await again()).toBe('already-member');
    await alter(invited, { state: 'declined', until: later(soon, 2_000) });
    expect([await again(), await again(later(soon, 2_000))]).toEqual(['recently-declined: 2', undefined]);
    await alter(invited, { state: 'free' });
    expect(await again()).toBe(undefined);
    expect(id).toBeDefined();
  });

  it('is one of 50 that somebody sends in a day', async () => {
    const { owner, inScope } = await plantGroup();
    const send = (when = now) => invites(owner, inScope, { email: guest().email }, when);
    expect(await send()).toBe(undefined);
    const count = table.all().find(({ sk }) => sk?.S?.startsWith('INVITATION-COUNT#'));
    const key = { pk: count?.pk?.S ?? '', sk: count?.sk?.S ?? '' };
    expect([key.sk, await attribute(key, 'sent')]).toEqual([`INVITATION-COUNT#${now.slice(0, 10)}`, 1]);
    await alter(key, { sent: 49 });
    expect([await send(), await send(), await send(later(now, day))]).toEqual([
      undefined,
      expect.stringMatching(/^quota-exceeded: invitations a day: 50/),
      undefined,
    ]);
    const call = callOf(owner);
    expect(inviteActions([], call)).toEqual([]);
    const target = { scopeId: inScope.scopeId, listId: null, name: 'Home', locale: 'en' };
    const draft = NewInvitation.parse({ role: 'viewer', email: 'a@example.com' });
    expect(inviteActions([newInvitation(draft, target, call)], call)).toHaveLength(4);
  });

  it('is sent by those who may give its role', async () => {
    const { owner, inScope, onList, joins, joinsList, keys: of } = await plantGroup();
    const [admin, editor, ofList] = [await joins('admin'), await joins('editor'), await joinsList('admin')];
    const sends = (by: UserId, at: At, role: RoleName) => invites(by, at, { email: guest().email, role });
    expect([await sends(owner, inScope, 'owner'), await sends(owner, inScope, 'admin')]).toEqual([
      undefined,
      undefined,
    ]);
    expect([await sends(admin, inScope, 'editor'), await sends(ofList, onList, 'viewer')]).toEqual([
      undefined,
      undefined,
    ]);
    expect([await sends(admin, inScope, 'admin'), await sends(ofList, onList, 'admin')]).toEqual([
      'forbidden: owners',
      'forbidden: owners',
    ]);
    expect([await sends(editor, inScope, 'viewer'), await sends(ofList, inScope, 'viewer')]).toEqual([
      'forbidden: managers',
      'not-found',
    ]);
    await expect(invite(owner, onList, { email: guest().email, role: 'owner' })).rejects.toEqual(
      issue('role', 'one_owner'),
    );
    await alter(of.list, { deletedAt: now });
    expect(await sends(owner, onList, 'viewer')).toBe('not-found');
    await meanwhile(
      () => alter(of.scope, { deletedAt: now }),
      async () => expect(await sends(owner, inScope, 'viewer')).toBe('not-found'),
    );
  });

  it('is to no personal scope, and to nobody themselves', async () => {
    const { owner, inScope } = await plantGroup();
    const ann = guest();
    expect(await invites(owner, { scopeId: personalScopeOf(owner) }, { email: ann.email })).toBe('personal-scope');
    const caller = { userId: owner, email: ann.email, emailVerified: true };
    const self = (draft: object) =>
      invitations.create(callOf(owner, { caller }), inScope, NewInvitation.parse({ role: 'viewer', ...draft }));
    await expect(self({ email: ann.email })).rejects.toEqual(issue('email', 'self'));
    await expect(self({ userId: owner })).rejects.toEqual(issue('userId', 'self'));
  });

  it('is to somebody by id whom the inviter shares a group with, and who isn’t in already', async () => {
    const { owner, inScope, onList, joins, joinsList } = await plantGroup();
    const { scopeId } = inScope;
    const [known, unknown] = [newId(UserId), newId(UserId)];
    await acquaint(scopeId, owner, known);
    await expect(invite(owner, inScope, { userId: unknown })).rejects.toEqual(issue('userId', 'unknown_person'));
    expect(await invite(owner, inScope, { userId: known })).toMatchObject({ userId: known, email: null });
    const [member, ofList, left] = [await joins('viewer'), await joinsList('viewer'), await joinsList('viewer')];
    await acquaint(scopeId, member, ofList, left);
    expect([
      await invites(owner, inScope, { userId: member }),
      await invites(owner, onList, { userId: ofList }),
    ]).toEqual(['already-member', 'already-member']);
    expect([
      await invites(owner, onList, { userId: member }),
      await invites(owner, inScope, { userId: ofList }),
    ]).toEqual([undefined, undefined]);
    await joins('viewer', { userId: left, joinedAt: now, deletedAt: later(now, 1) });
    await alter(keys.invited(scopeId, onList.listId, { userId: left }), { state: 'member' });
    expect(await invites(owner, onList, { userId: left })).toBe(undefined);
    await alter(keys.member(scopeId, member), { deletedAt: later(now, 1) });
    expect(await invites(owner, inScope, { userId: member })).toBe(undefined);
    await alter(keys.member(scopeId, known), { roleId: 'x' });
    expect(await invites(owner, inScope, { userId: known }, later(now, 15 * day))).toBe('already-member');
  });

  it('is to nobody who has become a member meanwhile, or whose account is away', async () => {
    const { owner, inScope, onList, joins, joinsList } = await plantGroup();
    const { scopeId } = inScope;
    const [ann, ben, cai] = [newId(UserId), newId(UserId), newId(UserId)];
    await acquaint(scopeId, owner, ann, ben, cai);
    expect(
      await meanwhile(
        () => joins('viewer', { userId: ann }),
        () => invites(owner, inScope, { userId: ann }),
      ),
    ).toBe('already-member');
    await joins('viewer', { userId: ben, deletedAt: now, endedWith: 'account' });
    expect(await invites(owner, inScope, { userId: ben })).toBe('already-member');
    await alter(keys.member(scopeId, ben), { endedWith: null });
    expect(
      await meanwhile(
        () => alter(keys.member(scopeId, ben), { endedWith: 'account' }),
        () => invites(owner, inScope, { userId: ben }),
      ),
    ).toBe('already-member');
    await joinsList('viewer', { userId: cai });
    await joins('viewer', { userId: cai, joinedAt: now, deletedAt: later(now, 1) });
    expect(
      await meanwhile(
        () => joinsList('viewer', { userId: cai, createdAt: soon, joinedAt: soon }),
        () => invites(owner, onList, { userId: cai }),
      ),
    ).toBe('already-member');
  });

  it('offers a placeholder of the group, and of nothing else', async () => {
    const { owner, inScope, onList, keys: of } = await plantGroup();
    const draft = NewPlaceholder.parse({ displayName: 'Gran' });
    const { userId: gran } = (await placeholders.create(callOf(owner), inScope.scopeId, draft)).value;
    const email = () => guest().email;
    expect(await invite(owner, inScope, { email: email(), placeholderId: gran })).toMatchObject({
      placeholderId: gran,
    });
    const wrong = issue('placeholderId', 'not_a_placeholder');
    await expect(invite(owner, onList, { email: email(), placeholderId: gran })).rejects.toEqual(wrong);
    await expect(invite(owner, inScope, { email: email(), placeholderId: owner })).rejects.toEqual(wrong);
    await expect(invite(owner, inScope, { userId: gran })).rejects.toEqual(issue('userId', 'unknown_person'));
    const other = (
      await placeholders.create(callOf(owner), inScope.scopeId, NewPlaceholder.parse({ displayName: 'Gramps' }))
    ).value.userId;
    await alter(of.scope, { placeholders: { [gran]: other, [other]: 'here' } });
    expect(await invite(owner, inScope, { email: email(), placeholderId: gran })).toMatchObject({
      placeholderId: other,
    });
  });
});

describe('invitations are listed and read', () => {
  it('by what they are to, newest first, under the name of now', async () => {
    const { owner, inScope, onList, joins, keys: of } = await plantGroup();
    const [first, second] = [
      await invite(owner, inScope, { email: guest().email }),
      await invite(owner, inScope, { email: guest().email }, later(now, 1)),
    ];
    const ofList = await invite(owner, onList, { email: guest().email });
    const list = async (at: At, limit = 10, statuses?: Parameters<typeof toFilter>[0], by = owner) =>
      (
        await invitations.list(callOf(by, { now: soon }), {
          at,
          filter: { keep: toFilter(statuses, soon) },
          request: { limit },
        })
      ).value;
    await alter(of.scope, { name: 'Elm Street' });
    expect((await list(inScope)).items).toEqual([second, first].map((one) => ({ ...one, targetName: 'Elm Street' })));
    expect((await list(onList)).items).toEqual([ofList]);
    expect((await list(inScope, 1)).next).toMatchObject({ kind: 'index' });
    await alter(keys.invitation(inScope.scopeId, first.id), { expiresAt: soon });
    expect((await list(inScope, 10, ['expired'])).items.map(({ id, status }) => [id, status])).toEqual([
      [first.id, 'expired'],
    ]);
    expect((await list(inScope, 10, ['pending'])).items.map(({ id }) => id)).toEqual([second.id]);
    const editor = await joins('editor');
    expect(await refusal(list(inScope, 1, undefined, editor))).toBe('forbidden: managers');
    const get = (by: UserId, at: At, id = ofList.id) => invitations.get(callOf(by), at, id);
    expect((await get(owner, onList)).value).toEqual(ofList);
    expect([
      await refusal(get(owner, inScope)),
      await refusal(get(owner, onList, newId(InvitationId))),
      await refusal(get(editor, onList)),
    ]).toEqual(['not-found', 'not-found', 'forbidden: managers']);
  });

  it('as they were stored, of somebody, and of a role that nobody knows as the least', async () => {
    const { owner, inScope } = await plantGroup();
    const { id } = await invite(owner, inScope, { email: guest().email });
    const record = await readInvitation(inScope.scopeId, id);
    expect(toView({ ...record, roleId: RoleId.parse(newId(UserId)) }, now).role).toBe('viewer');
    expect(toView({ ...record, transfersOwnership: true }, now)).toMatchObject({ transfersOwnership: true });
    expect(toView(record, record.expiresAt).status).toBe('expired');
    expect(toView({ ...record, status: 'declined' }, record.expiresAt).status).toBe('declined');
    expect(refusedWith(() => inviteeOf({ email: null, userId: null }))).toBe('not-found');
    expect(inviteeOf({ email: null, userId: owner })).toEqual({ userId: owner });
    expect(toFilter(undefined, now)).toBe(undefined);
  });
});

describe('an open invitation is changed', () => {
  const open = async () => {
    const group = await plantGroup();
    const ann = guest();
    const made = await invite(group.owner, group.inScope, { email: ann.email });
    const of = () => readInvitation(group.inScope.scopeId, made.id);
    return { ...group, ann, ...made, read: of, pointer: keys.invitationPointer(ann, made.id) };
  };

  it('in its role and message, where its person finds it too', async () => {
    const { owner, joins, inScope, id, read, pointer } = await open();
    const admin = await joins('admin');
    const { value } = await change(admin, inScope, id, { role: 'viewer', message: 'Hello' });
    expect(value).toMatchObject({ role: 'viewer', message: 'Hello', version: 2, modifiedBy: admin, modifiedAt: soon });
    const after = { roleId: roleIds.viewer, roleGivenBy: admin, message: 'Hello', version: 2, modifiedBy: admin };
    expect([await read(), await stored(pointer)]).toMatchObject([
      after,
      { ...after, modifiedAt: soon, status: 'pending' },
    ]);
    expect((await change(owner, inScope, id, { role: 'viewer', message: 'Hello' })).value.version).toBe(2);
    await change(owner, inScope, id, { role: 'viewer', message: null });
    expect(await read()).toMatchObject({ roleGivenBy: admin, message: null, version: 3 });
    expect((await change(owner, inScope, id, {})).value.version).toBe(3);
  });

  it('by those who may give what it offers, before and after', async () => {
    const { owner, joins, inScope, onList, id } = await open();
    const [admin, editor] = [await joins('admin'), await joins('editor')];
    const does = (by: UserId, patch: InvitationChange, at: At = inScope) => refusal(change(by, at, id, patch));
    expect([await does(admin, { role: 'admin' }), await does(editor, { message: 'x' })]).toEqual([
      'forbidden: owners',
      'forbidden: managers',
    ]);
    expect(await does(owner, { role: 'admin' })).toBe(undefined);
    expect([await does(admin, { role: 'viewer' }), await does(admin, { message: 'x' })]).toEqual([
      'forbidden: owners',
      'forbidden: owners',
    ]);
    for (const act of [invitations.resend, invitations.revoke])
      expect(await refusal(act(callOf(admin, { now: later(now, day) }), inScope, id))).toBe('forbidden: owners');
    for (const act of [invitations.resend, invitations.revoke])
      expect(await refusal(act(callOf(owner, { now: later(now, day) }), onList, id))).toBe('not-found');
    expect(await does(owner, { message: 'x' }, onList)).toBe('not-found');
    const ofList = await invite(owner, onList, { email: guest().email });
    await expect(change(owner, onList, ofList.id, { role: 'owner' })).rejects.toEqual(issue('role', 'one_owner'));
    await alter(keys.invitation(inScope.scopeId, id), { roleId: newId(UserId) });
    expect([await does(admin, { message: 'y' }), await does(owner, { message: 'y' })]).toEqual([
      'forbidden: owners',
      undefined,
    ]);
  });

  it('not to oneself, in an offer to own, or once it is answered', async () => {
    const { owner, joins, inScope, id, expiresAt, ann, pointer } = await open();
    const caller = { userId: owner, email: ann.email, emailVerified: true };
    const self = { at: inScope, invitationId: id, patch: { message: 'x' } };
    await expect(invitations.update(callOf(owner, { caller }), self)).rejects.toEqual(issue('email', 'self'));
    expect(await refusal(change(owner, inScope, id, { message: 'x' }, expiresAt))).toBe('not-pending');
    await alter(pointer, { status: 'accepted' });
    expect(await refusal(change(owner, inScope, id, { message: 'x' }))).toBe('not-pending');
    const ben = await joins('editor');
    const offer = (await transferScope(callOf(owner), inScope.scopeId, { userId: ben })).value.invitation;
    const offerId = offer?.id ?? newId(InvitationId);
    await expect(change(owner, inScope, offerId, { role: 'viewer' })).rejects.toEqual(issue('role', 'ownership'));
    expect((await change(owner, inScope, offerId, { role: 'owner', message: 'x' })).value).toMatchObject({
      role: 'owner',
      message: 'x',
    });
  });

  it('by being sent again, ten minutes after it was, for as long as a new one', async () => {
    const { owner, inScope, id, read, pointer, ann } = await open();
    await alter(keys.invitation(inScope.scopeId, id), { sentAt: now });
    await alter(pointer, { sentAt: now });
    const again = (when: typeof now) => invitations.resend(callOf(owner, { now: when }), inScope, id);
    expect(await refusal(again(later(now, 10 * minute - 1_000)))).toBe('sent-recently: 1');
    const when = later(now, 10 * minute);
    const { value } = await again(when);
    const sent = { expiresAt: later(when, 14 * day), version: 2, modifiedAt: when };
    expect(value).toMatchObject({ ...sent, sentAt: null });
    expect([await read(), await stored(pointer)]).toMatchObject([sent, sent]);
    expect((await stored(pointer))?.sentAt).toBe(undefined);
    const invited = keys.invited(inScope.scopeId, null, ann);
    expect(await attribute(invited, 'expiresAt')).toBe(sent.expiresAt);
    expect(await refusal(again(sent.expiresAt))).toBe('not-pending');
    const next = later(when, 10 * minute);
    for (const fields of [{ state: 'free' }, { state: 'pending', invitationId: newId(InvitationId) }]) {
      await alter(invited, fields);
      expect(await refusal(again(next))).toBe('not-pending');
    }
    await alter(invited, { invitationId: id });
    await alter(pointer, { status: 'revoked' });
    expect(await refusal(again(next))).toBe('not-pending');
  });

  it('by being taken back, so that nobody finds it, and they can be invited again', async () => {
    const { owner, inScope, id, read, pointer, ann, expiresAt } = await open();
    const revoke = (when = soon) => invitations.revoke(callOf(owner, { now: when }), inScope, id);
    expect(await refusal(revoke(expiresAt))).toBe('not-pending');
    const revoked = { status: 'revoked', version: 2, modifiedBy: owner, modifiedAt: soon };
    expect((await revoke()).value).toMatchObject(revoked);
    expect(await read()).toMatchObject(revoked);
    expect(await stored(pointer)).toMatchObject({ status: 'revoked' });
    expect(await stored(pointer)).not.toHaveProperty('orderKey');
    expect(await attribute(keys.invited(inScope.scopeId, null, ann), 'state')).toBe('free');
    expect(await refusal(revoke())).toBe('not-pending');
    expect(await invites(owner, inScope, { email: ann.email })).toBe(undefined);
  });

  it('by being taken back, also where whoever was invited has been erased: nothing is made anew of it', async () => {
    const { owner, inScope, id, read, pointer } = await open();
    table.expire({ pk: { S: pointer.pk }, sk: { S: pointer.sk } });
    expect(await refusal(invitations.revoke(callOf(owner), inScope, id))).toBe(undefined);
    expect([(await read()).status, await stored(pointer)]).toEqual(['revoked', undefined]);
  });

  it('in a group that is there', async () => {
    const { owner, inScope, id, keys: of } = await open();
    for (const act of [
      () => change(owner, inScope, id, { message: 'x' }),
      () => invitations.resend(callOf(owner, { now: later(now, day) }), inScope, id),
      () => invitations.revoke(callOf(owner), inScope, id),
    ]) {
      expect(
        await meanwhile(
          () => alter(of.scope, { deletedAt: now }),
          () => refusal(act()),
        ),
      ).toBe('not-found');
      await alter(of.scope, { deletedAt: null });
    }
  });
});
