import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod';
import type { StreamChange } from '../../shared/history/activity-entry';
import { instant, second } from '../../shared/core/time';
import { itemOf } from '../../shared/db/attributes';
import { keyIn } from '../../shared/db/keys';

/**
 * The schema of an image in the stream. Hearth stores nothing binary, in which alone the stream's form of a
 * record differs from the table's.
 */
const Image = z.custom<Readonly<Record<string, AttributeValue>>>(
  (image) => typeof image === 'object' && image !== null,
);
const read = (image: unknown) => (image === undefined ? undefined : itemOf(Image.parse(image)));

const parse = ({
  dynamodb: { Keys, OldImage, NewImage, ApproximateCreationDateTime = 0 } = {},
}: DynamoDBRecord): StreamChange => ({
  key: keyIn(read(Keys) ?? {}),
  before: read(OldImage),
  after: read(NewImage),
  at: instant(ApproximateCreationDateTime * second),
});

/** The changes that were read: a function asks for each once for every reaction. */
const parsed = new WeakMap<DynamoDBRecord, StreamChange>();

/**
 * Reads a change as the stream tells it.
 * @throws UnreadableRecord for a record without a key, which no table gives
 */
export const changeOf = (record: DynamoDBRecord): StreamChange => {
  const change = parsed.get(record) ?? parse(record);
  parsed.set(record, change);
  return change;
};

/**
 * Returns the time when the stream began, from its name: it tells apart what two of them have numbered alike.
 */
export const labelOf = ({ eventSourceARN = '' }: DynamoDBRecord): string =>
  eventSourceARN.slice(eventSourceARN.lastIndexOf('/') + 1);
