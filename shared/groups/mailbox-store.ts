import { StaleRead, retryOnStale } from '../core/retry';
import type { ScopeId } from '../core/ids';
import { epochSeconds, Instant, later } from '../core/time';
import { absent, equal } from '../db/expressions';
import { type Key, keys, type MailboxId } from '../db/keys';
import { mailboxOf } from '../people/mailbox-of';
import { batchGet } from '../db/read';
import { timeToLiveAttribute } from '../db/table';
import { type WriteAction, put, transact, update } from '../db/transact';
import {
  countMail,
  DeclinedMail,
  forgottenAfter,
  Mailbox,
  uncountMail,
  untouched,
  waitAfterDecline,
  type Withheld,
  withheldBy,
} from './mailbox';

const expiring = (at: Instant) => ({ [timeToLiveAttribute]: epochSeconds(at) });

/** Writes a mailbox that is still as it was read. */
const replaced = (key: Key, before: Mailbox, after: Mailbox, now: Instant): WriteAction =>
  put(key, {
    schema: Mailbox,
    item: { ...after, ...(after.stoppedAt ? {} : expiring(forgottenAfter(now))) },
    when: before.version ? equal('version', before.version) : absent(),
    refusal: () => new StaleRead(),
  });

const read = async (key: Key, ...also: Key[]) => {
  const [stored, ...records] = await batchGet([key, ...also]);
  return { mailbox: stored ? Mailbox.parse(stored) : untouched, records };
};

/**
 * Counts a mail from a scope to an address before it is sent, so that no more are sent than may be, however
 * many ask at once and wherever a function ends: what was counted and then not sent stays counted.
 * @returns why it must not be sent; undefined: it may
 * @throws TableBusy
 */
export const claim = (
  address: string,
  { scopeId, now, requestId }: { readonly scopeId: ScopeId; readonly now: Instant; readonly requestId: string },
): Promise<Withheld | undefined> =>
  retryOnStale({}, async () => {
    const id = mailboxOf(address);
    const {
      mailbox,
      records: [declined],
    } = await read(keys.mailbox(id), keys.declinedMail(id, scopeId));
    if (declined && Instant.parse(declined.until) > now) return 'declined';
    const withheld = withheldBy(mailbox, scopeId, now);
    if (!withheld)
      await transact(requestId, [replaced(keys.mailbox(id), mailbox, countMail(mailbox, scopeId, now), now)]);
    return withheld;
  });

/** Takes back what was claimed for a mail that is known not to have gone out. @throws TableBusy */
export const unclaim = (
  address: string,
  { scopeId, now, requestId }: { readonly scopeId: ScopeId; readonly now: Instant; readonly requestId: string },
): Promise<void> =>
  retryOnStale({}, async () => {
    const key = keys.mailbox(mailboxOf(address));
    const { mailbox } = await read(key);
    await transact(requestId, [replaced(key, mailbox, uncountMail(mailbox, scopeId, now), now)]);
  });

/**
 * Keeps mail from that scope back for a week: the owner of the address has declined there, under whatever
 * form they were invited.
 */
export const declinedBy = (address: string, scopeId: ScopeId, now: Instant): WriteAction => {
  const until = later(now, waitAfterDecline);
  return put(keys.declinedMail(mailboxOf(address), scopeId), {
    schema: DeclinedMail,
    item: { until, ...expiring(until) },
  });
};

/** Tells whether invitations to a mailbox are stopped. @throws TableBusy */
export const isStopped = async (id: MailboxId): Promise<boolean> =>
  (await read(keys.mailbox(id))).mailbox.stoppedAt !== null;

/** Stops all invitation mails to a mailbox, or lets them through again; however often. @throws TableBusy */
export const setStopped = async (
  id: MailboxId,
  { stopped, now, requestId }: { readonly stopped: boolean; readonly now: Instant; readonly requestId: string },
): Promise<void> => {
  const kept = stopped
    ? { stoppedAt: now, [timeToLiveAttribute]: null }
    : { stoppedAt: null, ...expiring(forgottenAfter(now)) };
  await transact(requestId, [update(keys.mailbox(id), { change: { set: kept, add: { version: 1 } } })]);
};
