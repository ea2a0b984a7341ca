import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { mapOwn } from '../core/own';
import type { Key } from './keys';

/** The value of an attribute. */
export type Value = string | number | bigint | boolean | null | readonly Value[] | { readonly [name: string]: Value };
/** A record as it is stored, before its noun's schema has read it. */
export type StoredRecord = Record<string, unknown>;

/**
 * Returns a value in DynamoDB's own form
 * (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html).
 * @throws TypeError for what is no finite number: DynamoDB holds none
 */
const attributeOf = (value: Value): AttributeValue => {
  if (value === null) return { NULL: true };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'boolean') return { BOOL: value };
  if (typeof value === 'number' || typeof value === 'bigint') {
    if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${String(value)} can't be stored`);
    return { N: String(value) };
  }
  return isArray(value) ? { L: value.map(attributeOf) } : { M: attributesOf(value) };
};
const isArray = (value: Value): value is readonly Value[] => Array.isArray(value);

/** Returns attributes in DynamoDB's own form; those that are undefined are left out. */
export const attributesOf = (record: Readonly<Record<string, Value | undefined>>): Record<string, AttributeValue> => {
  const attributes: [string, AttributeValue][] = [];
  for (const [name, value] of Object.entries(record))
    if (value !== undefined) attributes.push([name, attributeOf(value)]);
  // Not by assignment, which a name may give another meaning: __proto__.
  return Object.fromEntries(attributes);
};

/** Returns the key of a record in DynamoDB's own form. */
export const keyOf = ({ pk, sk }: Key): Record<string, AttributeValue> => attributesOf({ pk, sk });

/** Reads a number exactly. DynamoDB's have 38 digits; what no double can hold exactly comes as a bigint. */
const exactNumber = (text: string): number | bigint => {
  const number = Number(text);
  return Number.isSafeInteger(number) || !/^-?\d+$/.test(text) ? number : BigInt(text);
};

/**
 * A stand-in for binary values and sets, which Hearth doesn't store and no schema takes: one of them keeps
 * nobody from the other records of a page.
 */
export class UnknownValue {
  constructor(readonly type: string) {}
}

/** Looks at one kind after the other, the frequent first: taking an attribute apart takes five times that. */
const valueOf = (attribute: AttributeValue): unknown => {
  if (attribute.S !== undefined) return attribute.S;
  if (attribute.N !== undefined) return exactNumber(attribute.N);
  if (attribute.BOOL !== undefined) return attribute.BOOL;
  if (attribute.NULL) return null;
  if (attribute.L) return attribute.L.map(valueOf);
  if (attribute.M) return itemOf(attribute.M);
  return new UnknownValue(Object.keys(attribute).join());
};

/** Returns a record as the table has it, before its noun's schema has read it. */
export const itemOf = (attributes: Readonly<Record<string, AttributeValue>>): StoredRecord =>
  mapOwn(attributes, valueOf);
