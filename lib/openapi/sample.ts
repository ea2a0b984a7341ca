import { createHash } from 'node:crypto';
import * as z from 'zod';
import { own } from '../../shared/core/own';

/** The part of JSON Schema that zod's output uses. */
interface Form {
  readonly $ref?: string | undefined;
  readonly type?: string | readonly string[] | undefined;
  readonly format?: string | undefined;
  readonly const?: unknown;
  readonly enum?: readonly unknown[] | undefined;
  readonly examples?: readonly unknown[] | undefined;
  readonly anyOf?: readonly Form[] | undefined;
  readonly oneOf?: readonly Form[] | undefined;
  readonly allOf?: readonly Form[] | undefined;
  readonly items?: Form | undefined;
  readonly properties?: Readonly<Record<string, Form>> | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
}

const Form: z.ZodType<Form> = z.lazy(() =>
  z.looseObject({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    format: z.string().optional(),
    const: z.unknown().optional(),
    enum: z.array(z.unknown()).optional(),
    examples: z.array(z.unknown()).optional(),
    anyOf: z.array(Form).optional(),
    oneOf: z.array(Form).optional(),
    allOf: z.array(Form).optional(),
    items: Form.optional(),
    properties: z.record(z.string(), Form).optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
  }),
);

/** Typical values of a household's fields, by their names. */
const typical: Readonly<Record<string, unknown>> = {
  name: 'Groceries',
  targetName: 'Elm Street 4',
  displayName: 'Robin',
  inviterName: 'Alice',
  email: 'robin@example.com',
  description: 'For the week',
  notes: 'The big one',
  message: 'Join us!',
  currency: 'SEK',
  locale: 'sv-SE',
  timeZone: 'Europe/Stockholm',
  unit: 'l',
  quantity: '1.5',
  position: 'a0',
  payee: 'Corner shop',
  color: '#C8E6C9',
  icon: '🍎',
  category: 'Groceries',
  tags: ['food'],
  month: '2026-11',
  imageUrl: 'https://example.com/milk.jpg',
  avatarUrl: 'https://example.com/robin.png',
  code: 'SEK',
  permissions: ['scope.read'],
  amount: 12_900,
  income: 3_200_000,
  expense: 12_900,
  count: 1,
  exponent: 2,
  itemCount: 12,
  purchasedCount: 4,
  memberCount: 3,
  limit: 20,
  version: 1,
  monthStartsOn: 25,
  total: 1,
  issuer: 'https://cognito-idp.eu-north-1.amazonaws.com/eu-north-1_AbCdEfGhI',
  clientId: '4f1kq0cqv5example',
  signInUrl: 'https://sign-in.example.com',
  apiUrl: 'https://api.example.com',
  authorizationEndpoint: 'https://sign-in.example.com/oauth2/authorize',
  tokenEndpoint: 'https://sign-in.example.com/oauth2/token',
  minimumAppVersion: '1.0.0',
  scopes: ['openid', 'hearth/api'],
  token: 'mZ0s8dQvT1yq',
  asset: 'docs.css',
};

interface Options {
  /** Whether to show a record as it is once it is deleted. */
  readonly deleted?: boolean;
}

/** Tells whether a field is null on most records. */
const isUsuallyNull = (name: string, { deleted = false }: Options): boolean =>
  /^(archived|purchased|next$|cursor$|assigned|avatar|image)/.test(name) ||
  (!deleted && /^(deleted|restorable)/.test(name));

/** Makes an id that is the same each time: UUID v7 in form. */
const idFor = (name: string): string =>
  `01936f2e-8d4a-7000-8000-${createHash('sha256').update(name).digest('hex').slice(0, 12)}`;

const fitting = (name: string, { type, properties }: Form): unknown => {
  const value = own(typical, name);
  const kind = Array.isArray(value) ? 'array' : typeof value === 'number' ? 'integer' : typeof value;
  return kind === type && !properties ? value : undefined;
};

const textOf = (format: string | undefined, name: string): string => {
  switch (format) {
    case 'uuid':
      return idFor(name);
    case 'date-time':
      return name.startsWith('restorable') ? '2026-12-21T09:38:52.123Z' : '2026-11-21T09:38:52.123Z';
    case 'date':
      return '2026-11-21';
    case 'uri':
      return 'https://example.com/';
    default:
      return 'text';
  }
};

/**
 * Makes a value of a schema, the same each time: by the schema's own examples, by what fields of that name
 * are like, else the plainest.
 */
export const sample = (
  schema: unknown,
  components: Readonly<Record<string, unknown>>,
  name: string,
  options: Options = {},
): unknown => {
  const form = Form.parse(schema);
  const within = (inner: Form | undefined, as = name): unknown => sample(inner, components, as, options);
  if (form.$ref) return sample(own(components, form.$ref.split('/').at(-1) ?? ''), components, name, options);
  if (form.const !== undefined) return form.const;
  if (form.anyOf) {
    const isNull = (one: Form) => one.type === 'null';
    return form.anyOf.some(isNull) && isUsuallyNull(name, options)
      ? null
      : within(form.anyOf.find((one) => !isNull(one)));
  }
  if (typeof form.type === 'object')
    return within({ ...form, type: undefined, anyOf: form.type.map((type) => ({ ...form, type })) });
  if (form.oneOf) return within(form.oneOf[0]);
  if (form.allOf) return within(form.allOf[0]);
  const usual = fitting(name, form);
  if (usual !== undefined && (!form.enum || form.enum.includes(usual))) return usual;
  if (form.enum) return form.enum[0];
  if (form.examples) return form.examples[0];
  switch (form.type) {
    case 'object':
      return Object.fromEntries(Object.entries(form.properties ?? {}).map(([key, inner]) => [key, within(inner, key)]));
    case 'array':
      return [within(form.items, name.replace(/s$/, ''))];
    case 'integer':
    case 'number':
      return Math.max(form.minimum ?? 1, Math.min(1, form.maximum ?? 1));
    case 'boolean':
      return false;
    case 'string':
      return textOf(form.format, name);
    default:
      return null;
  }
};
