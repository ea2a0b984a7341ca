import { STATUS_CODES } from 'node:http';
import * as z from 'zod';
import type { ForbiddenReason } from '../../shared/core/errors';
import { Problem } from '../../shared/http/answer/problem-schema';
import { problemCatalogue, type ProblemCode, problemType } from '../../shared/http/answer/problems';
import { own } from '../../shared/core/own';

const retryAfter = z.int().min(0).describe('seconds until it makes sense to try again, where that is known');
const reasons = {
  owners: true,
  managers: true,
  role: true,
  others: true,
  author: true,
  'built-in': true,
  token: true,
} as const satisfies Record<ForbiddenReason, true>;

/** The members that kinds of problems have beside their words, for programs to go on with. */
const details: Partial<Record<ProblemCode, z.ZodRawShape>> = {
  forbidden: {
    reason: z
      .literal(Object.keys(reasons))
      .describe('what would help: an owner, a manager, another role, whose record it is, or nothing'),
  },
  'quota-exceeded': {
    what: z.string().describe('what there are too many of'),
    limit: z.int().describe('how many there may be'),
    retryAfter,
  },
  'has-refunds': {
    refundIds: z.array(z.guid()).describe('the refunds of the expense'),
    count: z.int().describe('how many they are'),
  },
  'open-balance': { currencies: z.array(z.string()).describe('those in which it owes something, or is owed') },
  'refund-too-large': {
    left: z.int().describe('what is left of the expense, in minor units'),
    currency: z.string(),
    most: z.string().describe('the same in words'),
  },
  'recently-declined': { retryAfter },
  'last-owner': { scopeIds: z.array(z.guid()).describe('the groups that would be without an owner') },
  'parent-deleted': { parent: z.enum(['scope', 'list', 'transaction']).describe('what is deleted above it') },
  'name-taken': { name: z.string().describe('the name, as it is written where it is taken') },
  'fresh-sign-in-required': { maxAge: z.int().describe('seconds since the sign-in, at most') },
  'not-acceptable': { offered: z.string().describe('the formats that there are') },
  'unsupported-media-type': { accepted: z.string().describe('the content types that are taken') },
  'sent-recently': { retryAfter },
  'rate-limited': { retryAfter },
  'not-ready': { parts: z.string().describe('what can’t be reached') },
};

const isCode = (code: string): code is ProblemCode => Object.hasOwn(problemCatalogue, code);
const codesOf = (status: number): ProblemCode[] =>
  Object.keys(problemCatalogue)
    .filter(isCode)
    .filter((code) => problemCatalogue[code].status === status);

/** Names the schema `ConflictProblem`, by what the status is called. */
const nameOf = (status: number): string => `${(STATUS_CODES[status] ?? '').replace(/[^A-Za-z]/g, '')}Problem`;

const madeOf = (status: number): z.ZodObject => {
  const codes = codesOf(status);
  const beside = codes.flatMap((code) =>
    Object.entries(own(details, code) ?? {}).flatMap(([name, schema]) =>
      schema instanceof z.ZodType ? [[name, schema.optional()] as const] : [],
    ),
  );
  return Problem.extend({
    type: z.enum(codes.map(problemType)).describe('the kind of problem'),
    status: z.int().min(status).max(status),
    ...Object.fromEntries(beside),
  }).meta({ id: nameOf(status), description: `Every problem that is answered with ${String(status)}` });
};

const made = new Map<number, z.ZodObject>();

/**
 * Returns the problems of a status as one schema, whatever the call: which kinds it can end in is said where
 * it is answered (`x-problems`).
 */
export const problemSchema = (status: number): z.ZodObject => {
  const schema = made.get(status) ?? madeOf(status);
  made.set(status, schema);
  return schema;
};
