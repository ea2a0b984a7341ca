import { createHash } from 'node:crypto';
import * as z from 'zod';
import { Email } from '../../core/email';
import { line, optional, prose } from '../../core/fields';
import { day, Instant } from '../../core/time';
import { withoutSecrets } from './secrets';

/** The time for which feedback is kept, since it came last: as long as a log (product rule). */
export const feedbackRetention = 30 * day;
/** The most mails of feedback to the operator in a day: what strangers send must not fill a mailbox. */
export const mailsADay = 50;

const longestMessage = 2_000;
const longestStack = 4_000;

export const NewFeedback = z
  .strictObject({
    kind: z
      .enum(['feedback', 'error'])
      .describe('feedback: what a person has to say; error: what went wrong in an app, reported by it'),
    message: prose(longestMessage),
    replyTo: optional(Email).describe('where the person wants an answer: nobody answers without'),
    page: optional(line(200)).describe('where in the app it was'),
    appVersion: optional(line(50)),
    platform: optional(line(100)).describe('such as `iOS 19.1` or `Firefox 150`'),
    stack: optional(prose(longestStack)).describe('of an error: where in the code it came from'),
    fingerprint: optional(z.string().regex(/^[\w.:-]{1,100}$/, { error: 'fingerprint' })).describe(
      'of an error: what is the same whenever it is the same error; absent: made from message and stack',
    ),
  })
  .meta({ id: 'NewFeedback' });
export type NewFeedback = z.output<typeof NewFeedback>;

export const ReceivedFeedback = z
  .object({
    reference: z.string().describe('by which the operator finds it; the same for the same error'),
    fingerprint: z.string().nullable().describe('by which an error counts as the same; null for feedback'),
  })
  .meta({ id: 'ReceivedFeedback' });
export type ReceivedFeedback = z.output<typeof ReceivedFeedback>;

/**
 * Feedback as it is stored: what was sent, without secrets, and nothing else of who sent it. Of an error,
 * each field as it was told first.
 */
export const Feedback = z.object({
  reference: z.string(),
  kind: NewFeedback.shape.kind,
  language: z.enum(['en', 'sv']),
  message: z.string(),
  replyTo: z.string().nullable().default(null),
  page: z.string().nullable().default(null),
  appVersion: z.string().nullable().default(null),
  platform: z.string().nullable().default(null),
  stack: z.string().nullable().default(null),
  fingerprint: z.string().nullable().default(null),
  count: z.int().default(1),
  lastAt: Instant,
  mailedAt: Instant.nullable().default(null),
});
export type Feedback = z.output<typeof Feedback>;

const hash = (...parts: readonly (string | null)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** The frames of a stack that tell one error from another: those below change with who called. */
const framesThatCount = 3;

/** Returns text without what differs each time that the same goes wrong: ids, numbers, what is quoted. */
const constant = (text: string): string =>
  text
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, '#')
    .replace(/"[^"\n]{0,200}"|'[^'\n]{0,200}'|“[^”\n]{0,200}”/g, '#')
    .replace(/\d+/g, '#');

/** Makes the fingerprint of an error that came without one. */
const fingerprintOf = ({ message, stack }: Pick<NewFeedback, 'message' | 'stack'>): string => {
  const frames = (stack ?? '').split('\n').filter((one) => /^\s*at\s|@/.test(one));
  return hash(constant(message), ...frames.slice(0, framesThatCount).map((one) => constant(one.trim()))).slice(0, 32);
};

/**
 * Returns what is kept of feedback, but for when.
 * @param id one that nothing has: an error has its own, the same in each version of an app
 */
export const received = (
  {
    kind,
    message,
    replyTo = null,
    page = null,
    appVersion = null,
    platform = null,
    stack = null,
    fingerprint,
  }: NewFeedback,
  id: string,
): Omit<Feedback, 'count' | 'lastAt' | 'mailedAt' | 'language'> => {
  const cleared = (text: string | null) => (text === null ? null : withoutSecrets(text));
  const words = { message: withoutSecrets(message), stack: cleared(stack) };
  const app = { page: cleared(page), appVersion: cleared(appVersion), platform: cleared(platform) };
  const same = kind === 'error' ? (fingerprint ?? fingerprintOf(words)) : null;
  return {
    reference: same === null ? id : hash(same, app.appVersion).slice(0, 24),
    kind,
    ...words,
    replyTo,
    ...app,
    fingerprint: same,
  };
};
