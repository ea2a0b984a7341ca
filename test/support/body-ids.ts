import * as z from 'zod';

const Node = z
  .object({
    $ref: z.string(),
    $defs: z.record(z.string(), z.unknown()),
    format: z.string(),
    properties: z.record(z.string(), z.unknown()),
    items: z.unknown(),
    anyOf: z.array(z.unknown()),
    allOf: z.array(z.unknown()),
    oneOf: z.array(z.unknown()),
  })
  .partial();

/**
 * Finds the fields in which a body takes ids: from its JSON Schema, in which every id has the format `uuid`.
 */
const idFields = (
  schema: unknown,
  path: readonly string[] = [],
  known: Readonly<Record<string, unknown>> = {},
): string[][] => {
  const {
    $ref,
    $defs = known,
    format,
    properties = {},
    items,
    anyOf = [],
    allOf = [],
    oneOf = [],
  } = Node.parse(schema);
  const named = $ref ? [$defs[$ref.replace('#/$defs/', '')]] : [];
  const same = [...named, ...anyOf, ...allOf, ...oneOf].flatMap((inner) => idFields(inner, path, $defs));
  const inside = Object.entries(properties).flatMap(([name, inner]) => idFields(inner, [...path, name], $defs));
  return [
    ...(format === 'uuid' ? [[...path]] : []),
    ...same,
    ...inside,
    ...(items ? idFields(items, [...path, '0'], $defs) : []),
  ];
};

/** Makes a body with an id in one of its fields. */
export const withId = (body: unknown, [name = '', ...rest]: readonly string[], id: string): unknown => {
  if (name === '0') return [withId(Array.isArray(body) ? body[0] : {}, rest, id)];
  const fields = z.record(z.string(), z.unknown()).catch({}).parse(body);
  // Somebody is named by id or by address, never by both.
  const others = Object.fromEntries(
    Object.entries(fields).filter(([field]) => !(name === 'userId' && field === 'email')),
  );
  return { ...others, [name]: rest.length > 0 ? withId(fields[name], rest, id) : id };
};

/** Finds the fields of a body that take ids: `members.0.userId`. */
export const idFieldsOf = (body: z.ZodType): string[] => [
  ...new Set(idFields(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' })).map((path) => path.join('.'))),
];
