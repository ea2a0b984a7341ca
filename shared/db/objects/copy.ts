import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { env } from '../../core/env';

/** The time a call may take, in ms. */
const waits = { connectionTimeout: 1_000, requestTimeout: 30_000, throwOnRequestTimeout: true } as const;
let client: S3Client | undefined;

/**
 * Writes an object into the bucket of another region, where the stage has one: it outlives the stage's own.
 * Does nothing where there is none.
 */
export const copyObject = async (key: string, content: Uint8Array, contentType: string): Promise<void> => {
  const { USERS_COPY_BUCKET: Bucket, USERS_COPY_REGION: region } = env();
  if (!Bucket || !region) return;
  client ??= new S3Client({ region, maxAttempts: 3, requestHandler: waits });
  await client.send(new PutObjectCommand({ Bucket, Key: key, Body: content, ContentType: contentType }));
};
