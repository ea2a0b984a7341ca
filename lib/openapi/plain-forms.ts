import { enumNames } from './enum-names';
import { entriesOf, isNode, type Node, replace, stringsOf } from './node';
import { oneForm } from './one-form';

/** The keywords whose values are data, not schemas. */
const data: ReadonlySet<string> = new Set(['const', 'default', 'enum', 'example', 'examples']);

/** Calls `rule` with every object that may be a schema, from within. */
const visit = (value: unknown, rule: (node: Node) => void, areNames = false): void => {
  for (const inner of entriesOf(value)) visit(inner, rule);
  if (!isNode(value)) return;
  for (const [key, inner] of Object.entries(value))
    if (areNames || !data.has(key)) visit(inner, rule, key === 'properties');
  if (!areNames) rule(value);
};

const isNull = (form: unknown): boolean => isNode(form) && form.type === 'null';

/**
 * Writes `anyOf [string, null]` as `type: [string, null]`: of the former, generators keep what is null by
 * chance. References to objects and enums they keep.
 */
const nullable = ({ anyOf, ...rest }: Node): Node | undefined => {
  const forms = entriesOf(anyOf);
  const [form, ...others] = forms.filter((one) => !isNull(one));
  if (
    !forms.some(isNull) ||
    others.length > 0 ||
    !isNode(form) ||
    typeof form.type !== 'string' ||
    form.type === 'object'
  )
    return undefined;
  return {
    ...form,
    ...rest,
    type: [form.type, 'null'],
    ...(Array.isArray(form.enum) && { enum: [...stringsOf(form.enum), null] }),
  };
};

/**
 * Shows as text what is text where a number is taken as well: generators know no type for "either", and make
 * an empty class of it. `x-or-number` says the rest.
 */
const textOrNumber = ({ anyOf, ...rest }: Node): Node | undefined => {
  const [text, number, ...more] = entriesOf(anyOf);
  return more.length === 0 && isNode(text) && isNode(number) && text.type === 'string' && number.type === 'number'
    ? { ...text, ...rest, 'x-or-number': true }
    : undefined;
};

/**
 * Keeps beside a reference only words: what else zod leaves there is of the schema that is referred to, or of
 * nothing.
 */
const reference = ({ additionalProperties, param, ...rest }: Node): Node | undefined =>
  '$ref' in rest && (additionalProperties !== undefined || param !== undefined) ? rest : undefined;

/**
 * Drops the pattern of a whole number: its digits are no text, and only clients that check patterns would
 * find it wrong.
 */
const wholeNumber = ({ pattern, ...rest }: Node): Node | undefined =>
  pattern !== undefined && (rest.type === 'integer' || (Array.isArray(rest.type) && rest.type.includes('integer')))
    ? rest
    : undefined;

const scalars: ReadonlySet<unknown> = new Set(['string', 'integer', 'number', 'boolean']);

const schemasIn = (contract: object): Node => {
  const components: unknown = 'components' in contract ? contract.components : undefined;
  return isNode(components) && isNode(components.schemas) ? components.schemas : {};
};

/**
 * Takes out the schemas that name a text or a number, and returns them by how they are referred to. Enums
 * stay: they become types in every language.
 */
const takeScalars = (schemas: Node): ReadonlyMap<unknown, Node> => {
  const found = Object.entries(schemas).flatMap(([name, form]) =>
    isNode(form) && scalars.has(form.type) && !form.enum ? [[name, form] as const] : [],
  );
  for (const [name] of found) Reflect.deleteProperty(schemas, name);
  return new Map(found.map(([name, form]) => [`#/components/schemas/${name}`, form]));
};

/**
 * Replaces the name of a text by what it stands for: generators look through it, and forget on the way that
 * the field can be null.
 */
const unnamed =
  (byRef: ReadonlyMap<unknown, Node>) =>
  ({ $ref, ...rest }: Node): Node | undefined => {
    const form = byRef.get($ref);
    return form && { ...form, ...rest };
  };

const rules = [reference, nullable, textOrNumber, oneForm, wholeNumber, enumNames];

/**
 * Returns the same contract in the forms that generators of clients are shown to keep (docs/decisions/0057):
 * what is valid under it stays valid, but for forms that are told apart by no field, of which the one that
 * they are together is a little wider.
 */
export const inPlainForms = <Contract extends object>(contract: Contract): Contract => {
  const plain = structuredClone(contract);
  const scalarsByRef = takeScalars(schemasIn(plain));
  visit(plain, (node) => {
    for (const rule of [unnamed(scalarsByRef), ...rules]) {
      const form = rule(node);
      if (form) replace(node, form);
    }
  });
  return plain;
};
