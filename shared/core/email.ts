import { domainToASCII, domainToUnicode } from 'node:url';
import * as z from 'zod';

const name = "(?:[A-Za-z0-9_'+-]+\\.)*[A-Za-z0-9_'+-]*[A-Za-z0-9_+-]";
/**
 * Returns the pattern of a host's label, which neither begins nor ends with a hyphen (RFC 1035, 2.3.1).
 * Beyond ASCII, Unicode's own rules decide below.
 */
const labelOf = (characters: string): string => `[${characters}](?:[${characters}-]{0,61}[${characters}])?`;
const hostOf = (more: string): string =>
  `(?:${labelOf(`A-Za-z0-9${more}`)}\\.)+(?:[A-Za-z${more}]{2,63}|xn--[A-Za-z0-9-]{0,58}[A-Za-z0-9])`;

/**
 * The pattern of an address: a name before the @, in ASCII (all that SES sends to) and without quotes, and a
 * host, which may be internationalised (RFC 5321, 4.5.3.1; RFC 5890).
 */
export const mailbox = new RegExp(`^${name}@${hostOf('\\u0080-\\uffff')}$`);
const asciiHost = new RegExp(`^${hostOf('')}$`);

/**
 * The limits in octets: of what stands before the @ (RFC 5321, 4.5.3.1.1), and of a host (RFC 1035, 2.3.4,
 * less its length and its end).
 */
const longestName = 64;
const longestHost = 253;
/** The most characters of a whole address (product limit). */
const longest = 255;

/**
 * The scripts with letters that look like those of another: a label that mixes two of them is made to deceive
 * (UTS 39, 5.2).
 */
const alphabets = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
  /\p{Script=Georgian}/u,
];
const isLabel = (label: string): boolean =>
  /^[\p{L}\p{M}\p{N}\u200c\u200d-]+$/u.test(label) && alphabets.filter((alphabet) => alphabet.test(label)).length <= 1;
const isTopLevel = (label = ''): boolean => /^.{2,}$/u.test(label) && /\p{L}/u.test(label);

/**
 * Returns the host as DNS knows it (`пример.рф` is `xn--e1afmkfd.xn--p1ai`, UTS 46); undefined where there
 * can be none of that name.
 */
const toAscii = (host: string): string | undefined => {
  const isPlain = !/[^\x20-\x7e]/.test(host) && !host.includes('xn--');
  const ascii = isPlain ? host : domainToASCII(host);
  const labels = domainToUnicode(ascii).split('.');
  return ascii.length <= longestHost && asciiHost.test(ascii) && labels.every(isLabel) && isTopLevel(labels.at(-1))
    ? ascii
    : undefined;
};

/** Splits an address at its last @. */
const partsOf = (address: string): readonly [string, string] => {
  const at = address.lastIndexOf('@');
  return [address.slice(0, Math.max(at, 0)), address.slice(at + 1)];
};

/**
 * Returns an address as it is kept and compared: lower case, its host in ASCII. What is no address becomes
 * lower case and nothing else.
 */
export const canonicalAddress = (address: string): string => {
  const [local, host] = partsOf(address.trim().toLowerCase());
  return local ? `${local}@${toAscii(host) ?? host}` : host;
};

/** An address as somebody writes it, in the form in which it is kept; at most 255 characters. */
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(longest)
  .pipe(z.email({ pattern: mailbox }))
  .refine((address) => address.indexOf('@') <= longestName, { error: 'Invalid email address' })
  .transform((address, context) => {
    const host = toAscii(partsOf(address)[1]);
    const canonical = canonicalAddress(address);
    if (host !== undefined && canonical.length <= longest) return canonical;
    context.issues.push({ code: 'custom', input: address, params: { code: 'unknown_host' } });
    return z.NEVER;
  })
  .meta({
    format: 'email',
    description: 'An e-mail address; an internationalised domain is accepted and stored in ASCII (Punycode)',
  });

/**
 * Returns the mailbox that an address is delivered to: many servers let what follows a `+` before the @ be
 * anything (RFC 5233), so that one person has any number of addresses. What is counted by mailbox can't be
 * had anew by another label.
 */
export const withoutLabel = (address: string): string => {
  const [local, host] = partsOf(address);
  const plus = local.indexOf('+', 1);
  return `${plus < 0 ? local : local.slice(0, plus)}@${host}`;
};

/** Masks an address for people who might not know it: `a•••@e•••.com`, in two parts. */
export const masked = (address: string): { readonly name: string; readonly host: string } => {
  const [local, host] = partsOf(address);
  return { name: `${local.slice(0, 1)}•••`, host: `${host.slice(0, 1)}•••${host.slice(host.lastIndexOf('.'))}` };
};
