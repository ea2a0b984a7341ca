import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CopyObjectCommand, DeleteObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { DeadLetterStore } from '../../shared/lifecycle/dead-letters/store';
import { bucketAt, folderAt, type Place } from '../recovery/place';

/** The place of undelivered batches. */
export interface UndeliveredPlace extends Place {
  /** Moves a file below `replayed/`: nobody replays it again. */
  setAside(path: string): Promise<void>;
}

const replayed = (path: string): string => `replayed/${path}`;

/** Opens a folder of this machine. */
export const undeliveredFolder = (root: string): UndeliveredPlace & DeadLetterStore => ({
  ...folderAt(root),
  remove: (path) => rm(join(root, path), { force: true }),
  setAside: async (path) => {
    await mkdir(dirname(join(root, replayed(path))), { recursive: true });
    await rename(join(root, path), join(root, replayed(path)));
  },
});

/** Opens a stage's bucket. */
export const undeliveredBucket = (s3: S3Client, bucket: string): UndeliveredPlace => ({
  ...bucketAt(s3, bucket, ''),
  setAside: async (path) => {
    await s3.send(
      new CopyObjectCommand({ Bucket: bucket, Key: replayed(path), CopySource: encodeURI(`${bucket}/${path}`) }),
    );
    await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: path }));
  },
});
