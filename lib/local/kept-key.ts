import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Folder } from './folder';

/**
 * Reads a key, made once and kept with the data: what was handed out before a restart is valid after it. One
 * is for cursors and links, one for pushes: one in 2^32 would be none for their curve.
 */
export const keptKey = async (folder: Folder, name: 'token-keys' | 'push-key'): Promise<string> => {
  const kept = z.string().safeParse(await folder.get(name));
  if (kept.success) return kept.data;
  const made = randomBytes(32).toString('base64');
  await folder.put(name, made);
  return made;
};
