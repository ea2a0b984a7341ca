import type { RoleName } from '../access/permissions';
import type { Language } from '../core/call';
import { escaped } from '../core/html';
import type { Instant } from '../core/time';

/** What the mail to an invited person tells. */
export interface Letter {
  readonly inviter: string;
  readonly group: string;
  readonly role: RoleName;
  readonly message: string | null;
  readonly expiresAt: Instant;
  readonly link: string;
}

interface Words {
  readonly subject: (letter: Letter) => string;
  readonly opening: (letter: Letter) => string;
  readonly role: Readonly<Record<RoleName, string>>;
  readonly asRole: (role: string) => string;
  readonly open: string;
  readonly until: (date: string) => string;
  readonly ignore: string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    subject: ({ inviter, group }) => `${inviter} invites you to ${group}`,
    opening: ({ inviter, group }) => `${inviter} invites you to share lists and money in “${group}” on Hearth.`,
    role: { owner: 'owner', admin: 'admin', editor: 'editor', 'limited-editor': 'limited editor', viewer: 'viewer' },
    asRole: (role) => `You would be ${/^[aeo]/.test(role) ? 'an' : 'a'} ${role}.`,
    open: 'See the invitation',
    until: (date) => `It holds until ${date}.`,
    ignore: 'If you don’t know what this is about, do nothing.',
  },
  sv: {
    subject: ({ inviter, group }) => `${inviter} bjuder in dig till ${group}`,
    opening: ({ inviter, group }) => `${inviter} bjuder in dig att dela listor och pengar i ”${group}” på Hearth.`,
    role: { owner: 'ägare', admin: 'administratör', editor: 'redigerare', 'limited-editor': 'begränsad redigerare', viewer: 'läsare' },
    asRole: (role) => `Din roll blir ${role}.`,
    open: 'Se inbjudan',
    until: (date) => `Den gäller till ${date}.`,
    ignore: 'Om du inte vet vad det här gäller behöver du inte göra något.',
  },
};

/** The language of mails for a locale: Swedish, else English. */
export const languageOf = (locale: string): Language => (locale.toLowerCase().startsWith('sv') ? 'sv' : 'en');

/** Writes the mail to an invited person, as text and as HTML. */
export const written = (letter: Letter, locale: string): { subject: string; text: string; html: string } => {
  const say = words[languageOf(locale)];
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(letter.expiresAt));
  const said = letter.message ? [letter.message] : [];
  const paragraphs = [say.opening(letter), ...said, say.asRole(say.role[letter.role])];
  const closing = [say.until(date), say.ignore];
  return {
    subject: say.subject(letter),
    text: [...paragraphs, `${say.open}: ${letter.link}`, ...closing].join('\n\n'),
    html: [
      `<!doctype html><html lang="${languageOf(locale)}"><body style="font-family:sans-serif;line-height:1.5;max-width:36em">`,
      ...paragraphs.map((text) => `<p>${escaped(text)}</p>`),
      `<p><a href="${escaped(letter.link)}" style="display:inline-block;padding:.6em 1.2em;background:#b5532a;color:#fff;border-radius:.4em;text-decoration:none">${say.open}</a></p>`,
      ...closing.map((text) => `<p style="color:#555">${escaped(text)}</p>`),
      '</body></html>',
    ].join('\n'),
  };
};
