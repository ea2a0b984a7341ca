import type { RoleName } from '../access/permissions';
import type { Language } from '../core/call';
import { escaped } from '../core/html';
import { plainLine, undirected } from '../core/text';
import type { Instant } from '../core/time';
import { inHtml, inText, type Place, type Template } from '../mail/template';

/** What the mail to an invited person tells. */
export interface Letter {
  readonly inviter: string;
  readonly group: string;
  readonly role: RoleName;
  readonly message: string | null;
  readonly expiresAt: Instant;
  readonly link: string;
}

type Value = 'inviter' | 'group' | 'role' | 'message' | 'date' | 'link';
type Sentence = (place: Place<Value>) => string;

interface Words {
  readonly subject: Sentence;
  readonly opening: Sentence;
  readonly role: Readonly<Record<RoleName, string>>;
  readonly asRole: Sentence;
  readonly open: string;
  readonly until: Sentence;
  readonly ignore: string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    subject: (place) => `${place('inviter')} invites you to ${place('group')}`,
    opening: (place) => `${place('inviter')} invites you to share lists and money in “${place('group')}” on Hearth.`,
    role: { owner: 'an owner', admin: 'an admin', editor: 'an editor', 'limited-editor': 'a limited editor', viewer: 'a viewer' },
    asRole: (place) => `You would be ${place('role')}.`,
    open: 'See the invitation',
    until: (place) => `It holds until ${place('date')}.`,
    ignore: 'If you don’t know what this is about, do nothing.',
  },
  sv: {
    subject: (place) => `${place('inviter')} bjuder in dig till ${place('group')}`,
    opening: (place) => `${place('inviter')} bjuder in dig att dela listor och pengar i ”${place('group')}” på Hearth.`,
    role: { owner: 'ägare', admin: 'administratör', editor: 'redigerare', 'limited-editor': 'begränsad redigerare', viewer: 'läsare' },
    asRole: (place) => `Din roll blir ${place('role')}.`,
    open: 'Se inbjudan',
    until: (place) => `Den gäller till ${place('date')}.`,
    ignore: 'Om du inte vet vad det här gäller behöver du inte göra något.',
  },
};

/** The language of mails for a locale: Swedish, else English. */
export const languageOf = (locale: string): Language => (locale.toLowerCase().startsWith('sv') ? 'sv' : 'en');

// No tag of a condition stands on a line of its own: Handlebars' implementations differ in what they do with the rest of such a line.
const ifSaid = (then: string): string => `{{#if message}}${then}{{/if}}`;

const letter = (language: Language): Template => {
  const say = words[language];
  const paragraph = (sentence: Sentence, style = '') => `<p${style}>${escaped(sentence(inHtml))}</p>`;
  const aside = ' style="color:#555"';
  return {
    subject: say.subject(inText),
    text: `${say.opening(inText)}\n\n${ifSaid(`${inText('message')}\n\n`)}${[say.asRole(inText), `${say.open}: ${inText('link')}`, say.until(inText), say.ignore].join('\n\n')}`,
    html: [
      `<!doctype html><html lang="${language}"><body style="font-family:sans-serif;line-height:1.5;max-width:36em">`,
      `${paragraph(say.opening)}${ifSaid(paragraph((place) => place('message'), ' dir="auto"'))}`,
      paragraph(say.asRole),
      `<p><a href="${inHtml('link')}" style="display:inline-block;padding:.6em 1.2em;background:#b5532a;color:#fff;border-radius:.4em;text-decoration:none">${escaped(say.open)}</a></p>`,
      paragraph(say.until, aside),
      paragraph(() => say.ignore, aside),
      '</body></html>',
    ].join('\n'),
  };
};

/** The mail to an invited person, in every language. */
export const letters: Readonly<Record<Language, Template>> = { en: letter('en'), sv: letter('sv') };

/** What stands in the mail to an invited person: every value that it names, empty where there is none. */
export const letterValues = ({ role, message, expiresAt, inviter, group, link }: Letter, locale: string): Readonly<Record<Value, string>> => ({
  inviter: plainLine(inviter), group: plainLine(group), link, role: words[languageOf(locale)].role[role], message: undirected(message ?? ''),
  date: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(expiresAt)),
});
