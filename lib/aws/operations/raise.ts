import { Duration } from 'aws-cdk-lib';
import {
  Alarm as CloudWatchAlarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Alarm, AlarmSource } from './alarms';
import type { Subject } from './subjects';
import { own } from '../../../shared/core/own';

/** Writes an alarm's description: what whoever is woken reads first, and where the runbook goes on. */
export const advice = (name: string, { urgency, means, todo }: Pick<Alarm, 'urgency' | 'means' | 'todo'>): string =>
  `${urgency}: ${means}. ${todo} More: docs/operations.md#${name}`;

const metricOf = ({ namespace, dimensions }: Subject, source: AlarmSource, period: Duration): Metric =>
  new Metric({
    namespace,
    metricName: source.metric,
    statistic: source.statistic,
    dimensionsMap: { ...dimensions, ...source.dimensions },
    period,
  });

/** Puts the subject's own numbers into the expression. */
const withFacts = (expression: string, facts: Subject['facts'] = {}): string =>
  expression.replaceAll(/\$(\w+)/g, (_, fact: string) => {
    const value = own(facts, fact);
    if (value === undefined) throw new Error(`There is no fact named $${fact}`);
    return String(value);
  });

/** Returns the metric of an alarm: one, or arithmetic over several. */
export const measured = (
  subject: Subject,
  { sources, expression, minutes }: Pick<Alarm, 'sources' | 'expression' | 'minutes'>,
): IMetric => {
  const period = Duration.minutes(minutes);
  const metrics = Object.fromEntries(
    Object.entries(sources).map(([id, source]) => [id, metricOf(subject, source, period)]),
  );
  const [only] = Object.values(metrics);
  if (!expression && only) return only;
  return new MathExpression({
    expression: withFacts(expression ?? '', subject.facts),
    usingMetrics: metrics,
    period,
    label: '',
  });
};

/**
 * Makes an alarm for one subject, named `hearth-<stage>-<alarm>[-<subject>]`. It tells nobody yet.
 * @param silence the meaning of missing data
 */
export const raise = (
  scope: Construct,
  prefix: string,
  name: string,
  subject: Subject,
  alarm: Alarm,
  silence: 'breaching' | 'well' = 'well',
): CloudWatchAlarm => {
  const { fires, periods = 1, anyPeriod } = alarm;
  const full = [prefix, name, subject.name].filter(Boolean).join('-');
  const limit =
    'at' in fires
      ? { threshold: fires.at, comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD }
      : { threshold: fires.below, comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD };
  return new CloudWatchAlarm(scope, full, {
    alarmName: full,
    alarmDescription: advice(name, alarm),
    metric: measured(subject, alarm),
    evaluationPeriods: periods,
    ...(anyPeriod && { datapointsToAlarm: 1 }),
    treatMissingData: silence === 'breaching' ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    ...limit,
  });
};
