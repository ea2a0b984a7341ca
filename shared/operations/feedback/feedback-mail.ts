import { env } from '../../core/env';
import { log } from '../../core/log';
import type { Instant } from '../../core/time';
import { decodeReadable } from '../../db/decode';
import { absent, every, present } from '../../db/expressions';
import type { Key } from '../../db/keys';
import { batchGet } from '../../db/read';
import { update } from '../../db/transact';
import { feedbackWords } from '../../groups/feedback-letter';
import type { Mail } from '../../groups/mail';
import { mailCounted, mailedBefore, sendOnce } from '../../groups/mail-once';
import { Feedback, mailsADay } from './feedback';

const mailOf = (to: string, feedback: Feedback): Mail => {
  const { kind, language, reference, message, stack, replyTo, page, appVersion, platform } = feedback;
  const app = [appVersion, platform].filter((one) => one !== null).join(', ');
  return {
    to,
    kind: 'feedback',
    language,
    values: {
      lines: { page: page ?? '', app },
      prose: { message, stack: stack ?? '' },
      own: { title: feedbackWords[language][kind], reference, replyTo: replyTo ?? '' },
    },
  };
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
  const refused = await sendOnce(mailOf(to, feedback), {
    marks: [
      update(key, {
        change: { set: { mailedAt: now } },
        when: every(present(), absent('mailedAt')),
        refusal: mailedBefore,
      }),
      mailCounted('feedback mails', mailsADay, now),
    ],
    unmark: update(key, { change: { set: { mailedAt: null } } }),
    requestId,
  });
  if (refused) log().info('feedback is not mailed', { requestId, reference: feedback.reference, reason: refused });
};
