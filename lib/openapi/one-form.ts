import { isDeepStrictEqual } from 'node:util';
import { own } from '../../shared/core/own';
import { entriesOf, isNode, type Node, stringsOf } from './node';

const isObject = (form: unknown): form is Node => isNode(form) && isNode(form.properties);

/** Returns a property that both forms have: the same, or null as well in one of them. */
const both = (name: string, one: unknown, other: unknown): unknown => {
  if (one === undefined || other === undefined || isDeepStrictEqual(one, other)) return other ?? one;
  const types = [one, other].map((form) => (isNode(form) ? [form.type].flat() : []));
  if (isNode(one) && isNode(other) && types.flat().includes('null'))
    return { ...one, ...other, type: [...new Set(types.flat())] };
  throw new Error(`The forms of an object differ in ${name}: name them, and tell them apart by a field`);
};

/**
 * Makes one object of two forms that no field tells apart: it has the fields of both, and beside them the
 * rule that it is either. Generators make of `anyOf` an object in which all fields of both forms must be
 * there.
 */
export const oneForm = ({ anyOf, ...rest }: Node): Node | undefined => {
  const [one, other, ...more] = entriesOf(anyOf);
  if (more.length > 0 || !isObject(one) || !isObject(other) || !isNode(one.properties) || !isNode(other.properties))
    return undefined;
  const [first, second] = [one.properties, other.properties];
  const [needed, orNeeded] = [stringsOf(one.required), stringsOf(other.required)];
  const names = [...new Set([...Object.keys(first), ...Object.keys(second)])];
  const properties = Object.fromEntries(names.map((name) => [name, both(name, own(first, name), own(second, name))]));
  const [mine, theirs] = [
    needed.filter((name) => !Object.hasOwn(second, name)),
    orNeeded.filter((name) => !Object.hasOwn(first, name)),
  ];
  return {
    ...rest,
    type: 'object',
    properties,
    required: needed.filter((name) => orNeeded.includes(name)),
    ...(one.additionalProperties === false && other.additionalProperties === false && { additionalProperties: false }),
    if: { required: theirs },
    then: { not: { required: mine } },
    else: { required: mine },
  };
};
