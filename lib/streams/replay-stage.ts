import { InvokeCommand, ListEventSourceMappingsCommand } from '@aws-sdk/client-lambda';
import type { Aws } from '../recovery/aws';
import { streamNames } from './mappings';
import { type InvokeFunction, replay, type Replayed } from './replay';
import { undeliveredBucket } from './set-aside';

/** Says that a function failed at what it was called with. */
export class FunctionFailed extends Error {
  override readonly name = 'FunctionFailed';
}

/**
 * Finds the bucket that the stage's mappings put aside what they give up in.
 * @throws Error when they have none
 */
const bucketOf = async ({ lambda }: Pick<Aws, 'lambda'>, stage: string): Promise<string> => {
  const lists = await Promise.all(
    streamNames.map((name) =>
      lambda.send(new ListEventSourceMappingsCommand({ FunctionName: `hearth-${stage}-${name}` })),
    ),
  );
  const [destination, ...others] = new Set(
    lists.flatMap(({ EventSourceMappings = [] }) =>
      EventSourceMappings.flatMap(({ DestinationConfig }) => DestinationConfig?.OnFailure?.Destination ?? []),
    ),
  );
  if (!destination || others.length > 0)
    throw new Error(
      `The stage ${stage} has ${destination ? 'more than one bucket' : 'no bucket'} of undelivered changes`,
    );
  return destination.replace('arn:aws:s3:::', '');
};

/**
 * Gives what a stage could not deliver to its functions again. Needs the right to call them and to read and
 * move objects of the bucket.
 */
export const replayStage = async (
  { lambda, s3 }: Pick<Aws, 'lambda' | 's3'>,
  stage: string,
  options: { readonly dryRun: boolean },
): Promise<Replayed[]> => {
  const call: InvokeFunction = async (functionName, event) => {
    const { FunctionError, Payload } = await lambda.send(
      new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify(event) }),
    );
    const text = Payload?.transformToString() ?? '';
    if (FunctionError) throw new FunctionFailed(text.slice(0, 200));
    const answer: unknown = text ? JSON.parse(text) : undefined;
    return answer;
  };
  return replay(undeliveredBucket(s3, await bucketOf({ lambda }, stage)), call, options);
};
