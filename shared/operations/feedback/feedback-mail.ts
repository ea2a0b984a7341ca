import { env } from '../../core/env';
import { log } from '../../core/log';
import { systemUser } from '../../core/ids';
import { type Instant, day, epochSeconds, later } from '../../core/time';
import { decodeReadable } from '../../db/decode';
import { absent, atMost, every, present, some } from '../../db/expressions';
import { type Key, keys } from '../../db/keys';
import { batchGet } from '../../db/read';
import { timeToLiveAttribute } from '../../db/table';
import { transact, update } from '../../db/transact';
import { feedbackWords } from '../../groups/feedback-letter';
import { isRefused, send } from '../../groups/mail';
import { Feedback, mailsADay } from './feedback';

/** Says why feedback is not mailed. */
class NotToMail extends Error {
  constructor(readonly reason: 'mailed before' | 'enough for today') {
    super(reason);
  }
}

const write = (to: string, feedback: Feedback): Promise<void> => {
  const { kind, language, reference, message, stack, replyTo, page, appVersion, platform } = feedback;
  const app = [appVersion, platform].filter((one) => one !== null).join(', ');
  return send({
    to,
    kind: 'feedback',
    language,
    values: {
      lines: { page: page ?? '', app },
      prose: { message, stack: stack ?? '' },
      own: { title: feedbackWords[language][kind], reference, replyTo: replyTo ?? '' },
    },
  });
};

/**
 * Mails the operator what somebody wrote, or an error that is new, once, while the day has not had enough of
 * them: what is not mailed is in the log. It is counted before it is sent.
 * @throws TableBusy, and the SDK's error when SES refuses
 */
export const sendFeedbackMail = async (
  key: Key,
  { now, requestId }: { readonly now: Instant; readonly requestId: string },
): Promise<void> => {
  const to = env().FEEDBACK_EMAIL;
  const feedback = decodeReadable(Feedback, (await batchGet([key]))[0]);
  if (to === undefined || !feedback) return;
  const counted = update(keys.count(systemUser, 'feedback mails', now.slice(0, 'YYYY-MM-DD'.length)), {
    change: { add: { number: 1 }, set: { [timeToLiveAttribute]: epochSeconds(later(now, 2 * day)) } },
    when: some(absent('number'), atMost('number', mailsADay - 1)),
    refusal: () => new NotToMail('enough for today'),
  });
  const claimed = update(key, {
    change: { set: { mailedAt: now } },
    when: every(present(), absent('mailedAt')),
    refusal: () => new NotToMail('mailed before'),
  });
  try {
    await transact(requestId, [claimed, counted]);
  } catch (error) {
    if (!(error instanceof NotToMail)) throw error;
    log().info('feedback is not mailed', { requestId, reference: feedback.reference, reason: error.reason });
    return;
  }
  await write(to, feedback).catch(async (error: unknown) => {
    if (isRefused(error)) await transact(requestId, [update(key, { change: { set: { mailedAt: null } } })]);
    throw error;
  });
};
