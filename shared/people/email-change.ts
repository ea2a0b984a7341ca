import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { Email } from '../core/email';
import { stored } from '../core/fields';
import { UserId } from '../core/ids';
import { day, Instant, later, minute } from '../core/time';
import { tokenKeys } from '../core/token-keys';

/** The time for which a code is good, in ms, and how often somebody may be wrong about it. */
const goodFor = 30 * minute;
const mostTries = 5;
/** The changes that a person may ask for in a day, and the codes that a mailbox gets in one, whoever asks. */
export const mostChangesADay = 5;
/** The time for which the record is kept: longer than the stream may lag. */
export const keptFor = 7 * day;

/**
 * What became of a change: the pool has the new address; it had it for somebody else; it has nobody any more
 * of whom it could be.
 */
export const EmailOutcome = z.enum(['changed', 'taken', 'gone']);
export type EmailOutcome = z.output<typeof EmailOutcome>;

/**
 * The change of address that somebody asked for last. The code is made where it is mailed; of it a keyed hash
 * is kept: six digits are soon tried out on a copy of the table.
 */
export const EmailChange = z.object({
  id: z.string(),
  userId: UserId,
  email: stored.line(255),
  requestedAt: Instant,
  expiresAt: Instant,
  tries: z.int().default(0),
  codeHash: z.string().nullable().default(null),
  /** When the code was mailed, or was not because the mailbox had enough of them. */
  mailedAt: Instant.nullable().default(null),
  confirmedAt: Instant.nullable().default(null),
  /** The address that they had when they confirmed. */
  previousEmail: z.string().nullable().default(null),
  outcome: EmailOutcome.nullable().default(null),
  doneAt: Instant.nullable().default(null),
  /** When people were mailed what became of it. */
  toldAt: Instant.nullable().default(null),
});
export type EmailChange = z.output<typeof EmailChange>;

export const NewEmail = z.strictObject({ email: Email }).meta({ id: 'NewEmail' });
export type NewEmail = z.output<typeof NewEmail>;

export const EmailCode = z
  .strictObject({
    code: z
      .string()
      .regex(/^\d{6}$/, { error: 'six_digits' })
      .describe('the six digits from the mail'),
  })
  .meta({ id: 'EmailCode' });
export type EmailCode = z.output<typeof EmailCode>;

export const AskedEmailChange = z
  .object({
    email: z.string().describe('the new address, in the form in which it is kept'),
    expiresAt: Instant.describe('until when the code is good'),
    confirmedAt: Instant.nullable().describe('set once the code was right: the address follows within seconds'),
  })
  .meta({ id: 'EmailChange' });
export type AskedEmailChange = z.output<typeof AskedEmailChange>;

/** Returns a change as whoever asked for it sees it: the same whosever the address is. */
export const toAsked = ({ email, expiresAt, confirmedAt }: EmailChange): AskedEmailChange => ({
  email,
  expiresAt,
  confirmedAt,
});

/** Makes a change that somebody asks for now. */
export const newEmailChange = (userId: UserId, email: string, { id, now }: { id: string; now: Instant }): EmailChange =>
  EmailChange.parse({ id, userId, email, requestedAt: now, expiresAt: later(now, goodFor) });

export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

const hashedBy = (key: Buffer, id: string, code: string): Buffer =>
  createHmac('sha256', key).update(`email-change\n${id}\n${code}`).digest();

/** Hashes a code of a change under the key that seals. @throws NotReady while no key is known */
export const hashOfCode = (id: string, code: string): string =>
  hashedBy(tokenKeys()[0], id, code).toString('base64url');

/** Tells whether a change may still be confirmed, by whatever code. */
const isOpen = ({ codeHash, tries, expiresAt, confirmedAt }: EmailChange, now: Instant): boolean =>
  codeHash !== null && confirmedAt === null && tries < mostTries && expiresAt > now;

/** Decides about a code: `over` where none is good any more, or none was mailed. */
export const judge = (change: EmailChange | undefined, code: string, now: Instant): 'right' | 'wrong' | 'over' => {
  if (!change || !isOpen(change, now)) return 'over';
  const kept = Buffer.from(change.codeHash ?? '', 'base64url');
  const isRight = tokenKeys().some((key) => {
    const hash = hashedBy(key, change.id, code);
    return hash.length === kept.length && timingSafeEqual(hash, kept);
  });
  return isRight ? 'right' : 'wrong';
};
