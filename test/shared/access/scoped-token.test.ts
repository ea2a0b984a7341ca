import { beforeEach, describe, expect, it } from '@jest/globals';
import { callerByToken, makerIn, makerKeysOf, tokenStands } from '../../../shared/access/scoped-token';
import { newId, ScopeId, TokenId, UserId } from '../../../shared/core/ids';
import { unwritten } from '../../../shared/core/record';
import { grantOf, hashOfToken, newScopedToken, ScopedToken } from '../../../shared/core/scoped-token';
import { hour, later } from '../../../shared/core/time';
import type { StoredRecord, Value } from '../../../shared/db/attributes';
import { keys } from '../../../shared/db/keys';
import { transact, update } from '../../../shared/db/transact';
import { Profile } from '../../../shared/people/profile';
import { memoryTable } from '../../support/memory-table';
import { alter, callOf, now, plant, stored } from '../../support/planted';
import { refusal } from '../../support/refused-with';
import { beforeNextWrite } from '../../support/set-attributes';

const table = memoryTable();
beforeEach(() => {
  table.clear();
  table.faults = undefined;
});

const before = (milliseconds: number) => later(now, -milliseconds);
/** Plants a token that was made an hour ago, of somebody who never wrote to their profile. */
const given = async (fields: Partial<ScopedToken> = {}) => {
  const [userId, id, scopeId] = [newId(UserId), newId(TokenId), newId(ScopeId)];
  const token = newScopedToken(userId, id);
  const record = {
    ...{ id, userId, scopeId, name: 'Script', access: 'read' as const, expiresAt: later(now, 1), lastUsedAt: null },
    ...{ secretHash: hashOfToken(token), ...unwritten(userId), createdAt: before(hour), ...fields },
  };
  const key = keys.token(userId, id);
  await plant(key, ScopedToken, record);
  const by = (text = token) => callerByToken(text, { now, requestId: 'r' });
  return {
    ...{ userId, token, record, key, by, refused: (text?: string) => refusal(by(text)) },
    profile: (more: Readonly<Record<string, Value>> = {}) =>
      plant(keys.profile(userId), Profile, { id: userId, displayName: 'Ann', ...unwritten(userId), ...more }),
    signOut: (signedOutAt: Value) => alter(keys.signOut(userId), { userId, signedOutAt }),
  };
};

describe('whoever calls by a scoped token', () => {
  it('is its maker, without an address, held to what it grants', async () => {
    for (const access of ['read', 'write'] as const) {
      const { by, userId, record } = await given({ access });
      expect(await by()).toEqual({ userId, email: null, emailVerified: false, token: grantOf(record) });
    }
  });

  it('is nobody by what is no token, by another’s secret, or by one that nobody was given', async () => {
    const { refused, userId, record } = await given();
    for (const text of ['hearth_short', newScopedToken(userId, record.id), newScopedToken(userId, newId(TokenId))])
      expect(await refused(text)).toBe('unauthorized');
  });

  it.each<[string, Readonly<Record<string, Value>>]>([
    ['was revoked', { deletedAt: now }],
    ['is over', { expiresAt: now }],
    ['has a word in the place of what it may do', { access: '' }],
    ['has none there', { access: 'all' }],
    ['has no hash', { secretHash: 1 }],
    ['has a name that is none', { name: 1 }],
    ['is of no scope', { scopeId: 'home' }],
  ])('is nobody by one that %s', async (_, fields) => {
    const { refused, key } = await given();
    await alter(key, fields);
    expect(await refused()).toBe('unauthorized');
  });

  it('is nobody once their account is deleted, for good by what was made before', async () => {
    const { refused, profile } = await given();
    await profile();
    expect(await refused()).toBe(undefined);
    await profile({ deletedAt: now });
    expect(await refused()).toBe('unauthorized');
    await profile({ tokensEndedAt: before(hour) });
    expect(await refused()).toBe('unauthorized');
    await profile({ tokensEndedAt: before(hour + 1) });
    expect(await refused()).toBe(undefined);
  });

  it('is nobody by what was made before they signed out everywhere', async () => {
    const { refused, profile, signOut } = await given();
    await signOut(before(hour));
    expect(await refused()).toBe('unauthorized');
    await signOut(before(hour + 1));
    expect(await refused()).toBe(undefined);
    await profile({ tokensEndedAt: before(hour) });
    expect(await refused()).toBe('unauthorized');
    await profile({ tokensEndedAt: before(hour + 2) });
    expect(await refused()).toBe(undefined);
    await signOut(before(1));
    expect(await refused()).toBe('unauthorized');
  });

  it('is nobody where either can’t be read', async () => {
    const [one, other] = [await given(), await given()];
    await alter(keys.profile(one.userId), { deletedAt: 1 });
    await other.signOut(1);
    expect([await one.refused(), await other.refused()]).toEqual(['unauthorized', 'unauthorized']);
    expect(makerIn([{ deletedAt: 1 }, undefined])).toBe(undefined);
    expect(makerIn([undefined, {}])).toBe(undefined);
  });

  it('is nobody while they are being erased, when their profile is gone before their tokens', async () => {
    const { refused, profile, userId } = await given();
    await alter(keys.erasure(userId), { userId });
    expect(await refused()).toBe('unauthorized');
    await profile();
    expect(await refused()).toBe(undefined);
  });
});

describe('whether somebody’s tokens stand', () => {
  it('is said by two records, of which the later counts', () => {
    const [first, second] = [before(2), before(1)];
    const at = (...found: (StoredRecord | undefined)[]) => makerIn(found)?.tokensEndedAt;
    expect(makerKeysOf(UserId.parse('0197a000-0000-7000-8000-000000000001'))).toHaveLength(2);
    expect(makerIn([undefined, undefined])).toEqual({ deletedAt: null, tokensEndedAt: null });
    expect(makerIn([{ deletedAt: now }, undefined])).toEqual({ deletedAt: now, tokensEndedAt: null });
    expect(at({ tokensEndedAt: first }, { signedOutAt: second })).toBe(second);
    expect(at({ tokensEndedAt: second }, { signedOutAt: first })).toBe(second);
    expect([at(undefined, { signedOutAt: first }), at({ tokensEndedAt: first }, undefined)]).toEqual([first, first]);
  });
});

describe('the last use of a token', () => {
  it('is remembered to the hour', async () => {
    const { by, key } = await given();
    await by();
    expect(await stored(key)).toMatchObject({ lastUsedAt: now, version: 1 });
    await alter(key, { lastUsedAt: before(hour - 1) });
    const writes = table.changes.length;
    await by();
    expect(table.changes).toHaveLength(writes);
    await alter(key, { lastUsedAt: before(hour) });
    await by();
    expect(await stored(key)).toMatchObject({ lastUsedAt: now });
  });

  it('is none where it is revoked meanwhile', async () => {
    const { refused, key } = await given();
    let outcome: string | undefined;
    await beforeNextWrite(
      () => alter(key, { deletedAt: now }),
      async () => (outcome = await refused()),
    );
    expect(outcome).toBe('unauthorized');
    expect((await stored(key))?.lastUsedAt).toBe(undefined);
  });

  it('keeps nobody out where it can’t be remembered now, and hides no fault', async () => {
    const { by, userId } = await given();
    const fail = (name: string) => {
      table.faults = {
        before: () => {
          throw Object.assign(new Error('no'), { name });
        },
        after: () => undefined,
      };
    };
    fail('ThrottlingException');
    expect((await by()).userId).toBe(userId);
    fail('Other');
    await expect(by()).rejects.toMatchObject({ name: 'Other' });
  });
});

describe('a write by a scoped token', () => {
  it('needs that it stands still', async () => {
    const { userId, record, key } = await given();
    const token = grantOf(record);
    const marking = update({ pk: 'MARK', sk: 'MARK' }, { change: { add: { times: 1 } } });
    const write = (call = callOf(userId, { caller: { userId, email: null, emailVerified: false, token } })) =>
      refusal(transact('r', [...tokenStands(call), marking]));
    expect(tokenStands(callOf(userId))).toEqual([]);
    expect(await write()).toBe(undefined);
    await alter(key, { expiresAt: now });
    expect(await write()).toBe('unauthorized');
    await alter(key, { expiresAt: later(now, 1), deletedAt: now });
    expect(await write()).toBe('unauthorized');
    expect(await stored({ pk: 'MARK', sk: 'MARK' })).toMatchObject({ times: 1 });
  });
});
