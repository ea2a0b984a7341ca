import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { env } from '../core/env';
import type { Exchange, Middleware } from './exchange';

/** Made once: a Metrics of Powertools brings a console of its own, which takes 60 µs to make. */
const make = () => {
  const options = { namespace: env().METRICS_NAMESPACE, serviceName: 'api' };
  return { all: new Metrics(options), route: new Metrics(options) };
};
let made: ReturnType<typeof make> | undefined;

/**
 * Counts a request in CloudWatch's embedded metric format, over all routes and for its own: no call to CloudWatch, log lines are enough
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format.html).
 */
const count = ({ route: { method, path }, startedAt, usage }: Exchange, status: number): void => {
  const { all, route } = (made ??= make());
  route.addDimension('route', `${method} ${path}`);
  route.addMetric('duration', MetricUnit.Milliseconds, Date.now() - startedAt);
  route.publishStoredMetrics();
  all.addMetric('requests', MetricUnit.Count, 1);
  all.addMetric(`status${String(Math.floor(status / 100))}xx`, MetricUnit.Count, 1);
  all.addMetric('consumedUnits', MetricUnit.Count, usage.units);
  all.publishStoredMetrics();
};

/** Every request's part in the metrics, refused ones too. */
export const requestMetrics = (): Middleware => ({
  after: ({ context: { exchange }, response }) => count(exchange, response?.statusCode ?? 0),
  onError: ({ context: { exchange }, response }) => count(exchange, response?.statusCode ?? 500),
});
