import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Folder } from './folder';

/**
 * Reads the key of cursors and links, made once and kept with the data: what was handed out before a restart
 * is valid after it.
 */
export const keptTokenKeys = async (folder: Folder): Promise<string> => {
  const kept = z.string().safeParse(await folder.get('token-keys'));
  if (kept.success) return kept.data;
  const made = randomBytes(32).toString('base64');
  await folder.put('token-keys', made);
  return made;
};
