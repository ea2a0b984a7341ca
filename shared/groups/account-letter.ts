import type { Language } from '../core/call';
import { escaped } from '../core/html';
import { aside, htmlOf } from './mail-frame';
import { inHtml, inText, type Placeholder, type Template } from './mail-template';

type Value = 'code' | 'newAddress' | 'support' | 'by' | 'reason';
type Sentence = (place: Placeholder<Value>) => string;

interface Words {
  readonly subject: string;
  readonly paragraphs: readonly Sentence[];
  /** The way to help: there is somebody to write to only where the operator gave an address. */
  readonly help?: Sentence;
  readonly aside?: string;
}
type Letters = Readonly<Record<Language, Words>>;

const codeWords: Letters = {
  en: {
    subject: 'Your code for a new e-mail address in Hearth',
    paragraphs: [
      (place) => `Your code is ${place('code')}. Enter it in Hearth to sign in with this address from now on.`,
    ],
    aside: 'It is good for 30 minutes. If you didn’t ask for it, you can ignore this e-mail: nothing changes.',
  },
  sv: {
    subject: 'Din kod för en ny e-postadress i Hearth',
    paragraphs: [
      (place) => `Din kod är ${place('code')}. Skriv in den i Hearth för att logga in med den här adressen hädanefter.`,
    ],
    aside: 'Den gäller i 30 minuter. Om du inte har bett om den kan du bortse från mejlet: inget ändras.',
  },
};

const changedWords: Letters = {
  en: {
    subject: 'Your e-mail address in Hearth has changed',
    paragraphs: [
      (place) => `You now sign in to Hearth as ${place('newAddress')}, and no longer with this address.`,
      () => 'If it wasn’t you who did this, somebody else has got into your account.',
    ],
    help: (place) => `Then write to ${place('support')} at once.`,
  },
  sv: {
    subject: 'Din e-postadress i Hearth har ändrats',
    paragraphs: [
      (place) => `Du loggar nu in i Hearth som ${place('newAddress')}, och inte längre med den här adressen.`,
      () => 'Om det inte var du som gjorde detta har någon annan kommit in på ditt konto.',
    ],
    help: (place) => `Skriv i så fall genast till ${place('support')}.`,
  },
};

const takenWords: Letters = {
  en: {
    subject: 'This address already has a Hearth account',
    paragraphs: [
      () => 'You asked for your Hearth account to have this address, but another account has it already.',
      () => 'Nothing has changed. Sign in with this address to use that account, or choose another address.',
    ],
  },
  sv: {
    subject: 'Den här adressen har redan ett Hearth-konto',
    paragraphs: [
      () => 'Du bad om att ditt Hearth-konto skulle få den här adressen, men ett annat konto har den redan.',
      () => 'Inget har ändrats. Logga in med den här adressen för att använda det kontot, eller välj en annan adress.',
    ],
  },
};

const resetWords: Letters = {
  en: {
    subject: 'Your authenticator app for Hearth was reset',
    paragraphs: [
      (place) =>
        `${place('by')}, who helps to run this Hearth, has taken your authenticator app away. The reason given: ${place('reason')}`,
      () => 'You are signed out everywhere, and set up an authenticator app when you sign in next.',
      () => 'If you didn’t ask for this, change your password: choose “Forgot your password?” on the sign-in page.',
    ],
    help: (place) => `Then write to ${place('support')} at once.`,
  },
  sv: {
    subject: 'Din autentiseringsapp för Hearth har återställts',
    paragraphs: [
      (place) =>
        `${place('by')}, som hjälper till att driva den här servern, har tagit bort din autentiseringsapp. ` +
        `Angivet skäl: ${place('reason')}`,
      () => 'Du är utloggad överallt och får lägga till en autentiseringsapp nästa gång du loggar in.',
      () => 'Om du inte har bett om detta: byt lösenord genom att välja ”Forgot your password?” på inloggningssidan.',
    ],
    help: (place) => `Skriv sedan genast till ${place('support')}.`,
  },
};

const ifSupport = (text: string): string => `{{#if support}}${text}{{/if}}`;

/** Writes a sentence as HTML: a value's braces hold nothing that is escaped. */
const inMarkup = (say: Sentence): string => escaped(say(inHtml));

const letter = (language: Language, { subject, paragraphs, help, aside: last }: Words): Template => ({
  subject,
  text: [
    ...paragraphs.map((say) => say(inText)),
    ...(help ? [ifSupport(help(inText))] : []),
    ...(last === undefined ? [] : [last]),
  ].join('\n\n'),
  html: htmlOf(language, [
    ...paragraphs.map((say) => `<p>${inMarkup(say)}</p>`),
    ...(help ? [ifSupport(`<p>${inMarkup(help)}</p>`)] : []),
    ...(last === undefined ? [] : [`<p${aside}>${escaped(last)}</p>`]),
  ]),
});

const inBoth = (words: Letters): Readonly<Record<Language, Template>> => ({
  en: letter('en', words.en),
  sv: letter('sv', words.sv),
});

/** The mail with the code for a new address, which goes there. */
export const emailCodeLetters = inBoth(codeWords);
/** The mail that says to the address that somebody had that they have another. */
export const emailChangedLetters = inBoth(changedWords);
/** The mail that says to the new address why it has not become somebody's. */
export const emailTakenLetters = inBoth(takenWords);
/** The mail that says to somebody that an operator took their authenticator away. */
export const authenticatorResetLetters = inBoth(resetWords);
