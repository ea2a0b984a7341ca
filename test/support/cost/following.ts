import type { DynamoDBRecord } from 'aws-lambda';
import { handler as consistency } from '../../../functions/streams/consistency';
import { inOrder } from '../../../functions/streams/in-order';
import { appendToFeeds, notify, tellFollowers } from '../../../functions/streams/observation';
import { matcher } from '../../../lib/streams/filter';
import { mappingOf, type StreamName, streamNames } from '../../../lib/streams/mappings';
import { ScopeId, UserId } from '../../../shared/core/ids';
import { keyIn, scopePartition, userPartition } from '../../../shared/db/keys';
import { kindAt } from '../../../shared/db/record';
import { household, type Household } from '../household';
import { openStream } from '../observed';
import { acts } from './following-cases';
import { type Cost, measured } from './meter';

/** What a function of the stream costs at the table for what one act wrote. */
export interface Following {
  readonly act: string;
  readonly function: StreamName;
  /** The kinds of the records that the function gets, each with what became of it. */
  readonly records: readonly string[];
  readonly cost: Cost;
}

const handlers: Readonly<Record<StreamName, typeof consistency>> = {
  consistency,
  // Mail is no matter of the table.
  observation: inOrder([tellFollowers, notify], { together: appendToFeeds }),
};

const filters = Object.fromEntries(
  streamNames.map((name) => [name, mappingOf(name).filters.map((pattern) => matcher(pattern))] as const),
);
const handedTo = (name: StreamName, records: readonly DynamoDBRecord[]) =>
  records.filter((record) => filters[name]?.some((matches) => matches(record)));

const words = { INSERT: 'new', MODIFY: 'changed', REMOVE: 'gone' } as const;
const worded = ({ eventName = 'MODIFY', dynamodb }: DynamoDBRecord): string => {
  const key = keyIn({ pk: dynamodb?.Keys?.pk?.S ?? '', sk: dynamodb?.Keys?.sk?.S ?? '' });
  return `${kindAt(key) ?? '?'} ${words[eventName]}`;
};

const partitions = ({ scope, owner, admin, editor, limitedEditor, viewer }: Household): string[] => [
  scopePartition(ScopeId.parse(scope.id)),
  ...[owner, admin, editor, limitedEditor, viewer].map(({ userId }) => userPartition(UserId.parse(userId))),
];

/** Does each act, and counts what the functions then do, and what follows from that while anything does. */
export const followings = async (): Promise<Following[]> => {
  const found: Following[] = [];
  for (const { act, prepare } of acts) {
    const home = await household();
    const run = await prepare(home);
    const stream = await openStream();
    try {
      const { status, body } = await run();
      if (status >= 300) throw new Error(`${act}: answered ${status}: ${JSON.stringify(body)}`);
      for (let wave = 0; ; wave++) {
        const records = await stream.read(partitions(home));
        const handed = streamNames.map((name) => [name, handedTo(name, records)] as const);
        if (handed.every(([, some]) => some.length === 0)) break;
        for (const [name, Records] of handed) {
          if (Records.length === 0) continue;
          const { cost, value } = await measured(() => handlers[name]({ Records }, { awsRequestId: 'followed' }));
          if (value) throw new Error(`${act}: ${name} failed at ${JSON.stringify(value)}`);
          const kinds = new Map<string, number>();
          for (const one of Records.map(worded)) kinds.set(one, (kinds.get(one) ?? 0) + 1);
          found.push({
            act: wave === 0 ? act : `${act}, and then`,
            function: name,
            records: [...kinds].map(([one, count]) => (count > 1 ? `${String(count)} × ${one}` : one)).toSorted(),
            cost,
          });
        }
      }
    } finally {
      stream.stop();
    }
  }
  return found;
};
