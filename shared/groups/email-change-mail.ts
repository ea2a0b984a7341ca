import type { Language } from '../core/call';
import { env } from '../core/env';
import { masked } from '../core/email';
import type { UserId } from '../core/ids';
import { languageOf } from '../core/language';
import type { Instant } from '../core/time';
import type { StoredRecord } from '../db/attributes';
import { decode, decodeReadable } from '../db/decode';
import { absent, equal, every } from '../db/expressions';
import { keys } from '../db/keys';
import { batchGet } from '../db/read';
import { transact, update } from '../db/transact';
import { EmailChange, hashOfCode, mostChangesADay, newCode } from '../people/email-change';
import { mailboxOf } from '../people/mailbox-of';
import { settingsIn } from '../people/stored-settings';
import type { Mail } from './mail';
import { mailCounted, mailedBefore, sendOnce } from './mail-once';

/** The circumstances of a follow-up of the stream. */
interface At {
  readonly now: Instant;
  readonly requestId: string;
}

const read = async (userId: UserId): Promise<{ change: EmailChange | undefined; language: Language }> => {
  const [stored, settings] = await batchGet([keys.emailChange(userId), keys.settings(userId)]);
  const { locale } = settingsIn(settings, userId);
  return { change: decodeReadable(EmailChange, stored), language: languageOf(locale) };
};

const mailTo = (
  { userId, email: to }: Pick<EmailChange, 'userId' | 'email'>,
  { kind, language, own }: Pick<Mail, 'kind' | 'language'> & Pick<Mail['values'], 'own'>,
): Mail => ({ to, kind, language, values: { lines: {}, prose: {}, own }, tags: { account: userId } });

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
  const refused = await sendOnce(mailTo(change, { kind: 'email-code', language, own: { code } }), {
    marks: [
      update(key, {
        change: { set: { codeHash: hashOfCode(id, code), mailedAt: now } },
        when,
        refusal: mailedBefore,
      }),
      // Against what a mailbox gets in a day, whoever asks for codes.
      mailCounted(`codes to ${mailboxOf(change.email)}`, mostChangesADay, now),
    ],
    unmark: update(key, { change: { set: { codeHash: null, mailedAt: null } }, when: equal('id', id) }),
    requestId,
  });
  if (refused === undefined) return 'sent';
  if (refused === 'mailed before') return undefined;
  await transact(requestId, [update(key, { change: { set: { mailedAt: now } }, when })]);
  return 'withheld';
};

/**
 * Tells people once what became of a change: the address that they had, that it is theirs no longer; the new
 * one, that somebody else has it.
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
  const told = (toldAt: Instant | null) => ({ set: { toldAt } });
  const { name, host } = masked(email);
  const mail =
    outcome === 'changed'
      ? ({ kind: 'email-changed', own: { newAddress: `${name}@${host}`, support: env().SUPPORT_EMAIL ?? '' } } as const)
      : ({ kind: 'email-taken', own: {} } as const);
  await sendOnce(mailTo({ userId, email: to }, { ...mail, language }), {
    marks: [update(key, { change: told(now), when: every(equal('id', id), absent('toldAt')), refusal: mailedBefore })],
    unmark: update(key, { change: told(null), when: equal('id', id) }),
    requestId,
  });
};
