import { promisify } from 'node:util';
import { gzip as gzipWithCallback } from 'node:zlib';

/** API Gateway's minimumCompressionSize, in bytes. */
const smallest = 1024;

export const gzip = promisify(gzipWithCallback);

/**
 * Tells whether an answer of this size may go out in gzip to who sent this Accept-Encoding (RFC 9110,
 * 12.5.3).
 */
export const wantsGzip = (acceptEncoding: string | undefined, size: number): boolean => {
  if (size < smallest || !acceptEncoding) return false;
  const weights = new Map(acceptEncoding.split(',').map(weight));
  const ofGzip = weights.get('gzip') ?? weights.get('x-gzip') ?? weights.get('*') ?? 0;
  return ofGzip > 0 && ofGzip >= (weights.get('identity') ?? 0);
};

const weight = (part: string): [string, number] => {
  const [coding = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
  const q = parameters.find((parameter) => parameter.startsWith('q='));
  return [coding, q === undefined ? 1 : Number(q.slice(2)) || 0];
};
