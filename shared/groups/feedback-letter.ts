import type { Language } from '../core/call';
import { escaped } from '../core/html';
import { aside, htmlOf } from './mail-frame';
import { inHtml, inText, type Template } from './mail-template';

interface Words {
  readonly feedback: string;
  readonly error: string;
  readonly reference: string;
  readonly replyTo: string;
  readonly page: string;
  readonly app: string;
  readonly once: string;
}

/** The words of the mail to the operator, in the language that the report was sent in. */
export const feedbackWords: Readonly<Record<Language, Words>> = {
  en: {
    feedback: 'Feedback on Hearth',
    error: 'An error in an app',
    reference: 'Reference',
    replyTo: 'Answer to',
    page: 'Where',
    app: 'App',
    once: 'This error is mailed once; how often it comes is counted in the log, by its reference.',
  },
  sv: {
    feedback: 'Synpunkter på Hearth',
    error: 'Ett fel i en app',
    reference: 'Referens',
    replyTo: 'Svara till',
    page: 'Var',
    app: 'App',
    once: 'Det här felet mejlas en gång; hur ofta det inträffar räknas i loggen, under dess referens.',
  },
};

const lines = ['reference', 'replyTo', 'page', 'app'] as const;
const ifThere = (name: string, then: string): string => `{{#if ${name}}}${then}{{/if}}`;

const letter = (language: Language): Template => {
  const say = feedbackWords[language];
  return {
    subject: `${inText('title')} (${inText('reference')})`,
    text: [
      inText('message'),
      ...lines.map((name) => ifThere(name, `${say[name]}: ${inText(name)}`)),
      ifThere('stack', `${inText('stack')}\n\n${say.once}`),
    ].join('\n\n'),
    html: htmlOf(
      language,
      [
        `<p dir="auto">${inHtml('message')}</p>`,
        ...lines.map((name) => ifThere(name, `<p>${escaped(say[name])}: ${inHtml(name)}</p>`)),
        ifThere('stack', `<p><code>${inHtml('stack')}</code></p><p${aside}>${escaped(say.once)}</p>`),
      ],
      '60em',
    ),
  };
};

/** The mail that tells the operator what somebody wrote, or what went wrong in an app, in every language. */
export const feedbackLetters: Readonly<Record<Language, Template>> = { en: letter('en'), sv: letter('sv') };
