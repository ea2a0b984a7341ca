import type { Language } from '../core/call';
import { env } from '../core/env';
import { masked } from '../core/email';
import { systemUser, type UserId } from '../core/ids';
import { languageOf } from '../core/language';
import { day, epochSeconds, type Instant, later } from '../core/time';
import type { StoredRecord } from '../db/attributes';
import { decode, decodeReadable } from '../db/decode';
import { absent, atMost, equal, every, some } from '../db/expressions';
import { keys } from '../db/keys';
import { batchGet } from '../db/read';
import { timeToLiveAttribute } from '../db/table';
import { transact, update, type WriteAction } from '../db/transact';
import { EmailChange, hashOfCode, mostChangesADay, newCode } from '../people/email-change';
import { mailboxOf } from '../people/mailbox-of';
import { defaultSettings, Settings } from '../people/settings';
import { isRefused, type Mail, send } from './mail';

/** The circumstances of a follow-up of the stream. */
interface At {
  readonly now: Instant;
  readonly requestId: string;
}

/** Says that there is nothing to mail, or no longer. */
class NotToMail extends Error {
  constructor(readonly reason: 'done before' | 'enough for today') {
    super(reason);
  }
}
const doneBefore = () => new NotToMail('done before');

const read = async (userId: UserId): Promise<{ change: EmailChange | undefined; language: Language }> => {
  const [stored, settings] = await batchGet([keys.emailChange(userId), keys.settings(userId)]);
  const { locale } = decodeReadable(Settings, settings) ?? defaultSettings(userId);
  return { change: decodeReadable(EmailChange, stored), language: languageOf(locale) };
};

/** Counts a code against what a mailbox gets in a day, whoever asks for them. */
const countedByMailbox = (email: string, now: Instant): WriteAction =>
  update(keys.count(systemUser, `codes to ${mailboxOf(email)}`, now.slice(0, 'YYYY-MM-DD'.length)), {
    change: { add: { number: 1 }, set: { [timeToLiveAttribute]: epochSeconds(later(now, 2 * day)) } },
    when: some(absent('number'), atMost('number', mostChangesADay - 1)),
    refusal: () => new NotToMail('enough for today'),
  });

const write = (kind: Mail['kind'], to: string, language: Language, userId: UserId, own: Mail['values']['own']) =>
  send({ to, kind, language, values: { lines: {}, prose: {}, own }, tags: { account: userId } });

/**
 * Mails a code to the address that somebody asks for, whosever it is, unless its mailbox had enough of them
 * today. The code is made here, and only its hash is kept, before it is sent: an attempt that SES refused is
 * followed by another code.
 * @returns what became of it; undefined: there was nothing to send
 * @throws TableBusy, and the SDK's error when SES refuses
 */
export const sendEmailCode = async (
  image: StoredRecord,
  { now, requestId }: At,
): Promise<'sent' | 'withheld' | undefined> => {
  const { id, userId } = decode(EmailChange, image);
  const { change, language } = await read(userId);
  if (change?.id !== id || change.mailedAt !== null || change.confirmedAt !== null || change.expiresAt <= now)
    return undefined;
  const key = keys.emailChange(userId);
  const when = every(equal('id', id), absent('mailedAt'));
  const code = newCode();
  try {
    await transact(requestId, [
      update(key, {
        change: { set: { codeHash: hashOfCode(id, code), mailedAt: now } },
        when,
        refusal: doneBefore,
      }),
      countedByMailbox(change.email, now),
    ]);
  } catch (error) {
    if (!(error instanceof NotToMail)) throw error;
    if (error.reason === 'done before') return undefined;
    await transact(requestId, [update(key, { change: { set: { mailedAt: now } }, when })]);
    return 'withheld';
  }
  await write('email-code', change.email, language, userId, { code }).catch(async (error: unknown) => {
    const again = { codeHash: null, mailedAt: null };
    if (isRefused(error)) await transact(requestId, [update(key, { change: { set: again }, when: equal('id', id) })]);
    throw error;
  });
  return 'sent';
};

/**
 * Tells people what became of a change: the address that they had, that it is theirs no longer; the new one,
 * that somebody else has it. It is marked before it is sent: a second attempt after a time-out could be a
 * second mail.
 * @throws TableBusy, and the SDK's error when SES refuses
 */
export const sendEmailNotice = async (image: StoredRecord, { now, requestId }: At): Promise<void> => {
  const { id, userId } = decode(EmailChange, image);
  const { change, language } = await read(userId);
  if (change?.id !== id || change.doneAt === null || change.toldAt !== null) return;
  const { email, previousEmail, outcome } = change;
  const to = outcome === 'changed' ? previousEmail : email;
  if (outcome === 'gone' || outcome === null || to === null) return;
  const key = keys.emailChange(userId);
  const marked = (toldAt: Instant | null, when = every(equal('id', id), absent('toldAt'))) =>
    transact(requestId, [update(key, { change: { set: { toldAt } }, when, refusal: doneBefore })]);
  try {
    await marked(now);
  } catch (error) {
    if (error instanceof NotToMail) return;
    throw error;
  }
  const { name, host } = masked(email);
  const sending =
    outcome === 'changed'
      ? write('email-changed', to, language, userId, {
          newAddress: `${name}@${host}`,
          support: env().SUPPORT_EMAIL ?? '',
        })
      : write('email-taken', to, language, userId, {});
  await sending.catch(async (error: unknown) => {
    if (isRefused(error)) await marked(null, equal('id', id));
    throw error;
  });
};
