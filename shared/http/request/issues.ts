import type * as z from 'zod';
import type { FieldIssue } from '../../core/errors';
import { mostErrors } from '../answer/bounds';

type Issue = z.core.$ZodIssue;

/** Writes `['split', 'shares', 0, 'userId']` as `split.shares[0].userId`. */
const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${String(part)}` : String(part)),
    '',
  );

const bounded = (issue: Issue & { origin: string }, number: string, text: string, list: string): string =>
  issue.origin === 'string' ? text : issue.origin === 'array' ? list : number;

/** The names of formats for messages: what a text should look like, by its format or its pattern. */
const forms = new Map([
  ['guid', 'UUID'],
  ['uuid', 'UUID'],
  ['date', 'YYYY-MM-DD, a day that exists'],
  ['datetime', '2026-11-21T09:38:52.123Z'],
  ['url', 'https://…'],
  ['email', 'name@example.com'],
]);
const formOf = ({ format, pattern }: { format: string; pattern?: string | undefined }): string =>
  forms.get(format) ?? pattern ?? format;

/** Finds the form that the keys of a map have, by what is wrong with one. */
const formOfKey = (issues: readonly Issue[]): string =>
  issues.flatMap((issue) => (issue.code === 'invalid_format' ? [formOf(issue)] : []))[0] ?? '';

/**
 * Tells whether an issue's message is a code of ours: one word, where zod's are sentences. What each code
 * says (`phrases`) is loaded with the first problem.
 */
export const isCode = (message: string): boolean => /^[a-z_]+$/.test(message);

const codeAndParams = (issue: Issue): Pick<FieldIssue, 'code' | 'params'> => {
  if (isCode(issue.message)) return { code: issue.message };
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? { code: 'required' }
        : { code: 'invalid_type', params: { expected: issue.expected } };
    case 'too_small':
      return { code: bounded(issue, 'too_small', 'too_short', 'too_few'), params: { minimum: Number(issue.minimum) } };
    case 'too_big':
      return { code: bounded(issue, 'too_big', 'too_long', 'too_many'), params: { maximum: Number(issue.maximum) } };
    case 'invalid_value':
      return {
        code: 'invalid_value',
        params: { choices: issue.values.slice(0, 20).map(String).join(', ') + (issue.values.length > 20 ? ', …' : '') },
      };
    case 'invalid_format':
      return { code: 'invalid_format', params: { format: formOf(issue) } };
    case 'invalid_key':
      return { code: 'invalid_key', params: { format: formOfKey(issue.issues) } };
    case 'custom':
      return {
        code: String(issue.params?.code ?? 'invalid_value'),
        params: { choices: String(issue.params?.choices ?? '') },
      };
    default:
      return { code: issue.code };
  }
};

/** Finds the branch of a union that came closest: the one with the fewest faults. */
const closest = (branches: readonly (readonly Issue[])[]): readonly Issue[] =>
  [...branches].sort((one, other) => one.length - other.length)[0] ?? [];

/**
 * Keeps the last of several findings of one kind about a field. The later one is of our own making: an
 * integer's own bounds come first, then ours.
 */
const once = (issues: readonly FieldIssue[]): FieldIssue[] => [
  ...new Map(issues.map((issue) => [`${issue.path} ${issue.code}`, issue])).values(),
];

/**
 * Reports the first of the keys that were not declared, and the others as one: whoever sends 20,000 is told
 * of no more than of 100.
 */
const unknownKeys = (keys: readonly string[], path: readonly PropertyKey[], code: string): FieldIssue[] => {
  const told = keys.slice(0, mostErrors).map((key): FieldIssue => ({ path: pathOf([...path, key]), code }));
  const others = keys.length - told.length;
  return others > 0 ? [...told, { path: pathOf(path), code, times: others }] : told;
};

/**
 * Returns everything zod found wrong, a field each. `unknown` is the code for keys that were not declared.
 */
export const fieldIssues = (
  issues: readonly Issue[],
  unknown: 'unknown_field' | 'unknown_parameter',
  under: readonly PropertyKey[] = [],
): FieldIssue[] =>
  once(
    issues.flatMap((issue) => {
      const path = [...under, ...issue.path];
      if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, path, unknown);
      if (issue.code === 'invalid_union' && issue.errors.length > 0)
        return fieldIssues(closest(issue.errors), unknown, path);
      return [{ path: pathOf(path), ...codeAndParams(issue) }];
    }),
  );
