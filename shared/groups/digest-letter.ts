import type { Language } from '../core/call';
import { escaped } from '../core/html';
import { aside, htmlOf, stopLink } from './mail-frame';
import { inHtml, inText, type Placeholder, type Template, type Values } from './mail-template';

type Value = 'count' | 'notices' | 'stop';
type Sentence = (place: Placeholder<Value>) => string;

interface Words {
  readonly subject: Sentence;
  readonly opening: string;
  readonly why: string;
  readonly stop: string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    subject: (place) => `What is new for you in Hearth (${place('count')})`,
    opening: 'This has happened since you were last told:',
    why: 'You get at most one such e-mail an hour. Your settings in Hearth say what you get e-mail about.',
    stop: 'Stop these e-mails',
  },
  sv: {
    subject: (place) => `Nytt för dig i Hearth (${place('count')})`,
    opening: 'Det här har hänt sedan du senast fick veta något:',
    why: 'Du får högst ett sådant mejl i timmen. I dina inställningar i Hearth väljer du vad du får mejl om.',
    stop: 'Stoppa de här mejlen',
  },
};

const letter = (language: Language): Template => {
  const say = words[language];
  return {
    subject: say.subject(inText),
    text: [say.opening, inText('notices'), say.why, `${say.stop}: ${inText('stop')}`].join('\n\n'),
    html: htmlOf(language, [
      `<p>${escaped(say.opening)}</p>`,
      `<p dir="auto">${inHtml('notices')}</p>`,
      `<p${aside}>${escaped(say.why)}</p>`,
      stopLink(say.stop),
    ]),
  };
};

/** The mail that says what somebody was told in the last hour, in every language. */
export const digestLetters: Readonly<Record<Language, Template>> = { en: letter('en'), sv: letter('sv') };

/** Returns the values that the mail names. @param notices what it tells of, as text */
export const digestValues = (notices: readonly string[], stop: string): Values => ({
  lines: {},
  prose: { notices: notices.join('\n\n') },
  own: { count: String(notices.length), stop },
});
