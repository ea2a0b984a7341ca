import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

/** The attribute after whose time (epoch seconds) DynamoDB may remove a record. */
export const timeToLiveAttribute = 'ttl';

/** The local secondary index that orders records inside a partition; it can only be made with the table. */
export const orderIndex = 'order';

/** The one table, as the local engine creates it and the CDK declares it. */
export const tableDefinition = (name: string) =>
  ({
    TableName: name,
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'S' },
      { AttributeName: 'orderKey', AttributeType: 'S' },
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
    BillingMode: 'PAY_PER_REQUEST',
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  }) satisfies CreateTableCommandInput;
