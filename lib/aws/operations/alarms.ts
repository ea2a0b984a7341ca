import { behindAfter } from '../../streams/mappings';
import type { Kind } from './subjects';

/**
 * The signs that a stage has been up for a while: things that happen every minute whether anybody uses it or
 * not. An empty poll of a stream counts as a poll of nothing
 * (https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html).
 */
export const signs = {
  probe: { of: 'probe', metric: 'Invocations' },
  stream: { of: 'stream', metric: 'PolledEventCount' },
} as const;
export type SignOfLife = keyof typeof signs;

/** A metric of what is watched. */
export interface AlarmSource {
  readonly metric: string;
  readonly statistic: string;
  /** Dimensions beside those of the subject. */
  readonly dimensions?: Readonly<Record<string, string>>;
}

/** An alarm, of which one is made for each subject of its kind. */
export interface Alarm {
  readonly of: Kind;
  /** The meaning of its firing: what has happened. */
  readonly means: string;
  /**
   * `page`: people can't use Hearth, or something is being lost; `ticket`: look at it on the next working
   * day.
   */
  readonly urgency: 'page' | 'ticket';
  readonly sources: Readonly<Record<string, AlarmSource>>;
  /**
   * The expression over the names of `sources`, and the subject's facts as `$fact`; absent where there is one
   * source.
   */
  readonly expression?: string;
  /** Fires at this value and above; `below`: under it. */
  readonly fires: { readonly at: number } | { readonly below: number };
  readonly unit: string;
  readonly minutes: number;
  /** The number of periods in a row; 1 when absent. */
  readonly periods?: number;
  /** Whether one period over the limit is enough. */
  readonly anyPeriod?: true;
  /**
   * The sign of life that, once heard for a day (silence.ts), makes missing data mean trouble; elsewhere they
   * mean that nothing happened.
   */
  readonly silenceFires?: SignOfLife;
  /** Advice on what to do first; the alarm's section in docs/operations.md, the runbook, says more. */
  readonly todo: string;
}

const sum = (metric: string, dimensions?: AlarmSource['dimensions']): AlarmSource => ({
  metric,
  statistic: 'Sum',
  ...(dimensions && { dimensions }),
});
const most = (metric: string): AlarmSource => ({ metric, statistic: 'Maximum' });

/**
 * The operations on the table: by Hearth's functions, the stream's readers, and the commands that migrate.
 * DynamoDB counts its own faults for each.
 */
const operations = [
  'GetItem',
  'BatchGetItem',
  'Query',
  'Scan',
  'TransactWriteItems',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'GetRecords',
];
const eachOperation = Object.fromEntries(
  operations.map((Operation) => [
    Operation.charAt(0).toLowerCase() + Operation.slice(1),
    sum('SystemErrors', { Operation }),
  ]),
);
const added = (names: readonly string[]): string => names.map((name) => `FILL(${name}, 0)`).join(' + ');

/**
 * The alarms, all but those of the objectives (slo.ts) and the budget, by name. The runbook's table is made
 * from it. Names of metrics: the service's own page under
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/aws-services-cloudwatch-metrics.html
 */
export const alarms = {
  'function-errors': {
    of: 'failing',
    means: 'a call of the function crashed or ran out of time',
    urgency: 'ticket',
    sources: { errors: sum('Errors') },
    fires: { at: 1 },
    unit: 'calls',
    minutes: 5,
    todo: 'Open the saved query “errors by fingerprint”; if a release went out in the last hour, roll it back.',
  },
  'function-throttles': {
    of: 'function',
    means: 'Lambda had no capacity left to run the function',
    urgency: 'page',
    sources: { throttles: sum('Throttles') },
    fires: { at: 1 },
    unit: 'calls',
    minutes: 5,
    todo: 'Compare the account’s concurrent executions with its quota; find out who is calling so often, then ask AWS for a higher quota.',
  },
  'function-slow': {
    of: 'function',
    means: 'a call came close to the function’s timeout',
    urgency: 'ticket',
    sources: { duration: most('Duration') },
    expression: 'duration / $timeoutMs',
    fires: { at: 0.8 },
    unit: 'of the timeout',
    minutes: 5,
    todo: 'Open “slowest requests”, follow one by its request id in X-Ray: table, pool or mail?',
  },
  'call-dropped': {
    of: 'asynchronous',
    means: 'an asynchronous call failed at every attempt',
    urgency: 'ticket',
    sources: { dropped: sum('AsyncEventsDropped') },
    fires: { at: 1 },
    unit: 'calls',
    minutes: 5,
    todo: 'Fix what `function-errors` shows, then redrive the queue of failures.',
  },
  'table-throttles': {
    of: 'table',
    means: 'the table throttled requests',
    urgency: 'page',
    sources: { reads: sum('ReadThrottleEvents'), writes: sum('WriteThrottleEvents') },
    expression: added(['reads', 'writes']),
    fires: { at: 10 },
    unit: 'requests',
    minutes: 5,
    todo: 'Open Contributor Insights for the table: a single key at the top is a single busy scope.',
  },
  'index-throttles': {
    of: 'dueIndex',
    means: 'the index of what falls due throttled requests, and writes to the table with it',
    urgency: 'page',
    sources: { reads: sum('ReadThrottleEvents'), writes: sum('WriteThrottleEvents') },
    expression: added(['reads', 'writes']),
    fires: { at: 10 },
    unit: 'requests',
    minutes: 5,
    todo: 'Open “jobs”: what makes so much fall due at once, or asks so often?',
  },
  'table-faults': {
    of: 'table',
    means: 'DynamoDB itself failed',
    urgency: 'page',
    sources: eachOperation,
    expression: added(Object.keys(eachOperation)),
    fires: { at: 5 },
    unit: 'requests',
    minutes: 5,
    todo: 'Check the AWS Health Dashboard; there is nothing to fix here while it lasts.',
  },
  'table-refusals': {
    of: 'logs',
    means: 'DynamoDB, or another service of AWS, refused a request of ours as malformed or not allowed',
    urgency: 'ticket',
    sources: { refused: sum('requestsRefused') },
    fires: { at: 3 },
    unit: 'requests',
    minutes: 15,
    todo: 'Open “errors by fingerprint”: it is a missing permission (key, index) or a request that a release has broken.',
  },
  'table-conflicts': {
    of: 'table',
    means: 'transactions conflicted far more often than households cause',
    urgency: 'ticket',
    sources: { conflicts: sum('TransactionConflict') },
    fires: { at: 200 },
    unit: 'conflicts',
    minutes: 5,
    todo: 'Open “most expensive scopes”: an app that retries without waiting shows up as a single scope.',
  },
  'scope-large': {
    of: 'logs',
    means: 'a household’s records take more than half of what DynamoDB keeps under one key',
    urgency: 'ticket',
    sources: { size: most('partitionGigabytes') },
    fires: { at: 5 },
    unit: 'GB',
    minutes: 60,
    todo: 'Open “large partitions”: whose, and what grows there? At 10 GB it can write nothing new.',
  },
  'stream-behind': {
    of: 'reader',
    means: 'changes are processed late: deletions are half done, or activity and e-mail are delayed',
    urgency: 'page',
    sources: { age: most('IteratorAge') },
    fires: { at: behindAfter },
    unit: 'ms',
    minutes: 5,
    periods: 3,
    todo: 'Look at `function-errors` of the function in the alarm’s name: one record that fails holds up the rest of its shard.',
  },
  'stream-undelivered': {
    of: 'stream',
    means: 'changes were given up after all attempts had failed',
    urgency: 'page',
    sources: { kept: sum('OnFailureDestinationDeliveredEventCount'), lost: sum('DroppedEventCount') },
    expression: added(['kept', 'lost']),
    fires: { at: 1 },
    unit: 'records',
    minutes: 5,
    todo: 'The records are in the bucket of undelivered changes: fix the cause, then `npm run replay -- --stage …`.',
  },
  'stream-unread': {
    of: 'stream',
    means: 'nothing has polled the stream of the table for a quarter of an hour',
    urgency: 'page',
    sources: { polls: { metric: 'PolledEventCount', statistic: 'SampleCount' } },
    fires: { below: 1 },
    unit: 'polls',
    minutes: 5,
    periods: 3,
    silenceFires: 'probe',
    todo: 'Is the mapping there and enabled? After a restore: does it read the stream of the table that is served?',
  },
  'change-put-aside': {
    of: 'logs',
    means: 'a stream function put aside a change that can’t be read',
    urgency: 'page',
    sources: { aside: sum('changesPutAside') },
    fires: { at: 1 },
    unit: 'changes',
    minutes: 5,
    todo: 'The log line `a change was put aside` names its kind and fault: fix the record or the code, then `npm run replay -- --stage …`.',
  },
  'record-unreadable': {
    of: 'logs',
    means: 'a record is left out of answers because it doesn’t match its schema',
    urgency: 'ticket',
    sources: { read: sum('recordsUnreadable') },
    fires: { at: 1 },
    unit: 'readings',
    minutes: 60,
    todo: '`npm run job -- integrity --stage …` names it. Was it written before the last release? Roll back, or repair it with `--mend`.',
  },
  'queue-filled': {
    of: 'queue',
    means: 'notices of bounced e-mail, calls of a job, or files that people have sent were given up',
    urgency: 'ticket',
    sources: { waiting: most('ApproximateNumberOfMessagesVisible') },
    fires: { at: 1 },
    unit: 'messages',
    minutes: 5,
    todo: 'Read a message, fix the cause, redrive the queue.',
  },
  'notice-failed': {
    of: 'topic',
    means: 'SNS could not deliver a notice',
    urgency: 'ticket',
    sources: { failed: sum('NumberOfNotificationsFailed') },
    fires: { at: 1 },
    unit: 'notices',
    minutes: 5,
    todo: 'Check the subscription and its permission to call the function.',
  },
  'api-faults': {
    of: 'api',
    means: 'requests were answered with a 5xx',
    urgency: 'page',
    sources: { faults: sum('5XXError') },
    fires: { at: 5 },
    unit: 'requests',
    minutes: 5,
    todo:
      'Ask `/health/ready` which part can’t be reached, then open “errors by fingerprint”. This alarm ' +
      'rolls back a release that is under way.',
  },
  'api-slow': {
    of: 'api',
    means: 'one request in twenty took longer than a second',
    urgency: 'ticket',
    sources: { latency: { metric: 'Latency', statistic: 'p95' } },
    fires: { at: 1_000 },
    unit: 'ms',
    minutes: 5,
    periods: 3,
    todo: 'Compare latency with integration latency and cold starts on the dashboard, then open “slowest requests”.',
  },
  'firewall-blocks': {
    of: 'firewall',
    means: 'the firewall blocked a flood of requests',
    urgency: 'ticket',
    sources: { blocked: sum('BlockedRequests') },
    fires: { at: 500 },
    unit: 'requests',
    minutes: 5,
    todo: 'Open “what the firewall blocked”: an attack needs no action, but a rule that hits an app has to be fixed.',
  },
  'unexpected-errors': {
    of: 'logs',
    means: 'something failed unexpectedly',
    urgency: 'ticket',
    sources: { faults: sum('faults') },
    fires: { at: 1 },
    unit: 'lines',
    minutes: 5,
    todo: 'Open “errors by fingerprint”; each fingerprint is one fault.',
  },
  'refusals-many': {
    of: 'logs',
    means:
      'far more requests were refused than households cause (401, 403, 404): someone may be guessing tokens or ids',
    urgency: 'ticket',
    sources: { refusals: sum('refusals') },
    fires: { at: 300 },
    unit: 'refusals',
    minutes: 5,
    todo: 'Open “refusals by address”; if it goes on, block the address at the firewall.',
  },
  'sign-ins-failing': {
    of: 'userPool',
    means: 'far more sign-ins failed than people mistype: someone is guessing passwords, or sign-in is broken',
    urgency: 'ticket',
    sources: { tried: { metric: 'SignInSuccesses', statistic: 'SampleCount' }, succeeded: sum('SignInSuccesses') },
    expression: 'tried - succeeded',
    fires: { at: 30 },
    unit: 'sign-ins',
    minutes: 5,
    todo: 'Do any succeed? If not, look at `function-errors` of the triggers; otherwise open “sign-ins” to see whose they are.',
  },
  'sign-ins-throttled': {
    of: 'userPool',
    means: 'Cognito throttled sign-ins because its quota was exceeded',
    urgency: 'page',
    sources: {
      signIns: sum('SignInThrottles'),
      signUps: sum('SignUpThrottles'),
      refreshes: sum('TokenRefreshThrottles'),
    },
    expression: added(['signIns', 'signUps', 'refreshes']),
    fires: { at: 1 },
    unit: 'requests',
    minutes: 5,
    todo: 'Is it a flood (see `sign-ins-failing`) or growth? If it is growth, ask AWS for a higher quota.',
  },
  'mail-bounces': {
    of: 'mail',
    means: 'too much e-mail bounces: AWS reviews an account at 5 % and suspends its sending at 10 %',
    urgency: 'ticket',
    sources: { rate: most('Reputation.BounceRate') },
    fires: { at: 0.04 },
    unit: 'of mails',
    minutes: 60,
    todo: 'Open “mail that came back”: is it one inviter with a list of bad addresses? Withdraw that account’s invitations.',
  },
  'mail-complaints': {
    of: 'mail',
    means:
      'too many recipients report our e-mail as spam: AWS reviews an account at 0.1 % and suspends its sending at 0.5 %',
    urgency: 'page',
    sources: { rate: most('Reputation.ComplaintRate') },
    fires: { at: 0.0008 },
    unit: 'of mails',
    minutes: 60,
    todo: 'Open “mail that came back”; stop the sender before AWS stops everybody.',
  },
  'mail-rejected': {
    of: 'mail',
    means: 'SES refused to send an e-mail because of its content',
    urgency: 'ticket',
    sources: { rejected: sum('Reject') },
    fires: { at: 1 },
    unit: 'mails',
    minutes: 5,
    todo: 'SES found a virus in a message: find the invitation by time under “mail that came back”.',
  },
  'mail-not-rendered': {
    of: 'logs',
    means: 'SES dropped an e-mail because a value that its template needs was missing',
    urgency: 'page',
    sources: { dropped: sum('mailsNotRendered') },
    fires: { at: 1 },
    unit: 'mails',
    minutes: 5,
    todo: 'Roll the release back. “mail that came back” names the template, the value and the invitation, which its sender can send again.',
  },
  'pushes-lost': {
    of: 'logs',
    means: 'push services refuse what Hearth sends, or could not be reached at any attempt',
    urgency: 'ticket',
    sources: { lost: sum('pushesLost') },
    fires: { at: 10 },
    unit: 'pushes',
    minutes: 60,
    todo:
      'The log line `a push was refused` of the sweeper gives the status. 401 or 403 for all: is the key of pushes ' +
      'another than the one devices were registered with?',
  },
  'backup-failed': {
    of: 'vault',
    means: 'a backup, or its copy to the other region, failed',
    urgency: 'ticket',
    sources: {
      failed: sum('NumberOfBackupJobsFailed'),
      aborted: sum('NumberOfBackupJobsAborted'),
      expired: sum('NumberOfBackupJobsExpired'),
      copies: sum('NumberOfCopyJobsFailed'),
    },
    expression: added(['failed', 'aborted', 'expired', 'copies']),
    fires: { at: 1 },
    unit: 'jobs',
    minutes: 60,
    todo:
      'Read the job’s message in AWS Backup and start a backup by hand once the cause is fixed. Until then ' +
      'there is only point-in-time recovery.',
  },
  'backup-missing': {
    of: 'vault',
    means: 'no backup has been completed for 26 hours',
    urgency: 'ticket',
    sources: { finished: sum('NumberOfBackupJobsCompleted') },
    fires: { below: 1 },
    unit: 'jobs',
    minutes: 60,
    periods: 26,
    silenceFires: 'probe',
    todo: 'Does the plan still exist, and does its role still have its permissions? Start a backup by hand.',
  },
  'job-failed': {
    of: 'job',
    means: 'a job has failed at every attempt, or keeps failing',
    urgency: 'ticket',
    sources: { failures: sum('failures') },
    fires: { at: 3 },
    unit: 'tries',
    minutes: 60,
    todo: 'Open “jobs” to see which job failed and why; `npm run job -- NAME --stage …` runs it again at once.',
  },
  'job-missing': {
    of: 'dailyJob',
    means: 'a job that runs daily or more often has not been completed for 26 hours',
    urgency: 'ticket',
    sources: { finished: sum('finished') },
    fires: { below: 1 },
    unit: 'runs',
    minutes: 60,
    periods: 26,
    silenceFires: 'probe',
    todo: 'Is its schedule enabled? Open “jobs” to see whether it is still running or keeps failing.',
  },
  'sweeper-missing': {
    of: 'sweeper',
    means: 'for half an hour, nothing has checked for deletions that have stopped half-way',
    urgency: 'ticket',
    sources: { finished: sum('finished') },
    fires: { below: 1 },
    unit: 'runs',
    minutes: 15,
    periods: 2,
    silenceFires: 'probe',
    todo: 'Proceed as for `job-missing`. As long as the stream is processed, deletions are finished all the same.',
  },
  'figures-differ': {
    of: 'integrity',
    means: 'a count, total or balance doesn’t agree with the records',
    urgency: 'page',
    sources: { differences: sum('differences') },
    fires: { at: 1 },
    unit: 'figures',
    minutes: 60,
    todo:
      '`npm run job -- integrity --stage …` lists them; find out what wrote them (“one request’s trail”) ' +
      'before you let `--mend` correct them.',
  },
  'probe-failing': {
    of: 'probe',
    means: 'from outside, the stage has not answered that it is ready for three minutes',
    urgency: 'page',
    sources: { calls: sum('Invocations'), failures: sum('Errors') },
    expression: 'calls - failures',
    fires: { below: 1 },
    unit: 'good answers',
    minutes: 1,
    periods: 3,
    todo: 'Ask `/health/ready` yourself: its answer names what can’t be reached. If it says ready, look at the log of the probe.',
  },
  'probe-silent': {
    of: 'probe',
    means: 'the probe has not asked for readiness for a quarter of an hour',
    urgency: 'page',
    sources: { calls: sum('Invocations') },
    fires: { below: 1 },
    unit: 'calls',
    minutes: 5,
    periods: 3,
    silenceFires: 'stream',
    todo: 'Ask `/health/ready` yourself; then see whether the probe’s schedule is enabled and may call it.',
  },
} as const satisfies Readonly<Record<string, Alarm>>;
export type AlarmName = keyof typeof alarms;
