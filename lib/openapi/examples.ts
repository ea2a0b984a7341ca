import * as z from 'zod';
import { createSchema } from 'zod-openapi';
import type { NamedRoute } from '../../functions/api/routes';
import { sample } from './sample';
import { wireForm } from './wire-form';
import { own } from '../../shared/core/own';

const jsonSchemaOf = (schema: z.ZodType, io: 'input' | 'output') =>
  createSchema(schema, { io, opts: { override: wireForm } });

const fromText = (text: string, type: unknown): unknown =>
  type === 'boolean' ? text === 'true' : type === 'integer' ? Number(text) : type === 'array' ? [text] : text;

/**
 * Returns an example of a parameter: as the route's own example gives it (as text, which a query is), else
 * made up where it must be there.
 */
export const parameterExample = (name: string, schema: z.ZodType, place: 'path' | 'query', given?: string): unknown => {
  const { schema: form, components } = jsonSchemaOf(schema, 'input');
  if (given !== undefined) return fromText(given, 'type' in form ? form.type : undefined);
  return place === 'path' ? sample(form, components, name) : undefined;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Puts what was sent into the answer, where the answer has such fields. */
const merged = (answer: unknown, sent: unknown): unknown => {
  if (!isObject(answer) || !isObject(sent)) return sent;
  return {
    ...answer,
    ...Object.fromEntries(
      Object.entries(sent)
        .filter(([name]) => Object.hasOwn(answer, name))
        .map(([name, value]) => [name, merged(own(answer, name), value)]),
    ),
  };
};

/**
 * Makes an example of the route's answer, from its schema and, where it fits, from what its example sends.
 */
export const answerExample = (route: NamedRoute, response: z.ZodType): unknown => {
  const { schema, components } = jsonSchemaOf(response, 'output');
  const made = sample(schema, components, '', { deleted: route.method === 'DELETE' });
  if (!isObject(made) || !isObject(route.example?.body)) return made;
  return Object.entries(route.example.body).reduce<unknown>((answer, [name, value]) => {
    const next = merged(answer, { [name]: value });
    return response.safeParse(next).success ? next : answer;
  }, made);
};
