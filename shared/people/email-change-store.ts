import { randomUUID } from 'node:crypto';
import { emailChangeCounted } from '../access/count';
import { writeOwn } from '../access/write';
import { type Call, freshFor } from '../core/call';
import { env } from '../core/env';
import { AccountDeleted, FreshSignInRequired, InvalidBody } from '../core/errors';
import { retryOnStale, StaleRead } from '../core/retry';
import { epochSeconds, later } from '../core/time';
import { decode, decodeReadable } from '../db/decode';
import { absent, below, equal, every, present, some } from '../db/expressions';
import { keys } from '../db/keys';
import { batchGet } from '../db/read';
import { timeToLiveAttribute } from '../db/table';
import { check, put, transact, update, type WriteAction } from '../db/transact';
import {
  type AskedEmailChange,
  EmailChange,
  judge,
  keptFor,
  mostChangesADay,
  newEmailChange,
  toAsked,
} from './email-change';
import { Profile } from './profile';
import { SignOut } from './sign-out';

const stale = () => new StaleRead();

/**
 * Requires that no provider says which address the caller has: it would say so again at the next sign-in.
 * Where none is offered, nothing is asked.
 */
const ownAddress = ({ caller: { userId } }: Call, path: 'email' | 'code'): WriteAction[] =>
  env().SIGN_IN_PROVIDERS.length === 0
    ? []
    : [
        check(
          keys.identities(userId),
          absent('providersAddress'),
          () => new InvalidBody([{ path, code: 'providers_address' }]),
        ),
      ];

/**
 * Asks for another address: its mailbox gets a code. Whether anybody has the address is not looked at. What
 * was asked for before is over; a change that was confirmed is waited for.
 * @throws InvalidBody for the caller's own address, and where a provider says which it is; QuotaExceeded,
 * AccountDeleted, TableBusy
 */
export const requestEmailChange = (call: Call, email: string): Promise<AskedEmailChange> => {
  const {
    caller: { userId, ...caller },
    now,
  } = call;
  if (email === caller.email) throw new InvalidBody([{ path: 'email', code: 'own_address' }]);
  const change = newEmailChange(userId, email, { id: randomUUID(), now });
  const written = put(keys.emailChange(userId), {
    schema: EmailChange,
    item: { ...change, [timeToLiveAttribute]: epochSeconds(later(now, keptFor)) },
    when: some(absent('confirmedAt'), present('doneAt'), below('expiresAt', now)),
    refusal: stale,
  });
  return retryOnStale({}, () =>
    writeOwn(call, [...ownAddress(call, 'email'), emailChangeCounted(call, mostChangesADay), written], toAsked(change)),
  );
};

/** Says that a code is not good, whatever the reason is. */
const refused = () => new InvalidBody([{ path: 'code', code: 'wrong_code' }]);

/**
 * Confirms the change that the caller asked for last, by the code that was mailed to the new address. Each
 * wrong code counts before it is answered, however many come at once: the record moves on with each.
 * @throws InvalidBody, AccountDeleted, FreshSignInRequired, TableBusy
 */
export const confirmEmailChange = (call: Call, code: string): Promise<AskedEmailChange> =>
  retryOnStale({}, async () => {
    const {
      caller: { userId, email },
      now,
      requestId,
      signedInAt = now,
    } = call;
    const key = keys.emailChange(userId);
    const [stored, profile, signOut] = await batchGet([key, keys.profile(userId), keys.signOut(userId)]);
    if (profile?.deletedAt) throw new AccountDeleted();
    // Also where nothing is written that would hold it: no guesses by a sign-in that is over.
    if (signOut && decode(SignOut, signOut).signedOutAt >= signedInAt)
      throw new FreshSignInRequired({ maxAge: freshFor });
    const change = decodeReadable(EmailChange, stored);
    const verdict = judge(change, code, now);
    if (!change || verdict === 'over') throw refused();
    const when = every(equal('id', change.id), equal('tries', change.tries), absent('confirmedAt'));
    if (verdict === 'wrong') {
      await transact(requestId, [update(key, { change: { add: { tries: 1 } }, when, refusal: stale })]);
      throw refused();
    }
    const set = { confirmedAt: now, codeHash: null, previousEmail: decodeReadable(Profile, profile)?.email ?? email };
    return writeOwn(
      call,
      [...ownAddress(call, 'code'), update(key, { change: { set }, when, refusal: stale })],
      toAsked({ ...change, confirmedAt: now }),
    );
  });
