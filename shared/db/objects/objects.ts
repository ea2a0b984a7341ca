import {
  CopyObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  NoSuchKey,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { bucketName } from './bucket-name';
import { objectStore } from './client';

/** The prefix of the keys of what people export: the bucket forgets them soon. */
export const exportsPrefix = 'exports/';

/** The form of an object, for who downloads it. */
export interface Form {
  readonly contentType: string;
  readonly contentEncoding?: string | undefined;
}

/** Writes an object; one that is there is written over. */
export const putObject = async (
  key: string,
  {
    content,
    form: { contentType, contentEncoding },
    into = bucketName(),
  }: { readonly content: Uint8Array | string; readonly form: Form; readonly into?: string | undefined },
): Promise<void> => {
  await objectStore().send(
    new PutObjectCommand({
      Bucket: into,
      Key: key,
      Body: content,
      ContentType: contentType,
      ContentEncoding: contentEncoding,
    }),
  );
};

/** Reads an object's content; undefined: there is none of that key. */
export const getObject = async (key: string, from = bucketName()): Promise<Uint8Array | undefined> => {
  try {
    const { Body } = await objectStore().send(new GetObjectCommand({ Bucket: from, Key: key }));
    return await Body?.transformToByteArray();
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
};

/** Copies an object within the store, with its type. @throws the store's error where there is none */
export const copyObject = async (from: string, to: string, bucket = bucketName()): Promise<void> => {
  await objectStore().send(new CopyObjectCommand({ Bucket: bucket, CopySource: `${bucket}/${from}`, Key: to }));
};

/** Lists the keys that begin so, in their order. */
export async function* objectKeys(prefix: string, from = bucketName()): AsyncGenerator<string> {
  let token: string | undefined;
  do {
    const { Contents = [], NextContinuationToken }: ListObjectsV2CommandOutput = await objectStore().send(
      new ListObjectsV2Command({ Bucket: from, Prefix: prefix, ContinuationToken: token }),
    );
    yield* Contents.flatMap(({ Key }) => Key ?? []);
    token = NextContinuationToken;
  } while (token);
}

/**
 * Removes all objects whose keys begin so, for good: every version of each, since a bucket that keeps
 * versions would only hide them.
 * @returns how many versions there were
 * @throws Error when one of them could not be removed
 */
export const removeObjects = async (prefix: string, from = bucketName()): Promise<number> => {
  let removed = 0;
  let key: string | undefined;
  let version: string | undefined;
  do {
    const {
      Versions = [],
      DeleteMarkers = [],
      NextKeyMarker,
      NextVersionIdMarker,
    }: ListObjectVersionsCommandOutput = await objectStore().send(
      new ListObjectVersionsCommand({ Bucket: from, Prefix: prefix, KeyMarker: key, VersionIdMarker: version }),
    );
    const Objects = [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key, VersionId }));
    const { Errors: [kept] = [] } =
      Objects.length > 0
        ? await objectStore().send(new DeleteObjectsCommand({ Bucket: from, Delete: { Objects, Quiet: true } }))
        : {};
    if (kept) throw new Error(`An object was not removed: ${kept.Code ?? ''} ${kept.Message ?? ''}`);
    removed += Versions.length;
    key = NextKeyMarker;
    version = NextVersionIdMarker;
  } while (key);
  return removed;
};
