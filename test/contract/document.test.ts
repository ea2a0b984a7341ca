import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from '@jest/globals';
import { routes } from '../../functions/api/routes';
import { contractOf } from '../../lib/openapi/contract';
import { contractText } from '../../lib/openapi/text';
import { rateLimits } from '../../shared/http/request/rate-limits';
import type { Json } from '../support/person';
import { contract, faults } from './support/schemas';
import { withWords } from '../support/testing';

/** Finds every value in the contract that stands beside a schema as its example, with the schema's place. */
const examples = (node: Json, place: string[] = []): [string[], unknown][] => {
  if (typeof node !== 'object' || node === null) return [];
  const here: [string[], unknown][] = !('schema' in node)
    ? []
    : [
        ...('example' in node ? [node.example] : []),
        ...Object.values<{ value: unknown }>(node.examples ?? {}).map(({ value }) => value),
      ].map((value) => [[...place, 'schema'], value]);
  return [
    ...here,
    ...Object.entries(node)
      .filter(([key]) => key !== 'schema' && key !== 'example' && key !== 'examples')
      .flatMap(([key, inner]) => examples(inner, [...place, key])),
  ];
};

test('The contract is valid OpenAPI 3.1', async () => {
  const checked = await new Validator().validate(JSON.parse(JSON.stringify(contract)));
  expect(checked.errors).toBeUndefined();
  expect(checked.valid).toBe(true);
  expect(contract.openapi).toMatch(/^3\.1\./);
});

/**
 * The pattern of a summary: up to 70 characters that begin with what the call does, as a command, and have no
 * full stop.
 */
const saysWhatItDoes =
  /^(?=.{1,70}$)(Accept|Add|Change|Check|Clear|Comment|Confirm|Create|Decline|Delete|Duplicate|Export|Get|Give|Invite|Join|Leave|List|Merge|Record|Remove|Rename|Restore|Send|Show|Sign|Stop|Suggest|Transfer|Undo|Withdraw)\b.*[^.]$/;

test('It comes out the same each time it is made, whatever the order of the routes', () => {
  expect(contractText([...routes].reverse())).toBe(contractText(routes));
});

test('Every example in it is valid under the schema that it stands beside', () => {
  const found = examples(contract);
  expect(found.length).toBeGreaterThan(routes.length);
  expect(
    found.flatMap(([place, value]) => faults(place, value).map((fault) => `${place.join(' ')}: ${fault}`)),
  ).toEqual([]);
});

test('It has every route under a name of its own, with words, a tag, and the limit of its rate', () => {
  const operations = Object.values<Json>(contract.paths).flatMap((path) => Object.values<Json>(path));
  expect(operations).toHaveLength(routes.length);
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(routes.length);
  const names = contract.tags.map(({ name }: { name: string }) => name);
  for (const { operationId, summary, description, tags, 'x-rate-limit': limit } of operations) {
    withWords(operationId, () => expect(summary).toMatch(saysWhatItDoes));
    withWords(operationId, () => expect(names).toContain(tags[0]));
    withWords(operationId, () => expect(description).toContain(`At most ${limit.requests} requests a minute`));
  }
  expect(contract.paths['/v1/scopes/{scopeId}/invitations'].post['x-rate-limit'].requests).toBe(rateLimits.sensitive);
});

test('Whoever may call it without signing in is said, and all else asks for the scope of the API', () => {
  const security = routes.map((route) => [
    route.permission === 'public',
    contract.paths[route.path][route.method.toLowerCase()].security,
  ]);
  expect(security.filter(([isPublic]) => isPublic).every(([, of]) => of.length === 0)).toBe(true);
  const scoped = security.filter(([isPublic]) => !isPublic).map(([, of]) => of.find(({ oauth2 }: Json) => oauth2));
  expect(scoped.every(({ oauth2 }) => oauth2[0] === 'hearth/api')).toBe(true);
  expect(contract.paths['/v1/feedback'].post.security[0]).toEqual({});
});

test('Amounts have 64 bits, ids are UUIDs, and answers may gain fields while bodies may not', () => {
  const { NewTransaction, Transaction, List, NewList } = contract.components.schemas;
  expect([NewTransaction.properties.amount.format, Transaction.properties.amount.format]).toEqual(['int64', 'int64']);
  expect(List.properties.id.format).toBe('uuid');
  expect([List.additionalProperties, NewList.additionalProperties]).toEqual([undefined, false]);
});

test('Each way in which a call can be made or fail is told where it applies', () => {
  const { get, patch, delete: remove } = contract.paths['/v1/scopes/{scopeId}/lists/{listId}'];
  const { post } = contract.paths['/v1/scopes/{scopeId}/lists'];
  const headersOf = ({ parameters }: Json) => parameters.flatMap(({ $ref }: Json) => $ref?.split('/').at(-1) ?? []);
  expect(headersOf(get)).toEqual(['AcceptLanguage', 'IfNoneMatch']);
  expect(headersOf(patch)).toEqual(['AcceptLanguage', 'IfMatch']);
  expect(headersOf(remove)).toEqual(['AcceptLanguage', 'IfMatch']);
  expect(headersOf(post)).toEqual(['AcceptLanguage', 'IdempotencyKey']);
  expect(Object.keys(get.responses)).toEqual(['200', '304', '400', '401', '403', '404', '406', '429', '500', '503']);
  expect(Object.keys(patch.responses)).toEqual([
    '200',
    '400',
    '401',
    '403',
    '404',
    '406',
    '412',
    '413',
    '415',
    '422',
    '429',
    '500',
    '503',
  ]);
  expect(Object.keys(patch.requestBody.content)).toEqual(['application/json', 'application/merge-patch+json']);
  expect(Object.keys(post.responses['201'].headers)).toEqual([
    'X-Request-Id',
    'ETag',
    'Location',
    'Idempotency-Replayed',
  ]);
  expect(contract.components.responses.RateLimited.headers['Retry-After']).toBeDefined();
});

test('The contract of a single route holds what it needs and nothing else', () => {
  const one = contractOf(routes.filter(({ name }) => name === 'getConfig'));
  expect(Object.keys(one.paths ?? {})).toEqual(['/v1/config']);
  expect(one.tags?.map(({ name }) => name)).toEqual(['reference']);
});
