import * as z from 'zod';

/**
 * The schema of an id's 16 bytes, which base64url writes in 22 characters instead of 36, for names that are
 * stored a hundred times in one record.
 */
const Hex = z.string().regex(/^[0-9a-f]{32}$/);

export const shortId = (id: string): string => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');

/** Returns the UUID that a short id stands for. */
export const longId = (short: string): string =>
  Hex.parse(Buffer.from(short, 'base64url').toString('hex')).replace(
    /^(.{8})(.{4})(.{4})(.{4})(.{12})$/,
    '$1-$2-$3-$4-$5',
  );
