import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnQueryDefinition } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { StackResources } from '../stack-resources';

interface SavedQuery {
  /** The question that it answers. */
  readonly about: string;
  readonly from: (resources: StackResources) => readonly ILogGroup[];
  readonly query: string;
}

const everywhere = ({ functions }: StackResources): ILogGroup[] => Object.values(functions).map(({ logs }) => logs);
const api = ({ functions }: StackResources): ILogGroup[] => [functions.reader.logs, functions.writer.logs];
const lines = (...steps: string[]): string => steps.join('\n| ');

/**
 * The questions that come up when something is wrong, by name, as CloudWatch Logs Insights keeps them.
 * `REQUEST_ID`, `SCOPE_ID` stand for what is looked for.
 */
export const savedQueries = {
  'slowest requests': {
    about: 'which requests took longest, and what they consumed',
    from: api,
    query: lines(
      'filter ispresent(durationMs)',
      'sort durationMs desc',
      'limit 50',
      'display @timestamp, route, durationMs, units, status, requestId',
    ),
  },
  'latency by route': {
    about: 'which routes are slow',
    from: api,
    query: lines(
      'filter ispresent(durationMs)',
      'stats count(*) as requests, pct(durationMs, 50) as p50, pct(durationMs, 95) as p95, pct(durationMs, 99) as p99 by route',
      'sort p95 desc',
    ),
  },
  'errors by fingerprint': {
    about: 'which faults occur, how often, and an example of each',
    from: everywhere,
    query: lines(
      'filter level = "ERROR"',
      'stats count(*) as times, latest(@timestamp) as last, latest(route) as route, latest(requestId) as ' +
        'example by message, error, fingerprint',
      'sort times desc',
    ),
  },
  'errors by code': {
    about: 'what callers were told',
    from: api,
    query: lines('filter ispresent(problem)', 'stats count(*) as times by problem, status', 'sort times desc'),
  },
  'one request’s trail': {
    about: 'everything that one request wrote, by its id or the app’s own',
    from: everywhere,
    query: lines(
      'filter requestId = "REQUEST_ID" or clientRequestId = "REQUEST_ID"',
      'sort @timestamp asc',
      'display @timestamp, @log, level, message, @message',
    ),
  },
  'sign-ins': {
    about: 'sign-ins and sign-ups by the hour',
    from: everywhere,
    query: lines('filter audit in ["sign-in", "user-created"]', 'stats count(*) as times by audit, bin(1h)'),
  },
  'tokens refused': {
    about: 'why tokens were refused',
    from: api,
    query: lines('filter audit = "sign-in-refused"', 'stats count(*) as times by reason, bin(5m)', 'sort times desc'),
  },
  'access refused': {
    about: 'who was refused because of their role, and where',
    from: api,
    query: lines('filter audit = "access-refused"', 'stats count(*) as times by userId, route', 'sort times desc'),
  },
  'refusals by address': {
    about: 'where refused requests come from',
    from: ({ accessLogs }) => [accessLogs],
    query: lines(
      'filter status in ["401", "403", "404"]',
      'stats count(*) as times by address, status',
      'sort times desc',
    ),
  },
  'what the firewall blocked': {
    about: 'what was blocked, by rule and address',
    from: ({ webAclLogs }) => [webAclLogs],
    query: lines(
      'filter action = "BLOCK"',
      'stats count(*) as times by terminatingRuleId, httpRequest.clientIp, httpRequest.httpMethod',
      'sort times desc',
    ),
  },
  'most expensive scopes': {
    about: 'which scopes consume most of the table',
    from: api,
    query: lines(
      'filter ispresent(scopeId)',
      'stats sum(units) as units, count(*) as requests by scopeId',
      'sort units desc',
      'limit 20',
    ),
  },
  'what one scope does': {
    about: 'what the units of a scope are spent on',
    from: api,
    query: lines(
      'filter scopeId = "SCOPE_ID"',
      'stats sum(units) as units, count(*) as requests, pct(durationMs, 95) as p95 by route',
      'sort units desc',
    ),
  },
  'large partitions': {
    about: 'whose records take most room under one key, in GB',
    from: everywhere,
    query: lines(
      'filter ispresent(partitionGigabytes)',
      'stats max(partitionGigabytes) as gigabytes, latest(@timestamp) as last by partition',
      'sort gigabytes desc',
    ),
  },
  'cold starts': {
    about: 'how often functions start, and how long it takes',
    from: everywhere,
    query: lines(
      'filter ispresent(record.metrics.initDurationMs)',
      'stats count(*) as starts, pct(record.metrics.initDurationMs, 50) as p50, max(record.metrics.initDurationMs) as longest by @log',
    ),
  },
  memory: {
    about: 'how much of its memory each function used',
    from: everywhere,
    query: lines(
      'filter ispresent(record.metrics.maxMemoryUsedMB)',
      'stats max(record.metrics.maxMemoryUsedMB) as used, max(record.metrics.memorySizeMB) as size by @log',
    ),
  },
  jobs: {
    about: 'how each job went: what it did, failed attempts, figures that differ',
    from: ({ functions }) => [
      functions.sweeper.logs,
      functions.retention.logs,
      functions.inspection.logs,
      functions.erasure.logs,
    ],
    query: lines(
      'filter ispresent(job)',
      'sort @timestamp desc',
      'display @timestamp, job, message, did, done, differences, mended, error, attempts, where',
    ),
  },
  'mail that came back': {
    about: 'invitations that were sent, and they or digests that came back or were never written',
    from: everywhere,
    query: lines(
      'filter audit in ["invitation-sent", "mail-refused", "mail-not-rendered"]',
      'sort @timestamp desc',
      'display @timestamp, audit, kind, scopeId, invitationId, userId, templateName, errorMessage',
    ),
  },
} as const satisfies Readonly<Record<string, SavedQuery>>;
export type QueryName = keyof typeof savedQueries;

/** Keeps the questions in the account, in a folder of the stage. */
export const saveQueries = (scope: Construct, resources: StackResources, folder: string): void => {
  for (const [name, { from, query }] of Object.entries<SavedQuery>(savedQueries)) {
    new CfnQueryDefinition(scope, `query ${name}`, {
      name: `${folder}/${name}`,
      logGroupNames: from(resources).map(({ logGroupName }) => logGroupName),
      queryString: query,
    });
  }
};
