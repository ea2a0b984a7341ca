import { own } from '../../shared/core/own';

/** A pattern that Lambda refuses: "Invalid filter pattern definition". */
export class InvalidPattern extends Error {}

type Test = (value: unknown) => boolean;
/** A pattern: fields of the record, each with what its value may be, or with a pattern of its own fields. */
export type Pattern = Readonly<Record<string, unknown>>;

const refuse = (what: string, why: string): never => {
  throw new InvalidPattern(`${what}: ${why}`);
};
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isScalar = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);
const text = (operand: unknown, what: string): string =>
  typeof operand === 'string' && operand ? operand : refuse(what, 'takes some text');

const comparisons: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};
const numeric = (operand: unknown): Test => {
  if (!isList(operand) || operand.length === 0 || operand.length % 2)
    return refuse('numeric', 'takes pairs of a comparison and a number');
  const parts = Array.from({ length: operand.length / 2 }, (_, index) => {
    const [sign, bound] = operand.slice(2 * index);
    const holds = own(comparisons, String(sign));
    return holds && typeof bound === 'number'
      ? { sign: String(sign), holds: (value: number) => holds(value, bound) }
      : refuse('numeric', 'takes =, <, <=, > or >= and a number');
  });
  // A range begins with its lower bound: https://github.com/aws/event-ruler#numeric-matching
  if (parts.length > 2 || (parts.length === 2 && !(parts[0]?.sign.startsWith('>') && parts[1]?.sign.startsWith('<'))))
    return refuse('numeric', 'takes one comparison, or a range from below');
  return (value) => typeof value === 'number' && parts.every(({ holds }) => holds(value));
};
const anythingBut = (operand: unknown): Test => {
  const refused = isList(operand) ? operand : [operand];
  if (refused.length === 0 || !['string', 'number'].some((type) => refused.every((one) => typeof one === type)))
    return refuse('anything-but', 'takes texts or numbers');
  return (value) => isScalar(value) && !refused.includes(value);
};

/**
 * The operators by which a value may be asked for. Lambda lists no others:
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html#filtering-syntax
 */
const operators: Readonly<Record<string, (operand: unknown) => Test>> = {
  prefix: (operand) =>
    (
      (start) => (value) =>
        typeof value === 'string' && value.startsWith(start)
    )(text(operand, 'prefix')),
  suffix: (operand) =>
    (
      (end) => (value) =>
        typeof value === 'string' && value.endsWith(end)
    )(text(operand, 'suffix')),
  'equals-ignore-case': (operand) =>
    (
      (same) => (value) =>
        typeof value === 'string' && value.toLowerCase() === same
    )(text(operand, 'equals-ignore-case').toLowerCase()),
  'anything-but': anythingBut,
  numeric,
};

/**
 * Tells whether a field is there: of leaves alone, as Lambda says; a field with others below it counts as
 * absent.
 */
const present = (value: unknown): boolean => value !== undefined && !isObject(value);

const ruleOf = (rule: unknown): Test => {
  if (isScalar(rule)) return (value) => value === rule;
  const [[name, operand] = ['', undefined], ...more] = isObject(rule) ? Object.entries(rule) : [];
  if (more.length > 0) return refuse(name, 'stands with others in one rule');
  if (name === 'exists')
    return typeof operand === 'boolean'
      ? (value) => present(value) === operand
      : refuse('exists', 'takes true or false');
  const operator = own(operators, name);
  return operator ? operator(operand) : refuse(name || 'a rule', 'is no operator of Lambda’s');
};

/** Makes the test that any of the rules is met; of a list, by any of its elements. */
const fieldOf = (rules: readonly unknown[], name: string): Test => {
  if (rules.length === 0) return refuse(name, 'has no rule');
  const tests = rules.map(ruleOf);
  const any: Test = (value) => tests.some((test) => test(value));
  return (value) => (isList(value) && value.length > 0 ? value.some(any) : any(value));
};

/**
 * Puts a pattern together for use.
 * @returns tells whether a record, as the function would get it, matches
 * @throws InvalidPattern where Lambda would refuse it
 */
export const matcher = (pattern: unknown, name = 'the pattern'): Test => {
  if (!isObject(pattern) || Object.keys(pattern).length === 0) return refuse(name, 'names no field');
  const tests = Object.entries(pattern).map(([field, wanted]): Test => {
    if (field === '$or') {
      const either =
        isList(wanted) && wanted.length > 1
          ? wanted.map((one) => matcher(one, field))
          : refuse(field, 'takes two patterns or more');
      return (event) => either.some((matches) => matches(event));
    }
    const test = isList(wanted) ? fieldOf(wanted, field) : matcher(wanted, field);
    return (event) => test(isObject(event) ? own(event, field) : undefined);
  });
  return (event) => tests.every((test) => test(event));
};
