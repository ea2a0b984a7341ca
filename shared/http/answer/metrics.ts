import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { env } from '../../core/env';
import type { RequestContext, Middleware } from '../request/request-context';

let metrics: Metrics | undefined;

/**
 * Counts a request in CloudWatch's embedded metric format: no call to CloudWatch, log lines are enough
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format.html).
 * Nothing is counted by route: each would be a metric to pay for, and the request's line in the log has its
 * route and how long it took.
 */
const count = ({ usage }: RequestContext, status: number): void => {
  metrics ??= new Metrics({ namespace: env().METRICS_NAMESPACE, serviceName: 'api' });
  metrics.addMetric('requests', MetricUnit.Count, 1);
  metrics.addMetric(`status${String(Math.floor(status / 100))}xx`, MetricUnit.Count, 1);
  metrics.addMetric('consumedUnits', MetricUnit.Count, usage.units);
  metrics.publishStoredMetrics();
};

/** Counts every request in the metrics, refused ones too. */
export const requestMetrics = (): Middleware => ({
  after: ({ context: { requestContext }, response }) => count(requestContext, response?.statusCode ?? 0),
  onError: ({ context: { requestContext }, response }) => count(requestContext, response?.statusCode ?? 500),
});
