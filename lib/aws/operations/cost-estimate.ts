import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { defaults } from '../functions';
import { prices } from './prices';
import type { Subjects } from './subjects';

/**
 * Estimates the US dollars a day for what grows with use: requests, calls, units of the table, mail. What is
 * there anyway (keys, secrets, alarms, the firewall's rules) and what AWS counts by the month (users,
 * storage) is in docs/costs.md; the bill itself is a day late.
 */
export const costEstimate = ({ api: [api], table: [table], function: functions, probe }: Subjects): MathExpression => {
  const period = Duration.days(1);
  const metric = (namespace: string, metricName: string, dimensionsMap: Readonly<Record<string, string>> = {}) =>
    new Metric({ namespace, metricName, dimensionsMap: { ...dimensionsMap }, statistic: Stats.SUM, period });
  if (!api || !table) throw new Error('There is no API or no table to reckon for');
  const called = [...functions, ...probe].map(({ namespace, dimensions }, index) => ({
    index,
    calls: metric(namespace, 'Invocations', dimensions),
    ms: metric(namespace, 'Duration', dimensions),
  }));
  const gigabytes = defaults.memorySize / 1_024;
  const used = {
    requests: metric(api.namespace, 'Count', api.dimensions),
    reads: metric(table.namespace, 'ConsumedReadCapacityUnits', table.dimensions),
    writes: metric(table.namespace, 'ConsumedWriteCapacityUnits', table.dimensions),
    mails: metric('AWS/SES', 'Send'),
    ...Object.fromEntries(
      called.flatMap(({ index, calls, ms }) => [
        [`calls${index}`, calls],
        [`ms${index}`, ms],
      ]),
    ),
  };
  const parcels: [string, number][] = [
    ['requests', prices.gatewayRequest + prices.firewallRequest],
    ['reads', prices.readUnit],
    ['writes', prices.writeUnit],
    ['mails', prices.mail],
    ...called.flatMap(({ index }): [string, number][] => [
      [`calls${index}`, prices.call],
      [`ms${index}`, (gigabytes * prices.gigabyteSecond) / 1_000],
    ]),
  ];
  return new MathExpression({
    label: 'US dollars a day',
    period,
    usingMetrics: used,
    expression: parcels.map(([id, price]) => `FILL(${id}, 0) * ${price.toFixed(12)}`).join(' + '),
  });
};
