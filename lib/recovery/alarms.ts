import {
  type CloudWatchClient,
  DescribeAlarmsCommand,
  type Dimension,
  type MetricAlarm,
  PutMetricAlarmCommand,
} from '@aws-sdk/client-cloudwatch';
import type { RecoveryStep } from './step';

const names = (dimensions: readonly Dimension[] | undefined, table: string): boolean =>
  (dimensions ?? []).some(({ Name, Value }) => Name === 'TableName' && Value === table);
const watches = ({ Dimensions, Metrics }: MetricAlarm, table: string): boolean =>
  names(Dimensions, table) || (Metrics ?? []).some(({ MetricStat }) => names(MetricStat?.Metric?.Dimensions, table));

const alarmsOn = async (client: CloudWatchClient, table: string): Promise<MetricAlarm[]> => {
  const found: MetricAlarm[] = [];
  let next: string | undefined;
  do {
    const { MetricAlarms = [], NextToken } = await client.send(
      new DescribeAlarmsCommand({ AlarmTypes: ['MetricAlarm'], NextToken: next }),
    );
    found.push(...MetricAlarms.filter((alarm) => watches(alarm, table)));
    next = NextToken;
  } while (next);
  return found;
};

const renamed = (dimensions: Dimension[] | undefined, from: string, to: string): Dimension[] | undefined =>
  dimensions?.map((one) => (names([one], from) ? { ...one, Value: to } : one));

/**
 * Has the alarms of one table watch another, under their own names. Those of several metrics have no
 * dimensions of their own.
 */
export const alarmsMoved = async (client: CloudWatchClient, from: string, to: string): Promise<RecoveryStep[]> =>
  (await alarmsOn(client, from)).map(({ Metrics, Dimensions, ...alarm }) => {
    const {
      AlarmName,
      AlarmDescription,
      ActionsEnabled,
      OKActions,
      AlarmActions,
      InsufficientDataActions,
      MetricName,
      Namespace,
      Statistic,
      ExtendedStatistic,
      Period,
      Unit,
      EvaluationPeriods,
      DatapointsToAlarm,
      Threshold,
    } = alarm;
    const { ComparisonOperator, TreatMissingData, EvaluateLowSampleCountPercentile, ThresholdMetricId } = alarm;
    const one =
      Metrics && Metrics.length > 0
        ? {
            Metrics: Metrics.map((metric) =>
              metric.MetricStat?.Metric
                ? {
                    ...metric,
                    MetricStat: {
                      ...metric.MetricStat,
                      Metric: {
                        ...metric.MetricStat.Metric,
                        Dimensions: renamed(metric.MetricStat.Metric.Dimensions, from, to),
                      },
                    },
                  }
                : metric,
            ),
          }
        : {
            MetricName,
            Namespace,
            Statistic,
            ExtendedStatistic,
            Period,
            Unit,
            Dimensions: renamed(Dimensions, from, to),
          };
    const put = new PutMetricAlarmCommand({
      AlarmName,
      AlarmDescription,
      ActionsEnabled,
      OKActions,
      AlarmActions,
      InsufficientDataActions,
      EvaluationPeriods,
      DatapointsToAlarm,
      Threshold,
      ComparisonOperator,
      TreatMissingData,
      EvaluateLowSampleCountPercentile,
      ThresholdMetricId,
      ...one,
    });
    return { what: `alarm ${AlarmName ?? ''}: watches ${to}`, run: () => client.send(put) };
  });
