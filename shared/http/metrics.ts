import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Exchange, Middleware } from './exchange';

let metrics: Metrics | undefined;
const made = (): Metrics => (metrics ??= new Metrics({ namespace: 'Hearth', serviceName: 'api' }));

/**
 * Counts a request in CloudWatch's embedded metric format: no call to CloudWatch, a log line is enough
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format.html).
 */
const count = ({ route, startedAt, usage }: Exchange, status: number): void => {
  const one = made().singleMetric();
  one.addDimension('route', `${route.method} ${route.path}`);
  one.addMetadata('status', String(status));
  one.addMetric('duration', MetricUnit.Milliseconds, Date.now() - startedAt);
  made().addMetric('requests', MetricUnit.Count, 1);
  made().addMetric(`status${String(Math.floor(status / 100))}xx`, MetricUnit.Count, 1);
  made().addMetric('consumedUnits', MetricUnit.Count, usage.units);
  made().publishStoredMetrics();
};

export const requestMetrics = (): Middleware => ({
  after: ({ context: { exchange }, response }) => count(exchange, response?.statusCode ?? 0),
  onError: ({ context: { exchange }, response }) => count(exchange, response?.statusCode ?? 500),
});
