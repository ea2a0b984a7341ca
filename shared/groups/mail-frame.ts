import type { Language } from '../core/call';
import { escaped } from '../core/html';
import { inHtml } from './mail-template';

/** The look of what a mail says beside what it is about. */
export const aside = ' style="color:#555"';

/** Writes the link by which a mail's reader stops such mails. */
export const stopLink = (words: string): string =>
  `<p${aside}><a href="${inHtml('stop')}"${aside}>${escaped(words)}</a></p>`;

/** Writes a mail's HTML of its paragraphs. @param width the most of a line; absent: what reads well */
export const htmlOf = (language: Language, paragraphs: readonly string[], width = '36em'): string =>
  [
    `<!doctype html><html lang="${language}"><body style="font-family:sans-serif;line-height:1.5;max-width:${width}">`,
    ...paragraphs,
    '</body></html>',
  ].join('\n');
