import {
  type AttributeValue,
  type BatchGetItemInput,
  type BatchWriteItemInput,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  type PutItemInput,
  type QueryInput,
  type ScanInput,
  TransactionCanceledException,
  type TransactWriteItem,
  type TransactWriteItemsInput,
  type UpdateItemInput,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { beforeAll } from '@jest/globals';
import * as z from 'zod';
import { twoActionsOnOneRecord } from '../../lib/local/engine/conflicts';
import { Expression, type Raw, updated, type Words } from './expression';
import { imageOf } from './stream-image';
import { openTable } from './table';

/** A change of the table, as its stream tells it. */
export interface Change {
  readonly before: Raw | undefined;
  readonly after: Raw;
}

/** Happens around a write: a crash is an error thrown before it was made, or after. */
export interface Faults {
  before(): void;
  after(): void;
}

const isTransaction = (input: object): input is TransactWriteItemsInput => 'TransactItems' in input;
const isQuery = (input: object): input is QueryInput => 'KeyConditionExpression' in input;
const isPut = (input: object): input is PutItemInput => 'Item' in input;
const isUpdate = (input: object): input is UpdateItemInput => 'UpdateExpression' in input;
const isScan = (input: object): input is ScanInput => 'TableName' in input;
const isBatchWrite = (input: object): input is BatchWriteItemInput =>
  'RequestItems' in input && Object.values(input.RequestItems ?? {}).some(Array.isArray);
const isBatch = (input: object): input is BatchGetItemInput => 'RequestItems' in input;

const stream = 'arn:aws:dynamodb:us-east-1:000000000000:table/hearth-test/stream';

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([left], [right]) => compare(left, right))
          .map(([name, one]) => [name, sorted(one)]),
      )
    : value;
};
const Answered = z
  .object({
    Responses: z.record(z.string(), z.array(z.unknown())),
    Items: z.array(z.unknown()),
    LastEvaluatedKey: z.unknown().optional(),
    CancellationReasons: z.array(z.object({ Code: z.string().optional(), Item: z.unknown().optional() })),
    /** What stood there when a write by itself was refused. */
    Item: z.unknown(),
  })
  .partial();
/**
 * Returns the comparable part of an answer, whatever the order where that says nothing. A full page may say
 * where it ended though nothing follows, and the engine sometimes does
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.Pagination.html); in memory it
 * always does.
 */
const comparable = (answer: object, limit: unknown) => {
  const { Responses = {}, Items, CancellationReasons, Item, ...more } = Answered.parse(answer);
  const LastEvaluatedKey = Items?.length === limit ? undefined : more.LastEvaluatedKey;
  const found = Object.values(Responses)
    .flat()
    .map((record) => JSON.stringify(sorted(record)))
    .sort();
  return sorted({
    found,
    Items,
    LastEvaluatedKey,
    stood: Item,
    refused: CancellationReasons?.map(({ Code = 'None', Item }) => [Code, Item ?? null]),
  });
};

const text = (value: AttributeValue | undefined): string => value?.S ?? '';
const nameOf = (key: Raw): string => `${text(key.pk)} ${text(key.sk)}`;
const compare = (left: string, right: string): number => (left < right ? -1 : Number(left > right));

/**
 * A table in memory that takes what Hearth sends: as much of DynamoDB as thousands of generated runs need,
 * each from an empty table, with faults at any write. The same runs against the real engine keep it honest.
 */
export class MemoryTable {
  /** Partitions by their key, and in each its records by theirs. */
  private readonly partitions = new Map<string, Map<string, Raw>>();
  readonly changes: Change[] = [];
  /** The records that left it, as they were. */
  readonly removals: Raw[] = [];
  faults: Faults | undefined;

  all(): Raw[] {
    return Array.from(this.partitions.values(), (records) => [...records.values()]).flat();
  }

  private find({ pk, sk }: Raw): Raw | undefined {
    return this.partitions.get(text(pk))?.get(text(sk));
  }

  private set(record: Raw): void {
    const pk = text(record.pk);
    const partition = this.partitions.get(pk) ?? new Map<string, Raw>();
    this.partitions.set(pk, partition.set(text(record.sk), record));
  }

  private get({ RequestItems = {} }: BatchGetItemInput) {
    return {
      Responses: Object.fromEntries(
        Object.entries(RequestItems).map(([name, { Keys = [] }]) => [
          name,
          Keys.map((key) => this.find(key)).filter((record) => record !== undefined),
        ]),
      ),
    };
  }

  private query({
    IndexName,
    KeyConditionExpression = '',
    ExclusiveStartKey,
    Limit = Infinity,
    ScanIndexForward = true,
    Select,
    ...words
  }: QueryInput) {
    const [hash, range] =
      IndexName === 'due' ? ['dueKind', 'dueAt'] : ['pk', IndexName === 'order' ? 'orderKey' : 'sk'];
    const place = (record: Raw): string => `${text(record[range])}\u0000${nameOf(record)}`;
    const direction = ScanIndexForward ? 1 : -1;
    const among = hash === 'pk' ? this.partition(KeyConditionExpression, words) : this.all();
    const found = among
      .filter((record) => record[hash] && record[range] && new Expression(KeyConditionExpression, words, record).any())
      .sort((left, right) => direction * compare(place(left), place(right)))
      .filter((record) => !ExclusiveStartKey || direction * compare(place(record), place(ExclusiveStartKey)) > 0);
    const page = found.slice(0, Limit);
    const last = page.at(-1);
    const names = [...new Set(['pk', 'sk', hash, range])];
    const keysOf = (record: Raw) => Object.fromEntries(names.map((name) => [name, record[name]]));
    return {
      // The index of what is due has keys alone.
      ...(Select === 'COUNT' ? {} : { Items: IndexName === 'due' ? page.map(keysOf) : page }),
      Count: page.length,
      ...(last && page.length === Limit && { LastEvaluatedKey: keysOf(last) }),
    };
  }

  /** Returns the records of the one partition that a query is about, as it says in the first place. */
  private partition(condition: string, { ExpressionAttributeValues = {} }: Words): readonly Raw[] {
    const [, value = ''] = /^\S+ = (:\w+)/.exec(condition) ?? [];
    return [...(this.partitions.get(text(ExpressionAttributeValues[value]))?.values() ?? [])];
  }

  /** Scans in an order of its own: by key, as far as anybody who goes on behind a place may rely on one. */
  private scan({ FilterExpression, ExclusiveStartKey, Limit = Infinity, ...words }: ScanInput) {
    const looked = this.all()
      .sort((left, right) => compare(nameOf(left), nameOf(right)))
      .filter((record) => !ExclusiveStartKey || compare(nameOf(record), nameOf(ExclusiveStartKey)) > 0)
      .slice(0, Limit);
    const last = looked.at(-1);
    return {
      Items: looked.filter((record) => !FilterExpression || new Expression(FilterExpression, words, record).any()),
      ...(last && looked.length === Limit && { LastEvaluatedKey: { pk: last.pk, sk: last.sk } }),
    };
  }

  /** Takes a record out, as the table's own TTL does. */
  expire(key: Raw): void {
    const before = this.find(key);
    if (before && this.partitions.get(text(key.pk))?.delete(text(key.sk))) this.removals.push(before);
  }

  private written({ Put, Update, ConditionCheck, Delete }: TransactWriteItem): {
    name: string;
    before: Raw | undefined;
    holds: boolean;
    after?: Raw;
    gone?: Raw;
  } {
    const key = Update?.Key ??
      ConditionCheck?.Key ??
      Delete?.Key ?? { pk: Put?.Item?.pk ?? { S: '' }, sk: Put?.Item?.sk ?? { S: '' } };
    const part = Put ?? Update ?? ConditionCheck ?? Delete;
    const before = this.find(key);
    const holds = !part?.ConditionExpression || new Expression(part.ConditionExpression, part, before).any();
    const after = Put?.Item ?? (Update ? updated(before, key, Update.UpdateExpression ?? '', Update) : undefined);
    return { name: nameOf(key), before, holds, ...(after && { after }), ...(Delete?.Key && { gone: Delete.Key }) };
  }

  private transact({ TransactItems = [] }: TransactWriteItemsInput) {
    this.faults?.before();
    const parts = TransactItems.map((item) => this.written(item));
    if (new Set(parts.map(({ name }) => name)).size < parts.length) throw twoActionsOnOneRecord();
    if (parts.some(({ holds }) => !holds)) {
      const CancellationReasons = parts.map(({ holds, before }) =>
        holds ? { Code: 'None' } : { Code: 'ConditionalCheckFailed', Item: before },
      );
      throw new TransactionCanceledException({ message: 'cancelled', $metadata: {}, CancellationReasons });
    }
    this.keep(parts);
    this.faults?.after();
    return {};
  }

  private keep(parts: readonly ReturnType<MemoryTable['written']>[]): void {
    for (const { before, after, gone } of parts) {
      if (gone) this.expire(gone);
      if (!after) continue;
      this.changes.push({ before, after });
      this.set(after);
    }
  }

  /** Writes many, each by itself. */
  private putAll({ RequestItems = {} }: BatchWriteItemInput) {
    for (const { PutRequest } of Object.values(RequestItems).flat())
      if (PutRequest?.Item) this.alone({ Put: { TableName: '', Item: PutRequest.Item } });
    return {};
  }

  /** Writes one record by itself. */
  private alone(action: TransactWriteItem) {
    this.faults?.before();
    const part = this.written(action);
    if (!part.holds)
      throw new ConditionalCheckFailedException({
        message: 'refused',
        $metadata: {},
        ...(part.before && { Item: part.before }),
      });
    this.keep([part]);
    this.faults?.after();
    return {};
  }

  /** Returns the changes from the n-th on, as a function gets them from the stream. */
  events(from: number): DynamoDBRecord[] {
    return this.changes.slice(from).map(({ before, after }, index) => ({
      eventName: before ? 'MODIFY' : 'INSERT',
      eventSourceARN: `${stream}/2026-11-21T00:00:00.000`,
      dynamodb: {
        Keys: imageOf({ pk: after.pk, sk: after.sk }),
        ...(before && { OldImage: imageOf(before) }),
        NewImage: imageOf(after),
        SequenceNumber: String(from + index + 1),
        ApproximateCreationDateTime: Date.now() / 1_000,
      },
    }));
  }

  private answerTo(input: object): object {
    const output = isBatchWrite(input)
      ? this.putAll(input)
      : isTransaction(input)
        ? this.transact(input)
        : isQuery(input)
          ? this.query(input)
          : isBatch(input)
            ? this.get(input)
            : isPut(input)
              ? this.alone({ Put: input })
              : isUpdate(input)
                ? this.alone({ Update: { UpdateExpression: '', ...input } })
                : isScan(input)
                  ? this.scan(input)
                  : undefined;
    if (!output) throw new Error('That is not known here');
    return output;
  }

  /** Answers beside the engine, and takes down where the two differ. */
  compare(client: DynamoDBClient, differ: (what: object) => void): void {
    client.middlewareStack.add(
      (next) => async (args) => {
        const outcome = (answer: object) =>
          JSON.stringify(comparable(answer, 'Limit' in args.input && args.input.Limit));
        const here = ((): object => {
          try {
            return this.answerTo(args.input);
          } catch (error) {
            return error instanceof Error ? error : new Error('?');
          }
        })();
        const there = await next(args).catch((error: unknown) => (error instanceof Error ? error : new Error('?')));
        const engine = there instanceof Error ? there : there.output;
        if (outcome(here) !== outcome(engine))
          differ({ input: args.input, here: outcome(here), engine: outcome(engine) });
        if (there instanceof Error) throw there;
        return there;
      },
      { step: 'initialize', priority: 'low', name: 'compared' },
    );
  }

  /** Answers in the engine's place. */
  answer(client: DynamoDBClient): void {
    client.middlewareStack.add(
      () =>
        ({ input }) =>
          Promise.resolve({ output: { $metadata: {}, ...this.answerTo(input) }, response: {} }),
      { step: 'initialize', priority: 'low', name: 'memory' },
    );
  }

  clear(): void {
    this.partitions.clear();
    this.changes.length = this.removals.length = 0;
  }
}

/** Puts a table in memory in the engine's place, for all tests of a file. */
export const memoryTable = (): MemoryTable => {
  const table = new MemoryTable();
  beforeAll(() => table.answer(openTable()));
  return table;
};
