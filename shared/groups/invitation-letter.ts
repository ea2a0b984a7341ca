import type { RoleName } from '../access/roles';
import type { Language } from '../core/call';
import { escaped } from '../core/html';
import { languageOf, primaryLanguage } from '../core/language';
import type { Instant } from '../core/time';
import { aside, htmlOf, stopLink } from './mail-frame';
import { inHtml, inText, type Placeholder, type Template, type Values } from './mail-template';
import { type Offered, roleWords } from './role-words';

/** The contents of the mail to an invited person. */
export interface Letter {
  /** null while the inviter has given no name. */
  readonly inviter: string | null;
  /** What they are invited to, and whether that is a group, a list or a slice. */
  readonly group: string;
  readonly targetType: Offered;
  readonly role: RoleName;
  readonly message: string | null;
  readonly expiresAt: Instant;
  readonly link: string;
  /** The link by which its reader stops such mails. */
  readonly stop: string;
}

type Value = 'inviter' | 'group' | 'role' | 'message' | 'date' | 'link' | 'stop';
/** The thing that a mail is about: what its reader is invited to, or that they may own it. */
type Subject = Offered | 'ownership';
type Sentence = (place: Placeholder<Value>) => string;

interface Words {
  readonly somebody: string;
  readonly subject: Readonly<Record<Subject, Sentence>>;
  readonly opening: Readonly<Record<Subject, Sentence>>;
  readonly wrote: Sentence;
  readonly open: string;
  readonly until: Sentence;
  readonly ignore: string;
  readonly stop: string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    somebody: 'Someone',
    subject: {
      scope: (place) => `${place('inviter')} has invited you to join ${place('group')}`,
      list: (place) => `${place('inviter')} has shared the list ${place('group')} with you`,
      slice: (place) => `${place('inviter')} would like to show you ${place('group')}`,
      ownership: (place) => `${place('inviter')} would like to hand ${place('group')} over to you`,
    },
    opening: {
      scope: (place) =>
        `${place('inviter')} has invited you to share lists and expenses in “${place('group')}” on Hearth.`,
      list: (place) => `${place('inviter')} has invited you to share the list “${place('group')}” on Hearth.`,
      slice: (place) =>
        `${place('inviter')} would like to show you some income and expenses, as “${place('group')}”, on Hearth.`,
      ownership: (place) =>
        `${place('inviter')} would like you to own “${place('group')}” on Hearth in their place. ` +
        'If you accept, they stay in it as an admin.',
    },
    wrote: (place) => `${place('inviter')} writes:`,
    open: 'See the invitation',
    until: (place) => `This invitation is valid until ${place('date')}.`,
    ignore: 'If you don’t know what this is about, you can ignore this e-mail.',
    stop: 'Stop all invitations to this address',
  },
  sv: {
    somebody: 'Någon',
    subject: {
      scope: (place) => `${place('inviter')} har bjudit in dig till ${place('group')}`,
      list: (place) => `${place('inviter')} har delat listan ${place('group')} med dig`,
      slice: (place) => `${place('inviter')} vill visa dig ${place('group')}`,
      ownership: (place) => `${place('inviter')} vill lämna över ${place('group')} till dig`,
    },
    opening: {
      scope: (place) =>
        `${place('inviter')} har bjudit in dig att dela listor och utgifter i ”${place('group')}” på Hearth.`,
      list: (place) => `${place('inviter')} har bjudit in dig att dela listan ”${place('group')}” på Hearth.`,
      slice: (place) =>
        `${place('inviter')} vill visa dig några inkomster och utgifter, som ”${place('group')}”, på Hearth.`,
      ownership: (place) =>
        `${place('inviter')} vill att du tar över som ägare av ”${place('group')}” på Hearth. ` +
        `Om du tackar ja är ${place('inviter')} kvar som administratör.`,
    },
    wrote: (place) => `${place('inviter')} skriver:`,
    open: 'Se inbjudan',
    until: (place) => `Inbjudan gäller till ${place('date')}.`,
    ignore: 'Om du inte vet vad det här gäller kan du bortse från mejlet.',
    stop: 'Stoppa alla inbjudningar till den här adressen',
  },
};

/** Writes a day as the mail's language does: an English sentence takes no French date. */
const dayIn = (at: Instant, locale: string): string => {
  const language = languageOf(locale);
  return new Intl.DateTimeFormat(primaryLanguage(locale) === language ? locale : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(at));
};

// No tag of a condition stands on a line of its own: Handlebars' implementations differ in what they do with
// the rest of such a line.
const ifSaid = (then: string): string => `{{#if message}}${then}{{/if}}`;

const letter = (language: Language, about: Subject): Template => {
  const say = words[language];
  const paragraph = (sentence: Sentence, style = '') => `<p${style}>${escaped(sentence(inHtml))}</p>`;
  const button =
    'display:inline-block;padding:.6em 1.2em;background:#b5532a;color:#fff;border-radius:.4em;text-decoration:none';
  const message = ifSaid(`${say.wrote(inText)}\n\n${inText('message')}\n\n`);
  const rest = [
    inText('role'),
    `${say.open}: ${inText('link')}`,
    say.until(inText),
    say.ignore,
    `${say.stop}: ${inText('stop')}`,
  ];
  return {
    subject: say.subject[about](inText),
    text: `${say.opening[about](inText)}\n\n${message}${rest.join('\n\n')}`,
    html: htmlOf(language, [
      `${paragraph(say.opening[about])}${ifSaid(`${paragraph(say.wrote)}${paragraph((place) => place('message'), ' dir="auto"')}`)}`,
      paragraph((place) => place('role')),
      `<p><a href="${inHtml('link')}" style="${button}">${escaped(say.open)}</a></p>`,
      paragraph(say.until, aside),
      paragraph(() => say.ignore, aside),
      stopLink(say.stop),
    ]),
  };
};

const lettersOf = (about: Subject): Readonly<Record<Language, Template>> => ({
  en: letter('en', about),
  sv: letter('sv', about),
});
/**
 * The mail to somebody who is invited to a group, and to a list, and to a slice, and to a member to whom
 * somebody hands the group over, in every language.
 */
export const invitationLetters = lettersOf('scope');
export const listInvitationLetters = lettersOf('list');
export const sliceInvitationLetters = lettersOf('slice');
export const ownershipLetters = lettersOf('ownership');

/** Returns every value that the mail to an invited person names, empty where there is none. */
export const letterValues = (
  { inviter, group, targetType, role, message, expiresAt, link, stop }: Letter,
  locale: string,
): Values => {
  const language = languageOf(locale);
  return {
    lines: { inviter: inviter ?? words[language].somebody, group },
    prose: { message: message ?? '' },
    own: { role: roleWords[targetType][language][role], date: dayIn(expiresAt, locale), link, stop },
  };
};
