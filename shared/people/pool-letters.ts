import type { Language } from '../core/call';
import { escaped } from '../core/html';

/** The mails with a code that the user pool itself sends: to confirm an address, to reset a password. */
export type PoolLetter = 'confirmation' | 'reset';

interface Words {
  readonly subject: string;
  readonly code: (code: string) => string;
  readonly ignore: string;
}

const words: Readonly<Record<PoolLetter, Readonly<Record<Language, Words>>>> = {
  confirmation: {
    en: {
      subject: 'Your Hearth confirmation code',
      code: (code) => `Your confirmation code is ${code}.`,
      ignore: 'If you didn’t sign up for Hearth, you can ignore this e-mail.',
    },
    sv: {
      subject: 'Din bekräftelsekod för Hearth',
      code: (code) => `Din bekräftelsekod är ${code}.`,
      ignore: 'Om du inte har registrerat dig i Hearth kan du bortse från mejlet.',
    },
  },
  reset: {
    en: {
      subject: 'Your Hearth password reset code',
      code: (code) => `Your password reset code is ${code}.`,
      ignore: 'If you didn’t ask for it, you can ignore this e-mail: your password hasn’t changed.',
    },
    sv: {
      subject: 'Din kod för ett nytt lösenord i Hearth',
      code: (code) => `Din kod för ett nytt lösenord är ${code}.`,
      ignore: 'Om du inte har bett om den kan du bortse från mejlet: ditt lösenord har inte ändrats.',
    },
  },
};

const inLanguage = ({ code, ignore }: Words, language: Language, placeholder: string): string =>
  `<div lang="${language}"><p>${escaped(code(placeholder))}</p><p>${escaped(ignore)}</p></div>`;

/**
 * Writes a mail of the user pool's, in a person's language; in both where nobody knows it: who signs up has
 * said none yet.
 * @param placeholder what the pool replaces with the code
 */
export const poolLetter = (
  letter: PoolLetter,
  language: Language | undefined,
  placeholder: string,
): { readonly subject: string; readonly html: string } => {
  const languages: readonly Language[] = language ? [language] : ['en', 'sv'];
  const { en, sv } = words[letter];
  const inAll = { en, sv };
  return {
    subject: languages.map((one) => inAll[one].subject).join(' · '),
    html: languages.map((one) => inLanguage(inAll[one], one, placeholder)).join('<hr>'),
  };
};
