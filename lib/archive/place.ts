import { GetFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import { localCredentials, localRegion } from '../local/credentials';
import { runningAt } from '../local/running';
import { awsAt, regionOf } from '../recovery/aws';
import { Mendable } from '../recovery/plain-words';

/** The variables of the functions' environment by which the store of objects is reached. */
export interface ArchivePlace {
  readonly OBJECTS_BUCKET: string;
  readonly OBJECTS_ENDPOINT?: string;
  readonly AWS_REGION: string;
  readonly AWS_ACCESS_KEY_ID?: string;
  readonly AWS_SECRET_ACCESS_KEY?: string;
}

/**
 * Finds a stage's archive, as its function is told; without a stage, that of the Hearth that runs here.
 * @throws Mendable when there is none
 */
export const archiveOf = async (stage: string | undefined, url: string): Promise<ArchivePlace> => {
  if (stage === undefined) {
    const { objects } = await runningAt(url);
    return {
      OBJECTS_BUCKET: objects.bucket,
      OBJECTS_ENDPOINT: objects.endpoint,
      AWS_REGION: localRegion,
      AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
    };
  }
  const region = regionOf(stage);
  const { Environment } = await awsAt({ region }).lambda.send(
    new GetFunctionConfigurationCommand({ FunctionName: `hearth-${stage}-consistency` }),
  );
  const bucket = Environment?.Variables?.OBJECTS_BUCKET;
  if (!bucket) throw new Mendable(`The stage ${stage} has no archive`);
  return { OBJECTS_BUCKET: bucket, AWS_REGION: region };
};
