import * as z from 'zod';
import type { Call } from '../core/call';
import { BadRequest, CursorExpired } from '../core/errors';
import { deletedRetention } from '../core/record';
import { seal, unseal } from '../core/seal';
import { day, type Instant, millis, second } from '../core/time';

/**
 * A walk through what is there, part by part, beside the feed: through all of it at first, or through what
 * came back without being written.
 */
export const Snapshot = z.object({
  /** The ranges of the index `order` that are left of it: partition, and the first and the last prefix. */
  parts: z.array(z.tuple([z.string(), z.string(), z.string()])),
  /** The position at which the first part goes on. */
  after: z.tuple([z.string(), z.string()]).optional(),
  /** Whether what is gone is told of, too: whoever asks may hold it. */
  gone: z.boolean(),
});
export type Snapshot = z.output<typeof Snapshot>;

/**
 * A client's progress: the position up to which it knows each feed, by partition, and what it is walking
 * through.
 */
export const FeedCursor = z.object({
  ends: z.record(z.string(), z.string()),
  walk: Snapshot.optional(),
  /**
   * The role in which they have seen it all: with another role records look different, though nobody changed
   * them.
   */
  as: z.string(),
});
export type FeedCursor = z.output<typeof FeedCursor>;

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
export const sealFeedCursor = (what: string, call: Call, cursor: FeedCursor): string => {
  const issued = Math.floor(millis(call.now) / second).toString(radix);
  return `${issued}.${seal(purposeOf(what, call, issued), JSON.stringify(cursor))}`;
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
  if (text !== undefined) return FeedCursor.parse(JSON.parse(text));
  throw age > openedFor ? new CursorExpired() : new BadRequest([{ path: 'since', code: 'cursor' }]);
};
