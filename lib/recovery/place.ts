import { createReadStream } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

/** Where an export lies: a folder of this machine, or a place in a bucket. */
export interface Place {
  read(path: string): Promise<Readable>;
  write(path: string, content: Uint8Array): Promise<void>;
  /** The paths of all files in it. */
  list(): Promise<string[]>;
}

export const folderAt = (root: string): Place => ({
  read: (path) => Promise.resolve(createReadStream(join(root, path))),
  write: async (path, content) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  },
  list: async () => (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name))),
});

/** @param prefix without a slash at its end; empty: the whole bucket */
export const bucketAt = (s3: S3Client, bucket: string, prefix: string): Place => {
  const keyOf = (path: string) => (prefix ? `${prefix}/${path}` : path);
  return {
    read: async (path) => {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(path) }));
      if (!(Body instanceof Readable)) throw new Error(`s3://${bucket}/${keyOf(path)} can't be read`);
      return Body;
    },
    write: async (path, content) => {
      await s3.send(new PutObjectCommand({ Bucket: bucket, Key: keyOf(path), Body: content }));
    },
    list: async () => {
      const paths: string[] = [];
      let next: string | undefined;
      do {
        const { Contents = [], NextContinuationToken } = await s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: keyOf(''), ContinuationToken: next }));
        paths.push(...Contents.map(({ Key = '' }) => Key.slice(keyOf('').length)));
        next = NextContinuationToken;
      } while (next);
      return paths;
    },
  };
};

const bucketUrl = /^s3:\/\/([^/]+)\/?(.*?)\/*$/;

/** The place that somebody named: `s3://bucket/prefix`, or a folder. */
export const placeNamed = (name: string, s3: S3Client): Place => {
  const [, bucket, prefix = ''] = bucketUrl.exec(name) ?? [];
  return bucket === undefined ? folderAt(name) : bucketAt(s3, bucket, prefix);
};
