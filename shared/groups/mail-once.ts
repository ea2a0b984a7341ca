import { systemUser } from '../core/ids';
import { day, epochSeconds, type Instant, later } from '../core/time';
import { absent, atMost, some } from '../db/expressions';
import { keys } from '../db/keys';
import { timeToLiveAttribute } from '../db/table';
import { transact, update, type WriteAction } from '../db/transact';
import { isRefused, type Mail, send } from './mail';

/** Says why there is nothing to mail, or no longer. */
export class NotToMail extends Error {
  constructor(readonly reason: 'mailed before' | 'enough for today') {
    super(reason);
  }
}
export const mailedBefore = () => new NotToMail('mailed before');

/** Counts a mail against what there may be of its kind in a day. Refused with NotToMail. */
export const mailCounted = (what: string, most: number, now: Instant): WriteAction =>
  update(keys.count(systemUser, what, now.slice(0, 'YYYY-MM-DD'.length)), {
    change: { add: { number: 1 }, set: { [timeToLiveAttribute]: epochSeconds(later(now, 2 * day)) } },
    when: some(absent('number'), atMost('number', most - 1)),
    refusal: () => new NotToMail('enough for today'),
  });

/**
 * Sends a mail that is marked before it is sent: a second attempt after a time-out could be a second mail.
 * Where SES is known not to have taken it, the mark goes again, so that the next attempt sends it.
 * @param marks refused with NotToMail where it is not to be sent
 * @returns why it was not sent; undefined: it was
 * @throws TableBusy, and the SDK's error when SES refuses
 */
export const sendOnce = async (
  mail: Mail,
  {
    marks,
    unmark,
    requestId,
  }: { readonly marks: readonly WriteAction[]; readonly unmark: WriteAction; readonly requestId: string },
): Promise<NotToMail['reason'] | undefined> => {
  try {
    await transact(requestId, marks);
  } catch (error) {
    if (error instanceof NotToMail) return error.reason;
    throw error;
  }
  await send(mail).catch(async (error: unknown) => {
    if (isRefused(error)) await transact(requestId, [unmark]);
    throw error;
  });
  return undefined;
};
