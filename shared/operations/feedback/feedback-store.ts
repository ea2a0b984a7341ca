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

/** Returns what was said: what is null says nothing, and takes the place of nothing. */
const said = <Value extends string>(kept: Readonly<Record<string, Value | null>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(kept).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));

/**
 * Keeps feedback, and writes it to the log; the stream mails it. An error that is known is counted: what was
 * said of it first stays, and is completed by what came later, since the mail may not have gone yet.
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
        first: said({ ...kept, language }),
        set: { lastAt: now, [timeToLiveAttribute]: epochSeconds(later(now, feedbackRetention)) },
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
