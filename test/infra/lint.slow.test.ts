import { expect, it } from '@jest/globals';
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
