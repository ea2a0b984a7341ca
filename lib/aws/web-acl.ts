import { CfnLoggingConfiguration, CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { minute, second } from '../../shared/core/time';
import { rateLimits, type RateLimit } from '../../shared/http/rate-limits';
import { problemDocument, problems } from '../gateway/problems';
import type { GatewayRoute } from '../local/gateway/route-match';
import { logRetention } from './retention';
import type { Stage } from './stage';

const asIs = [{ priority: 0, type: 'NONE' }];
const authorization = { singleHeader: { Name: 'authorization' } };
const tooMany = 'too-many';

/** Requests that bring an Authorization header; a header that is missing matches nothing. */
const signedIn: CfnWebACL.StatementProperty = { sizeConstraintStatement: { fieldToMatch: authorization, comparisonOperator: 'GT', size: 0, textTransformations: asIs } };

/** A route's requests. Without a domain of its own the API's path begins with the stage's name: the pattern isn't tied to the start. */
const calls = ({ method, path }: GatewayRoute): CfnWebACL.StatementProperty => ({ andStatement: { statements: [
  { byteMatchStatement: { fieldToMatch: { method: {} }, positionalConstraint: 'EXACTLY', searchString: method, textTransformations: asIs } },
  { regexMatchStatement: { fieldToMatch: { uriPath: {} }, regexString: `${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`, textTransformations: asIs } },
] } });
const anyOf = (statements: CfnWebACL.StatementProperty[]): CfnWebACL.StatementProperty | undefined => (statements.length > 1 ? { orStatement: { statements } } : statements[0]);

/** Counts over a minute, at most this many; 10 is the least that WAF counts (https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based-high-level-settings.html). */
const rate = (limit: RateLimit, per: 'IP' | 'authorization', scopeDownStatement: CfnWebACL.StatementProperty | undefined) => ({ rateBasedStatement: {
  limit: rateLimits[limit], evaluationWindowSec: minute / second, ...(scopeDownStatement && { scopeDownStatement }),
  ...(per === 'IP' ? { aggregateKeyType: 'IP' } : { aggregateKeyType: 'CUSTOM_KEYS', customKeys: [{ header: { name: 'authorization', textTransformations: asIs } }] }),
} });
const limited = { block: { customResponse: { responseCode: problems['rate-limited'].status, customResponseBodyKey: tooMany, responseHeaders: [{ name: 'Retry-After', value: String(minute / second) }] } } };

/** AWS's own rules. A body may have 256 KiB here, not 8: that rule only counts, and what is text for people is never read as anything else. */
const managed = { AWSManagedRulesAmazonIpReputationList: [], AWSManagedRulesKnownBadInputsRuleSet: [], AWSManagedRulesCommonRuleSet: ['SizeRestrictions_BODY'] } as const;

const seen = (metricName: string) => ({ cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false, metricName });

/**
 * What stands before the API: rates per address without sign-in and per Authorization header with one, as the local gateway counts them, then AWS's
 * rules. WAF's own answers are JSON by media type and can't name the request: it lets neither be set.
 */
export const webAcl = (scope: Construct, stage: Stage, routes: readonly GatewayRoute[], apiStageArn: string): { acl: CfnWebACL; logs: LogGroup } => {
  const sensitive = anyOf(routes.filter((route) => route.rate === 'sensitive').map(calls));
  const rates = { anonymous: rate('anonymous', 'IP', { notStatement: { statement: signedIn } }), user: rate('user', 'authorization', undefined), ...(sensitive && { sensitive: rate('sensitive', 'authorization', sensitive) }) };
  const rules: Omit<CfnWebACL.RuleProperty, 'priority'>[] = [
    ...Object.entries(rates).map(([name, statement]) => ({ name, statement, action: limited, visibilityConfig: seen(name) })),
    ...Object.entries(managed).map(([name, counted]) => ({
      name, overrideAction: { none: {} }, visibilityConfig: seen(name),
      statement: { managedRuleGroupStatement: { vendorName: 'AWS', name, ...(counted.length > 0 && { ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })) }) } },
    })),
  ];
  const acl = new CfnWebACL(scope, 'web-acl', {
    name: `hearth-${stage.name}`, scope: 'REGIONAL', defaultAction: { allow: {} }, visibilityConfig: seen(`hearth-${stage.name}`), rules: rules.map((rule, priority) => ({ ...rule, priority })),
    customResponseBodies: { [tooMany]: { contentType: 'APPLICATION_JSON', content: problemDocument('rate-limited') } },
  });
  new CfnWebACLAssociation(scope, 'web-acl-association', { resourceArn: apiStageArn, webAclArn: acl.attrArn });
  // WAF takes no other name: https://docs.aws.amazon.com/waf/latest/developerguide/logging-cw-logs.html
  const logs = new LogGroup(scope, 'web-acl-logs', { logGroupName: `aws-waf-logs-hearth-${stage.name}`, ...logRetention(stage) });
  new CfnLoggingConfiguration(scope, 'web-acl-logging', {
    resourceArn: acl.attrArn, logDestinationConfigs: [logs.logGroupArn], redactedFields: [authorization],
    loggingFilter: { DefaultBehavior: 'DROP', Filters: [{ Behavior: 'KEEP', Requirement: 'MEETS_ANY', Conditions: ['BLOCK', 'COUNT'].map((Action) => ({ ActionCondition: { Action } })) }] },
  });
  return { acl, logs };
};
