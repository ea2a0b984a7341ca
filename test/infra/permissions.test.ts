import { beforeAll, describe, expect, it } from 'vitest';
import { functions } from '../../lib/aws/bundles';
import { list, ofType, only, resourcesOf, statementsOf } from './support/synthesised';

beforeAll(() => void resourcesOf('prod'), 240_000);

const names = Object.keys(functions).flatMap((name) => (name === 'api' ? ['reader', 'writer'] : [name]));
const actionsOf = (fn: string): string[] => statementsOf('prod', fn).flatMap(({ actions }) => actions).sort();
const onTable = (fn: string): string[] => actionsOf(fn).filter((action) => action.startsWith('dynamodb:')).map((action) => action.slice('dynamodb:'.length));

const reading = ['BatchGetItem', 'GetItem', 'Query'];
const writing = [...reading, 'ConditionCheckItem', 'PutItem', 'UpdateItem'].sort();

describe('what functions may do', () => {
  it('lets the reader read the table and nothing more', () => {
    expect(onTable('reader')).toEqual(reading);
    expect(actionsOf('reader').filter((action) => action.startsWith('kms:'))).toEqual(['kms:Decrypt', 'kms:Decrypt', 'kms:DescribeKey']);
  });

  it.each(['writer', 'post-confirmation', 'pre-token', 'mail-feedback'])('lets %s read and write records', (fn) => {
    expect(onTable(fn)).toEqual(writing);
  });

  it('lets the stream’s function read the stream, too', () => {
    expect(onTable('observation')).toEqual([...writing, 'DescribeStream', 'GetRecords', 'GetShardIterator'].sort());
  });

  it.each(names)('lets %s neither scan nor delete, and nothing by a pattern', (fn) => {
    const actions = actionsOf(fn);
    expect(actions.length).toBeGreaterThan(2);
    expect(actions.filter((action) => /Scan|Delete|\*/.test(action))).toEqual([]);
  });

  it.each(names)('gives %s no resource but named ones: X-Ray alone knows none', (fn) => {
    const everywhere = statementsOf('prod', fn).filter(({ resources }) => resources.some((resource) => resource === '*'));
    expect(everywhere.map(({ actions }) => actions)).toEqual([['xray:PutTraceSegments', 'xray:PutTelemetryRecords']]);
  });

  it('lets one function alone send mail, and only from the stage’s own domain', () => {
    expect(names.filter((fn) => actionsOf(fn).some((action) => action.startsWith('ses:')))).toEqual(['observation']);
    const policies = ofType('prod', 'AWS::IAM::Policy').flatMap(({ properties }) => properties.PolicyDocument.Statement);
    expect(policies.find(({ Action }) => list(Action).includes('ses:SendEmail')).Condition).toEqual({ StringLike: { 'ses:FromAddress': '*@hearth.example.com' } });
  });

  it('shows the keys of tokens to those alone who seal, open or rotate them', () => {
    expect(names.filter((fn) => actionsOf(fn).includes('secretsmanager:GetSecretValue')).sort()).toEqual(['observation', 'reader', 'rotate-token-key', 'writer']);
    expect(names.filter((fn) => actionsOf(fn).includes('secretsmanager:PutSecretValue'))).toEqual(['rotate-token-key']);
  });

  it('lets the gateway call by one permission a function', () => {
    const permissions = ofType('prod', 'AWS::Lambda::Permission').filter(({ properties }) => properties.Principal === 'apigateway.amazonaws.com');
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

  it('is made by Secrets Manager, under the stage’s key, and changes every 30 days', () => {
    expect(only('prod', 'AWS::SecretsManager::Secret').properties).toMatchObject({ GenerateSecretString: { PasswordLength: 43, ExcludePunctuation: true }, KmsKeyId: expect.anything() });
    expect(only('prod', 'AWS::SecretsManager::RotationSchedule').properties.RotationRules).toEqual({ ScheduleExpression: 'rate(30 days)' });
  });
});
