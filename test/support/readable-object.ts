import { gunzipSync } from 'node:zlib';

/** Reads the text of an object. */
export const readable = (key: string, content: Uint8Array): string =>
  (key.endsWith('.gz') ? gunzipSync(content) : Buffer.from(content)).toString();
