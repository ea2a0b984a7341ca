import * as z from 'zod';
import { ScopeId } from '../core/ids';
import { day, Instant, later } from '../core/time';

const week = 7 * day;

/**
 * The product's rules for how many invitation mails go to a mailbox in 24 hours, whoever asks, and in 7 days
 * from one scope.
 */
const mostADay = 3;
const mostAWeek = 2;
/** The time that a scope waits after somebody has declined. */
export const waitAfterDecline = week;

/**
 * The record of a mailbox, under the hash of its address: which mails went there lately, and whether its
 * owner stopped them.
 */
export const Mailbox = z.object({
  stoppedAt: Instant.nullable().default(null),
  /** The mails of the last 7 days, oldest first: no more than a few. */
  sent: z.array(z.object({ at: Instant, scopeId: ScopeId })).default([]),
  version: z.int(),
});
export type Mailbox = z.output<typeof Mailbox>;

/** The time until which no mail from one scope goes to a mailbox. */
export const DeclinedMail = z.object({ until: Instant });

/** A mailbox that nothing was sent to. */
export const untouched: Mailbox = { stoppedAt: null, sent: [], version: 0 };

/**
 * The reason why a mail isn’t sent: its owner stopped them, had enough of them today, or from that scope this
 * week, has declined there, blocks its invitations, has muted it, or has switched such mails off.
 */
export type Withheld = 'stopped' | 'day' | 'scope' | 'declined' | 'blocked' | 'switched-off';

/** Decides what keeps a mail from a scope back now; undefined: nothing does. */
export const withheldBy = ({ stoppedAt, sent }: Mailbox, scopeId: ScopeId, now: Instant): Withheld | undefined => {
  if (stoppedAt) return 'stopped';
  const [today, lately] = [later(now, -day), later(now, -week)];
  if (sent.filter(({ at }) => at > today).length >= mostADay) return 'day';
  return sent.filter((one) => one.scopeId === scopeId && one.at > lately).length >= mostAWeek ? 'scope' : undefined;
};

/** Returns the mailbox with one more mail counted, and none that is older than any rule looks back. */
export const countMail = ({ sent, version, ...mailbox }: Mailbox, scopeId: ScopeId, now: Instant): Mailbox => ({
  ...mailbox,
  sent: [...sent.filter(({ at }) => at > later(now, -week)), { at: now, scopeId }],
  version: version + 1,
});

/** Returns the mailbox without a mail that was counted and, as is known, never went out. */
export const uncountMail = ({ sent, version, ...mailbox }: Mailbox, scopeId: ScopeId, at: Instant): Mailbox => {
  const index = sent.findIndex((one) => one.at === at && one.scopeId === scopeId);
  return { ...mailbox, sent: sent.filter((_, place) => place !== index), version: version + 1 };
};

/**
 * Returns the time after which nothing that is counted matters any more: the record may go, unless mails were
 * stopped.
 */
export const forgottenAfter = (now: Instant): Instant => later(now, week + day);
