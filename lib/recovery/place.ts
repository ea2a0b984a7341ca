import { mkdir, open, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { GetObjectCommand, ListObjectsV2Command, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

/** The place of an export: a folder of this machine, or a place in a bucket. */
export interface Place {
  /** The name that people give it. */
  readonly name: string;
  /** @returns undefined when it isn't there */
  read(path: string): Promise<Readable | undefined>;
  write(path: string, content: Uint8Array): Promise<void>;
  /** Lists the paths of all files in it. */
  list(): Promise<string[]>;
}

const isMissing = (error: unknown): boolean =>
  error instanceof NoSuchKey || (error instanceof Error && 'code' in error && error.code === 'ENOENT');
/** @throws what went wrong, unless that is missing */
const unlessMissing = (error: unknown): undefined => {
  if (!isMissing(error)) throw error;
};

export const folderAt = (root: string): Place => ({
  name: root,
  read: async (path) => (await open(join(root, path)).catch(unlessMissing))?.createReadStream(),
  write: async (path, content) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  },
  list: async () =>
    ((await readdir(root, { recursive: true, withFileTypes: true }).catch(unlessMissing)) ?? [])
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
});

/** @param prefix without a slash at its end; empty: the whole bucket */
export const bucketAt = (s3: S3Client, bucket: string, prefix: string): Place => {
  const keyOf = (path: string) => (prefix ? `${prefix}/${path}` : path);
  return {
    name: `s3://${bucket}/${prefix}`,
    read: async (path) => {
      const answer = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(path) })).catch(unlessMissing);
      if (!answer) return undefined;
      const { Body } = answer;
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
        const { Contents = [], NextContinuationToken } = await s3.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: keyOf(''), ContinuationToken: next }),
        );
        paths.push(...Contents.map(({ Key = '' }) => Key.slice(keyOf('').length)));
        next = NextContinuationToken;
      } while (next);
      return paths;
    },
  };
};

const bucketUrl = /^s3:\/\/([^/]+)\/?(.*?)\/*$/;

/** Opens the place that somebody named: `s3://bucket/prefix`, or a folder. */
export const placeNamed = (name: string, s3: S3Client): Place => {
  const [, bucket, prefix = ''] = bucketUrl.exec(name) ?? [];
  return bucket === undefined ? folderAt(name) : bucketAt(s3, bucket, prefix);
};

/** Returns a folder of a place. @param folder with a slash at its end */
export const within = (place: Place, folder: string): Place => ({
  name: `${place.name}/${folder.slice(0, -1)}`,
  read: (path) => place.read(folder + path),
  write: (path, content) => place.write(folder + path, content),
  list: async () =>
    (await place.list()).filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length)),
});
