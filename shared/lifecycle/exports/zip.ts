import { Zip, ZipDeflate } from 'fflate';
import { streamedObject } from '../../db/objects/streamed';

/** A file of a zip; `isPacked`: it is as small as it gets. */
export interface ZipFile {
  readonly path: string;
  readonly content: Uint8Array;
  readonly isPacked?: boolean;
}

/**
 * Writes a zip as its files come, so that one of them and a part of the zip is all that is held.
 * @throws the store's error when it is away
 */
export const writeZip = async (key: string, files: AsyncIterable<ZipFile>): Promise<void> => {
  const object = streamedObject(key, 'application/zip');
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    object.add(chunk);
  });
  for await (const { path, content, isPacked = false } of files) {
    // Within deflate even if stored: of what is stored bare, readers of streams need the length first.
    const file = new ZipDeflate(path, { level: isPacked ? 0 : 6 });
    zip.add(file);
    file.push(content, true);
    await object.flush();
  }
  zip.end();
  await object.end();
};
