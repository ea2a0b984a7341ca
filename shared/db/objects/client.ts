import { S3Client } from '@aws-sdk/client-s3';
import { env } from '../../core/env';
import { patience } from '../../core/patience';

let client: S3Client | undefined;

/**
 * The time a call may take, in ms: an object holds megabytes, and the store of one machine takes seconds to
 * come up when it is first needed.
 */
const waits = () => ({
  connectionTimeout: patience(1_000),
  requestTimeout: patience(30_000),
  socketTimeout: patience(30_000),
  throwOnRequestTimeout: true,
});
const attempts = 3;

/** Returns the store's client, made at first use. */
export const objectStore = (): S3Client => {
  const { OBJECTS_ENDPOINT, AWS_REGION } = env();
  return (client ??= new S3Client({
    region: AWS_REGION,
    // A bucket's own host name would lead away from an endpoint of one machine.
    ...(OBJECTS_ENDPOINT && { endpoint: OBJECTS_ENDPOINT, forcePathStyle: true }),
    maxAttempts: attempts,
    requestHandler: { ...waits(), httpAgent: { maxSockets: 16 }, httpsAgent: { maxSockets: 16 } },
  }));
};
