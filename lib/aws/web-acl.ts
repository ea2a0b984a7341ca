import { CfnLoggingConfiguration, CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { minute, second } from '../../shared/core/time';
import { problemDocument, problems } from '../gateway/problems';
import type { GatewayRoute } from '../local/gateway/route-match';
import { rateRules } from './rate-rules';
import { logRetention } from './retention';
import type { Stage } from './stage';

const tooMany = 'too-many';

/**
 * The fields that the log leaves out: whoever signs in, and what an address tells of what people look at,
 * search for and were invited by (`Referer` is the address of the page before).
 */
const redacted = [
  ...['authorization', 'cookie', 'referer'].map((Name) => ({ singleHeader: { Name } })),
  { uriPath: {} },
  { queryString: {} },
];

const limited = {
  block: {
    customResponse: {
      responseCode: problems['rate-limited'].status,
      customResponseBodyKey: tooMany,
      responseHeaders: [{ name: 'Retry-After', value: String(minute / second) }],
    },
  },
};

/**
 * AWS's own rules, and which of them only count: every one that reads a body. Bodies are people's text (a
 * note may hold `http://192.168.1.1`, `<script` or `${jndi:`) of up to 256 KiB, parsed by schema and never
 * read as anything else: no function asks an address that it is sent, opens a file by a name in it or runs
 * Java or React. Those that read path, query, headers and cookies block. Names:
 * https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-baseline.html
 */
const managed = {
  AWSManagedRulesAmazonIpReputationList: [],
  AWSManagedRulesKnownBadInputsRuleSet: ['JavaDeserializationRCE_BODY', 'Log4JRCE_BODY', 'ReactJSRCE_BODY'],
  AWSManagedRulesCommonRuleSet: [
    'SizeRestrictions_BODY',
    'EC2MetaDataSSRF_BODY',
    'GenericLFI_BODY',
    'GenericRFI_BODY',
    'CrossSiteScripting_BODY',
  ],
} as const;

/**
 * The parts of a request for which the log gets a stand-in: what a rule has found is logged with it
 * (`ruleMatchDetails`), of bodies and searches, too.
 */
const unseen = ['BODY', 'QUERY_STRING'].map((fieldType) => ({
  field: { fieldType },
  action: 'SUBSTITUTION',
  excludeRuleMatchDetails: false,
  excludeRateBasedDetails: false,
}));

const seen = (metricName: string) => ({ cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false, metricName });

/**
 * Makes the firewall before the API: rates per address and per Authorization header, as the local gateway
 * counts them, then AWS's rules. WAF's own answers are JSON by media type and can't name the request: it lets
 * neither be set.
 */
export const webAcl = (
  scope: Construct,
  stage: Stage,
  routes: readonly GatewayRoute[],
  apiStageArn: string,
): { acl: CfnWebACL; logs: LogGroup } => {
  const rules: Omit<CfnWebACL.RuleProperty, 'priority'>[] = [
    ...rateRules(routes).map(({ name, statement }) => ({
      name,
      statement,
      action: limited,
      visibilityConfig: seen(name),
    })),
    ...Object.entries(managed).map(([name, counted]) => ({
      name,
      overrideAction: { none: {} },
      visibilityConfig: seen(name),
      statement: {
        managedRuleGroupStatement: {
          vendorName: 'AWS',
          name,
          ...(counted.length > 0 && {
            ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
          }),
        },
      },
    })),
  ];
  const acl = new CfnWebACL(scope, 'web-acl', {
    name: `hearth-${stage.name}`,
    scope: 'REGIONAL',
    defaultAction: { allow: {} },
    visibilityConfig: seen(`hearth-${stage.name}`),
    rules: rules.map((rule, priority) => ({ ...rule, priority })),
    dataProtectionConfig: { dataProtections: unseen },
    customResponseBodies: { [tooMany]: { contentType: 'APPLICATION_JSON', content: problemDocument('rate-limited') } },
  });
  new CfnWebACLAssociation(scope, 'web-acl-association', { resourceArn: apiStageArn, webAclArn: acl.attrArn });
  // WAF takes no other name: https://docs.aws.amazon.com/waf/latest/developerguide/logging-cw-logs.html
  const logs = new LogGroup(scope, 'web-acl-logs', {
    logGroupName: `aws-waf-logs-hearth-${stage.name}`,
    ...logRetention(stage),
  });
  new CfnLoggingConfiguration(scope, 'web-acl-logging', {
    resourceArn: acl.attrArn,
    logDestinationConfigs: [logs.logGroupArn],
    redactedFields: redacted,
    loggingFilter: {
      DefaultBehavior: 'DROP',
      Filters: [
        {
          Behavior: 'KEEP',
          Requirement: 'MEETS_ANY',
          Conditions: ['BLOCK', 'COUNT'].map((Action) => ({ ActionCondition: { Action } })),
        },
      ],
    },
  });
  return { acl, logs };
};
