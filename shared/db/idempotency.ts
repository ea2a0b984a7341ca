import * as z from 'zod';
import type { Call, Caller, Idempotency } from '../core/call';
import { KeyReused } from '../core/errors';
import { day, epochSeconds, later, millis, second } from '../core/time';
import type { StoredRecord } from './attributes';
import { decodeReadable } from './decode';
import { absent, below, some } from './expressions';
import { type Key, keys } from './keys';
import { KeptAnswer, packAnswer, unpackAnswer } from './kept-answer';
import { batchGet } from './read';
import { type WriteAction, put } from './transact';

/** The time for which an Idempotency-Key is valid (contract). Checked when read: TTL may take days. */
const heldFor = day;

/** Ends a call that was answered before, with the first answer. No fault. */
export class IdempotentReplay extends Error {
  constructor(readonly value: unknown) {
    super('answered before');
  }
}

const Kept = z.intersection(z.object({ fingerprint: z.string(), ttl: z.number() }), KeptAnswer);

const idempotencyKey = (caller: Caller, { key }: Idempotency): Key => keys.idempotency(caller.userId, key);

/**
 * Returns the whole second that a call is made in: reading and writing must agree on when a key has run out.
 */
const secondOf = ({ now }: Call): number => Math.floor(millis(now) / second);

/**
 * Decides how a call ends whose key is taken: IdempotentReplay with the first answer, or KeyReused when the
 * key came with another request.
 */
const outcomeOf = (call: Call, { fingerprint }: Idempotency, existing: StoredRecord | undefined): Error | undefined => {
  if (!existing) return undefined;
  const kept = decodeReadable(Kept, existing);
  if (!kept) return new KeyReused();
  if (kept.ttl < secondOf(call)) return undefined;
  return kept.fingerprint === fingerprint ? new IdempotentReplay(unpackAnswer(kept)) : new KeyReused();
};

/**
 * Reads the records with these keys, in their order, unless the call was answered before, which the same
 * round trip tells.
 * @throws IdempotentReplay, KeyReused, TableBusy
 */
export const batchGetUnlessReplayed = async (
  call: Call,
  wanted: readonly Key[],
): Promise<(StoredRecord | undefined)[]> => {
  const { caller, idempotency } = call;
  if (!idempotency) return batchGet(wanted);
  const [kept, ...found] = await batchGet([idempotencyKey(caller, idempotency), ...wanted]);
  const outcome = outcomeOf(call, idempotency, kept);
  if (outcome) throw outcome;
  return found;
};

/**
 * Requires of an answer that a call's key can keep it, where it has one: for what is written before that.
 * @throws QuotaExceeded
 */
export const requireKeepable = ({ idempotency }: Call, answer: unknown): void => {
  if (idempotency) packAnswer(answer);
};

/**
 * Makes a call's key take effect once, as a part of its transaction: it stands first, so that a replay wins
 * over what it has caused itself.
 * @throws QuotaExceeded for an answer that no record takes
 */
export const claimIdempotencyKey = (call: Call, idempotency: Idempotency, answer: unknown): WriteAction =>
  put(idempotencyKey(call.caller, idempotency), {
    schema: Kept,
    item: {
      fingerprint: idempotency.fingerprint,
      ...packAnswer(answer),
      ttl: epochSeconds(later(call.now, heldFor)),
    },
    when: some(absent(), below('ttl', secondOf(call))),
    refusal: (existing) => outcomeOf(call, idempotency, existing) ?? new KeyReused(),
  });
