import * as z from 'zod';
import { isClosed, isVisible } from './text';

/** Trimmed, of so many characters, no half ones among them. In one step: a chain makes a schema for each of its links. */
const text = (characters: RegExp, error: string, shortest: number, longest: number, ...rules: readonly z.core.$ZodCheck<string>[]) =>
  z.string().check(
    z.trim(), z.minLength(shortest), z.maxLength(longest), z.regex(characters, { error }), z.refine((value: string) => value.isWellFormed(), { error: 'bad_characters' }), ...rules,
  );

/** Of what is empty its length says enough. */
const visible = z.refine<string>((value) => value === '' || isVisible(value), { error: 'nothing_visible' });
const closed = z.refine<string>(isClosed, { error: 'open_direction' });

/** A name: on one line, of `shortest` to `longest` characters, of which one at least can be seen, and none changes the direction of text. */
export const name = (longest: number, shortest = 1) => text(/^[^\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]*$/, 'one_line', shortest, longest, visible);

/** Text on one line that is no name: it may change the direction of its own part (U+2066 to U+2069), and ends that. */
export const line = (longest: number) => text(/^[^\u0000-\u001f\u007f-\u009f\u2028-\u202e]*$/, 'one_line', 1, longest, visible, closed);

/** Text over several lines, of 1 to `longest` characters: no control characters but tab and line breaks (which would garble mails, logs and CSV). */
export const prose = (longest: number) => text(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e]*$/, 'bad_characters', 1, longest, visible, closed);

/** The same as records hold them, which were written before there were rules for direction, line separators and what can be seen: they stay readable. */
export const stored = {
  line: (longest: number) => text(/^[^\u0000-\u001f\u007f-\u009f]*$/, 'one_line', 1, longest),
  prose: (longest: number) => text(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$/, 'bad_characters', 1, longest),
} as const;

/** A name before the @, without quotes, and a host of labels that neither begin nor end with a hyphen (RFC 1035, 2.3.1; RFC 5321, 4.5.3.1). */
export const mailbox = /^(?:[A-Za-z0-9_'+-]+\.)*[A-Za-z0-9_'+-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;
/** Octets before the @: RFC 5321, 4.5.3.1.1. */
const longestLocalPart = 64;
/** An address: lower case, since sign-in names are compared without case; ≤ 255 characters. */
export const Email = z.string().trim().toLowerCase().max(255).pipe(z.email({ pattern: mailbox })).refine((address) => address.indexOf('@') <= longestLocalPart, { error: 'Invalid email address' }).meta({ format: 'email' });

/** `#RRGGBB`. */
export const Color = z.string().regex(/^#[0-9a-fA-F]{6}$/, { error: 'color' });

/** Absent and null mean the same on creation; on change null clears the field. */
export const optional = <T extends z.ZodType>(type: T) => type.nullable().optional();
