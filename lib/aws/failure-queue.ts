import { Duration } from 'aws-cdk-lib';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Deployed } from './functions';
import { removal } from './retention';
import type { Stage } from './stage';

/**
 * Makes the queue that keeps for a fortnight the calls at which functions failed at every attempt: those that
 * Lambda makes by itself, as often as said, and those of what calls the functions, which is given the queue.
 */
export const failureQueue = (
  scope: Construct,
  stage: Stage,
  { id, of, retryAttempts }: { readonly id: string; readonly of: Iterable<Deployed>; readonly retryAttempts: number },
): Queue => {
  const failures = new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
    removalPolicy: removal(stage),
  });
  for (const { fn } of of) fn.configureAsyncInvoke({ retryAttempts, onFailure: new SqsDestination(failures) });
  return failures;
};
