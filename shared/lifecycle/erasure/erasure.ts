import * as z from 'zod';
import { StaleRead } from '../../core/retry';
import { ScopeId, UserId } from '../../core/ids';
import { day, hour, Instant, later, minute } from '../../core/time';
import { decode, decodeReadable } from '../../db/decode';
import { absent, equal, every } from '../../db/expressions';
import { type Key, keys } from '../../db/keys';
import { batchGet } from '../../db/read';
import { put, transact, update } from '../../db/transact';
import { Profile } from '../../people/profile';
import { AccountDeletion, dueAs, erasableAt, notDue } from '../accounts/account-deletion';

/**
 * The phases of an erasure, and the wait after each: once no access token of theirs is valid any more (15
 * minutes), nothing of them is written again; once the stream has told of what left the table, nothing
 * follows from that any more. What the stream told late, or gave up, is looked for when it has dropped all
 * that it held: after a day (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html).
 */
const phases = {
  'sign-in': { next: 'records', after: 20 * minute },
  records: { next: 'traces', after: hour },
  traces: { next: 'late', after: day },
  late: { next: 'done', after: 0 },
} as const;

/** An address that somebody had, and until when: what is sent there later may be somebody else's. */
const Address = z.object({ email: z.string(), until: Instant });
export type Address = z.output<typeof Address>;

/**
 * The record that somebody was erased: the proof of it, and what is done again to a table that is restored.
 * It says who only by an id that nothing else holds.
 */
export const Erasure = z.object({
  userId: UserId,
  phase: z.enum(['sign-in', 'records', 'traces', 'late', 'done']),
  startedAt: Instant,
  endedAt: Instant.nullable().default(null),
  /** Their address, by which what was sent to it is found; null once all is done. */
  email: z.string().nullable().default(null),
  /**
   * The addresses they had before, until all is done: those they signed in under since such are kept, and
   * those they were invited under to what they are in. Of others nothing is left in the table by which they
   * could be found.
   */
  former: z.array(Address).default([]),
  /** The groups they were alone in, and the slices of what was theirs alone, which go with them. */
  groups: z.array(ScopeId).default([]),
  /** The last partition of the archive that was looked through. */
  cursor: z.string().nullable().default(null),
  dueAt: Instant.optional(),
  /**
   * The numbers of records, of invitations to them, and of objects and lines of the archive, of exports and
   * of what the stream gave up.
   */
  removed: z.object({ records: z.int(), invitations: z.int(), objects: z.int(), lines: z.int() }),
});
export type Erasure = z.output<typeof Erasure>;

/** The record that a group was erased with the one who was alone in it. */
export const ErasedGroup = z.object({ scopeId: ScopeId, userId: UserId });

/** Makes the record of an erasure at its beginning. */
export const begunErasure = (userId: UserId, email: string | null, now: Instant) => ({
  userId,
  phase: 'sign-in',
  startedAt: now,
  email,
  removed: { records: 0, invitations: 0, objects: 0, lines: 0 },
  ...dueAs('erasure', now),
});

const addressOf = async (userId: UserId): Promise<string | null> => {
  const [stored] = await batchGet([keys.profile(userId)]);
  return decodeReadable(Profile.pick({ email: true }), stored)?.email ?? null;
};

/**
 * Begins to erase somebody whose account was deleted 30 days ago: from now on it can't be restored.
 * @throws StaleRead when it was restored meanwhile, TableBusy
 */
export const beginErasure = async (key: Key, now: Instant, requestId: string): Promise<void> => {
  const [stored] = await batchGet([key]);
  const { userId, status, turn, deletedAt, erasedFrom } = stored
    ? decode(AccountDeletion, stored)
    : { status: undefined };
  if (!userId || status !== 'done' || erasedFrom || erasableAt(deletedAt) > now) return;
  const still = every(equal('turn', turn), equal('status', status), absent('erasedFrom'));
  await transact(requestId, [
    update(key, { change: { set: { erasedFrom: now, ...notDue } }, when: still, refusal: () => new StaleRead() }),
    put(keys.erasure(userId), { schema: Erasure, item: begunErasure(userId, await addressOf(userId), now) }),
  ]);
};

/** Moves an erasure on, if it stands where it was read. @throws StaleRead, TableBusy */
export const moveOn = async ({ userId, phase }: Erasure, now: Instant, requestId: string): Promise<void> => {
  if (phase === 'done') return;
  const { next, after } = phases[phase];
  const set =
    next === 'done' ? { email: null, former: null, endedAt: now, ...notDue } : dueAs('erasure', later(now, after));
  await transact(requestId, [
    update(keys.erasure(userId), {
      change: { set: { phase: next, cursor: null, ...set } },
      when: equal('phase', phase),
      refusal: () => new StaleRead(),
    }),
  ]);
};
