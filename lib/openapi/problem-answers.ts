import type * as z from 'zod';
import type { ZodOpenApiResponsesObject } from 'zod-openapi';
import type { NamedRoute } from '../../functions/api/routes';
import { Forbidden, type HearthError, ParentDeleted, QuotaExceeded } from '../../shared/core/errors';
import { isUnscoped } from '../../shared/http/request/open-routes';
import type { FieldProblem } from '../../shared/http/answer/problem-schema';
import { problemCatalogue, type ProblemCode, problemOf, problemType } from '../../shared/http/answer/problems';
import { headersNamed, type HeaderName } from './headers';
import { problemSchema } from './problem-schemas';
import { own } from '../../shared/core/own';

const errors: Partial<Record<ProblemCode, z.output<typeof FieldProblem>[]>> = {
  'bad-request': [{ path: 'limit', code: 'too_big', message: 'must be at most 100' }],
  validation: [{ path: 'name', code: 'required', message: 'is missing; provide a value' }],
};
const data: Readonly<Record<string, string>> = {
  offered: 'application/json',
  maxAge: '600',
  accepted: 'application/json',
  parts: 'user pool',
  name: 'Food',
};
/** Samples of the errors whose words depend on what exactly is refused. */
const samples = new Map<string, HearthError>([
  ['quota-exceeded', new QuotaExceeded('lists', 1_000)],
  ['forbidden', new Forbidden('role')],
  ['parent-deleted', new ParentDeleted('list')],
]);
const errorId = '0d1f1c3e-7c0b-4d5b-9a53-1f8f4a1f5c77';

const exampleOf = (code: ProblemCode) => {
  const sample = samples.get(code);
  if (sample) return problemOf(sample, { errorId, language: 'en' });
  const { status, title, detail } = problemCatalogue[code];
  const filled = detail.en.replace(/\{(\w+)\}/g, (_, name: string) => own(data, name) ?? '');
  return {
    type: problemType(code),
    title: title.en,
    status,
    detail: filled,
    errorId,
    ...(errors[code] && { errors: errors[code] }),
  };
};

/**
 * Lists every kind of problem that a call to the route can end in: those of all routes, those of its form,
 * and those it declares.
 */
const problemsOf = (route: NamedRoute): ProblemCode[] => {
  const { method, path, permission, body, form, fresh = false, rate, problems = [] } = route;
  const signedIn = permission !== 'public';
  const guarded = !isUnscoped(permission);
  const writes = method !== 'GET';
  const possible: readonly (readonly [boolean, ProblemCode])[] = [
    [true, 'bad-request'],
    [signedIn, 'unauthorized'],
    [fresh || 'freshWhen' in route, 'fresh-sign-in-required'],
    [guarded, 'forbidden'],
    [guarded || path.includes('{'), 'not-found'],
    [true, 'not-acceptable'],
    [writes, 'too-large'],
    [body !== undefined || form !== undefined, 'unsupported-media-type'],
    [writes, 'validation'],
    [method === 'POST' && signedIn, 'idempotency-key-reused'],
    [rate === 'batch', 'quota-exceeded'],
    [true, 'rate-limited'],
    [true, 'internal'],
    [signedIn, 'table-busy'],
    [signedIn, 'not-ready'],
  ];
  return [...new Set([...possible.filter(([can]) => can).map(([, code]) => code), ...problems])];
};

const pascal = (code: string): string =>
  code
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');

/** The kinds of 409 that pass by themselves, where they say when. */
const passing: readonly ProblemCode[] = ['quota-exceeded', 'recently-declined'];

const headerNames = (status: number, kinds: readonly ProblemCode[]): HeaderName[] => [
  'XRequestId',
  ...(status === 401 ? ['WwwAuthenticate' as const] : []),
  ...(status === 429 || status === 503 ? ['RetryAfter' as const] : []),
  ...(kinds.some((code) => passing.includes(code)) ? ['RetryAfterKnown' as const] : []),
];

const answer = (status: number, kinds: readonly ProblemCode[]) => ({
  id: kinds.map(pascal).join('Or'),
  description: kinds.map((code) => problemCatalogue[code].title.en).join(', or: '),
  headers: headersNamed(headerNames(status, kinds)),
  'x-problems': kinds,
  content: {
    'application/problem+json': {
      schema: problemSchema(status),
      examples: Object.fromEntries(kinds.map((code) => [code, { value: exampleOf(code) }])),
    },
  },
});

const made = new Map<string, ReturnType<typeof answer>>();

/** Returns the answers that are problems, by status. Equal ones are one component. */
export const problemAnswers = (route: NamedRoute): ZodOpenApiResponsesObject => {
  const kinds = problemsOf(route).sort();
  const statuses = [...new Set(kinds.map((code) => problemCatalogue[code].status))];
  return Object.fromEntries(
    statuses.map((status) => {
      const here = kinds.filter((code) => problemCatalogue[code].status === status);
      const one = made.get(here.join()) ?? answer(status, here);
      made.set(here.join(), one);
      return [String(status), one];
    }),
  );
};
