import type { AttributeValue, _Record } from '@aws-sdk/client-dynamodb-streams';
import type { AttributeValue as EventValue, DynamoDBRecord } from 'aws-lambda';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** Returns one attribute as a function gets it: like the table's own JSON, bytes as base64. */
const eventValue = (value: AttributeValue): EventValue => {
  if (value.B) return { B: base64(value.B) };
  if (value.BS) return { BS: value.BS.map(base64) };
  if (value.L) return { L: value.L.map(eventValue) };
  if (value.M) return { M: eventImage(value.M) };
  if (value.S !== undefined) return { S: value.S };
  if (value.N !== undefined) return { N: value.N };
  if (value.SS) return { SS: value.SS };
  if (value.NS) return { NS: value.NS };
  return value.BOOL === undefined ? { NULL: true } : { BOOL: value.BOOL };
};
const eventImage = (image: Record<string, AttributeValue>) =>
  Object.fromEntries(Object.entries(image).map(([name, value]) => [name, eventValue(value)]));

/** Returns a stream record as Lambda's event source mapping hands it to a function. */
export const streamRecord = (
  { eventID, eventName, eventVersion, dynamodb, userIdentity }: _Record,
  eventSourceARN: string,
): DynamoDBRecord => ({
  ...(eventID && { eventID }),
  ...(eventName && { eventName }),
  ...(eventVersion && { eventVersion }),
  eventSource: 'aws:dynamodb',
  awsRegion: 'us-east-1',
  eventSourceARN,
  // Who wrote, where it was DynamoDB itself: what outlived its `ttl`.
  ...(userIdentity && { userIdentity: { type: userIdentity.Type, principalId: userIdentity.PrincipalId } }),
  dynamodb: {
    ...(dynamodb?.ApproximateCreationDateTime && {
      ApproximateCreationDateTime: dynamodb.ApproximateCreationDateTime.getTime() / 1000,
    }),
    ...(dynamodb?.Keys && { Keys: eventImage(dynamodb.Keys) }),
    ...(dynamodb?.NewImage && { NewImage: eventImage(dynamodb.NewImage) }),
    ...(dynamodb?.OldImage && { OldImage: eventImage(dynamodb.OldImage) }),
    ...(dynamodb?.SequenceNumber && { SequenceNumber: dynamodb.SequenceNumber }),
    ...(dynamodb?.SizeBytes !== undefined && { SizeBytes: dynamodb.SizeBytes }),
    ...(dynamodb?.StreamViewType && { StreamViewType: dynamodb.StreamViewType }),
  },
});
