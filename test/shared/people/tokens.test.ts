import { beforeEach, describe, expect, it } from '@jest/globals';
import { newId, personalScopeOf, ScopeId, TokenId, UserId } from '../../../shared/core/ids';
import { deletedRetention, unwritten } from '../../../shared/core/record';
import { hashOfToken, namedByToken } from '../../../shared/core/scoped-token';
import { day, epochSeconds, later } from '../../../shared/core/time';
import { keys } from '../../../shared/db/keys';
import { Profile } from '../../../shared/people/profile';
import { NewToken, newToken, TokenView, toView } from '../../../shared/people/token';
import * as tokens from '../../../shared/people/token-store';
import { withEnvironment } from '../../support/environment';
import { memoryTable } from '../../support/memory-table';
import { alter, callOf, now, plant, plantGroup, stored } from '../../support/planted';
import { refusal } from '../../support/refused-with';
import { beforeNextWrite } from '../../support/set-attributes';

// What is tried again for as long as others are in the way ends soon where it is broken.
withEnvironment({ CONFLICT_RETRY_MS: '5000' });
const table = memoryTable();
beforeEach(() => table.clear());

const draftFor = (scopeId: ScopeId, fields: object = {}) =>
  NewToken.parse({ name: 'Script', scopeId, access: 'read', ...fields });
const make = (by: UserId, scopeId: ScopeId, fields: object = {}, when = now) =>
  tokens.create(callOf(by, { now: when }), draftFor(scopeId, fields));
const listed = async (by: UserId) => (await tokens.list(callOf(by), { limit: 50 })).items.map(({ id }) => id);

describe('what a call asks for', () => {
  it('has a name, a scope, and one of two ways', () => {
    const scopeId = newId(ScopeId);
    for (const access of ['read', 'write']) expect(draftFor(scopeId, { access })).toMatchObject({ access });
    for (const wrong of [{ access: '' }, { access: 'all' }, { name: '' }, { scopeId: 1 }, { secret: 'x' }])
      expect(NewToken.safeParse({ name: 'Script', scopeId, access: 'read', ...wrong }).success).toBe(false);
  });

  it('ends after now and within a year, by itself in 90 days', () => {
    const call = callOf(newId(UserId));
    const scopeId = newId(ScopeId);
    const ends = (expiresAt?: string) => newToken(draftFor(scopeId, { expiresAt }), call).record.expiresAt;
    expect(ends()).toBe(later(now, 90 * day));
    expect(ends(later(now, 1))).toBe(later(now, 1));
    const maximum = later(now, 366 * day);
    expect(ends(maximum)).toBe(maximum);
    const refusedAs = (issue: object) => expect.objectContaining({ issues: [{ path: 'expiresAt', ...issue }] });
    expect(() => ends(now)).toThrow(refusedAs({ code: 'past' }));
    expect(() => ends(later(maximum, 1))).toThrow(refusedAs({ code: 'too_big', params: { maximum } }));
  });

  it('makes a record that holds no secret, which names it', () => {
    const [userId, scopeId] = [newId(UserId), newId(ScopeId)];
    const { record, secret } = newToken(draftFor(scopeId, { access: 'write' }), callOf(userId));
    expect(namedByToken(secret)).toEqual({ userId, id: record.id });
    expect(record).toEqual({
      ...{ id: record.id, userId, scopeId, name: 'Script', access: 'write', expiresAt: later(now, 90 * day) },
      ...{ lastUsedAt: null, secretHash: hashOfToken(secret), ...unwritten(userId), createdAt: now, modifiedAt: now },
    });
    const { secretHash, userId: maker, ...shown } = record;
    expect(maker).toBe(userId);
    expect(toView(record)).toEqual({ ...shown, secret: null });
    expect(secretHash).not.toContain(secret);
    for (const wrong of [{ access: '' }, { access: 'all' }, { name: 1 }])
      expect(TokenView.safeParse({ ...toView(record), ...wrong }).success).toBe(false);
    expect(TokenView.parse({ ...toView(record), access: 'read' }).access).toBe('read');
  });
});

describe('a token is made', () => {
  it('for a scope that its maker is in, told once, and kept 90 days beyond its end', async () => {
    const { inScope, joins } = await plantGroup();
    const viewer = await joins('viewer');
    const { secret, ...made } = await make(viewer, inScope.scopeId, { access: 'write' });
    expect(await stored(keys.token(viewer, made.id))).toMatchObject({
      access: 'write',
      secretHash: hashOfToken(secret ?? ''),
      ttl: epochSeconds(later(made.expiresAt, deletedRetention)),
    });
    expect(await tokens.get(callOf(viewer), made.id)).toEqual({ ...made, secret: null });
    expect(await refusal(tokens.get(callOf(newId(UserId)), made.id))).toBe('not-found');
  });

  it('for no other scope, whether it is there or not', async () => {
    const { inScope, keys: of, joins } = await plantGroup();
    const viewer = await joins('viewer');
    const wrong = expect.objectContaining({ issues: [{ path: 'scopeId', code: 'no_scope' }] });
    for (const made of [make(newId(UserId), inScope.scopeId), make(viewer, newId(ScopeId))])
      await expect(made).rejects.toEqual(wrong);
    await alter(of.scope, { deletedAt: now });
    await expect(make(viewer, inScope.scopeId)).rejects.toEqual(wrong);
  });

  it('for nobody whose account is deleted', async () => {
    const ann = newId(UserId);
    await plant(keys.profile(ann), Profile, { id: ann, displayName: 'Ann', ...unwritten(ann), deletedAt: now });
    expect(await refusal(make(ann, personalScopeOf(ann)))).toBe('account-deleted');
  });

  it('as one of 20, of which those that are over or revoked are none', async () => {
    const ann = newId(UserId);
    const scopeId = personalScopeOf(ann);
    const made = [];
    for (let count = 0; count < 20; count++) made.push(await make(ann, scopeId, { expiresAt: later(now, 2 + count) }));
    expect(await refusal(make(ann, scopeId))).toBe('quota-exceeded: tokens: 20');
    expect(await refusal(make(ann, scopeId, {}, later(now, 1)))).toBe('quota-exceeded: tokens: 20');
    expect(await refusal(make(ann, scopeId, {}, later(now, 2)))).toBe(undefined);
    expect(await refusal(make(ann, scopeId, {}, later(now, 2)))).toBe('quota-exceeded: tokens: 20');
    await tokens.remove(callOf(ann), made[9]?.id ?? newId(TokenId));
    expect(await refusal(make(ann, scopeId, {}, later(now, 2)))).toBe(undefined);
  });

  it('as one of 20, also where another is made meanwhile', async () => {
    const ann = newId(UserId);
    const scopeId = personalScopeOf(ann);
    const making = () => make(ann, scopeId);
    // Of the first two nobody had taken a turn before; of the last two there is room for one.
    await beforeNextWrite(making, making);
    for (let count = 2; count < 19; count++) await making();
    expect(await listed(ann)).toHaveLength(19);
    await beforeNextWrite(making, async () => expect(await refusal(making())).toBe('quota-exceeded: tokens: 20'));
    expect(await listed(ann)).toHaveLength(20);
  });

  it('once under one Idempotency-Key, and told the second time without its secret', async () => {
    const ann = newId(UserId);
    const call = callOf(ann, { idempotency: { key: 'once', fingerprint: 'f' } });
    const made = await tokens.create(call, draftFor(personalScopeOf(ann)));
    await expect(tokens.create(call, draftFor(personalScopeOf(ann)))).rejects.toMatchObject({
      value: { ...made, secret: null },
    });
  });
});

describe('tokens end', () => {
  it('one by one, for good', async () => {
    const { owner, inScope, joins } = await plantGroup();
    const [first, second] = [await make(owner, inScope.scopeId), await make(owner, inScope.scopeId, {}, later(now, 1))];
    expect(await listed(owner)).toEqual([second.id, first.id]);
    const remove = (by: UserId, more: object = {}) => refusal(tokens.remove(callOf(by, more), first.id));
    expect([await remove(await joins('admin')), await remove(owner, { ifVersion: 2 })]).toEqual([
      'not-found',
      'version-changed',
    ]);
    expect(await tokens.remove(callOf(owner, { ifVersion: 1 }), first.id)).toEqual({
      ...first,
      ...{ secret: null, version: 2, deletedAt: now, deletedBy: owner },
    });
    expect([await remove(owner), await listed(owner)]).toEqual(['not-found', [second.id]]);
    expect(await refusal(tokens.get(callOf(owner), first.id))).toBe('not-found');
    expect((await tokens.list(callOf(owner), { limit: 1 })).items).toEqual([{ ...second, secret: null }]);
  });

  it('all at once with a sign-out everywhere, and are neither listed nor read', async () => {
    const ann = newId(UserId);
    const { id } = await make(ann, personalScopeOf(ann));
    await alter(keys.signOut(ann), { userId: ann, signedOutAt: now });
    expect(await listed(ann)).toEqual([]);
    expect(await refusal(tokens.get(callOf(ann), id))).toBe('not-found');
    expect(await refusal(tokens.remove(callOf(ann), id))).toBe('not-found');
    const { id: next } = await make(ann, personalScopeOf(ann), {}, later(now, 1));
    expect(await listed(ann)).toEqual([next]);
    await alter(keys.signOut(ann), { signedOutAt: 1 });
    expect(await listed(ann)).toEqual([]);
    expect(await refusal(tokens.get(callOf(ann), next))).toBe('not-found');
  });

  it('with the account, which is what is said to who would revoke one', async () => {
    const ann = newId(UserId);
    const { id } = await make(ann, personalScopeOf(ann));
    const profile = { id: ann, displayName: 'Ann', ...unwritten(ann), tokensEndedAt: now };
    await plant(keys.profile(ann), Profile, { ...profile, deletedAt: now });
    expect(await refusal(tokens.remove(callOf(ann), id))).toBe('account-deleted');
  });
});
