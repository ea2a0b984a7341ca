import { beforeAll, describe, expect, it } from '@jest/globals';
import { functions } from '../../lib/aws/bundle-entries';
import { streamNames } from '../../lib/streams/mappings';
import { list, ofType, only, resourcesOf, statementsOf } from './support/synthesised';
import { withWords } from '../support/testing';

beforeAll(() => void resourcesOf('prod'), 240_000);

/** The function that a stage has where it offers providers to sign in by. */
const optional = 'pre-sign-up';
const everyName = Object.keys(functions).flatMap((name) => (name === 'api' ? ['reader', 'writer'] : [name]));
const names = everyName.filter((name) => name !== optional);
const templateWith = (fn: string) => (fn === optional ? 'dev-with-providers' : 'prod');
const actionsOf = (fn: string): string[] =>
  statementsOf(templateWith(fn), fn)
    .flatMap(({ actions }) => actions)
    .sort();
const onTable = (fn: string): string[] =>
  actionsOf(fn)
    .filter((action) => action.startsWith('dynamodb:'))
    .map((action) => action.slice('dynamodb:'.length));

const reading = ['BatchGetItem', 'GetItem', 'Query'];
const writing = [...reading, 'ConditionCheckItem', 'PutItem', 'UpdateItem'].sort();

describe('what functions may do', () => {
  it('lets the reader read the table and nothing more', () => {
    // By its own index, and by that of what is due, where links are found.
    expect(onTable('reader')).toEqual([...reading, 'Query'].sort());
    // The second is for keys of tokens, the third for pictures, to which it signs addresses.
    expect(actionsOf('reader').filter((action) => /^(?:kms|s3):/.test(action))).toEqual([
      'kms:Decrypt',
      'kms:Decrypt',
      'kms:Decrypt',
      'kms:DescribeKey',
      's3:GetObject',
    ]);
  });

  it.each(['post-confirmation', 'pre-token', 'mail-feedback', 'pictures'])('lets %s read and write records', (fn) => {
    expect(onTable(fn)).toEqual(writing);
  });

  it('lets the function that writes the pool’s mails read records', () => {
    expect(onTable('custom-message')).toEqual(reading);
  });

  it('lets the writer find links, too', () => {
    expect(onTable('writer')).toEqual([...writing, 'Query'].sort());
  });

  it.each(streamNames)('lets %s read the stream, too', (name) => {
    expect(onTable(name)).toEqual(
      [...writing, 'DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].sort(),
    );
  });

  it('lets jobs alone scan and delete, inspection what it has archived; retention writes nothing but how it is doing', () => {
    expect(names.filter((fn) => onTable(fn).includes('Scan')).sort()).toEqual(['inspection', 'retention']);
    expect(names.filter((fn) => onTable(fn).some((action) => action.includes('Delete'))).sort()).toEqual([
      'erasure',
      'inspection',
      'retention',
    ]);
    expect(names.filter((fn) => actionsOf(fn).some((action) => action.startsWith('s3:Delete'))).sort()).toEqual([
      'consistency',
      'erasure',
      'pictures',
    ]);
    expect([onTable('retention'), onTable('inspection')]).toEqual([
      ['BatchGetItem', 'DeleteItem', 'PutItem', 'Scan'],
      [...writing, 'DeleteItem', 'Scan'].sort(),
    ]);
    const own = statementsOf('prod', 'retention').filter(({ actions }) =>
      actions.some((action) => /dynamodb:.*(?:Put|Get)/.test(action)),
    );
    expect(own.map(({ condition }) => condition)).toEqual([
      { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['JOBS'] } },
    ]);
  });

  it('lets the sweeper find what is due', () => {
    expect(onTable('sweeper')).toEqual([...writing, 'Query'].sort());
    expect(names.filter((fn) => JSON.stringify(statementsOf('prod', fn)).includes('/index/due'))).toEqual([
      'reader',
      'writer',
      'sweeper',
      'erasure',
    ]);
  });

  it(
    'lets the erasure alone take people out: of the table, what happened to them included, of the ' +
      'archive, exports and what the stream gave up, and of the pool',
    () => {
      expect(onTable('erasure')).toEqual([...writing, 'DeleteItem', 'Query'].sort());
      expect(
        actionsOf('erasure')
          .filter((action) => /^(?:s3|cognito-idp):/.test(action))
          .sort(),
      ).toEqual(
        [
          'cognito-idp:AdminDeleteUser',
          'cognito-idp:AdminGetUser',
          ...[
            's3:DeleteObject',
            's3:DeleteObjectVersion',
            's3:GetObject',
            's3:ListBucket',
            's3:ListBucketVersions',
            's3:PutObject',
          ].flatMap((action) => [action, action]),
          ...['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:ListBucketVersions'],
        ].sort(),
      );
      expect(names.filter((fn) => actionsOf(fn).some((action) => action.startsWith('cognito-idp:')))).toEqual([
        'consistency',
        'erasure',
        'inspection',
      ]);
      expect(actionsOf('consistency').filter((action) => action.startsWith('cognito-idp:'))).toEqual([
        'cognito-idp:AdminGetUser',
        'cognito-idp:AdminUpdateUserAttributes',
        'cognito-idp:AdminUserGlobalSignOut',
      ]);
      expect(actionsOf('inspection').filter((action) => action.startsWith('cognito-idp:'))).toEqual([
        'cognito-idp:ListUsers',
      ]);
      expect(
        JSON.stringify(statementsOf('prod', 'erasure').filter(({ actions }) => actions.includes('s3:DeleteObject'))),
      ).toMatch(/archive\/\*.*exports\/\*/);
    },
  );

  it('lets people’s files be sent, read, kept and seen by one function each, and each do that alone', () => {
    const onFiles = (fn: string) =>
      statementsOf('prod', fn)
        .filter(({ resources }) => /\/(?:uploads|pictures)\/\*/.test(JSON.stringify(resources)))
        .flatMap(({ actions, resources }) =>
          actions.map(
            (action) =>
              `${action} ${
                JSON.stringify(resources)
                  .match(/uploads|pictures/g)
                  ?.join(' ') ?? ''
              }`,
          ),
        )
        .sort();
    const removing = ['s3:DeleteObject uploads pictures', 's3:DeleteObjectVersion uploads pictures'];
    expect(Object.fromEntries(names.map((fn) => [fn, onFiles(fn)]).filter(([, may]) => may?.length))).toEqual({
      reader: ['s3:GetObject pictures'],
      sweeper: ['s3:GetObject pictures'],
      writer: ['s3:PutObject uploads'],
      pictures: [...removing, 's3:GetObject uploads', 's3:PutObject pictures'],
      consistency: [...removing, 's3:GetObject pictures', 's3:PutObject pictures'],
      erasure: removing,
    });
  });

  it('tells those that go on without a file that it is missing: who may not list is told it is forbidden', () => {
    const whoMay = (action: string) =>
      names.filter((fn) =>
        statementsOf('prod', fn).some(
          ({ actions, resources }) =>
            actions.includes(action) && /"objects[0-9A-F]+","Arn"/.test(JSON.stringify(resources)),
        ),
      );
    expect(whoMay('s3:ListBucket').toSorted()).toEqual(['consistency', 'erasure', 'pictures', 'sweeper']);
    // The reader signs addresses, by which others read.
    expect(whoMay('s3:GetObject').filter((fn) => fn !== 'reader')).toEqual(whoMay('s3:ListBucket'));
  });

  it.each(everyName)('lets %s do nothing by a pattern', (fn) => {
    const actions = actionsOf(fn);
    expect(actions.length).toBeGreaterThan(2);
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
  });

  it('lets nobody change or remove what is kept of what happened, and one function alone add to it', () => {
    const writers = names.filter((fn) => onTable(fn).includes('PutItem'));
    expect(writers).toEqual(
      expect.arrayContaining(names.filter((fn) => onTable(fn).some((action) => /Update|Delete/.test(action)))),
    );
    expect(writers).toContain('writer');
    for (const fn of writers) {
      const [refusal, ...others] = statementsOf('prod', fn, 'Deny');
      expect([others, refusal?.condition]).toEqual([
        [],
        { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['ACTIVITY#*'] } },
      ]);
      withWords(fn, () =>
        expect(refusal?.actions).toEqual([
          'dynamodb:UpdateItem',
          ...(fn === 'erasure' ? [] : ['dynamodb:DeleteItem']),
          ...(fn === 'observation' ? [] : ['dynamodb:PutItem']),
        ]),
      );
      expect(refusal?.resources).toHaveLength(2);
    }
  });

  it.each(everyName)(
    'gives %s no resource but named ones: X-Ray alone knows none, and whoever asks which streams there are',
    (fn) => {
      const everywhere = statementsOf(templateWith(fn), fn).filter(({ resources }) =>
        resources.some((resource) => resource === '*'),
      );
      expect(everywhere.map(({ actions }) => actions)).toEqual([
        ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
        ...(streamNames.some((name) => name === fn) ? [['dynamodb:ListStreams']] : []),
      ]);
    },
  );

  it('lets those alone send mail whose work it is, and only from the stage’s own domain', () => {
    expect(names.filter((fn) => actionsOf(fn).some((action) => action.startsWith('ses:')))).toEqual([
      'observation',
      'sweeper',
    ]);
    const policies = ofType('prod', 'AWS::IAM::Policy').flatMap(
      ({ properties }) => properties.PolicyDocument.Statement,
    );
    expect(policies.find(({ Action }) => list(Action).includes('ses:SendEmail')).Condition).toEqual({
      StringLike: { 'ses:FromAddress': '*@hearth.example.com' },
    });
  });

  it('shows the keys of tokens to those alone who seal, open or rotate them', () => {
    expect(names.filter((fn) => actionsOf(fn).includes('secretsmanager:GetSecretValue')).sort()).toEqual([
      'observation',
      'reader',
      'rotate-token-key',
      'sweeper',
      'writer',
    ]);
    expect(names.filter((fn) => actionsOf(fn).includes('secretsmanager:PutSecretValue'))).toEqual(['rotate-token-key']);
    const ofPushes = JSON.stringify(
      ofType('prod', 'AWS::Lambda::Function')
        .filter(({ properties }) => properties.Environment.Variables.PUSH_KEY_SECRET)
        .map(({ properties }) => properties.FunctionName),
    );
    expect(ofPushes).toBe('["hearth-prod-reader","hearth-prod-sweeper"]');
  });

  it('lets the gateway call by one permission a function', () => {
    const permissions = ofType('prod', 'AWS::Lambda::Permission').filter(
      ({ properties }) => properties.Principal === 'apigateway.amazonaws.com',
    );
    expect(permissions).toHaveLength(2);
  });
});

describe('what is secret', () => {
  it('stands in no function’s environment', () => {
    for (const { properties } of ofType('prod', 'AWS::Lambda::Function')) {
      const variables = Object.keys(properties.Environment.Variables);
      expect(variables).not.toContain('TOKEN_KEYS');
      expect(variables.filter((name) => /PASSWORD|PRIVATE|CREDENTIAL|_KEY$|_KEYS$/.test(name))).toEqual([]);
    }
  });

  it('is made by Secrets Manager, under the stage’s key; that of tokens changes every 30 days', () => {
    const secrets = ofType('prod', 'AWS::SecretsManager::Secret');
    expect(secrets).toHaveLength(2);
    for (const { properties } of secrets)
      expect(properties).toMatchObject({
        GenerateSecretString: { PasswordLength: 43, ExcludePunctuation: true },
        KmsKeyId: expect.anything(),
      });
    expect(only('prod', 'AWS::SecretsManager::RotationSchedule').properties.RotationRules).toEqual({
      ScheduleExpression: 'rate(30 days)',
    });
  });
});
