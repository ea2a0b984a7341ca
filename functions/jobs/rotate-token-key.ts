import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import type { SecretsManagerRotationEvent } from 'aws-lambda';
import { randomBytes } from 'node:crypto';
import { keysIn } from '../../shared/core/token-keys';

/**
 * Makes the keys of the version that follows: the one that was announced seals, and a new one is announced.
 */
export const rotated = (text: string): string => {
  const [sealing, announced] = text.split(',');
  return [announced ?? sealing, randomBytes(32).toString('base64')].join(',');
};

let client: SecretsManagerClient | undefined;
const secrets = () => (client ??= new SecretsManagerClient());

const textOf = async (
  SecretId: string,
  version: { VersionStage: string } | { VersionId: string; VersionStage: string },
): Promise<string | undefined> => {
  try {
    return (await secrets().send(new GetSecretValueCommand({ SecretId, ...version }))).SecretString;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
};

/** Makes the version that is pending, unless an earlier try did: a step may come more than once. */
const create = async (SecretId: string, token: string): Promise<void> => {
  if (await textOf(SecretId, { VersionId: token, VersionStage: 'AWSPENDING' })) return;
  const current = await textOf(SecretId, { VersionStage: 'AWSCURRENT' });
  if (!current) throw new Error('The secret has no current version');
  await secrets().send(
    new PutSecretValueCommand({
      SecretId,
      ClientRequestToken: token,
      SecretString: rotated(current),
      VersionStages: ['AWSPENDING'],
    }),
  );
};

const test = async (SecretId: string, token: string): Promise<void> =>
  void keysIn((await textOf(SecretId, { VersionId: token, VersionStage: 'AWSPENDING' })) ?? '');

/** Moves the new version to AWSCURRENT; Secrets Manager moves AWSPREVIOUS along by itself. */
const finish = async (SecretId: string, token: string): Promise<void> => {
  const { VersionIdsToStages = {} } = await secrets().send(new DescribeSecretCommand({ SecretId }));
  const current = Object.entries(VersionIdsToStages).find(([, stages]) => stages.includes('AWSCURRENT'))?.[0];
  if (current === token) return;
  await secrets().send(
    new UpdateSecretVersionStageCommand({
      SecretId,
      VersionStage: 'AWSCURRENT',
      MoveToVersionId: token,
      RemoveFromVersionId: current,
    }),
  );
};

/**
 * Rotates the keys of cursors and links, in the four steps that Secrets Manager calls one by one
 * (https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html). Nothing
 * else holds them, so there is nothing to set.
 */
export const handler = async ({ SecretId, ClientRequestToken, Step }: SecretsManagerRotationEvent): Promise<void> => {
  const step = { createSecret: create, setSecret: undefined, testSecret: test, finishSecret: finish }[Step];
  await step?.(SecretId, ClientRequestToken);
};
