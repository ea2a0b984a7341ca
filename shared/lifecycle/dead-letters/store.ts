import { Readable } from 'node:stream';
import { env } from '../../core/env';
import { getObject, objectKeys, putObject, removeObjects } from '../../db/objects/objects';

/** The store of what the stream gave up, to be replayed. */
export interface DeadLetterStore {
  /** Lists the paths of all documents, replayed ones too. */
  list(): Promise<string[]>;
  /** @returns undefined when it isn't there */
  read(path: string): Promise<Readable | undefined>;
  write(path: string, content: Uint8Array): Promise<void>;
  /** Removes a document for good, every version of it. */
  remove(path: string): Promise<void>;
}

const listed = async (bucket: string): Promise<string[]> => {
  const paths: string[] = [];
  for await (const key of objectKeys('', bucket)) paths.push(key);
  return paths;
};

/** Returns the stage's bucket; undefined where the function was given none. */
export const stageDeadLetters = (): DeadLetterStore | undefined => {
  const bucket = env().UNDELIVERED_BUCKET;
  return bucket === undefined
    ? undefined
    : {
        list: () => listed(bucket),
        read: async (path) => {
          const content = await getObject(path, bucket);
          return content && Readable.from([content]);
        },
        write: (path, content) => putObject(path, { content, form: { contentType: 'application/json' }, into: bucket }),
        remove: async (path) => {
          await removeObjects(path, bucket);
        },
      };
};
