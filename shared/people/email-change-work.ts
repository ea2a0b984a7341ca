import { retryOnStale, StaleRead } from '../core/retry';
import type { Instant } from '../core/time';
import type { StoredRecord } from '../db/attributes';
import { decode, decodeReadable } from '../db/decode';
import { absent, equal, every, present } from '../db/expressions';
import { keys } from '../db/keys';
import { batchGet } from '../db/read';
import { put, transact, update, type WriteAction } from '../db/transact';
import { blockerActions } from './blocker';
import { EmailChange, type EmailOutcome } from './email-change';
import { changeAddress } from './pool-users';
import { FormerAddress, Profile } from './profile';

const stale = () => new StaleRead();

/** Returns what becomes of the person's own records once the pool has their new address. */
const recordsMoved = ({ userId, email, previousEmail }: EmailChange, now: Instant): WriteAction[] => [
  update(keys.profile(userId), {
    change: { set: { email, emailVerified: true } },
    when: present(),
    refusal: stale,
  }),
  ...(previousEmail === null || previousEmail === email
    ? []
    : [
        put(keys.formerAddress(userId, previousEmail), {
          schema: FormerAddress,
          item: { email: previousEmail, until: now },
        }),
        ...blockerActions({ userId, email, emailVerified: true }),
      ]),
];

/**
 * Carries out a change that was confirmed, unless it has been: has the pool change the address, which it
 * refuses where somebody has it, and then the person's own records. Of whoever has deleted their account
 * nothing is changed.
 * @returns what became of it; undefined: there was nothing to do
 * @throws the SDK's error when the pool is away; TableBusy
 */
export const carryOutEmailChange = (
  image: StoredRecord,
  { now, requestId }: { readonly now: Instant; readonly requestId: string },
): Promise<EmailOutcome | undefined> =>
  retryOnStale({}, async () => {
    const { id, userId, confirmedAt, doneAt } = decode(EmailChange, image);
    if (confirmedAt === null || doneAt !== null) return undefined;
    const key = keys.emailChange(userId);
    const [stored, storedProfile] = await batchGet([key, keys.profile(userId)]);
    const change = decodeReadable(EmailChange, stored);
    if (change?.id !== id || change.doneAt !== null) return undefined;
    const profile = decodeReadable(Profile, storedProfile);
    const outcome =
      profile && !profile.deletedAt
        ? await changeAddress(userId, {
            known: [profile.email, change.previousEmail].filter((one) => one !== null),
            email: change.email,
          })
        : 'gone';
    await transact(requestId, [
      update(key, {
        change: { set: { doneAt: now, outcome } },
        when: every(equal('id', id), absent('doneAt')),
        refusal: stale,
      }),
      ...(outcome === 'changed' ? recordsMoved(change, now) : []),
    ]);
    return outcome;
  });
