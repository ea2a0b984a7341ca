import * as z from 'zod';
import type { oas31, ZodOpenApiOperationObject, ZodOpenApiResponseObject } from 'zod-openapi';
import type { NamedRoute } from '../../functions/api/routes';
import { apiScope } from '../../shared/core/call';
import { isUnscoped } from '../../shared/http/request/open-routes';
import { tokenAccess, tokenBase } from '../../shared/http/request/token-routes';
import { formTypes } from '../../shared/http/request/form';
import { PageOf } from '../../shared/http/collection';
import { withReadOnly } from '../../shared/http/request/read-only';
import { answerExample, parameterExample } from './examples';
import { headersNamed, type HeaderName } from './headers';
import { problemAnswers } from './problem-answers';
import { rateExtensions, rateWords } from './rates';
import { requestHeadersOf } from './request-headers';
import { isIdentified, isVersioned } from './versioned';
import { own } from '../../shared/core/own';

/**
 * The pattern of "an id, or `personal`" as one text, since generators make of the two a class without a
 * field.
 */
const idOrPersonal = /^(personal|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$/;

const parameter = (place: 'path' | 'query', name: string, schema: z.ZodType, given?: string): z.ZodType => {
  const isScope = name === 'scopeId' && place === 'path';
  const form = isScope
    ? z
        .string()
        .regex(idOrPersonal)
        .describe(schema.description ?? '')
    : schema;
  // Everybody has a personal scope: a call that is tried as it stands finds something.
  const example = isScope ? 'personal' : parameterExample(name, form, place, given);
  return form.meta({
    ...form.meta(),
    param: {
      name,
      in: place,
      ...(form.description && { description: form.description }),
      ...(example !== undefined && { example }),
    },
  });
};

const schemasIn = (shape: z.ZodObject): [string, z.ZodType][] =>
  Object.entries(shape.shape).flatMap(([name, schema]) => (schema instanceof z.ZodType ? [[name, schema]] : []));

const parametersOf = (route: NamedRoute): (z.ZodType | oas31.ReferenceObject)[] => [
  ...schemasIn(route.params).map(([name, schema]) => parameter('path', name, schema)),
  ...schemasIn(route.query).map(([name, schema]) =>
    parameter('query', name, schema, own(route.example?.query ?? {}, name)),
  ),
  ...requestHeadersOf(route),
];

const bodyOf = ({ method, body, form, response, example }: NamedRoute) => {
  if (form) return { requestBody: { content: Object.fromEntries(formTypes.map((type) => [type, { schema: form }])) } };
  if (!body) return {};
  const content = {
    schema: method === 'PATCH' ? withReadOnly(body, response) : body,
    ...(example?.body !== undefined && { example: example.body }),
  };
  return {
    requestBody: {
      required: true,
      content: { 'application/json': content, ...(method === 'PATCH' && { 'application/merge-patch+json': content }) },
    },
  };
};

const headersOf = (route: NamedRoute): HeaderName[] => [
  'XRequestId',
  ...(isVersioned(route.response) ? ['ETag' as const] : []),
  ...(route.success === 201 && isIdentified(route.response) ? ['Location' as const] : []),
  ...(route.items ? ['Link' as const] : []),
  ...(route.method === 'POST' && route.permission !== 'public' ? ['IdempotencyReplayed' as const] : []),
];

const { page } = PageOf(z.unknown()).shape;
const pages = new Map<z.ZodType, z.ZodType>();
/** Returns the page of a kind of entry: the same schema each time, so that it is named once. */
const pageOf = (items: z.ZodType): z.ZodType => {
  const kept =
    pages.get(items) ?? z.object({ items: z.array(items), page }).meta({ id: `${items.meta()?.id ?? 'Entry'}Page` });
  pages.set(items, kept);
  return kept;
};

const textIn = (type: string) => ({
  schema: {
    type: 'string' as const,
    ...(type === 'text/csv' && {
      description:
        'UTF-8 with a byte order mark: a header row, then the rows (RFC 4180). Text that a spreadsheet would ' +
        'run as a formula is preceded by an apostrophe, also after `;`, tab and `|`',
    }),
  },
});

const Anything = z.looseObject({});

const success = (route: NamedRoute): ZodOpenApiResponseObject => {
  const schema = route.items ? pageOf(route.items) : route.response;
  const json = schema ? { schema, example: answerExample(route, schema) } : { schema: Anything };
  return {
    description: route.success === 201 ? 'Created' : 'Done',
    headers: headersNamed(headersOf(route)),
    content: Object.fromEntries(
      route.produces.map((type) => [type, type === 'application/json' ? json : textIn(type)]),
    ),
  };
};

/** The answer where what was asked for goes on by itself. */
const accepted = ({ accepted: later }: NamedRoute) =>
  later
    ? {
        202: {
          description: 'It goes on by itself: see `Location`',
          headers: headersNamed(['XRequestId', 'Location', 'IdempotencyReplayed']),
          content: { 'application/json': { schema: later.response } },
        },
      }
    : {};

const notModified = (route: NamedRoute) =>
  route.method === 'GET' && isVersioned(route.response)
    ? { 304: { description: 'Nothing has changed', headers: headersNamed(['XRequestId', 'ETag']) } }
    : {};

const tokenWords = (route: NamedRoute): string[] => {
  const access = tokenAccess(route);
  return access ? [`A scoped token with \`access: ${access}\` may call it, under \`${tokenBase}\`.`] : [];
};

const descriptionOf = (route: NamedRoute): string => {
  const role = isUnscoped(route.permission) ? [] : [`Needs the permission \`${route.permission}\`.`];
  return [...(route.description ? [route.description] : []), ...role, ...tokenWords(route), rateWords(route)].join(
    '\n\n',
  );
};

const signedIn = [{ oauth2: [apiScope] }, { bearer: [] }];
const securityOf = ({ permission }: NamedRoute) => {
  if (permission === 'public') return [];
  return permission === 'anyone' ? [{}, ...signedIn] : signedIn;
};

/** Describes one route as the contract tells it. */
export const operation = (route: NamedRoute): ZodOpenApiOperationObject => ({
  operationId: route.name,
  tags: [route.noun],
  summary: route.summary,
  description: descriptionOf(route),
  ...rateExtensions(route),
  ...(!isUnscoped(route.permission) && { 'x-permission': route.permission }),
  security: securityOf(route),
  parameters: parametersOf(route),
  ...bodyOf(route),
  responses: {
    [`${route.success}`]: success(route),
    ...accepted(route),
    ...notModified(route),
    ...problemAnswers(route),
  },
});
