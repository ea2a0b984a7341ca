import { BatchGetItemCommand, DynamoDBClient, type KeysAndAttributes } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { env } from '../../../shared/core/env';
import { own } from '../../../shared/core/own';
import { openTable } from '../table';
import { readUnits, type Stored, transactional, writeUnits } from './units';

/** The cost of one piece of work at the table. */
export interface Cost {
  readonly calls: number;
  /** Wall clock: calls side by side are one. A round trip begins when nothing is in flight. */
  readonly roundTrips: number;
  readonly readUnits: number;
  readonly writeUnits: number;
}

const Marshalled = z.custom<Stored>((value) => typeof value === 'object' && value !== null);
const Target = z.object({ Key: Marshalled.optional(), Item: Marshalled.optional() });
const Action = z.object({
  Put: Target.optional(),
  Update: Target.optional(),
  Delete: Target.optional(),
  ConditionCheck: Target.optional(),
});
const Transaction = z.object({ TransactItems: z.array(Action) });
const Get = z.object({ ConsistentRead: z.boolean().default(false) });
const Batch = z.object({ RequestItems: z.record(z.string(), z.object({ Keys: z.array(z.unknown()) })) });
const Consumed = z.object({ CapacityUnits: z.number() });
const Read = z.object({
  ConsumedCapacity: z.union([Consumed, z.array(Consumed)]).default([]),
  Responses: z.record(z.string(), z.array(z.unknown())).optional(),
  Item: z.unknown().optional(),
});

let bystander: DynamoDBClient | undefined;
const keyOf = ({ pk, sk }: Stored) => `${pk?.S ?? ''} ${sk?.S ?? ''}`;

/** Reads records beside what is measured, by a client that is not counted. */
const imagesOf = async (keys: Stored[]): Promise<Map<string, Stored>> => {
  const { TABLE_NAME, AWS_REGION, DYNAMODB_ENDPOINT } = env();
  bystander ??= new DynamoDBClient({ region: AWS_REGION, ...(DYNAMODB_ENDPOINT && { endpoint: DYNAMODB_ENDPOINT }) });
  const wanted: KeysAndAttributes = { Keys: keys, ConsistentRead: true };
  const { Responses } = await bystander.send(new BatchGetItemCommand({ RequestItems: { [TABLE_NAME]: wanted } }));
  return new Map((Responses?.[TABLE_NAME] ?? []).map((item) => [keyOf(item), item]));
};

interface Written {
  readonly target: z.output<typeof Target>;
  readonly checkedOnly: boolean;
}

const inTransaction = (input: unknown): Written[] =>
  Transaction.parse(input).TransactItems.flatMap(({ ConditionCheck, ...writes }) => [
    ...(ConditionCheck ? [{ target: ConditionCheck, checkedOnly: true }] : []),
    ...Object.values(writes).flatMap((target) => (target ? [{ target, checkedOnly: false }] : [])),
  ]);

/** The calls that write, and what each writes. */
const writesOf: Readonly<Record<string, (input: unknown) => Written[]>> = {
  TransactWriteItemsCommand: inTransaction,
  PutItemCommand: (input) => [{ target: Target.parse(input), checkedOnly: false }],
  UpdateItemCommand: (input) => [{ target: Target.parse(input), checkedOnly: false }],
};

/**
 * Works out the units of writes in a transaction from what the records were and are, since the engine's
 * figures for it are wrong.
 */
const transactionUnits = async (targets: readonly Written[], run: () => Promise<unknown>): Promise<number> => {
  const keyed = targets.map(({ target: { Key, Item }, checkedOnly }) => {
    const { pk, sk } = Key ?? Item ?? {};
    if (!pk || !sk) throw new Error('A part of a transaction has no key');
    return { key: { pk, sk }, checkedOnly };
  });
  const before = await imagesOf(keyed.map(({ key }) => key));
  await run();
  const after = await imagesOf(keyed.map(({ key }) => key));
  return keyed.reduce(
    (units, { key, checkedOnly }) => units + writeUnits(before.get(keyOf(key)), after.get(keyOf(key)), checkedOnly),
    0,
  );
};

/**
 * Counts the units of a read. The engine's own figures are right, but for what reads don't find: it counts
 * nothing, AWS the least there is.
 */
const unitsOfRead = (command: string, input: unknown, output: unknown): number => {
  const { ConsumedCapacity, Responses = {}, Item } = Read.parse(output);
  const units = [ConsumedCapacity].flat().reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
  if (command === 'BatchGetItemCommand')
    return (
      units +
      Object.values(Batch.parse(input).RequestItems).flatMap(({ Keys }) => Keys).length -
      Object.values(Responses).flat().length
    );
  if (command === 'QueryCommand') return Math.max(units, readUnits(0, true));
  if (command === 'GetItemCommand' && !Item) return readUnits(0, Get.parse(input).ConsistentRead);
  return units;
};

const nothing: Cost = { calls: 0, roundTrips: 0, readUnits: 0, writeUnits: 0 };
let counting: { -readonly [Figure in keyof Cost]: Cost[Figure] } | undefined;
let inFlight = 0;
let installed = false;

const install = () => {
  if (installed) return;
  installed = true;
  openTable().middlewareStack.add(
    (next, context) => async (args) => {
      const cost = counting;
      if (!cost) return next(args);
      cost.calls += 1;
      if (inFlight === 0) cost.roundTrips += 1;
      inFlight += 1;
      try {
        const command = context.commandName ?? '';
        const writes = own(writesOf, command)?.(args.input);
        if (!writes) {
          const result = await next(args);
          cost.readUnits += unitsOfRead(command, args.input, result.output);
          return result;
        }
        const answers: Awaited<ReturnType<typeof next>>[] = [];
        const units = await transactionUnits(writes, async () => answers.push(await next(args)));
        cost.writeUnits += command === 'TransactWriteItemsCommand' ? units : units / transactional;
        const [answer] = answers;
        if (!answer) throw new Error('The table gave no answer');
        return answer;
      } finally {
        inFlight -= 1;
      }
    },
    { step: 'build', name: 'costMeter' },
  );
};

/** Runs `work` alone and counts what it costs at the table of this process. */
export const measured = async <T>(work: () => Promise<T>): Promise<{ cost: Cost; value: T }> => {
  install();
  const cost = { ...nothing };
  counting = cost;
  try {
    const value = await work();
    return { cost, value };
  } finally {
    counting = undefined;
  }
};
