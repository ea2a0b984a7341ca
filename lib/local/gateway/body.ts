import type { IncomingMessage } from 'node:http';
import { largestBody } from '../../../shared/http/request/body-limit';

/** The size at which a sender is cut off; anybody below reads an answer, not a broken connection. */
const drainLimit = 64 * 1024 * 1024;

/**
 * Reads a body, keeping at most the limit in memory.
 * @returns undefined when it is larger: the rest is thrown away as it comes, so that the sender can read the
 * answer meanwhile.
 */
export const readBody = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  if (Number(request.headers['content-length'] ?? 0) > largestBody) {
    discard(request);
    return undefined;
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size <= largestBody) return void chunks.push(chunk);
      request.off('data', take);
      discard(request);
      resolve(undefined);
    };
    request
      .on('data', take)
      .once('end', () => resolve(Buffer.concat(chunks)))
      .once('error', reject);
    request.once('close', () => reject(new Error('The client disconnected before its request was complete')));
  });
};

const discard = (request: IncomingMessage): void => {
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > drainLimit) request.destroy();
  });
  request.on('error', () => undefined);
};
