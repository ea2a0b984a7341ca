import { Stack } from 'aws-cdk-lib';
import type { AlarmBase } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { GatewayRoute } from '../../local/gateway/route-match';
import type { StackResources } from '../stack-resources';
import type { Stage } from '../stage';
import { type Alarm, alarms } from './alarms';
import { rankContributors } from './contributors';
import { dashboard } from './dashboard';
import { countLogs } from './log-metrics';
import { metricsNamespace } from './namespace';
import { notices } from './notices';
import { probeReadiness } from './probe';
import { saveQueries } from './queries';
import { raise } from './raise';
import { raiseSilence } from './silence';
import { burnAlarms, raiseBurn } from './slo';
import { type Subjects, subjects } from './subjects';
import { sampleTraces } from './tracing';

/** The topic, the alarms and all else by which a stage is watched. */
export interface Operations {
  readonly topic: ITopic;
  /** The alarms by full name: `hearth-<stage>-<alarm>[-<subject>]`. */
  readonly alarms: ReadonlyMap<string, AlarmBase>;
}

const raiseAll = (scope: Construct, prefix: string, watched: Subjects): ReadonlyMap<string, AlarmBase> => {
  const heard = Object.entries<Alarm>(alarms).filter(([, { silenceFires }]) => !silenceFires);
  const single = heard.flatMap(([name, alarm]) =>
    watched[alarm.of].map((subject) => raise(scope, prefix, name, subject, alarm)),
  );
  const silent = raiseSilence(scope, prefix, watched, alarms);
  const [api] = watched.api;
  const burning = api ? burnAlarms.map((burn) => raiseBurn(scope, prefix, api, burn)) : [];
  return new Map([...single, ...silent, ...burning].map((alarm) => [alarm.node.id, alarm]));
};

/** The parts that serve, and where. */
interface Served {
  readonly url: string;
  readonly routes: readonly GatewayRoute[];
}

/**
 * Watches a stage: alarms with their notices, dashboard, saved queries, the probe, traces. Its budget is a
 * stack of its own (budget.ts).
 * @param scope a construct of the stack that holds `parts`
 * @param url base of the API, as apps reach it
 */
export const operations = (
  scope: Construct,
  resources: StackResources,
  stage: Stage,
  { url, routes }: Served,
): Operations => {
  const stack = Stack.of(scope);
  const prefix = `hearth-${stage.name}`;
  const namespace = metricsNamespace(stage.name);
  const watched = subjects(resources, stack, namespace);
  const topic = notices(scope, stage);
  const raised = raiseAll(scope, prefix, {
    ...watched,
    topic: [...watched.topic, { name: 'alarms', namespace: 'AWS/SNS', dimensions: { TopicName: topic.topicName } }],
  });
  for (const alarm of raised.values()) alarm.addAlarmAction(new SnsAction(topic));
  countLogs(scope, resources, namespace);
  saveQueries(scope, resources, prefix);
  rankContributors(scope, prefix, [resources.functions.reader.logs, resources.functions.writer.logs]);
  sampleTraces(
    scope,
    prefix,
    `${resources.api.restApiName}/${resources.api.deploymentStage.stageName}`,
    stage.traceShare,
    routes,
  );
  probeReadiness(scope, resources.functions.probe.fn, url);
  dashboard(scope, prefix, { resources, subjects: watched, alarms: [...raised.values()], namespace });
  return { topic, alarms: raised };
};
