import { Duration } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression, ScheduleGroup, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { functionOf, type JobFunction } from '../../shared/operations/jobs/functions';
import { jobNames, tickEvery } from '../../shared/operations/jobs/job';
import { failureQueue } from './failure-queue';
import type { Deployed } from './functions';
import { removal } from './retention';
import type { Stage } from './stage';

/**
 * Has EventBridge Scheduler tick for each job: its record says whether it is begun, gone on with or tried
 * again (shared/operations/jobs/run.ts), so that a tick that comes late, twice or never does no harm, and
 * Lambda need not try again.
 * @returns the queue that keeps calls which failed, and those that could not be made
 */
export const scheduleJobs = (
  scope: Construct,
  stage: Stage,
  functions: Readonly<Record<JobFunction, Deployed>>,
): Queue => {
  const failures = failureQueue(scope, stage, {
    id: 'job-failures',
    of: [...new Set(Object.values(functionOf))].map((name) => functions[name]),
    retryAttempts: 0,
  });
  const scheduleGroup = new ScheduleGroup(scope, 'jobs', {
    scheduleGroupName: `hearth-${stage.name}-jobs`,
    removalPolicy: removal(stage),
  });
  for (const job of jobNames) {
    new Schedule(scope, `job ${job}`, {
      scheduleGroup,
      description: `Looks whether ${job} is due`,
      schedule: ScheduleExpression.rate(Duration.millis(tickEvery(job))),
      target: new LambdaInvoke(functions[functionOf[job]].fn, {
        input: ScheduleTargetInput.fromObject({ job }),
        deadLetterQueue: failures,
        retryAttempts: 2,
        maxEventAge: Duration.minutes(15),
      }),
    });
  }
  return failures;
};
