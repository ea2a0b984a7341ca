import type { Call } from '../core/call';
import { BadRequest, CursorExpired } from '../core/errors';
import { deletedRetention } from '../core/record';
import { seal, unseal } from '../core/seal';
import { day, type Instant, millis, second } from '../core/time';
import { decodeFeedCursor, encodeCursor, type FeedCursor } from '../db/cursor';

const purposeOf = (what: string, { caller }: Call, issued: string): string =>
  JSON.stringify(['changes', what, caller.userId, issued]);

/**
 * The form of a cursor: the moment it is issued stands before the seal, which holds it, since what it was
 * sealed with may be gone by the time it comes back.
 */
const radix = 36;
const form = /^([0-9a-z]{1,9})\.([\w-]+)$/;

/**
 * The time for which a seal can be opened at least: two keys live at a time, each 30 days
 * (functions/jobs/rotate-token-key.ts).
 */
const openedFor = 30 * day;

/** @param what the cursor is of, which no other takes */
export const sealFeedCursor = (what: string, call: Call, cursor: Omit<FeedCursor, 'kind'>): string => {
  const issued = Math.floor(millis(call.now) / second).toString(radix);
  return `${issued}.${seal(purposeOf(what, call, issued), encodeCursor({ kind: 'feed', ...cursor }))}`;
};

const ageOf = (issued: string, now: Instant): number => millis(now) - Number.parseInt(issued, radix) * second;

/**
 * Opens the seal of a client's progress.
 * @throws CursorExpired when what was deleted since may be gone, or the keys that sealed it; BadRequest when
 * it is altered or another's
 */
export const openFeedCursor = (what: string, call: Call, since: string): FeedCursor => {
  const [, issued = '', sealed = ''] = form.exec(since) ?? [];
  const age = ageOf(issued, call.now);
  if (age > deletedRetention) throw new CursorExpired();
  const text = issued ? unseal(purposeOf(what, call, issued), sealed) : undefined;
  if (text !== undefined) return decodeFeedCursor(text);
  throw age > openedFor ? new CursorExpired() : new BadRequest([{ path: 'since', code: 'cursor' }]);
};
