import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { match, type NewPool } from '../../lib/recovery/match-users';
import { UserId } from '../../shared/core/ids';
import type { ExportedUser } from '../../shared/people/pool-export';

describe('who an exported person is in the new pool', () => {
  const user = (sub: string, more: Partial<ExportedUser> = {}): ExportedUser => ({
    userId: UserId.parse(sub),
    sub,
    email: 'ann@example.com',
    emailVerified: true,
    name: null,
    locale: null,
    status: 'CONFIRMED',
    enabled: true,
    createdAt: null,
    ...more,
  });
  const [old, anew, other] = [randomUUID(), randomUUID(), randomUUID()];
  const ann = user(old);
  const nobody = { email: undefined, isErased: false };
  const withIn = (...there: ExportedUser[]): NewPool => ({
    byUserId: new Map(there.map((one) => [one.userId, one])),
    byEmail: new Map(there.map((one) => [one.email, one])),
    inUse: new Set(),
  });
  const leave = (why: string) => ({ does: 'leave', why });
  const unconfirmed = { status: 'UNCONFIRMED', emailVerified: false };
  const alone = new Set<string>();

  it.each<[string, ExportedUser, NewPool, object]>([
    ['is made where nobody has the address', ann, withIn(), { does: 'make' }],
    [
      'is made in the place of a sign-up that nobody confirmed',
      ann,
      withIn(user(anew, unconfirmed)),
      { does: 'remake' },
    ],
    [
      'is not whoever has the address unverified',
      ann,
      withIn(user(anew, { emailVerified: false })),
      leave('not-verified-there'),
    ],
    [
      'is not whoever carries the id of somebody else',
      ann,
      withIn(user(anew, { userId: UserId.parse(other) })),
      leave('carried-already'),
    ],
    [
      'is whoever carries their id, whatever address they have by now',
      ann,
      withIn(user(anew, { userId: UserId.parse(old), email: 'new@example.com' })),
      { does: 'there' },
    ],
    ['is themselves in the pool that they come from', ann, withIn(ann), { does: 'there' }],
    ['stays out without a verified address', user(old, { emailVerified: false }), withIn(), leave('not-verified')],
    [
      'stays out when they never confirmed their sign-up',
      user(old, { status: 'UNCONFIRMED' }),
      withIn(),
      leave('not-verified'),
    ],
  ])('%s', (_, person_, there, outcome) => {
    expect(match(person_, nobody, there, alone)).toMatchObject(outcome);
  });

  it('stays out when two of the export have the address', () => {
    expect(match(ann, nobody, withIn(), new Set([ann.email]))).toEqual({ does: 'leave', why: 'shared-address' });
  });
});
