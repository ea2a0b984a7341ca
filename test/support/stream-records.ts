import type { DynamoDBRecord } from 'aws-lambda';
import type { From, ShardSource } from '../../lib/local/pump/shards';
import { Mapping, type MappingSettings } from '../../lib/streams/mapping';

/** The time when made-up records came, in milliseconds since the epoch. */
export const arrivedAt = Date.parse('2026-01-01T00:00:00Z');

/** Makes a change as a function gets it; its number is its sequence number. */
export const change = (number: number, { key = 'a', at = arrivedAt, bytes = 0 } = {}): DynamoDBRecord => ({
  eventName: 'MODIFY',
  eventSource: 'aws:dynamodb',
  eventSourceARN: 'arn:aws:dynamodb:us-east-1:000000000000:table/hearth/stream/2026-01-01T00:00:00.000',
  dynamodb: {
    ApproximateCreationDateTime: at / 1_000,
    Keys: { pk: { S: key }, sk: { S: 'x' } },
    SequenceNumber: String(number),
    NewImage: { filling: { S: 'x'.repeat(bytes) } },
  },
});
export const numberOf = ({ dynamodb }: DynamoDBRecord): number => Number(dynamodb?.SequenceNumber);
export const numbersOf = (records: readonly DynamoDBRecord[]): number[] => records.map(numberOf);

export const mapping = (settings: Partial<MappingSettings> = {}) =>
  Mapping.parse({ startingPosition: 'TRIM_HORIZON', ...settings });

export interface FakeShard {
  readonly parent?: string;
  readonly records: DynamoDBRecord[];
  readonly ended?: boolean;
}

/** Makes a stream that a test holds in its hand. @param opened takes down what is read, and from where */
export const fakeSource = (
  shards: Readonly<Record<string, FakeShard>>,
  opened: [string, From][] = [],
): ShardSource => ({
  shards: () => Promise.resolve(Object.entries(shards).map(([id, { parent }]) => ({ id, parent }))),
  open: (id, from) => {
    opened.push([id, from]);
    const records = shards[id]?.records ?? [];
    const first =
      'after' in from
        ? records.findIndex((record) => numberOf(record) > Number(from.after))
        : from.at === 'LATEST'
          ? records.length
          : 0;
    let next = first < 0 ? records.length : first;
    return Promise.resolve((limit) => {
      const read = records.slice(next, next + limit);
      next += read.length;
      return Promise.resolve({ records: read, ended: shards[id]?.ended === true && next >= records.length });
    });
  },
  close: () => undefined,
});
