import {
  type DeleteObjectsCommandInput,
  NoSuchKey,
  type PutObjectCommandInput,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { Faults } from './memory-table';

const isPut = (input: object): input is PutObjectCommandInput => 'Body' in input;
const isRemoval = (input: object): input is DeleteObjectsCommandInput => 'Delete' in input;
const isList = (input: object): input is { Prefix?: string } => 'Prefix' in input;
const isGet = (input: object): input is { Key: string } => 'Key' in input;

/**
 * A bucket in memory that keeps versions, as the stage's does: as much of S3 as thousands of generated runs
 * need, with faults at any write.
 */
export class MemoryObjects {
  private readonly versions = new Map<string, Uint8Array[]>();
  faults: Faults | undefined;

  /**
   * Returns every object that was ever written and not removed for good, those that others were written over
   * included.
   */
  all(): [key: string, content: Uint8Array][] {
    return [...this.versions].flatMap(([key, contents]) =>
      contents.map((content): [string, Uint8Array] => [key, content]),
    );
  }

  private write(what: () => void): void {
    this.faults?.before();
    what();
    this.faults?.after();
  }

  private answerTo(input: object, command: string): object {
    if (isPut(input)) {
      const { Key = '', Body } = input;
      if (typeof Body !== 'string' && !(Body instanceof Uint8Array))
        throw new Error('Only what is there as a whole is written here');
      this.write(() => this.versions.set(Key, [...(this.versions.get(Key) ?? []), Buffer.from(Body)]));
      return {};
    }
    if (isRemoval(input)) {
      for (const { Key = '' } of input.Delete?.Objects ?? [])
        if (this.versions.has(Key)) this.write(() => this.versions.delete(Key));
      return {};
    }
    if (isList(input)) {
      const found = [...this.versions]
        .filter(([key]) => key.startsWith(input.Prefix ?? ''))
        .sort(([left], [right]) => (left < right ? -1 : 1));
      const Versions = found.flatMap(([Key, contents]) =>
        contents.map((_, index) => ({ Key, VersionId: String(index) })),
      );
      return command === 'ListObjectVersionsCommand' ? { Versions } : { Contents: found.map(([Key]) => ({ Key })) };
    }
    const content = isGet(input) && this.versions.get(input.Key)?.at(-1);
    if (!content) throw new NoSuchKey({ message: 'not there', $metadata: {} });
    return { Body: { transformToByteArray: () => Promise.resolve(content) } };
  }

  /** Answers in the store's place. */
  answer(client: S3Client): void {
    client.middlewareStack.add(
      (_, { commandName = '' }) =>
        ({ input }) =>
          Promise.resolve({ output: { $metadata: {}, ...this.answerTo(input, commandName) }, response: {} }),
      { step: 'initialize', priority: 'low', name: 'memory' },
    );
  }

  clear(): void {
    this.versions.clear();
  }
}
