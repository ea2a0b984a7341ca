import { test } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import type { ProblemCode as ServersCode } from '../../shared/http/answer/problems';
import type { ForbiddenReason } from '../../shared/core/errors';
import {
  answered,
  hearthClient,
  type Problem,
  type ProblemCode,
  type ProblemOf,
  type Schemas,
} from '../../client/src/index';

const client = hearthClient({ url: 'http://127.0.0.1:9' });

/**
 * Holds mistakes that the compiler must find. Never called: `@ts-expect-error` fails where there is no error.
 */
export const mistakes = async () => {
  // @ts-expect-error -- no such path
  await client.GET('/v1/nothing');
  // @ts-expect-error -- a path without its parameter
  await client.GET('/v1/scopes/{scopeId}');
  // @ts-expect-error -- no such method there
  await client.DELETE('/v1/me/settings');
  const params = { path: { scopeId: 'personal' } };
  // @ts-expect-error -- a field is missing
  await client.POST('/v1/scopes/{scopeId}/lists', { params, body: {} });
  // @ts-expect-error -- a field that isn't there
  await client.POST('/v1/scopes/{scopeId}/lists', { params, body: { name: 'Groceries', colour: 'red' } });
  // @ts-expect-error -- a field of another type
  await client.POST('/v1/scopes/{scopeId}/transactions', { params, body: { kind: 'expense', amount: '12.90' } });
  // @ts-expect-error -- no such value
  await client.POST('/v1/scopes/{scopeId}/transactions', { params, body: { kind: 'gift', amount: 1290 } });
  // @ts-expect-error -- no such query parameter
  await client.GET('/v1/scopes/{scopeId}/lists', { params: { ...params, query: { colour: 'red' } } });
  const { data } = await client.GET('/v1/me');
  // @ts-expect-error -- a call may have been refused
  return data.id;
};

test('answers and problems have the types that the contract gives them', () => {
  const list = () =>
    answered(
      client.GET('/v1/scopes/{scopeId}/lists/{listId}', { params: { path: { scopeId: 'personal', listId: '' } } }),
    );
  expectTypeOf(list).returns.resolves.toEqualTypeOf<Schemas['List']>();
  const refused = async () => (await client.GET('/v1/me')).error;
  expectTypeOf(refused).returns.resolves.extract<Problem>().not.toBeNever();
  expectTypeOf<Schemas['Transaction']['amount']>().toEqualTypeOf<number>();
  expectTypeOf<Schemas['Item']['unit']>().toEqualTypeOf<string | null>();
});

test('a table is text, and the same call without a word about it a record', () => {
  const params = { path: { scopeId: 'personal' } };
  const table = async () =>
    (
      await client.GET('/v1/scopes/{scopeId}/transactions', {
        params,
        parseAs: 'text',
        headers: { Accept: 'text/csv' },
      })
    ).data;
  expectTypeOf(table).returns.resolves.toEqualTypeOf<string | undefined>();
  const page = async () => (await client.GET('/v1/scopes/{scopeId}/transactions', { params })).data;
  expectTypeOf(page).returns.resolves.toEqualTypeOf<Schemas['TransactionPage'] | undefined>();
});

test('every kind of problem is known, and its type tells what else it has', () => {
  expectTypeOf<ProblemCode>().toEqualTypeOf<ServersCode>();
  expectTypeOf<ProblemOf<'forbidden'>['reason']>().toEqualTypeOf<ForbiddenReason>();
  const told = (problem: Problem) => {
    switch (problem.type) {
      case 'https://hearth.example/problems/validation':
        return problem.errors.map(({ path }) => path);
      case 'https://hearth.example/problems/refund-too-large':
        return problem.left;
      case 'https://hearth.example/problems/recently-declined':
        return problem.retryAfter;
      default:
        // @ts-expect-error -- of another kind
        return String(problem.left);
    }
  };
  expectTypeOf(told).returns.toEqualTypeOf<string[] | number | string>();
});
