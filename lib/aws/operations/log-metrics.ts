import { FilterPattern, type ILogGroup, type IFilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { StackResources } from '../stack-resources';

/** A metric that is counted in log lines: no code counts it, and no call to CloudWatch does. */
export interface LogMetric {
  readonly from: (resources: StackResources) => readonly ILogGroup[];
  /**
   * The field of the line, and what it must hold: one of these, any word, or a number, which is then summed
   * (elsewhere each line counts as one).
   */
  readonly where: { readonly field: string; readonly is: readonly string[] | 'a word' | 'a number' };
  /** The same in the log of a trigger that refuses by errors, which are answers; absent: the same. */
  readonly ofTrigger?: { readonly field: string; readonly is: readonly string[] };
  /** The dimension and the field it is taken from: of few values, never an id. */
  readonly by?: Readonly<Record<string, string>>;
}

const all = ({ functions }: StackResources): ILogGroup[] => Object.values(functions).map(({ logs }) => logs);
const api = ({ functions }: StackResources): ILogGroup[] => [functions.reader.logs, functions.writer.logs];

/**
 * The SDK's names for what a service of AWS refused as malformed or not allowed, among them transactions that
 * were cancelled for no condition of ours. Throttling and conditions that fail have names of their own.
 */
const refusedByAws = [
  'ValidationException',
  'AccessDeniedException',
  'AccessDenied',
  'ResourceNotFoundException',
  'UnrecognizedClientException',
  'TransactionCanceledException',
  'ItemCollectionSizeLimitExceededException',
];

/**
 * The metrics that come from logs, by name, in the stage's namespace. Fields:
 * shared/http/answer/request-log.ts, shared/http/answer/log.ts, the gateway's access log, and what Lambda
 * itself writes.
 */
export const logMetrics = {
  faults: {
    from: all,
    where: { field: 'level', is: ['ERROR', 'CRITICAL'] },
    ofTrigger: { field: 'fault', is: ['sign-up-undecided'] },
  },
  problems: { from: api, where: { field: 'problem', is: 'a word' }, by: { code: 'problem' } },
  coldStarts: { from: api, where: { field: 'record.metrics.initDurationMs', is: 'a number' } },
  refusals: { from: ({ accessLogs }) => [accessLogs], where: { field: 'status', is: ['401', '403', '404'] } },
  signIns: { from: ({ functions }) => [functions['pre-token'].logs], where: { field: 'audit', is: ['sign-in'] } },
  signUps: {
    from: ({ functions }) => [functions['post-confirmation'].logs],
    where: { field: 'audit', is: ['user-created'] },
  },
  invitationsSent: {
    from: ({ functions }) => [functions.observation.logs],
    where: { field: 'audit', is: ['invitation-sent'] },
  },
  invitationsRefused: {
    from: ({ functions }) => [functions['mail-feedback'].logs],
    where: { field: 'audit', is: ['mail-refused'] },
    by: { kind: 'kind' },
  },
  recordsUnreadable: { from: all, where: { field: 'fault', is: ['record-unreadable'] } },
  changesPutAside: {
    from: ({ functions }) => [functions.consistency.logs, functions.observation.logs],
    where: { field: 'fault', is: ['change-put-aside'] },
  },
  requestsRefused: { from: all, where: { field: 'error', is: refusedByAws } },
  partitionGigabytes: { from: all, where: { field: 'partitionGigabytes', is: 'a number' } },
  mailsNotRendered: {
    from: ({ functions }) => [functions['mail-feedback'].logs],
    where: { field: 'audit', is: ['mail-not-rendered'] },
  },
  pushesLost: { from: ({ functions }) => [functions.sweeper.logs], where: { field: 'fault', is: ['push-lost'] } },
} as const satisfies Readonly<Record<string, LogMetric>>;
export type LogMetricName = keyof typeof logMetrics;

const path = (field: string): string => `$.${field}`;

const pattern = ({ field, is }: LogMetric['where']): IFilterPattern => {
  if (is === 'a word') return FilterPattern.exists(path(field));
  if (is === 'a number') return FilterPattern.numberValue(path(field), '>=', 0);
  return FilterPattern.any(...is.map((value) => FilterPattern.stringValue(path(field), '=', value)));
};

/** Lets CloudWatch count in the stage's logs. */
export const countLogs = (scope: Construct, resources: StackResources, metricNamespace: string): void => {
  const refusing = resources.functions['pre-sign-up']?.logs;
  for (const [metricName, metric] of Object.entries<LogMetric>(logMetrics)) {
    metric.from(resources).forEach((logGroup, index) => {
      const dimensions = metric.by && {
        dimensions: Object.fromEntries(Object.entries(metric.by).map(([name, field]) => [name, path(field)])),
      };
      new MetricFilter(scope, `${metricName}-${index}`, {
        logGroup,
        metricNamespace,
        metricName,
        filterPattern: pattern(logGroup === refusing ? (metric.ofTrigger ?? metric.where) : metric.where),
        metricValue: metric.where.is === 'a number' ? path(metric.where.field) : '1',
        ...dimensions,
      });
    });
  }
};
