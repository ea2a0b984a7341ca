import { randomUUID } from 'node:crypto';
import { writeOwn } from '../../access/write';
import type { Call, Language } from '../../core/call';
import { log } from '../../core/log';
import { epochSeconds, type Instant, later } from '../../core/time';
import { keys } from '../../db/keys';
import { timeToLiveAttribute } from '../../db/table';
import { transact, update } from '../../db/transact';
import { feedbackRetention, type NewFeedback, type ReceivedFeedback, received } from './feedback';

/** How feedback came. */
interface Arrival {
  /** The call of who has signed in, whose limits it counts against; nothing of them is kept with it. */
  readonly call: Call | undefined;
  readonly requestId: string;
  readonly now: Instant;
  readonly language: Language;
}

/**
 * Keeps feedback, and writes it to the log; the stream mails it. An error that is known is counted.
 * @throws AccountDeleted, RateLimited, IdempotentReplay, TableBusy
 */
export const receive = async (
  sent: NewFeedback,
  { call, requestId, now, language }: Arrival,
): Promise<ReceivedFeedback> => {
  const kept = received(sent, randomUUID());
  const { reference, fingerprint } = kept;
  const actions = [
    update(keys.feedback(reference), {
      change: {
        set: {
          ...kept,
          language,
          lastAt: now,
          [timeToLiveAttribute]: epochSeconds(later(now, feedbackRetention)),
        },
        add: { count: 1 },
      },
    }),
  ];
  const answer = { reference, fingerprint };
  await (call ? writeOwn(call, actions, answer) : transact(requestId, actions));
  const { replyTo, ...told } = kept;
  log().info('feedback', { requestId, ...told, wantsAnswer: String(replyTo !== null) });
  return answer;
};
