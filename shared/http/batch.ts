import * as z from 'zod';
import { countOperations } from '../access/count';
import type { Resource } from '../access/decide';
import type { Authorized } from '../access/authorized';
import { authorize, authorized } from '../access/authorize';
import type { AtLeast, Permission } from '../access/permissions';
import type { Call, Language } from '../core/call';
import { HearthError, InvalidBody, TableBusy } from '../core/errors';
import { patience } from '../core/patience';
import { IdempotentReplay } from '../db/idempotency';
import { mostErrorsOfOperation } from './answer/bounds';
import { fieldIssues } from './request/issues';
import { Problem } from './answer/problem-schema';
import { readChange } from './request/read-only';
import type { Input, Route } from './route';

/** Product limit. */
const mostOperations = 100;

/**
 * How long a batch begins operations, in ms: what the last one may take, 5 s of conflicts and a call that
 * hangs, still fits into the life of the function that writes (20 s).
 */
const beginsFor = 10_000;

const id = z.guid().toLowerCase().meta({ format: 'uuid' });
/** The fields that every operation has, whatever it is about. */
export const operationFields = {
  op: z.enum(['create', 'update', 'delete']),
  id: id.optional().describe('of the record; can be left out when creating one'),
  ifVersion: z
    .int()
    .min(1)
    .optional()
    .describe('refused (412) if the record has another version by then, just as with If-Match'),
  body: z.unknown().optional().describe('the body that the single call would take'),
};
const Operation = z.strictObject(operationFields);
export type Operation = z.output<typeof Operation>;

const named = ({ value, issues }: z.core.ParsePayload<Operation>): void => {
  if (value.op !== 'create' && value.id === undefined)
    issues.push({ code: 'custom', input: value, path: ['id'], params: { code: 'required' } });
};

/** Makes the body of a call that holds several operations, each called `id` in the contract. */
export const batchOf = <One extends z.ZodType<Operation>>(operation: One, id: string) =>
  z.strictObject({ operations: z.array(operation.check(named).meta({ id })).min(1).max(mostOperations) });
export const Batch = batchOf(Operation, 'Operation').meta({ id: 'Batch' });
export type Batch = z.output<typeof Batch>;

/** The result of an operation that failed. */
export const failed = {
  id: id.nullable().describe('null: no id was given and nothing was created'),
  status: z.int(),
  problem: Problem,
};

/**
 * Makes the schema of the results of operations, in their order: the record with the status of a single call,
 * or the problem.
 */
export const outcomes = <Record extends z.ZodObject>(record: Record) =>
  z
    .object({
      results: z.array(
        z
          .union([z.object({ id, status: z.int(), record }), z.object(failed)])
          .meta({ id: `${record.meta()?.id ?? ''}Result` }),
      ),
    })
    .meta({ id: `${record.meta()?.id ?? ''}Results` });

/** Runs a single call: a route whose answer proves that access was decided by `P`. */
interface SingleCall<View, P extends Permission> extends Route {
  readonly response: z.ZodType<View>;
  handle(input: unknown): Promise<Authorized<View, P>>;
}

/**
 * Names the calls by which a record of a noun is created, changed and deleted alone. Nobody may make them who
 * may not call the batch, for which `P` is needed.
 */
export interface SingleCalls<View, P extends Permission> {
  readonly create: SingleCall<View, AtLeast<P>>;
  readonly update: SingleCall<View, AtLeast<P>>;
  readonly remove: SingleCall<View, AtLeast<P>>;
}

const noBody = z.undefined();

/** Parses what an operation sends, as a single call would. @throws InvalidBody */
const parse = ({ body = noBody }: Route, raw: unknown): unknown => {
  const parsed = body.safeParse(raw, { reportInput: true });
  if (!parsed.success) throw new InvalidBody(fieldIssues(parsed.error.issues, 'unknown_field'));
  return parsed.data;
};

const isFields = (body: unknown): body is object => typeof body === 'object' && body !== null && !Array.isArray(body);

/**
 * Makes a call of its own for each operation: with its own version, and its own effect under a key (which no
 * client can send) derived from the batch's.
 */
const callFor = (call: Call, { ifVersion }: Operation, index: number): Call => ({
  ...call,
  ifVersion,
  idempotency: call.idempotency && { ...call.idempotency, key: `${call.idempotency.key}\n${String(index)}` },
});

/** Lists the parameters of a path, which stand in the order in which records belong to each other. */
export const namesInPath = ({ params }: Route): string[] => Object.keys(params.shape);

/** Reads a change as the single call would. @throws InvalidBody */
export const changeIn = ({ body = noBody, response }: Route, sent: unknown) => readChange(sent, body, response);

/** Holds what an operation is run with; `within`: the ids that its path names before that of the record. */
interface OperationContext {
  readonly call: Call;
  readonly within: readonly string[];
  readonly language: Language;
}

/** Runs one operation as the single call would. @throws InvalidBody, and what the single call does */
export const perform = async <View, P extends Permission>(
  { call, within, language }: OperationContext,
  { op, id, body }: Operation,
  { create, update, remove }: SingleCalls<View, P>,
): Promise<View> => {
  const run = async (route: SingleCall<View, AtLeast<P>>, by: Call, sent: unknown): Promise<View> => {
    const named = [...within, id];
    const params = route.params.parse(
      Object.fromEntries(namesInPath(route).map((name, index) => [name, named[index]])),
    );
    const input = { call: by, params, query: {}, body: sent, page: { limit: 1 }, language };
    const { value } = await route.handle(input satisfies Input<unknown, unknown, unknown>);
    return value;
  };
  if (op === 'create')
    return run(create, { ...call, ifVersion: undefined }, parse(create, isFields(body) && id ? { ...body, id } : body));
  if (op === 'delete') return run(remove, call, undefined);
  const { change, readBack } = changeIn(update, body);
  return run(update, { ...call, readBack }, change);
};

/**
 * The function that runs an operation, and the one that gives the answer when it was done, or turns out to
 * have been answered before.
 */
export interface Runner<One extends Operation, Done> {
  readonly run: (call: Call, operation: One, status: number) => Promise<Done>;
  readonly replay: (operation: One, status: number, answer: unknown) => Done;
}

/** Holds what a batch is run with; `permission` is what is needed to call it at all. */
interface BatchContext<P extends Permission> {
  readonly call: Call;
  readonly resource: Resource;
  readonly permission: P;
  readonly language: Language;
}

interface Failed {
  readonly id: string | null;
  readonly status: number;
  readonly problem: z.output<typeof Problem>;
}

/**
 * Runs operations one after the other, each with its own transaction and outcome.
 * @throws NotFound, Forbidden, DailyQuotaExceeded, TableBusy for all of them; what is nobody's doing (500)
 */
export const runOperations = async <One extends Operation, Done, P extends Permission>(
  { call, resource, permission, language }: BatchContext<P>,
  operations: readonly One[],
  { run, replay }: Runner<One, Done>,
): Promise<Authorized<{ results: (Done | Failed)[] }, P>> => {
  const access = await authorize({ ...call, idempotency: undefined }, { resource, permission });
  await countOperations(call, operations.length);
  // It begins nothing more after that; its key tells a repeated call what was done already.
  const until = Date.now() + patience(beginsFor);
  const outcome = async (operation: One, index: number): Promise<Done | Failed> => {
    const status = operation.op === 'create' ? 201 : 200;
    try {
      if (Date.now() > until) throw new TableBusy();
      return await run(callFor(call, operation, index), operation, status);
    } catch (error) {
      if (error instanceof IdempotentReplay) return replay(operation, status, error.value);
      if (!(error instanceof HearthError)) throw error;
      // Loaded with the first, as the errors of single calls are.
      const { problemOf } = await import('./answer/problems');
      const problem = Problem.parse(
        problemOf(error, { errorId: call.requestId, language, most: mostErrorsOfOperation }),
      );
      return { id: operation.id ?? null, status: problem.status, problem };
    }
  };
  const results: (Done | Failed)[] = [];
  for (const [index, operation] of operations.entries()) results.push(await outcome(operation, index));
  return authorized(access, { results });
};

interface Done<View> {
  readonly id: string;
  readonly status: number;
  readonly record: View;
}

/** Runs a batch over the records of one noun. @throws as runOperations does */
export const runBatch = <View extends { id: string }, P extends Permission>(
  { call, params, body: { operations }, language }: Input<Resource, unknown, Batch>,
  permission: P,
  single: SingleCalls<View, NoInfer<P>>,
): Promise<Authorized<{ results: (Done<View> | Failed)[] }, P>> => {
  const within = [params.scopeId, ...(params.listId ? [params.listId] : [])];
  return runOperations({ call, resource: params, permission, language }, operations, {
    run: async (each, operation, status) => {
      const record = await perform({ call: each, within, language }, operation, single);
      return { id: record.id, status, record };
    },
    replay: (_, status, answer) => {
      const record = single.create.response.parse(answer);
      return { id: record.id, status, record };
    },
  });
};
