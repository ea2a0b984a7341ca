import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { ReadBack } from '../core/call';
import type { FieldIssue } from '../core/errors';
import { own } from '../core/own';

/** The fields that an answer has and the change of it doesn't: the server sets them. */
export const readOnlyFields = (change: z.ZodType | undefined, answer: z.ZodType | undefined): ReadonlyMap<string, z.ZodType> => {
  if (!(change instanceof z.ZodObject) || !(answer instanceof z.ZodObject)) return new Map();
  const fields: [string, unknown][] = Object.entries(answer.shape).filter(([name]) => !Object.hasOwn(change.shape, name));
  return new Map(fields.flatMap(([name, schema]) => (schema instanceof z.ZodType ? [[name, schema] as const] : [])));
};

/** A body, apart by who may set its fields. */
interface Parted {
  /** What the change itself takes. */
  readonly fields: unknown;
  /** Absent: the body names nothing that the server sets. */
  readonly readBack: ReadBack | undefined;
}

const isObject = (raw: unknown): raw is object => typeof raw === 'object' && raw !== null && !Array.isArray(raw);
/** As it goes over the wire. */
const asJson = (served: unknown): unknown => JSON.parse(JSON.stringify(served ?? null));
const Fields = z.record(z.string(), z.unknown());

/**
 * Takes out of the body of a change what only the server sets, so that a record can be sent back as it was read. Such a field is accepted
 * where it says what the record has, and refused (`read_only`) where it says anything else: the record is known once it has been read.
 */
export const partReadOnly = (raw: unknown, change: z.ZodType, answer: z.ZodType | undefined): Parted => {
  const readOnly = readOnlyFields(change, answer);
  const entries = isObject(raw) ? Object.entries(raw) : [];
  const sent = entries.filter(([name]) => readOnly.has(name));
  if (sent.length === 0) return { fields: raw, readBack: undefined };
  const differing = (served: unknown): FieldIssue[] => {
    const has = Fields.parse(asJson(answer?.parse(served)));
    return sent.filter(([name, value]) => !isDeepStrictEqual(value, own(has, name) ?? null)).map(([path]) => ({ path, code: 'read_only' }));
  };
  return { fields: Object.fromEntries(entries.filter(([name]) => !readOnly.has(name))), readBack: differing };
};

/** The schema of a change's body as the contract shows it: with the fields that may come back as they were read. */
export const withReadOnly = (change: z.ZodType, answer: z.ZodType | undefined): z.ZodType => {
  const readOnly = readOnlyFields(change, answer);
  if (readOnly.size === 0 || !(change instanceof z.ZodObject)) return change;
  const shown = [...readOnly].map(([name, schema]) => [name, schema.optional().meta({ ...schema.meta(), id: undefined, readOnly: true })] as const);
  return z.strictObject({ ...change.shape, ...Object.fromEntries(shown) }).meta({ ...change.meta() });
};
