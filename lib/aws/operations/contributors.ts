import { Stack } from 'aws-cdk-lib';
import { CfnInsightRule } from 'aws-cdk-lib/aws-cloudwatch';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

/**
 * Rules of Contributor Insights over the API's request lines: who is at the top, without a metric for each.
 * Syntax: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/ContributorInsights-RuleSyntax.html
 */
export const contributorRules = {
  'scopes-by-units': { keys: ['$.scopeId'], valueOf: '$.units', filters: [{ Match: '$.scopeId', IsPresent: true }] },
  'scopes-by-requests': { keys: ['$.scopeId'], valueOf: undefined, filters: [{ Match: '$.scopeId', IsPresent: true }] },
  'users-by-refusals': {
    keys: ['$.userId', '$.problem'],
    valueOf: undefined,
    filters: [{ Match: '$.problem', In: ['forbidden', 'not-found'] }],
  },
} as const;

const bodyOf = (
  { keys, valueOf, filters }: (typeof contributorRules)[keyof typeof contributorRules],
  logGroups: readonly ILogGroup[],
) => ({
  Schema: { Name: 'CloudWatchLogRule', Version: 1 },
  LogFormat: 'JSON',
  LogGroupNames: logGroups.map(({ logGroupName }) => logGroupName),
  Contribution: { Keys: keys, ...(valueOf && { ValueOf: valueOf }), Filters: filters },
  AggregateOn: valueOf ? 'Sum' : 'Count',
});

/** Has CloudWatch rank contributors. */
export const rankContributors = (scope: Construct, prefix: string, logGroups: readonly ILogGroup[]): void => {
  for (const [name, rule] of Object.entries(contributorRules)) {
    new CfnInsightRule(scope, `top ${name}`, {
      ruleName: `${prefix}-${name}`,
      ruleState: 'ENABLED',
      ruleBody: Stack.of(scope).toJsonString(bodyOf(rule, logGroups)),
    });
  }
};
