import { beforeAll, describe, expect, it } from '@jest/globals';
import { routes } from '../../functions/api/routes';
import { apiScope } from '../../shared/core/call';
import { throttleOf } from '../../lib/aws/throttles';
import { served } from '../../lib/local/gateway/head';
import { isOpen } from '../../shared/http/request/open-routes';
import { limitsOf, rateLimits } from '../../shared/http/request/rate-limits';
import { problemDocument } from '../../lib/gateway/problems';
import type { Json } from '../support/person';
import { otherSpellings, spellings } from '../support/spellings';
import { matches, type Read } from './support/firewall';
import contract from '../../docs/openapi.json';
import { addedRoute, type TemplateName } from './support/asked';
import { ofType, only, resourcesOf } from './support/synthesised';
import { withWords } from '../support/testing';

beforeAll(() => void resourcesOf('prod'), 240_000);

const bodyOf = (name: TemplateName): Json => only(name, 'AWS::ApiGateway::RestApi').properties.Body;
const methods = ['get', 'head', 'post', 'put', 'patch', 'delete'];
const operations = (body: Json): { name: string; operation: Json }[] =>
  Object.entries<Json>(body.paths).flatMap(([path, item]) =>
    methods.flatMap((method) =>
      item[method] ? [{ name: `${method.toUpperCase()} ${path}`, operation: item[method] }] : [],
    ),
  );

describe('the API', () => {
  it('has every route of the route table, HEAD beside each GET, and no other', () => {
    expect(
      operations(bodyOf('prod'))
        .map(({ name }) => name)
        .sort(),
    ).toEqual(
      served(routes)
        .map(({ method, path }) => `${method} ${path}`)
        .sort(),
    );
  });

  it('has a route that is added to the table, without anything else being written', () => {
    const { method, path } = addedRoute;
    const found = operations(bodyOf('dev-with-route')).find(({ name }) => name === `${method} ${path}`);
    expect(found?.operation.security).toEqual([{ pool: [apiScope] }]);
    expect(JSON.stringify(found?.operation['x-amazon-apigateway-integration'].uri)).toContain(
      ':function:hearth-dev-writer:live/invocations',
    );
    expect(bodyOf('dev-with-route').paths[path].parameters).toEqual([
      { name: 'scopeId', in: 'path', required: true, schema: { type: 'string' } },
    ]);
  });

  it('asks for a token with the scope on every route but the public ones and those of scoped tokens', () => {
    const open = operations(bodyOf('prod'))
      .filter(({ operation }) => operation.security.length === 0)
      .map(({ name }) => name);
    expect(open.sort()).toEqual(
      served(routes)
        .filter(({ permission, byToken }) => byToken === true || isOpen(permission))
        .map(({ method, path }) => `${method} ${path}`)
        .sort(),
    );
    for (const { operation } of operations(bodyOf('prod')))
      if (operation.security.length > 0) expect(operation.security).toEqual([{ pool: [apiScope] }]);
    expect(bodyOf('prod').components.securitySchemes.pool['x-amazon-apigateway-authorizer'].type).toBe(
      'cognito_user_pools',
    );
  });

  it('gives reads to the function that can’t write, but for those by scoped tokens', () => {
    for (const { name, operation } of operations(bodyOf('prod'))) {
      const uri = JSON.stringify(operation['x-amazon-apigateway-integration'].uri);
      withWords(name, () =>
        expect(uri).toContain(
          /^(?:GET|HEAD) \/(?!token\/)/.test(name)
            ? ':function:hearth-prod-reader:live'
            : ':function:hearth-prod-writer:live',
        ),
      );
    }
  });

  it('answers on every path what isn’t in the table, without sign-in', () => {
    for (const [path, item] of Object.entries<Json>(bodyOf('prod').paths)) {
      const {
        security,
        'x-amazon-apigateway-integration': { type, responses },
      } = item['x-amazon-apigateway-any-method'];
      expect({ path, security, type }).toEqual({ path, security: [], type: 'mock' });
      expect(responses.default).toMatchObject({
        statusCode: '405',
        responseParameters: { 'method.response.header.Content-Type': "'application/problem+json'" },
      });
    }
  });

  it('has one name, in its body too: an import takes it from there, and alarms find the API by it', () => {
    const { Name, Body } = only('prod', 'AWS::ApiGateway::RestApi').properties;
    expect([Name, Body.info]).toEqual([
      'hearth-prod',
      { title: 'hearth-prod', version: contract.info.version, description: contract.info.title },
    ]);
    const watched = ofType('prod', 'AWS::CloudWatch::Alarm')
      .flatMap(({ properties }) => [
        properties,
        ...(properties.Metrics ?? []).map((one: Json) => one.MetricStat?.Metric ?? {}),
      ])
      .flatMap(({ Dimensions = [] }) => Dimensions)
      .filter((one: Json) => one.Name === 'ApiName')
      .map((one: Json) => one.Value);
    expect(new Set(watched)).toEqual(new Set(['hearth-prod']));
  });

  it('refuses by itself in the words of the local gateway', () => {
    const refusals = bodyOf('prod')['x-amazon-apigateway-gateway-responses'];
    expect(refusals.MISSING_AUTHENTICATION_TOKEN).toMatchObject({
      statusCode: '404',
      responseTemplates: { 'application/json': problemDocument('not-found', '$context.requestId') },
    });
    expect(refusals.THROTTLED.responseParameters['gatewayresponse.header.Retry-After']).toBe("'60'");
    expect(Object.keys(refusals)).toEqual(
      expect.arrayContaining([
        'UNAUTHORIZED',
        'ACCESS_DENIED',
        'REQUEST_TOO_LARGE',
        'WAF_FILTERED',
        'DEFAULT_4XX',
        'DEFAULT_5XX',
      ]),
    );
  });

  it('logs every call, follows it, compresses, and gets bodies as bytes', () => {
    const stage = only('prod', 'AWS::ApiGateway::Stage').properties;
    expect(stage.TracingEnabled).toBe(true);
    expect(JSON.parse(stage.AccessLogSetting.Format)).toMatchObject({
      requestId: '$context.requestId',
      status: '$context.status',
    });
    expect(stage.MethodSettings[0]).toMatchObject({
      HttpMethod: '*',
      ResourcePath: '/*',
      ThrottlingRateLimit: 200,
      LoggingLevel: 'ERROR',
      DataTraceEnabled: false,
    });
    expect(stage.MethodSettings).toHaveLength(1 + served(routes).filter(({ rate }) => rate).length);
    const batch = stage.MethodSettings.find(({ ResourcePath }: Json) => ResourcePath.endsWith('~1batch'));
    expect(batch).toMatchObject({ HttpMethod: 'POST', ThrottlingRateLimit: 10, ThrottlingBurstLimit: 60 });
    expect(only('prod', 'AWS::ApiGateway::RestApi').properties).toMatchObject({
      MinimumCompressionSize: 1024,
      BinaryMediaTypes: ['application/json', 'application/merge-patch+json'],
      EndpointConfiguration: { Types: ['REGIONAL'] },
    });
  });
});

describe('the throttles, which everybody shares', () => {
  it.each(['user', 'batch', 'sensitive'] as const)(
    'let one person spend a whole minute’s %s requests at once without the next being refused',
    (limit) => {
      const { throttlingBurstLimit, throttlingRateLimit } = throttleOf(limit);
      expect(throttlingBurstLimit).toBeGreaterThanOrEqual(2 * rateLimits[limit]);
      expect(throttlingRateLimit * 60).toBeGreaterThanOrEqual(20 * rateLimits[limit]);
    },
  );
});

describe('the firewall', () => {
  const rules = (): Json[] => only('prod', 'AWS::WAFv2::WebACL').properties.Rules;
  const limitOf = (name: string) => rules().find((rule) => rule.Name === name)?.Statement.RateBasedStatement;

  it('counts a minute’s requests as the local gateway does', () => {
    expect(limitOf('anonymous')).toMatchObject({
      Limit: rateLimits.anonymous,
      EvaluationWindowSec: 60,
      AggregateKeyType: 'IP',
    });
    expect(limitOf('user')).toMatchObject({
      Limit: rateLimits.user,
      EvaluationWindowSec: 60,
      AggregateKeyType: 'CUSTOM_KEYS',
    });
    for (const name of ['search', 'batch', 'sensitive'] as const)
      expect(limitOf(name)).toMatchObject({
        Limit: rateLimits[name],
        AggregateKeyType: 'CUSTOM_KEYS',
        CustomKeys: [{ Header: { Name: 'authorization' } }],
      });
    expect(limitOf('address')).toEqual({ Limit: 3_000, EvaluationWindowSec: 60, AggregateKeyType: 'IP' });
  });

  it('looks at every limit, in the order of the declaration', () => {
    expect(
      rules()
        .map(({ Name }) => Name)
        .filter((name) => !name.startsWith('AWS')),
    ).toEqual(Object.keys(rateLimits));
  });

  it('takes no more of a rule’s capacity than a web ACL has, and no pattern that is too long', () => {
    const patterns = JSON.stringify(rules()).match(/"RegexString":"(?:[^"\\]|\\.)*"/g) ?? [];
    for (const pattern of patterns) expect(JSON.parse(`{${pattern}}`).RegexString.length).toBeLessThanOrEqual(512);
    // A regex 3, a transformation 10, a rate 2 and 30 a key (AWS WAF, capacity units); the managed groups
    // take 925.
    const used = JSON.stringify(rules()).match(/URL_DECODE|NORMALIZE_PATH/g) ?? [];
    expect(925 + 3 * patterns.length + 10 * used.length + 32 * Object.keys(rateLimits).length).toBeLessThan(1_500);
  });

  const countedAs = (request: Read): string[] =>
    rules()
      .filter(({ Name, Statement }) => !Name.startsWith('AWS') && matches(Statement, request))
      .map(({ Name }) => Name);
  const signedIn = 'Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl';

  it('counts each route as the local gateway does, signed in or not, searching or not', () => {
    for (const { method, path, rate } of served(routes)) {
      for (const authorization of [undefined, signedIn, 'Bearer made-up', signedIn.toLowerCase()]) {
        for (const [query, isSearch] of [
          ['', false],
          ['limit=1&q=milk', true],
          ['q=milk', true],
          ['seq=1', false],
          ['%71=milk', true],
        ] as const) {
          const request = { method, path: path.replace(/\{\w+\}/g, 'x'), query, authorization };
          expect([request, countedAs(request)]).toEqual([
            request,
            limitsOf({ authorization, rate, searches: isSearch }),
          ]);
        }
      }
    }
  });

  it('takes each spelling of a token but one for no sign-in, as the local gateway does', () => {
    const statement = rules().find(({ Name }) => Name === 'anonymous')?.Statement;
    const token = `eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.${Buffer.alloc(256, 7).toString('base64url')}`;
    const all = [...spellings(token), ...otherSpellings(token)];
    expect(all.length).toBeGreaterThan(3_072);
    expect(
      all.filter((authorization) => !matches(statement, { method: 'GET', path: '/v1/me', authorization })),
    ).toEqual([`Bearer ${token}`]);
    expect(
      all.filter((authorization) => limitsOf({ authorization, rate: undefined, searches: false }).includes('user')),
    ).toEqual([`Bearer ${token}`]);
  });

  it.each([
    '/v1/scopes/1/%69nvitations',
    '/v1/scopes/1//invitations',
    '/v1/scopes/./1/invitations',
    '/v1//scopes/1/x/../invitations',
    '/v1/scopes/1/invitations/',
    '/v1/scopes/1%2Finvitations',
    '/prod/v1/scopes/1/%69%6E%76itations',
    '/%76%31/scopes/1/./%2e/invitations',
  ])('knows a route by its decoded and normalised path: %s', (path) => {
    expect(countedAs({ method: 'POST', path, authorization: signedIn })).toContain('sensitive');
  });

  it('counts feedback without sign-in by address, and with one among what is sensitive', () => {
    const feedback = { method: 'POST', path: '/v1/feedback' };
    expect(countedAs(feedback)).toEqual(['address', 'anonymous', 'feedback']);
    expect(countedAs({ ...feedback, authorization: signedIn })).toEqual(['address', 'user', 'sensitive']);
    expect(limitOf('feedback')).toMatchObject({ Limit: 10, AggregateKeyType: 'IP' });
  });

  it('knows the sensitive routes by method and path, whatever stands before it', () => {
    const hit = (method: string, path: string) =>
      countedAs({ method, path, authorization: signedIn }).includes('sensitive');
    expect([
      hit('POST', '/v1/scopes/1/invitations'),
      hit('POST', '/prod/v1/scopes/1/invitations'),
      hit('GET', '/v1/scopes/1/invitations'),
      hit('POST', '/v1/scopes/1/invitations/2'),
    ]).toEqual([true, true, false, false]);
  });

  it(
    'only counts what AWS’s rules find in a body: it is people’s text, of up to 256 KiB; in path, query, ' +
      'headers and cookies it blocks',
    () => {
      const overrides = rules()
        .filter(({ Name }) => Name.startsWith('AWS'))
        .map(
          ({
            Name,
            OverrideAction,
            Statement: {
              ManagedRuleGroupStatement: { RuleActionOverrides = [], ExcludedRules },
            },
          }) => {
            expect({ Name, OverrideAction, ExcludedRules }).toEqual({
              Name,
              OverrideAction: { None: {} },
              ExcludedRules: undefined,
            });
            for (const { ActionToUse } of RuleActionOverrides) expect(ActionToUse).toEqual({ Count: {} });
            return [Name, RuleActionOverrides.map((one: Json) => one.Name).toSorted()];
          },
        );
      expect(Object.fromEntries(overrides)).toEqual({
        AWSManagedRulesAmazonIpReputationList: [],
        AWSManagedRulesKnownBadInputsRuleSet: ['JavaDeserializationRCE_BODY', 'Log4JRCE_BODY', 'ReactJSRCE_BODY'],
        AWSManagedRulesCommonRuleSet: [
          'CrossSiteScripting_BODY',
          'EC2MetaDataSSRF_BODY',
          'GenericLFI_BODY',
          'GenericRFI_BODY',
          'SizeRestrictions_BODY',
        ],
      });
    },
  );

  it('shows nothing of a body or a search beside the rule that it met', () => {
    expect(only('prod', 'AWS::WAFv2::WebACL').properties.DataProtectionConfig.DataProtections).toEqual(
      ['BODY', 'QUERY_STRING'].map((FieldType) => ({
        Field: { FieldType },
        Action: 'SUBSTITUTION',
        ExcludeRuleMatchDetails: false,
        ExcludeRateBasedDetails: false,
      })),
    );
  });

  it('stands before the API, and logs what it turns away without anybody’s token, cookies, path or query', () => {
    expect(JSON.stringify(only('prod', 'AWS::WAFv2::WebACLAssociation').properties.ResourceArn)).toContain('/stages/');
    expect(only('prod', 'AWS::WAFv2::LoggingConfiguration').properties.RedactedFields).toEqual([
      { SingleHeader: { Name: 'authorization' } },
      { SingleHeader: { Name: 'cookie' } },
      { SingleHeader: { Name: 'referer' } },
      { UriPath: {} },
      { QueryString: {} },
    ]);
  });
});
