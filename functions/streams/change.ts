import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod';
import type { StreamChange } from '../../shared/history/activity-entry';
import { instant, second } from '../../shared/core/time';
import { itemOf } from '../../shared/db/attributes';
import { keyIn } from '../../shared/db/keys';

/**
 * Hearth stores nothing binary, which alone differs between the stream's form of a record and the table's.
 */
const Image = z.custom<Readonly<Record<string, AttributeValue>>>(
  (image) => typeof image === 'object' && image !== null,
);
const read = (image: unknown) => (image === undefined ? undefined : itemOf(Image.parse(image)));

/**
 * A change as the stream tells it. @throws UnreadableRecord for a record without a key, which no table gives
 */
export const changeOf = ({
  dynamodb: { Keys, OldImage, NewImage, ApproximateCreationDateTime = 0 } = {},
}: DynamoDBRecord): StreamChange => ({
  key: keyIn(read(Keys) ?? {}),
  before: read(OldImage),
  after: read(NewImage),
  at: instant(ApproximateCreationDateTime * second),
});

/** When the stream began, as its name says: it tells apart what two of them have numbered alike. */
export const labelOf = ({ eventSourceARN = '' }: DynamoDBRecord): string =>
  eventSourceARN.slice(eventSourceARN.lastIndexOf('/') + 1);
