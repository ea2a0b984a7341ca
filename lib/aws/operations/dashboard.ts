import { Duration } from 'aws-cdk-lib';
import {
  GraphWidget,
  LogQueryVisualizationType,
  LogQueryWidget,
  MathExpression,
  Metric,
  SingleValueWidget,
  Stats,
  TextWidget,
  type IMetric,
  type IWidget,
  AlarmStatusWidget,
  type IAlarm,
} from 'aws-cdk-lib/aws-cloudwatch';
import { DefaultDashboardFactory, MonitoringFacade } from 'cdk-monitoring-constructs';
import type { Construct } from 'constructs';
import type { StackResources } from '../stack-resources';
import { costEstimate } from './cost-estimate';
import { type LogMetricName, logMetrics } from './log-metrics';
import { type QueryName, savedQueries } from './queries';
import { burnAlarms, objectives, sloDays } from './slo';
import { measured } from './raise';
import type { Subjects } from './subjects';

interface Shown {
  readonly resources: StackResources;
  readonly subjects: Subjects;
  readonly alarms: readonly IAlarm[];
  readonly namespace: string;
}

const half = 12;
const whole = 24;
const height = 6;

/** Returns a metric that logs count. By its dimension it is a line for each value that came up. */
const counted = (namespace: string, metricName: LogMetricName, statistic: string = Stats.SUM): IMetric => {
  const metric = logMetrics[metricName];
  const period = Duration.minutes(5);
  if (!('by' in metric))
    return new Metric({ namespace, metricName, statistic, period, label: `${metricName} ${statistic}` });
  const dimensions = Object.keys(metric.by).join(',');
  return new MathExpression({
    expression: `SEARCH('{${namespace},${dimensions}} MetricName="${metricName}"', '${statistic}', ${period.toSeconds()})`,
    usingMetrics: {},
    label: '',
    period,
  });
};

const graph = (title: string, ...left: IMetric[]): IWidget => new GraphWidget({ title, left, width: half, height });

const log = (resources: StackResources, name: QueryName): IWidget => {
  const { from, query } = savedQueries[name];
  return new LogQueryWidget({
    title: name,
    view: LogQueryVisualizationType.TABLE,
    logGroupNames: from(resources).map(({ logGroupName }) => logGroupName),
    queryString: query,
    width: half,
    height,
  });
};

/** Returns how much of each objective's budget a window has burnt: 1 is all that the objective allows. */
const burnt = ({ api: [api] }: Subjects): IMetric[] => {
  if (!api) return [];
  return objectives.map(
    ({ name, budget, sources, bad }) =>
      new MathExpression({
        label: name,
        period: Duration.hours(1),
        expression: `${name} / ${budget}`,
        usingMetrics: { [name]: measured(api, { sources, expression: bad, minutes: 60 }) },
      }),
  );
};

const ourOwn = ({ resources, subjects, namespace }: Shown): IWidget[] => {
  const cost = costEstimate(subjects);
  const of = (name: LogMetricName, statistic?: string) => counted(namespace, name, statistic);
  return [
    graph(
      `Objectives: burn rate over an hour (1 keeps ${sloDays} days, ${burnAlarms.length} alarms)`,
      ...burnt(subjects),
    ),
    graph(
      'Requests and units',
      ...['requests', 'consumedUnits'].map(
        (metricName) => new Metric({ namespace, metricName, dimensionsMap: { service: 'api' }, statistic: Stats.SUM }),
      ),
    ),
    graph('Problems by code', of('problems')),
    log(resources, 'errors by fingerprint'),
    graph('Cold starts', of('coldStarts', Stats.SAMPLE_COUNT)),
    graph('Cold starts: ms', of('coldStarts', 'p50'), of('coldStarts', 'p95')),
    graph('Sign-ins and sign-ups', of('signIns'), of('signUps')),
    graph('Refusals (401, 403, 404)', of('refusals')),
    graph('Invitations', of('invitationsSent'), of('invitationsRefused')),
    log(resources, 'most expensive scopes'),
    new SingleValueWidget({
      title: 'Grows with use: US dollars a day, list prices of us-east-1',
      metrics: [cost],
      width: half,
      height,
    }),
    graph('The same, day by day', cost),
  ];
};

const gateway = ({
  subjects: {
    api: [api],
  },
}: Shown): IWidget[] => {
  if (!api) return [];
  const of = (metricName: string, statistic: string) =>
    new Metric({
      namespace: api.namespace,
      dimensionsMap: { ...api.dimensions },
      metricName,
      statistic,
      label: statistic === Stats.SUM ? metricName : `${metricName} ${statistic}`,
    });
  return [
    graph('Traffic and errors', ...['Count', '4XXError', '5XXError'].map((name) => of(name, Stats.SUM))),
    graph(
      'Latency (ms)',
      ...['p50', 'p95', 'p99'].map((percentile) => of('Latency', percentile)),
      of('IntegrationLatency', 'p95'),
    ),
  ];
};

const tableUse = ({
  subjects: {
    table: [table],
  },
}: Shown): IWidget[] => {
  if (!table) return [];
  const of = (metricName: string) =>
    new Metric({
      namespace: table.namespace,
      dimensionsMap: { ...table.dimensions },
      metricName,
      statistic: Stats.SUM,
    });
  return [
    graph('Table: units consumed', of('ConsumedReadCapacityUnits'), of('ConsumedWriteCapacityUnits')),
    graph(
      'Table: throttled, conflicts',
      of('ReadThrottleEvents'),
      of('WriteThrottleEvents'),
      of('TransactionConflict'),
    ),
  ];
};

/**
 * Makes the dashboard: what is wrong now, then how it goes, part by part. Functions, firewall and queues are
 * shown by cdk-monitoring-constructs, whose alarms are not used: ours come from one table.
 */
export const dashboard = (scope: Construct, name: string, shown: Shown): void => {
  const { resources } = shown;
  const dashboardFactory = new DefaultDashboardFactory(scope, 'Dashboards', {
    dashboardNamePrefix: name,
    detailDashboardRange: Duration.hours(12),
  });
  const facade = new MonitoringFacade(scope, 'Facade', {
    dashboardFactory,
    alarmFactoryDefaults: { actionsEnabled: false, alarmNamePrefix: name, datapointsToAlarm: 1 },
  });
  facade.addWidget(
    new TextWidget({
      markdown: `# ${name}\nAlarms first; then what people notice, then its causes. What to do: \`docs/operations.md\`.`,
      width: whole,
      height: 2,
    }),
  );
  facade.addWidget(new AlarmStatusWidget({ title: 'Alarms', alarms: [...shown.alarms], width: whole, height }));
  for (const widget of [...gateway(shown), ...ourOwn(shown), ...tableUse(shown)]) facade.addWidget(widget);
  for (const [functionName, { fn }] of Object.entries(resources.functions))
    facade.monitorLambdaFunction({
      lambdaFunction: fn,
      humanReadableName: functionName,
      alarmFriendlyName: functionName,
    });
  facade.monitorWebApplicationFirewallAclV2({
    acl: resources.webAcl,
    region: resources.webAcl.stack.region,
    humanReadableName: 'Firewall',
    alarmFriendlyName: 'firewall',
  });
  for (const [queueName, queue] of Object.entries(resources.queues))
    facade.monitorSqsQueue({ queue, humanReadableName: queueName, alarmFriendlyName: queueName });
};
