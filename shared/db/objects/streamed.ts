import {
  CompleteMultipartUploadCommand,
  type CompletedPart,
  CreateMultipartUploadCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { bucketName } from './bucket-name';
import { objectStore } from './client';
import { putObject } from './objects';

/** The bytes that are sent at once; S3 takes no fewer than 5 MiB, but of the last part. */
const perPart = 8 * 1024 * 1024;

/** An object that is written as it comes to be: no more of it than a part and what came last is held. */
export interface StreamedObject {
  /** Takes what comes next. */
  readonly add: (chunk: Uint8Array) => void;
  /** Sends what was taken, if that is a part. @throws the store's error when it is away */
  readonly flush: () => Promise<void>;
  /** Ends the object, which only then is there. @throws the store's error when it is away */
  readonly end: () => Promise<void>;
}

/**
 * Begins an object: what doesn't fill a part is written in one call. Parts of one that never ends go by the
 * rule of the bucket (lib/aws/archive.ts).
 */
export const streamedObject = (key: string, contentType: string): StreamedObject => {
  const object = { Bucket: bucketName(), Key: key };
  const parts: CompletedPart[] = [];
  let taken: Uint8Array[] = [];
  let size = 0;
  let upload: string | undefined;
  const send = async (): Promise<void> => {
    const Body = Buffer.concat(taken);
    [taken, size] = [[], 0];
    upload ??= (await objectStore().send(new CreateMultipartUploadCommand({ ...object, ContentType: contentType })))
      .UploadId;
    const part = { UploadId: upload, PartNumber: parts.length + 1 };
    const { ETag } = await objectStore().send(new UploadPartCommand({ ...object, ...part, Body }));
    parts.push({ PartNumber: part.PartNumber, ETag });
  };
  return {
    add: (chunk) => {
      taken.push(chunk);
      size += chunk.length;
    },
    flush: async () => {
      if (size >= perPart) await send();
    },
    end: async () => {
      if (upload === undefined) return putObject(key, { content: Buffer.concat(taken), form: { contentType } });
      if (size > 0) await send();
      await objectStore().send(
        new CompleteMultipartUploadCommand({ ...object, UploadId: upload, MultipartUpload: { Parts: parts } }),
      );
    },
  };
};
