import * as z from 'zod';

/**
 * Text for people: trimmed, no control characters but tab and line breaks (which would garble mails, logs and CSV), no half characters. In one step: a chain
 * makes a schema for each of its links.
 */
const text = (characters: RegExp, error: string, shortest: number, longest: number) =>
  z.string().check(z.trim(), z.minLength(shortest), z.maxLength(longest), z.regex(characters, { error }), z.refine((value: string) => value.isWellFormed(), { error: 'bad_characters' }));

/** A name or title on one line, of `shortest` to `longest` characters. */
export const line = (longest: number, shortest = 1) => text(/^[^\u0000-\u001f\u007f-\u009f]*$/, 'one_line', shortest, longest);

/** Text over several lines, of 1 to `longest` characters. */
export const prose = (longest: number) => text(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$/, 'bad_characters', 1, longest);

/** A name before the @, without quotes, and a host of labels that neither begin nor end with a hyphen (RFC 1035, 2.3.1; RFC 5321, 4.5.3.1). */
export const mailbox = /^(?:[A-Za-z0-9_'+-]+\.)*[A-Za-z0-9_'+-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;
/** Octets before the @: RFC 5321, 4.5.3.1.1. */
const longestLocalPart = 64;
/** An address: lower case, since sign-in names are compared without case; ≤ 255 characters. */
export const Email = z.string().trim().toLowerCase().max(255).pipe(z.email({ pattern: mailbox })).refine((address) => address.indexOf('@') <= longestLocalPart, { error: 'Invalid email address' }).meta({ format: 'email' });

/** `#RRGGBB`. */
export const Color = z.string().regex(/^#[0-9a-fA-F]{6}$/, { error: 'color' });

/** An https address of up to 500 characters. */
export const HttpsUrl = z.url({ protocol: /^https$/, error: 'https_url' }).max(500);

/** Absent and null mean the same on creation; on change null clears the field. */
export const optional = <T extends z.ZodType>(type: T) => type.nullable().optional();

/** A name as it is compared with others: without regard to case, and to how accents are encoded. */
export const folded = (name: string): string => name.normalize('NFC').toLowerCase();

/** Whether `text` holds what was searched for, compared as names are. */
export const holds = (text: string | null, sought: string): boolean => text !== null && folded(text).includes(folded(sought));
