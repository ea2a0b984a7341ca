import { attributesOf, keyOf, type Value } from './attributes';
import type { Key } from './keys';

/**
 * The radix of placeholders' numbers, to keep them as short as can be: an expression holds 4 KB, and all that
 * a hundred people have paid and owe moves in one.
 */
const digits = 36;

/**
 * Collects names and values of one expression: every name is a placeholder, so no reserved word can clash.
 */
class Placeholders {
  readonly names = new Map<string, string>();
  readonly values = new Map<string, Value>();
  private readonly known = new Map<string, string>();
  private count = 0;
  /** Returns the placeholder of a path: `people.id` is the attribute `id` within the map `people`. */
  name(path: string): string {
    return path
      .split('.')
      .map((attribute) => this.placeholder(attribute))
      .join('.');
  }
  private placeholder(attribute: string): string {
    const known = this.known.get(attribute);
    if (known) return known;
    const placeholder = `#${this.known.size.toString(digits)}`;
    this.known.set(attribute, placeholder);
    this.names.set(placeholder, attribute);
    return placeholder;
  }
  value(value: Value): string {
    const placeholder = `:${(this.count++).toString(digits)}`;
    this.values.set(placeholder, value);
    return placeholder;
  }
}

/** A condition on the stored record for a write to happen. */
export type Condition = (to: Placeholders) => string;

export const present =
  (attribute = 'pk'): Condition =>
  (to) =>
    `attribute_exists(${to.name(attribute)})`;
export const absent =
  (attribute = 'pk'): Condition =>
  (to) =>
    `attribute_not_exists(${to.name(attribute)})`;
export const equal =
  (attribute: string, value: Value): Condition =>
  (to) =>
    `${to.name(attribute)} = ${to.value(value)}`;
export const below =
  (attribute: string, bound: Value): Condition =>
  (to) =>
    `${to.name(attribute)} < ${to.value(bound)}`;
export const atLeast =
  (attribute: string, bound: Value): Condition =>
  (to) =>
    `${to.name(attribute)} >= ${to.value(bound)}`;
export const above =
  (attribute: string, bound: Value): Condition =>
  (to) =>
    `${to.name(attribute)} > ${to.value(bound)}`;
export const atMost =
  (attribute: string, bound: Value): Condition =>
  (to) =>
    `${to.name(attribute)} <= ${to.value(bound)}`;
/** Returns the condition that a map holds fewer entries than so many. */
export const fewerIn =
  (attribute: string, bound: number): Condition =>
  (to) =>
    `size(${to.name(attribute)}) < ${to.value(bound)}`;
export const not =
  (condition: Condition): Condition =>
  (to) =>
    `NOT ${condition(to)}`;
export const begins =
  (attribute: string, start: string): Condition =>
  (to) =>
    `begins_with(${to.name(attribute)}, ${to.value(start)})`;
export const oneOf =
  (attribute: string, values: readonly Value[]): Condition =>
  (to) =>
    `${to.name(attribute)} IN (${values.map((value) => to.value(value)).join(', ')})`;
/** Tells whether a condition's text consists of several, joined: names and values are placeholders. */
const isJoined = (text: string): boolean => / (?:AND|OR) /.test(text);
/**
 * Joins conditions, with parentheses around those alone that are joined themselves: DynamoDB refuses
 * redundant ones, and the local engine takes a tenth longer over a record that is written with four others.
 */
const joined =
  (by: string) =>
  (...conditions: readonly Condition[]): Condition =>
  (to) => {
    const texts = conditions.map((condition) => condition(to));
    return texts.map((text) => (texts.length > 1 && isJoined(text) ? `(${text})` : text)).join(by);
  };
export const every = joined(' AND ');
export const some = joined(' OR ');
export const alive: Condition = every(present(), absent('deletedAt'));

/** Changes to one record: `set` (null removes), `add` to numbers. */
export interface UpdateSpec {
  readonly set?: Readonly<Record<string, Value | undefined>>;
  readonly add?: Readonly<Record<string, number>>;
  /** What is set where the record has nothing yet. */
  readonly first?: Readonly<Record<string, Value>>;
  /** The numbers that become another one of the record, less so much. */
  readonly less?: Readonly<Record<string, { readonly from: string; readonly by: number }>>;
}

const clause = (word: string, parts: readonly string[]): string =>
  parts.length > 0 ? `${word} ${parts.join(',')}` : '';
const conditionOf = (to: Placeholders, when: Condition | undefined) => (when ? { ConditionExpression: when(to) } : {});
/** Returns the placeholders' maps that aren't empty, since DynamoDB refuses empty ones. */
const placeholdersOf = ({ names, values }: Placeholders) => ({
  ...(names.size > 0 && { ExpressionAttributeNames: Object.fromEntries(names) }),
  ...(values.size > 0 && { ExpressionAttributeValues: attributesOf(Object.fromEntries(values)) }),
});
const onFailure = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;

/** Makes the input for a condition alone: nothing is written. */
export const checkInput = (key: Key, when: Condition) => {
  const to = new Placeholders();
  return { Key: keyOf(key), ConditionExpression: when(to), ...placeholdersOf(to), ...onFailure };
};

/** Makes the input for a filter: which of the records that are read are given. */
export const filterInput = (when: Condition) => {
  const to = new Placeholders();
  return { FilterExpression: when(to), ...placeholdersOf(to) };
};

/**
 * Makes the input for the whole record; null attributes are left out, which keeps records small and makes
 * `absent` true of them.
 */
export const putInput = (item: Readonly<Record<string, Value | undefined>>, when?: Condition) => {
  const to = new Placeholders();
  const kept = Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null));
  return { Item: attributesOf(kept), ...conditionOf(to, when), ...placeholdersOf(to), ...onFailure };
};

export const updateInput = (key: Key, { set = {}, first = {}, add = {}, less = {} }: UpdateSpec, when?: Condition) => {
  const to = new Placeholders();
  const sets: string[] = [];
  const removes: string[] = [];
  for (const [attribute, value] of Object.entries(set)) {
    if (value === undefined) continue;
    if (value === null) removes.push(to.name(attribute));
    else sets.push(`${to.name(attribute)} = ${to.value(value)}`);
  }
  for (const [attribute, value] of Object.entries(first))
    sets.push(`${to.name(attribute)} = if_not_exists(${to.name(attribute)}, ${to.value(value)})`);
  for (const [attribute, { from, by }] of Object.entries(less))
    sets.push(`${to.name(attribute)} = ${to.name(from)} - ${to.value(by)}`);
  const adds = Object.entries(add).map(([attribute, amount]) => `${to.name(attribute)} ${to.value(amount)}`);
  const UpdateExpression = [clause('SET', sets), clause('REMOVE', removes), clause('ADD', adds)]
    .filter(Boolean)
    .join(' ');
  return { Key: keyOf(key), UpdateExpression, ...conditionOf(to, when), ...placeholdersOf(to), ...onFailure };
};

/** A range of a partition's sort key: all that starts with `prefix`, or what lies between two ends of it. */
export interface Range {
  readonly pk: string;
  readonly prefix: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The character that sorts behind all that keys hold. */
const last = '\uffff';

/** Makes the key condition for a range of `sortKey` (`sk`, or `orderKey` of the index `order`). */
export const rangeInput = (sortKey: 'sk' | 'orderKey', { pk, prefix, from = '', to: end = '' }: Range) => {
  const to = new Placeholders();
  const [first, final] = [prefix + from, prefix + end + last];
  const within = `${to.name(sortKey)} BETWEEN ${to.value(first)} AND ${to.value(final)}`;
  const KeyConditionExpression = `${equal('pk', pk)(to)} AND ${within}`;
  return { KeyConditionExpression, ...placeholdersOf(to) };
};
