import type { ServerResponse } from 'node:http';
import { escaped } from '../../../shared/core/html';

/**
 * Refuses what the store does not do, with the code that S3 gives it
 * (https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html).
 */
export class StoreRefusal extends Error {
  override readonly name = 'StoreRefusal';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Answers with the refusal in S3's own form. */
export const writeRefusal = (
  response: ServerResponse,
  { status, code, message }: StoreRefusal,
  headers: Readonly<Record<string, string>>,
): void => {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${escaped(message)}</Message></Error>`;
  response
    .writeHead(status, { ...headers, 'Content-Type': 'application/xml', 'Content-Length': Buffer.byteLength(body) })
    .end(body);
};
