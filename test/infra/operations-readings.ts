import type { Json } from '../support/person';
import { evaluate } from './operations-math';
import { type Resource, resourcesOf } from './support/synthesised';

/**
 * The values that CloudWatch would hold of metrics, by name; where a name isn't enough, with statistic or
 * operation behind it: `SignInSuccesses Sum`.
 */
export type Readings = Readonly<Record<string, number>>;

interface Measure {
  readonly id: string;
  readonly namespace: string;
  readonly name: string;
  readonly statistic: string;
  readonly dimensions: readonly { readonly Name: string; readonly Value: Json }[];
}

const measureOf = (id: string, { Namespace, MetricName, Dimensions = [] }: Json, statistic: string): Measure => ({
  id,
  namespace: Namespace,
  name: MetricName,
  statistic,
  dimensions: Dimensions,
});

/** Returns the metrics that an alarm looks at. */
export const measuresOf = ({ properties }: Resource): Measure[] =>
  properties.MetricName
    ? [measureOf('only', properties, properties.Statistic ?? properties.ExtendedStatistic)]
    : properties.Metrics.flatMap(({ Id, MetricStat }: Json) =>
        MetricStat ? [measureOf(Id, MetricStat.Metric, MetricStat.Stat)] : [],
      );

/** Returns the stage's alarms on metrics, as CloudFormation would get them. */
export const alarmsIn = (resources: readonly Resource[]): Resource[] =>
  resources.filter(({ type }) => type === 'AWS::CloudWatch::Alarm');

const reading = ({ name, statistic, dimensions }: Measure, readings: Readings): number | undefined =>
  [name, `${name} ${statistic}`, ...dimensions.map(({ Value }) => `${name} ${String(Value)}`)]
    .map((key) => readings[key])
    .find((value) => value !== undefined);

const valueOf = (alarm: Resource, readings: Readings): number | undefined => {
  const values = Object.fromEntries(measuresOf(alarm).map((measure) => [measure.id, reading(measure, readings)]));
  if (alarm.properties.MetricName) return values.only;
  const { Expression } = alarm.properties.Metrics.find((metric: Json) => metric.Expression);
  return evaluate(Expression, values);
};

const breaches: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  GreaterThanOrEqualToThreshold: (value, limit) => value >= limit,
  LessThanThreshold: (value, limit) => value < limit,
};

/** Tells whether an alarm fires when its metrics read so for as long as it looks. */
export const fires = (alarm: Resource, readings: Readings): boolean => {
  const { ComparisonOperator, Threshold, TreatMissingData } = alarm.properties;
  const value = valueOf(alarm, readings);
  return value === undefined
    ? TreatMissingData === 'breaching'
    : (breaches[ComparisonOperator]?.(value, Threshold) ?? false);
};

const prefix = 'hearth-prod-';
export const prod = (): readonly Resource[] => resourcesOf('prod');

/** Finds the alarm of that name in prod; of several, by subject, the first. */
export const alarmNamed = (name: string): Resource => {
  const found = alarmsIn(prod()).find(
    ({ properties }) =>
      properties.AlarmName === `${prefix}${name}` || properties.AlarmName.startsWith(`${prefix}${name}-`),
  );
  if (!found) throw new Error(`There is no alarm ${name}`);
  return found;
};

/** Finds the alarms of single windows that a composite one asks to agree. */
export const windowsOf = (name: string): Resource[] => {
  const composite = prod().find(
    ({ type, properties }) => type === 'AWS::CloudWatch::CompositeAlarm' && properties.AlarmName === `${prefix}${name}`,
  );
  const rule = JSON.stringify(composite?.properties.AlarmRule);
  if (/ OR |NOT /.test(rule)) throw new Error(`${name} is no agreement: ${rule}`);
  return alarmsIn(prod()).filter(({ id }) => rule.includes(`"${id}"`));
};
