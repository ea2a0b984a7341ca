import { gunzipSync } from 'node:zlib';

/** What an object says. */
export const readable = (key: string, content: Uint8Array): string =>
  (key.endsWith('.gz') ? gunzipSync(content) : Buffer.from(content)).toString();
