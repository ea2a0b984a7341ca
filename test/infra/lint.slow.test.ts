import { expect, it } from '@jest/globals';
import { differing } from '../../lib/aws/lint/differing';
import { withoutUnread } from '../../lib/aws/lint/unread';
import type { Json } from '../support/person';
import { templateOf } from './support/synthesised';

it('Checkov is given all of a template but the contract, the dashboard and the mails', () => {
  const resources: Record<string, Json> = templateOf('prod').Resources;
  const given = JSON.parse(withoutUnread(JSON.stringify({ Description: 'Hearth', Resources: resources })));
  expect(given.Description).toBe('Hearth');
  expect(Object.keys(given.Resources)).toEqual(Object.keys(resources));
  const left = Object.entries(resources).flatMap(([id, { Type, Properties = {}, ...rest }]) => {
    const { Properties: kept, ...others } = given.Resources[id];
    expect(others).toEqual({ Type, ...rest });
    expect(Properties).toMatchObject(kept);
    return Object.keys(Properties)
      .filter((name) => !Object.hasOwn(kept, name))
      .map((name) => `${Type} ${name}`);
  });
  expect([...new Set(left)].toSorted()).toEqual([
    'AWS::ApiGateway::RestApi Body',
    'AWS::CloudWatch::Dashboard DashboardBody',
    'AWS::SES::Template Template',
  ]);
});

it('Of a stage with all ways to sign in, rules are asked about what a plain one has not, or has otherwise', () => {
  const [plain, varied] = (['dev', 'dev-with-providers'] as const).map((name) => JSON.stringify(templateOf(name)));
  const left: Record<string, Json> = JSON.parse(differing(varied ?? '', plain ?? '')).Resources;
  const types = new Set(Object.values(left).map(({ Type }) => Type));
  expect([...types]).toEqual(
    expect.arrayContaining([
      'AWS::Cognito::UserPoolIdentityProvider',
      'AWS::Cognito::UserPool',
      'AWS::Lambda::Function',
    ]),
  );
  expect(types).not.toContain('AWS::DynamoDB::Table');
  expect(JSON.parse(differing(plain ?? '', plain ?? '')).Resources).toEqual({});
});
