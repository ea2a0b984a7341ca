import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

/** The attribute after whose time (epoch seconds) DynamoDB may remove a record. */
export const timeToLiveAttribute = 'ttl';

/** The local secondary index that orders records inside a partition; it can only be made with the table. */
export const orderIndex = 'order';

/** The sparse global secondary index by which jobs find what is to be done, by kind and time. */
export const dueIndex = 'due';

/** Defines the one table, as the local engine creates it and the CDK declares it. */
export const tableDefinition = (name: string) =>
  ({
    TableName: name,
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'S' },
      { AttributeName: 'orderKey', AttributeType: 'S' },
      { AttributeName: 'dueKind', AttributeType: 'S' },
      { AttributeName: 'dueAt', AttributeType: 'S' },
    ],
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    LocalSecondaryIndexes: [
      {
        IndexName: orderIndex,
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'orderKey', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: dueIndex,
        KeySchema: [
          { AttributeName: 'dueKind', KeyType: 'HASH' },
          { AttributeName: 'dueAt', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
    BillingMode: 'PAY_PER_REQUEST',
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  }) satisfies CreateTableCommandInput;
