import type {
  APIGatewayProxyEvent,
  AttributeValue,
  DynamoDBStreamEvent,
  SecretsManagerRotationEvent,
  SNSEvent,
} from 'aws-lambda';

const region = 'eu-north-1';
const account = '111122223333';

interface Call {
  readonly method: string;
  /** The route's path. */
  readonly resource: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly claims?: Readonly<Record<string, string>>;
}

const listed = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]]));

/**
 * Makes the event that a regional REST API with a Cognito authorizer sends: the local gateway leaves out what
 * no handler reads, this does not. Source: "Lambda proxy integrations in API Gateway" in its developer guide,
 * format version 1.0.
 */
export const apiEvent = ({
  method,
  resource,
  params = {},
  query,
  headers: given = {},
  body,
  claims,
}: Call): APIGatewayProxyEvent => {
  const path = resource.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
  const headers = {
    Accept: '*/*',
    'Accept-Encoding': 'gzip',
    'Content-Type': 'application/json',
    Host: `a1b2c3d4e5.execute-api.${region}.amazonaws.com`,
    'User-Agent': 'Hearth/1.4 (iPhone)',
    'X-Amzn-Trace-Id': 'Root=1-692076a0-0a1b2c3d4e5f60718293a4b5',
    'X-Forwarded-For': '203.0.113.7',
    'X-Forwarded-Port': '443',
    'X-Forwarded-Proto': 'https',
    ...given,
  };
  return {
    resource,
    path,
    httpMethod: method,
    headers,
    multiValueHeaders: listed(headers),
    queryStringParameters: query ? { ...query } : null,
    multiValueQueryStringParameters: query ? listed(query) : null,
    pathParameters: Object.keys(params).length > 0 ? { ...params } : null,
    stageVariables: null,
    requestContext: {
      resourceId: 'k3x9pq',
      authorizer: claims ? { claims: { ...claims } } : null,
      resourcePath: resource,
      httpMethod: method,
      extendedRequestId: 'UFw0VGGQAi0EbFA=',
      requestTime: '21/Nov/2026:15:30:08 +0000',
      path: `/v1-stage${path}`,
      accountId: account,
      protocol: 'HTTP/1.1',
      stage: 'v1-stage',
      domainPrefix: 'a1b2c3d4e5',
      requestTimeEpoch: Date.now(),
      requestId: '4f1d2c8e-93f5-4f0e-9f3e-2b7a5b0c6d11',
      identity: {
        accessKey: null,
        accountId: null,
        apiKey: null,
        apiKeyId: null,
        caller: null,
        clientCert: null,
        cognitoAuthenticationProvider: null,
        cognitoAuthenticationType: null,
        cognitoIdentityId: null,
        cognitoIdentityPoolId: null,
        principalOrgId: null,
        sourceIp: '203.0.113.7',
        user: null,
        userAgent: 'Hearth/1.4 (iPhone)',
        userArn: null,
      },
      domainName: `a1b2c3d4e5.execute-api.${region}.amazonaws.com`,
      apiId: 'a1b2c3d4e5',
    },
    body: body ? JSON.stringify(body) : null,
    isBase64Encoded: false,
  };
};

/** Makes a record that was put into the table, as the event source mapping hands it over. */
export const insertion = (pk: string, sk: string): DynamoDBStreamEvent => ({
  Records: [
    {
      eventID: 'c4ca4238a0b923820dcc509a6f75849b',
      eventName: 'INSERT',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: region,
      dynamodb: {
        ApproximateCreationDateTime: 1_795_275_008,
        Keys: { pk: { S: pk }, sk: { S: sk } },
        NewImage: { pk: { S: pk }, sk: { S: sk } },
        SequenceNumber: '4421584500000000017450439091',
        SizeBytes: 120,
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
      eventSourceARN: `arn:aws:dynamodb:${region}:${account}:table/hearth/stream/2026-11-21T00:00:00.000`,
    },
  ],
});

/** Makes the same of a record that left the table. */
export const removal = (
  pk: string,
  sk: string,
  image: Readonly<Record<string, AttributeValue>>,
): DynamoDBStreamEvent => {
  const {
    Records: [record],
  } = insertion(pk, sk);
  return {
    Records: [
      {
        ...record,
        eventName: 'REMOVE',
        dynamodb: { ...record?.dynamodb, OldImage: { ...record?.dynamodb?.Keys, ...image } },
      },
    ],
  };
};

/** Makes what SES publishes to a topic of a mail that came back. */
export const bounce = (tags: Readonly<Record<string, string>>): SNSEvent => ({
  Records: [
    {
      EventVersion: '1.0',
      EventSource: 'aws:sns',
      EventSubscriptionArn: `arn:aws:sns:${region}:${account}:hearth-mail:2f1d`,
      Sns: {
        SignatureVersion: '1',
        Timestamp: '2026-11-21T15:30:08.000Z',
        Signature: '',
        SigningCertUrl: '',
        MessageId: '95df01b4',
        Type: 'Notification',
        UnsubscribeUrl: '',
        TopicArn: `arn:aws:sns:${region}:${account}:hearth-mail`,
        Subject: 'Amazon SES Email Event Notification',
        MessageAttributes: {},
        Message: JSON.stringify({
          eventType: 'Bounce',
          bounce: {
            bounceType: 'Permanent',
            bounceSubType: 'General',
            bouncedRecipients: [{ emailAddress: 'bounce@example.com', action: 'failed', status: '5.1.1' }],
            timestamp: '2026-11-21T15:30:07.000Z',
          },
          mail: {
            timestamp: '2026-11-21T15:30:06.000Z',
            messageId: '0100018c',
            destination: ['bounce@example.com'],
            tags: { 'ses:configuration-set': ['hearth'], ...listed(tags) },
          },
        }),
      },
    },
  ],
});

/** Makes one of the four events by which Secrets Manager rotates a secret. */
export const rotation = (Step: SecretsManagerRotationEvent['Step']): SecretsManagerRotationEvent => ({
  Step,
  SecretId: `arn:aws:secretsmanager:${region}:${account}:secret:token-keys`,
  ClientRequestToken: 'b7a5b0c6-2c8e-4f0e-9f3e-4f1d2c8e93f5',
});
