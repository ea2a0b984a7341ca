import { InvokeCommand } from '@aws-sdk/client-lambda';
import { type JobEvent, Report } from '../../functions/jobs/job';
import { functionOf } from '../../shared/operations/jobs/functions';
import type { Aws } from '../recovery/aws';

/**
 * Has a stage's function do a job now, or stop it. Needs the right to call it.
 * @throws Error when the job has failed
 */
export const runOnStage = async (
  { lambda }: Pick<Aws, 'lambda'>,
  stage: string,
  order: Required<JobEvent>,
): Promise<Report> => {
  const { FunctionError, Payload } = await lambda.send(
    new InvokeCommand({ FunctionName: `hearth-${stage}-${functionOf[order.job]}`, Payload: JSON.stringify(order) }),
  );
  const answer = Payload?.transformToString() ?? '';
  if (FunctionError) throw new Error(answer.slice(0, 500));
  return Report.parse(JSON.parse(answer));
};
