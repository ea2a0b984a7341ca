import { randomUUID } from 'node:crypto';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { beforeAll } from '@jest/globals';
import { localCredentials, localRegion } from '../../lib/local/credentials';
import { withEnvironment } from './environment';
import { provided } from './provided';

/**
 * Makes a bucket in the run's store of objects for a test file; the functions that run in this file use it.
 * @returns its name
 */
export const separateBucket = (): string => {
  const name = `kept-${randomUUID()}`;
  withEnvironment({ OBJECTS_ENDPOINT: provided.objects, OBJECTS_BUCKET: name });
  beforeAll(async () => {
    // The product's client would read the environment before the file has set all of it.
    const client = new S3Client({
      endpoint: provided.objects,
      region: localRegion,
      credentials: localCredentials,
      forcePathStyle: true,
    });
    await client.send(new CreateBucketCommand({ Bucket: name }));
    client.destroy();
  });
  return name;
};
