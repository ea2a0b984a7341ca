import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Construct } from 'constructs';

/** The timeout: longer than readiness itself waits for its parts (2 s), shorter than the function's time. */
const patienceMs = 5_000;

/**
 * Asks for readiness every minute. A small function, not a canary of CloudWatch Synthetics: at one a minute a
 * canary costs 52 dollars a month ($0.0012 a run: https://aws.amazon.com/cloudwatch/pricing/), this half a
 * dollar (its own time, the requests it makes, their logs); and there is no page here to drive a browser
 * through. It stands in the same region: that a whole region is out of reach, it can't see.
 * @param url base of the API, as apps reach it
 */
export const probeReadiness = (scope: Construct, probe: IFunction, url: string): Schedule => {
  // A late answer is of no use: the next minute asks again.
  const now = { retryAttempts: 0, maxEventAge: Duration.minutes(1) };
  probe.configureAsyncInvoke(now);
  return new Schedule(scope, 'ProbeEveryMinute', {
    description: 'Asks whether Hearth is ready',
    schedule: ScheduleExpression.rate(Duration.minutes(1)),
    target: new LambdaInvoke(probe, {
      input: ScheduleTargetInput.fromObject({ url: `${url}/health/ready`, patienceMs }),
      ...now,
    }),
  });
};
