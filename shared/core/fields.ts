import * as z from 'zod';
import { isClosed, isVisible } from './text';

/**
 * Makes a schema of trimmed text of so many characters, no half ones among them. In one step: a chain makes a
 * schema for each of its links.
 */
const text = (
  characters: RegExp,
  error: string,
  shortest: number,
  longest: number,
  ...rules: readonly z.core.$ZodCheck<string>[]
) =>
  z.string().check(
    z.trim(),
    z.minLength(shortest),
    z.maxLength(longest),
    z.regex(characters, { error }),
    z.refine((value: string) => value.isWellFormed(), { error: 'bad_characters' }),
    ...rules,
  );

/** A check that text shows something. Empty text passes, since its length says enough. */
const visible = z.refine<string>((value) => value === '' || isVisible(value), { error: 'nothing_visible' });
const closed = z.refine<string>(isClosed, { error: 'open_direction' });

/**
 * Makes the schema of a name: on one line, of `shortest` to `longest` characters, of which one at least can
 * be seen, and none changes the direction of text.
 */
export const name = (longest: number, shortest = 1) =>
  text(/^[^\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]*$/, 'one_line', shortest, longest, visible);

/**
 * Makes the schema of text on one line that is no name: it may change the direction of its own part (U+2066
 * to U+2069), and ends that.
 */
export const line = (longest: number) =>
  text(/^[^\u0000-\u001f\u007f-\u009f\u2028-\u202e]*$/, 'one_line', 1, longest, visible, closed);

/**
 * Makes the schema of text over several lines, of 1 to `longest` characters: no control characters but tab
 * and line breaks (which would garble mails, logs and CSV).
 */
export const prose = (longest: number) =>
  text(
    /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e]*$/,
    'bad_characters',
    1,
    longest,
    visible,
    closed,
  );

/**
 * The schemas of the same text in records, which were written before there were rules for direction, line
 * separators and what can be seen: they stay readable.
 */
export const stored = {
  line: (longest: number) => text(/^[^\u0000-\u001f\u007f-\u009f]*$/, 'one_line', 1, longest),
  prose: (longest: number) =>
    text(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$/, 'bad_characters', 1, longest),
} as const;

/** `#RRGGBB`. */
export const Color = z.string().regex(/^#[0-9a-fA-F]{6}$/, { error: 'color' });

/** Makes a field optional: absent and null mean the same on creation; on change null clears the field. */
export const optional = <T extends z.ZodType>(type: T) => type.nullable().optional();

/** Checks that no text stands twice in a list. */
export const unique = <T extends string>({ value, issues }: z.core.ParsePayload<T[]>): void => {
  for (const [index, id] of value.entries())
    if (value.indexOf(id) < index)
      issues.push({ code: 'custom', input: id, path: [index], params: { code: 'duplicate' } });
};
