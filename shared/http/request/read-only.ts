import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { ReadBack } from '../../core/call';
import { type FieldIssue, InvalidBody } from '../../core/errors';
import { own } from '../../core/own';
import { fieldIssues } from './issues';

/** Lists the fields that an answer has and the change of it doesn't: the server sets them. */
const readOnlyFields = (
  change: z.ZodType | undefined,
  answer: z.ZodType | undefined,
): ReadonlyMap<string, z.ZodType> => {
  if (!(change instanceof z.ZodObject) || !(answer instanceof z.ZodObject)) return new Map();
  const fields: [string, unknown][] = Object.entries(answer.shape).filter(
    ([name]) => !Object.hasOwn(change.shape, name),
  );
  return new Map(fields.flatMap(([name, schema]) => (schema instanceof z.ZodType ? [[name, schema] as const] : [])));
};

/** A change as its body says it. */
interface ReadChange<Change> {
  readonly change: Change;
  /** Absent: the body has no field that must equal the record's. */
  readonly readBack: ReadBack | undefined;
}

const isObject = (raw: unknown): raw is object => typeof raw === 'object' && raw !== null && !Array.isArray(raw);
/** Returns a value as it goes over the wire. */
const asJson = (served: unknown): unknown => JSON.parse(JSON.stringify(served ?? null));
const Fields = z.record(z.string(), z.unknown());

/**
 * The rules for what people write that came after there were records, which may hold what is older than the
 * rule.
 */
const laterRules = new Set([
  'one_line',
  'nothing_visible',
  'open_direction',
  'bad_characters',
  'https_url',
  'url_with_password',
  'url_host',
]);

/**
 * Reads the body of a change so that a record can be sent back as it was read. A field that only the server
 * sets, and one that a later rule would refuse, is accepted where it equals the record's, which is known once
 * that has been read, and refused where it doesn't.
 * @throws InvalidBody
 */
export const readChange = <Change>(
  raw: unknown,
  schema: z.ZodType<Change>,
  answer: z.ZodType | undefined,
): ReadChange<Change> => {
  const readOnly = readOnlyFields(schema, answer);
  const entries = isObject(raw) ? Object.entries(raw) : [];
  const fixed = entries.flatMap(([path]): FieldIssue[] => (readOnly.has(path) ? [{ path, code: 'read_only' }] : []));
  const read = (without: readonly FieldIssue[]) =>
    schema.safeParse(
      without.length === 0
        ? raw
        : Object.fromEntries(entries.filter(([name]) => !without.some(({ path }) => path === name))),
      { reportInput: true },
    );
  const first = read(fixed);
  const wrong = first.success ? [] : fieldIssues(first.error.issues, 'unknown_field');
  const parsed = !first.success && wrong.every(({ code }) => laterRules.has(code)) ? read([...fixed, ...wrong]) : first;
  if (!parsed.success) throw new InvalidBody(wrong);
  const mustStand = [...fixed, ...wrong];
  if (mustStand.length === 0) return { change: parsed.data, readBack: undefined };
  const sent = new Map(entries);
  const differing = (served: unknown): FieldIssue[] => {
    const has = Fields.parse(asJson(answer?.parse(served)));
    return mustStand.filter(({ path }) => !isDeepStrictEqual(sent.get(path), own(has, path) ?? null));
  };
  return { change: parsed.data, readBack: differing };
};

/**
 * Returns the schema of a change's body as the contract shows it: with the fields that may come back as they
 * were read.
 */
export const withReadOnly = (change: z.ZodType, answer: z.ZodType | undefined): z.ZodType => {
  const readOnly = readOnlyFields(change, answer);
  if (readOnly.size === 0 || !(change instanceof z.ZodObject)) return change;
  const shown = [...readOnly].map(
    ([name, schema]) => [name, schema.optional().meta({ ...schema.meta(), id: undefined, readOnly: true })] as const,
  );
  return z.strictObject({ ...change.shape, ...Object.fromEntries(shown) }).meta({ ...change.meta() });
};
