import type { Language } from '../core/call';
import { escaped } from '../core/html';
import { aside, htmlOf } from './mail-frame';
import { inHtml, inText, type Placeholder, type Template, type Values } from './mail-template';

type Value = 'scope' | 'host';
type Sentence = (place: Placeholder<Value>) => string;

interface Words {
  readonly subject: Sentence;
  readonly opening: Sentence;
  readonly help: string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    subject: (place) => `A webhook of ${place('scope')} is off`,
    opening: (place) =>
      `For three days, ${place('host')} has taken nothing of what Hearth sent it about ${place('scope')}. Nothing more is sent.`,
    help: 'Once it answers again, turn the webhook on: it then tells of what happens from that moment on.',
  },
  sv: {
    subject: (place) => `En webhook för ${place('scope')} är avstängd`,
    opening: (place) =>
      `I tre dagar har ${place('host')} inte tagit emot något av det som Hearth har skickat om ${place('scope')}. Inget mer skickas.`,
    help: 'Slå på webhooken när mottagaren svarar igen: då berättar den om det som händer från och med den stunden.',
  },
};

const letter = (language: Language): Template => {
  const say = words[language];
  return {
    subject: say.subject(inText),
    text: [say.opening(inText), say.help].join('\n\n'),
    html: htmlOf(language, [`<p dir="auto">${say.opening(inHtml)}</p>`, `<p${aside}>${escaped(say.help)}</p>`]),
  };
};

/** The mail that tells whoever registered a webhook that it has failed for too long, in every language. */
export const webhookLetters: Readonly<Record<Language, Template>> = { en: letter('en'), sv: letter('sv') };

/** Returns the values that the mail names. */
export const webhookValues = (scope: string, host: string): Values => ({ lines: { scope, host }, prose: {}, own: {} });
