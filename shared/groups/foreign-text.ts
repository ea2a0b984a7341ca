import { plainLine, undirected } from '../core/text';

/**
 * Makes people's words fit for a mail to somebody who doesn’t know them: text and nothing more. Mail programs
 * make links of whatever looks like an address, and some read past characters that nobody sees; a bracket is
 * part of no host, so that `evil[.]example` is a link nowhere (docs/decisions/0042).
 */

/**
 * The pattern of characters that nothing shows, and that browsers drop from addresses (UTS 46): whatever
 * hides an address is taken away first.
 */
const invisible =
  /[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\u{e0000}-\u{e0fff}]/gu;
/**
 * The pattern of joiners beside ASCII. They belong in emoji and in Persian; there they only hide what it
 * says.
 */
const joinersByAscii = /(?<=[\x20-\x7e])[\u200c\u200d]+|[\u200c\u200d]+(?=[\x20-\x7e])/gu;
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/**
 * Tells whether a host can end with this word: two Latin letters are a country’s ("t.ex." ends with none),
 * more letters may be anything.
 */
const isTopLevel = (word: string): boolean => {
  if (/^xn--/iu.test(word)) return true;
  if (!/^[\p{L}\p{M}]{2,}$/u.test(word)) return false;
  return !/^[a-z]{2}$/iu.test(word) || regions.of(word.toUpperCase()) !== undefined;
};

/**
 * The pattern of the full stop, and of what browsers take for it in a host (UTS 46); the wide ones end
 * sentences, too, without a space after them.
 */
const dot = /(?<=[\p{L}\p{M}\p{N}_-])[.\u2024\u3002\ufe52\uff0e\uff61](?=([\p{L}\p{M}\p{N}-]+))/gu;
const withoutHosts = (text: string): string =>
  text.replace(dot, (stop: string, word: string) =>
    isTopLevel(word) && (stop === '.' || /^[\x21-\x7e]+$/.test(word)) ? '[.]' : stop,
  );

/** Returns text in which no mail program finds an address: no scheme, host, mailbox or share. */
const withoutAddresses = (text: string): string =>
  withoutHosts(text)
    .replace(/:(?=\/\/)/gu, '[:]')
    .replace(
      /(?<=\b(?:mailto|tel|sms|callto|skype|sip|sips|xmpp|facetime|data|file|javascript|vbscript|intent|magnet|bitcoin|geo)):(?=\S)/giu,
      '[:]',
    )
    .replace(/(?<=\b(?:www\d{0,3}|ftp))\.(?=\S)/giu, '[.]')
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}\b/gu, (quad) => quad.replaceAll('.', '[.]'))
    .replace(/(?<=\S)@(?=[\p{L}\p{N}[])/gu, '[@]')
    .replace(/\\\\(?=[^\s\]])/gu, '[\\\\]');

const seen = (text: string): string => text.replace(invisible, '').replace(joinersByAscii, '');

/** The pattern of text that is longer than any name may be: what is stored from before that rule is cut. */
const tooLong = /^(.{199}).{2,}$/su;

/** Returns a name as it stands in a subject or within a sentence: on one line, whatever was stored. */
export const foreignLine = (text: string): string => {
  const line = seen(plainLine(text)).replace(/\s+/gu, ' ').trim();
  return withoutAddresses(line.replace(tooLong, '$1…'));
};

/** Makes text of several lines fit for a mail. */
export const foreignProse = (text: string): string =>
  withoutAddresses(
    seen(undirected(text))
      .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
      .replace(/[^\P{Cc}\n\t]/gu, ''),
  );
