import { beforeEach, describe, expect, it } from '@jest/globals';
import { roleIds } from '../../../shared/access/roles';
import { BlockId, Blocks, noBlocks } from '../../../shared/groups/block';
import { InvitationId, newId, ScopeId, UserId } from '../../../shared/core/ids';
import { unwritten } from '../../../shared/core/record';
import { day, later } from '../../../shared/core/time';
import type { Value } from '../../../shared/db/attributes';
import { type Key, keys } from '../../../shared/db/keys';
import { listOwnInvitations } from '../../../shared/groups/invitation-answer';
import { canBeAccepted } from '../../../shared/groups/invitation-standing';
import * as invitations from '../../../shared/groups/invitation-store';
import { transferScope } from '../../../shared/groups/ownership-store';
import { NewPlaceholder } from '../../../shared/groups/placeholder';
import * as placeholders from '../../../shared/groups/placeholder-store';
import { NewSlice } from '../../../shared/groups/slice';
import * as slices from '../../../shared/groups/slice-store';
import { Profile } from '../../../shared/people/profile';
import { withEnvironment } from '../../support/environment';
import { memoryTable } from '../../support/memory-table';
import { alter, callOf, now, plant, plantGroup, stored } from '../../support/planted';
import {
  acquaint,
  type At,
  attribute,
  guest,
  type Guest,
  invite,
  meanwhile,
  readInvitation,
  soon,
} from './support/invited';

// What is tried again for as long as others are in the way ends soon where it is broken.
withEnvironment({ CONFLICT_RETRY_MS: '5000' });
const table = memoryTable();
beforeEach(() => table.clear());

const isStanding = async ({ scopeId }: At, id: InvitationId, when = soon) =>
  canBeAccepted(await readInvitation(scopeId, id), when);

describe('an invitation rests on whoever sent it', () => {
  it('as long as it makes a manager, and on nobody where it doesn’t', async () => {
    const { inScope, onList, joins, joinsList } = await plantGroup();
    for (const [at, joined] of [
      [inScope, joins],
      [onList, joinsList],
    ] as const)
      for (const [role, stands] of [
        ['owner', false],
        ['admin', false],
        ['editor', true],
        ['viewer', true],
      ] as const) {
        if (at === onList && role === 'owner') continue;
        const [maker, ann] = [await joined('owner'), guest()];
        const { id } = await invite(maker, at, { email: ann.email, role });
        expect(await isStanding(at, id)).toBe(true);
        const listId = at === onList ? onList.listId : undefined;
        const member = listId ? keys.listMember(at.scopeId, listId, maker) : keys.member(at.scopeId, maker);
        await alter(member, { roleId: roleIds.editor });
        expect([await isStanding(at, id), await ann.accepts(id)]).toEqual(
          stands ? [true, undefined] : [false, 'not-pending'],
        );
      }
  });

  it('or on who changed what it offers last', async () => {
    const { owner, inScope, joins } = await plantGroup();
    const [other, ann] = [await joins('owner'), guest()];
    const { id } = await invite(other, inScope, { email: ann.email, role: 'viewer' });
    await invitations.update(callOf(owner), { at: inScope, invitationId: id, patch: { role: 'admin' } });
    await alter(keys.member(inScope.scopeId, other), { deletedAt: now });
    expect(await isStanding(inScope, id)).toBe(true);
    await alter(keys.member(inScope.scopeId, owner), { roleId: roleIds.admin });
    expect([await isStanding(inScope, id), await ann.accepts(id)]).toEqual([false, 'not-pending']);
    await alter(keys.member(inScope.scopeId, owner), { roleId: roleIds.owner });
    expect(await ann.accepts(id)).toBe(undefined);
  });

  it('also when it is written, and one with a role that nobody knows rests on an owner', async () => {
    const { owner, inScope, joins } = await plantGroup();
    const [maker, ann, ben] = [await joins('owner'), guest(), guest()];
    const { id } = await invite(maker, inScope, { email: ann.email, role: 'admin' });
    const member = keys.member(inScope.scopeId, maker);
    expect(
      await meanwhile(
        () => alter(member, { roleId: roleIds.admin }),
        () => ann.accepts(id),
      ),
    ).toBe('not-pending');
    const unknown = await invite(owner, inScope, { email: ben.email });
    for (const key of [keys.invitation(inScope.scopeId, unknown.id), keys.invitationPointer(ben, unknown.id)])
      await alter(key, { roleId: newId(UserId), invitedBy: maker });
    expect([await isStanding(inScope, unknown.id), await ben.accepts(unknown.id)]).toEqual([false, 'not-pending']);
  });
});

describe('an invitation can’t be accepted', () => {
  it('where it is answered, over or gone, or what it is to, or whoever it is for', async () => {
    const { owner, inScope, onList, keys: of } = await plantGroup();
    const { scopeId } = inScope;
    const ann = guest();
    await plant(keys.profile(ann.userId), Profile, { id: ann.userId, displayName: 'Ann', ...unwritten(ann.userId) });
    const [toGroup, toList] = [
      await invite(owner, inScope, { email: ann.email }),
      await invite(owner, onList, { email: ann.email }),
    ];
    const standing = async (when = soon) => [
      await isStanding(inScope, toGroup.id, when),
      await isStanding(inScope, toList.id, when),
    ];
    const without = async (
      key: Key,
      fields: Readonly<Record<string, Value>>,
      back: Readonly<Record<string, Value>>,
    ) => {
      await alter(key, fields);
      const found = await standing();
      await alter(key, back);
      return found;
    };
    expect(await standing()).toEqual([true, true]);
    expect(await standing(toGroup.expiresAt)).toEqual([false, false]);
    const status = { status: 'pending' };
    expect(await without(keys.invitation(scopeId, toGroup.id), { status: 'revoked' }, status)).toEqual([false, true]);
    expect(await without(of.list, { deletedAt: now }, { deletedAt: null })).toEqual([true, false]);
    expect(await without(of.scope, { deletedAt: now }, { deletedAt: null })).toEqual([false, false]);
    const sent = await readInvitation(scopeId, toGroup.id);
    expect(await canBeAccepted({ ...sent, id: newId(InvitationId) }, soon)).toBe(false);
    expect(await canBeAccepted({ ...sent, scopeId: newId(ScopeId) }, soon)).toBe(false);
    // The one that is invited by id, not the one who invites.
    await alter(keys.profile(owner), { ...unwritten(owner), id: owner, displayName: 'Owner', deletedAt: now });
    expect(await canBeAccepted(sent, soon)).toBe(true);
    expect(await canBeAccepted({ ...sent, userId: ann.userId }, soon)).toBe(true);
    await alter(keys.profile(ann.userId), { deletedAt: now });
    expect(await canBeAccepted({ ...sent, userId: ann.userId }, soon)).toBe(false);
  });
});

describe('an invitation to a slice', () => {
  const sliced = async () => {
    const group = await plantGroup();
    const [maker, ann] = [await group.joins('admin'), guest()];
    const draft = NewSlice.parse({
      ...{ name: 'July', from: '2026-07-01', to: '2026-07-31', expiresAt: later(now, day) },
      members: [{ email: ann.email }],
    });
    const { id: scopeId } = (await slices.create(callOf(maker), group.inScope.scopeId, draft)).value;
    const found = await listOwnInvitations(ann.call(), { limit: 10 });
    const id = found.items[0]?.id ?? newId(InvitationId);
    return { ...group, maker, ann, slice: { scopeId }, id, found };
  };

  it('is to a viewer, and ends with the slice', async () => {
    const { found, ann, id, slice, keys: of } = await sliced();
    expect(found.items).toMatchObject([
      { targetName: 'July', role: 'viewer', expiresAt: later(now, day), target: slice },
    ]);
    expect(await isStanding(slice, id)).toBe(true);
    expect(await ann.accepts(id)).toBe(undefined);
    expect(await attribute(keys.scope(slice.scopeId), 'memberCount')).toBe(2);
    expect(await attribute(of.scope, 'memberCount')).toBe(1);
  });

  it('is to viewers alone, and seen by whoever made the slice', async () => {
    const { maker, slice, id } = await sliced();
    const issues = [{ path: 'role', code: 'only_viewers' }];
    await expect(invite(maker, slice, { email: guest().email })).rejects.toEqual(expect.objectContaining({ issues }));
    const { id: another } = await invite(maker, slice, { email: guest().email, role: 'viewer' });
    const call = callOf(maker, { now: soon });
    expect((await invitations.get(call, slice, another)).value).toMatchObject({ role: 'viewer', status: 'pending' });
    const all = { at: slice, filter: { keep: undefined }, request: { limit: 10 } };
    const { items } = (await invitations.list(call, all)).value;
    expect(items.map((one) => one.id).sort()).toEqual([id, another].sort());
  });

  it('rests on whoever manages slices of what it shows, which is there', async () => {
    for (const at of ['before', 'meanwhile'] as const)
      for (const how of ['demoted', 'source gone', 'slice gone'] as const) {
        const { ann, id, inScope, maker, slice, keys: of } = await sliced();
        const change = () =>
          how === 'demoted'
            ? alter(keys.member(inScope.scopeId, maker), { roleId: roleIds.editor })
            : alter(how === 'source gone' ? of.scope : keys.scope(slice.scopeId), { deletedAt: now });
        if (at === 'before') await change();
        const outcome = at === 'before' ? await ann.accepts(id) : await meanwhile(change, () => ann.accepts(id));
        expect(outcome).toBe(how === 'slice gone' ? 'not-found' : 'not-pending');
        expect(await isStanding(slice, id)).toBe(false);
        expect((await listOwnInvitations(ann.call(), { limit: 10 })).items).toHaveLength(how === 'demoted' ? 1 : 0);
      }
  });
});

describe('an invitation with a placeholder', () => {
  const offered = async () => {
    const group = await plantGroup();
    const ann = guest();
    const { scopeId } = group.inScope;
    const draft = NewPlaceholder.parse({ displayName: 'Gran' });
    const { userId } = (await placeholders.create(callOf(group.owner), scopeId, draft)).value;
    const { id } = await invite(group.owner, group.inScope, { email: ann.email, placeholderId: userId });
    const scope = async () => stored(group.keys.scope);
    const membership = async (of: UserId) => stored(keys.member(scopeId, of));
    return { ...group, ann, id, gran: userId, stands: scope, membership };
  };

  it('makes it whoever accepts, in whose place they are, also in a group that is full', async () => {
    const { ann, id, gran, stands, membership, keys: of } = await offered();
    await alter(of.scope, { memberCount: 100 });
    await ann.accept(id);
    expect(await stands()).toMatchObject({
      memberCount: 100,
      people: { [ann.userId]: 'member' },
      placeholders: { [gran]: ann.userId },
    });
    expect((await stands())?.people).not.toHaveProperty(gran);
    const { displayName, ...ended } = (await membership(gran)) ?? {};
    expect([displayName, ended.mergedInto, ended.deletedAt]).toEqual([undefined, ann.userId, soon]);
    expect(ended).not.toHaveProperty('orderKey');
  });

  it('makes it who is in already, whose membership has a new version', async () => {
    const { ann, id, gran, stands, membership, joins } = await offered();
    await joins('viewer', { userId: ann.userId });
    await ann.accept(id);
    expect(await stands()).toMatchObject({ memberCount: 1, placeholders: { [gran]: ann.userId } });
    expect(await membership(ann.userId)).toMatchObject({ roleId: roleIds.viewer, version: 2, modifiedAt: soon });
    expect(await membership(gran)).toMatchObject({ mergedInto: ann.userId, deletedAt: soon });
  });

  it('joins as anyone does where it is somebody’s by then, or gone', async () => {
    for (const become of [[newId(UserId)], []]) {
      const { ann, id, gran, stands, membership, keys: of } = await offered();
      await alter(of.scope, { placeholders: Object.fromEntries(become.map((one) => [gran, one])) });
      await ann.accept(id);
      expect(await stands()).toMatchObject({ memberCount: 3 });
      expect((await membership(gran))?.mergedInto).toBe(undefined);
    }
  });

  it('is read anew where that changes meanwhile', async () => {
    const { ann, id, gran, stands, membership, keys: of } = await offered();
    await meanwhile(
      () => alter(of.scope, { placeholders: { [gran]: newId(UserId) } }),
      () => ann.accept(id),
    );
    expect((await stands())?.memberCount).toBe(3);
    expect(await membership(gran)).toMatchObject({ displayName: 'Gran' });
    const again = await offered();
    await meanwhile(
      () => again.joins('viewer', { userId: again.ann.userId }),
      () => again.ann.accept(again.id),
    );
    expect(await again.membership(again.ann.userId)).toMatchObject({ roleId: roleIds.viewer, version: 2 });
  });
});

describe('an offer to own a group', () => {
  const offered = async () => {
    const group = await plantGroup();
    const ann = guest();
    const { scopeId } = group.inScope;
    await group.joins('editor', { userId: ann.userId });
    const { value } = await transferScope(callOf(group.owner), scopeId, { userId: ann.userId });
    const id = value.invitation?.id ?? newId(InvitationId);
    const role = (of: UserId) => attribute(keys.member(scopeId, of), 'roleId');
    return { ...group, ann, id, role, to: keys.member(scopeId, ann.userId), from: keys.member(scopeId, group.owner) };
  };

  it('makes whoever accepts it the owner, and who made it an admin', async () => {
    for (const by of ['address', 'this']) {
      const { ann, id, role, owner, to, inScope, keys: of } = await offered();
      const invited = keys.invited(inScope.scopeId, null, { userId: ann.userId });
      if (by === 'this') await alter(to, { invitedAs: invited.sk });
      expect(await ann.accept(id)).toMatchObject({ status: 'accepted', transfersOwnership: true, version: 2 });
      expect([await role(ann.userId), await role(owner)]).toEqual([roleIds.owner, roleIds.admin]);
      expect(await stored(of.scope)).toMatchObject({ ownerCount: 1, memberCount: 1 });
      expect(await attribute(invited, 'state')).toBe(by === 'this' ? 'member' : 'free');
      expect((await readInvitation(inScope.scopeId, id)).status).toBe('accepted');
      expect(await ann.accepts(id)).toBe('not-pending');
    }
  });

  it('leaves one owner less where they are one already', async () => {
    const { ann, id, role, owner, to, keys: of } = await offered();
    await alter(to, { roleId: roleIds.owner });
    await alter(of.scope, { ownerCount: 2 });
    await ann.accept(id);
    expect([await role(ann.userId), await role(owner)]).toEqual([roleIds.owner, roleIds.admin]);
    expect(await stored(of.scope)).toMatchObject({ ownerCount: 1 });
  });

  it.each<[string, 'from' | 'to', Readonly<Record<string, Value>>]>([
    ['who made it owns it no more', 'from', { roleId: roleIds.admin }],
    ['who made it has left', 'from', { deletedAt: now }],
    ['who made it can’t be read', 'from', { roleId: 1 }],
    ['they have left', 'to', { deletedAt: now }],
    ['they were away since', 'to', { joinedAt: soon }],
    ['their membership can’t be read', 'to', { roleId: 1 }],
  ])('is none where %s', async (_, whose, fields) => {
    const { ann, id, role, ...all } = await offered();
    await alter(all[whose], fields);
    expect(await ann.accepts(id)).toBe('not-pending');
    expect(await role(ann.userId)).not.toBe(roleIds.owner);
  });

  it('is to whoever is in it at the moment it was made', async () => {
    const { ann, id, to } = await offered();
    await alter(to, { joinedAt: now });
    expect(await ann.accepts(id)).toBe(undefined);
  });

  it('is shown, and mailed, as long as they are in it', async () => {
    const { ann, id, to, inScope } = await offered();
    const shown = async () => (await listOwnInvitations(ann.call(), { limit: 10 })).items.length;
    expect([await shown(), await isStanding(inScope, id)]).toEqual([1, true]);
    await alter(to, { deletedAt: now });
    expect([await shown(), await isStanding(inScope, id)]).toEqual([0, false]);
    await alter(keys.invitationPointer({ userId: ann.userId }, id), { transfersOwnership: null });
    expect(await shown()).toBe(1);
  });
});

describe('the invitations that somebody finds', () => {
  /** Invites somebody to as many groups, by address and by id in turn, one after the other. */
  const invitedTo = async (ann: Guest, count: number) => {
    const made = [];
    for (let number = 0; number < count; number++) {
      const { owner, inScope, keys: of } = await plantGroup();
      await acquaint(inScope.scopeId, owner, ann.userId);
      const invitee = number % 2 === 0 ? { email: ann.email } : { userId: ann.userId };
      const invitation = await invite(owner, inScope, invitee, later(now, number));
      made.push({ ...invitation, owner, of, ...inScope });
    }
    return made;
  };
  const found = async (ann: Guest, limit = 10, when = soon) => {
    const { items, next } = await listOwnInvitations(ann.call(when), { limit });
    return { ids: items.map(({ id }) => id), items, next };
  };

  it('are theirs by address and by id, oldest first, with the names of now', async () => {
    const ann = guest();
    const [first, second, third] = await invitedTo(ann, 3);
    const { owner, onList, keys: of } = await plantGroup();
    const fourth = await invite(owner, onList, { email: ann.email }, later(now, 3));
    await alter(of.list, { name: 'Hardware' });
    await alter(second?.of.scope ?? of.scope, { name: 'Elm Street' });
    const { ids, items, next } = await found(ann);
    expect(ids).toEqual([first?.id, second?.id, third?.id, fourth.id]);
    expect(items.map(({ targetName }) => targetName)).toEqual(['Personal', 'Elm Street', 'Personal', 'Hardware']);
    expect(next).toBe(undefined);
    expect((await found(guest({ userId: ann.userId, emailVerified: false }))).ids).toEqual([second?.id]);
    await alter(of.list, { deletedAt: now });
    expect((await found(ann)).ids).toEqual([first?.id, second?.id, third?.id]);
    await alter(second?.of.scope ?? of.scope, { deletedAt: now });
    expect((await found(ann)).ids).toEqual([first?.id, third?.id]);
  });

  it('are open, and come page by page', async () => {
    const ann = guest();
    const made = await invitedTo(ann, 5);
    const after = async (limit: number) => {
      const ids = [];
      let next: Awaited<ReturnType<typeof listOwnInvitations>>['next'];
      do {
        const page = await listOwnInvitations(ann.call(), { limit, after: next });
        expect(page.items.length).toBeLessThanOrEqual(limit);
        ids.push(...page.items.map(({ id }) => id));
        ({ next } = page);
      } while (next);
      return ids;
    };
    const all = made.map(({ id }) => id);
    for (const limit of [1, 2, 3, 4, 5]) expect(await after(limit)).toEqual(all);
    expect((await found(ann, 5)).next).toBe(undefined);
    const [first, second] = made;
    await alter(keys.invitationPointer(ann, first?.id ?? newId(InvitationId)), { status: 'revoked' });
    expect((await found(ann)).ids).toEqual(all.slice(1));
    expect((await found(ann, 10, second?.expiresAt)).ids).toEqual(all.slice(2));
  });

  it('are none of what they block', async () => {
    const ann = guest();
    const [first, second, third] = await invitedTo(ann, 3);
    const block = { id: newId(BlockId), name: null, createdAt: now };
    await plant(keys.block(ann.userId), Blocks, {
      ...noBlocks(ann.userId),
      entries: [
        { ...block, scopeId: first?.scopeId ?? null, userId: null },
        { ...block, scopeId: null, userId: second?.owner ?? null },
      ],
    });
    expect((await found(ann)).ids).toEqual([third?.id]);
  });
});
