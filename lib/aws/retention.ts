import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Stage } from './stage';

/**
 * The policy for what outlives its stack, and every later version of it, but not the operation that was to
 * create it: what a failed first deployment left behind would hold its name against the second.
 */
export const outliving = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE;

/** Decides what happens to a resource that holds data when its stack goes. */
export const removal = ({ keepData }: Pick<Stage, 'keepData'>): RemovalPolicy =>
  keepData ? outliving : RemovalPolicy.DESTROY;

const terms: Readonly<Record<number, RetentionDays>> = { 30: RetentionDays.ONE_MONTH, 90: RetentionDays.THREE_MONTHS };

/**
 * Decides how long a log is kept, and whether it outlives the stack.
 * @throws Error for a term that CloudWatch doesn't offer
 */
export const logRetention = (stage: Stage): { retention: RetentionDays; removalPolicy: RemovalPolicy } => {
  const retention = terms[stage.logDays];
  if (!retention)
    throw new Error(`${stage.name}: logDays ${stage.logDays} is none of ${Object.keys(terms).join(', ')}`);
  return { retention, removalPolicy: removal(stage) };
};
