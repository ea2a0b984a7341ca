import type { Language } from './call';

/** Returns the language of a locale, without its region. */
export const primaryLanguage = (locale: string): string => locale.toLowerCase().split('-', 1)[0] ?? '';

/** Chooses the language of mails and their pages for a locale: Swedish, else English. */
export const languageOf = (locale: string): Language => (primaryLanguage(locale) === 'sv' ? 'sv' : 'en');
