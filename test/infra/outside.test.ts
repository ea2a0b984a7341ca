import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Json } from '../support/person';
import { customDomain } from './support/asked';
import { list, ofType, only, resourcesOf, templateOf } from './support/synthesised';

beforeAll(() => (['dev', 'prod'] as const).forEach((name) => resourcesOf(name)), 240_000);

/** Checks where AWS allows what a template doesn't say: what must be there, not what must be missing. */
describe.each(['dev', 'prod'] as const)('what can be reached of %s from outside', (name) => {
  const all = (type: string) => ofType(name, type).map(({ properties }) => properties);

  it('is no function: each is called by a service that is named, for one source', () => {
    expect(all('AWS::Lambda::Url')).toEqual([]);
    const permissions = all('AWS::Lambda::Permission');
    expect(permissions.length).toBeGreaterThan(4);
    for (const { Principal, SourceArn, SourceAccount, FunctionUrlAuthType } of permissions) {
      expect(Principal).toMatch(/^[a-z-]+\.amazonaws\.com$/);
      expect({ Principal, named: (SourceArn ?? SourceAccount) !== undefined, FunctionUrlAuthType }).toEqual({
        Principal,
        named: true,
        FunctionUrlAuthType: undefined,
      });
    }
  });

  it('is no bucket, topic, queue or key: what their policies allow, a service of AWS or the account itself may', () => {
    const buckets = all('AWS::S3::Bucket');
    for (const { PublicAccessBlockConfiguration } of buckets) {
      expect(PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
    }
    const policies = [
      ...['AWS::S3::BucketPolicy', 'AWS::SNS::TopicPolicy', 'AWS::SQS::QueuePolicy'].flatMap((type) =>
        all(type).map(({ PolicyDocument }) => PolicyDocument),
      ),
      ...all('AWS::KMS::Key').map(({ KeyPolicy }) => KeyPolicy),
    ];
    expect(policies.length).toBeGreaterThan(buckets.length + 4);
    const allowed: Json[] = policies
      .flatMap(({ Statement }) => Statement)
      .filter(({ Effect }: Json) => Effect === 'Allow');
    for (const { Principal } of allowed)
      expect(Object.keys(Principal)).toEqual([expect.stringMatching(/^(AWS|Service)$/)]);
    for (const { Principal } of allowed) expect(list(Principal.AWS ?? [])).not.toContain('*');
  });

  it('is the API by TLS of today, whose firewall lets through what no rule turns away', () => {
    expect(only(name, 'AWS::WAFv2::WebACL').properties.DefaultAction).toEqual({ Allow: {} });
    expect(only(name, 'AWS::SES::ConfigurationSet').properties.DeliveryOptions).toEqual({ TlsPolicy: 'REQUIRE' });
    expect(only(name, 'AWS::ApiGateway::RestApi').properties.DisableExecuteApiEndpoint).toBe(false);
  });
});

it('is under a name of its own that name alone, which an output says how to point there', () => {
  const name = 'dev-own-domain';
  expect(only(name, 'AWS::ApiGateway::RestApi').properties.DisableExecuteApiEndpoint).toBe(true);
  const { id, properties } = only(name, 'AWS::ApiGateway::DomainName');
  expect(properties).toMatchObject({
    DomainName: customDomain.name,
    SecurityPolicy: 'TLS_1_2',
    EndpointConfiguration: { Types: ['REGIONAL'] },
  });
  expect(templateOf(name).Outputs.ApiCname).toEqual({
    Description: 'CNAME for hearth.example.com',
    Value: { 'Fn::GetAtt': [id, 'RegionalDomainName'] },
  });
});
