import * as z from 'zod';
import { quickly } from './quick-reading';

/**
 * The schema of an id's 16 bytes, which base64url writes in 22 characters instead of 36, for names that are
 * stored a hundred times in one record.
 */
const Hex = z.string().regex(/^[0-9a-f]{32}$/);

export const shortId = (id: string): string => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');

/** Returns the UUID that a short id stands for. */
export const longId = (short: string): string => {
  const hex = quickly(Hex, Buffer.from(short, 'base64url').toString('hex'));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};
