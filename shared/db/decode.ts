import { createHash } from 'node:crypto';
import * as z from 'zod';
import { UnreadableRecord } from '../core/errors';
import { log } from '../core/log';
import { own } from '../core/own';
import { quickly, type Reads } from '../core/quick-reading';
import { kindIn } from './keys';

const text = (item: unknown, attribute: string): string => {
  const value = typeof item === 'object' && item !== null ? own({ ...item }, attribute) : undefined;
  return typeof value === 'string' ? value : '';
};

/** Names a record in logs and reports without telling its key, which may hold what people wrote. */
export const keyHash = (item: unknown): string =>
  createHash('sha256')
    .update(`${text(item, 'pk')} ${text(item, 'sk')}`)
    .digest('base64url')
    .slice(0, 16);

/** Tells whether a failure means that data don't match their schema: it fails each time, whoever tries. */
export const isDataFault = (error: unknown): boolean =>
  error instanceof z.ZodError || error instanceof UnreadableRecord;

const refuse = (item: unknown, error: unknown): UnreadableRecord => {
  if (error instanceof UnreadableRecord) return error;
  const at =
    error instanceof z.ZodError
      ? [...new Set(error.issues.map(({ path }) => String(path[0] ?? '')))].slice(0, 5).join()
      : '';
  log().warn('a record can’t be read', {
    fault: 'record-unreadable',
    kind: kindIn(text(item, 'sk')),
    key: keyHash(item),
    attributes: at,
  });
  return new UnreadableRecord({}, { cause: error });
};

/**
 * Reads a stored record by its schema.
 * @throws UnreadableRecord when the schema refuses it, which is logged by the hash of its key
 */
export const decode = <T>(schema: Reads<T>, item: unknown): T => {
  try {
    return quickly(schema, item);
  } catch (error) {
    throw isDataFault(error) ? refuse(item, error) : error;
  }
};

/**
 * Returns what `read` makes of a record; undefined when that, or what it leads to, can't be read, which is
 * logged.
 */
export const unlessUnreadable = <T>(item: unknown, read: () => T): T | undefined => {
  try {
    return read();
  } catch (error) {
    if (!isDataFault(error)) throw error;
    refuse(item, error);
    return undefined;
  }
};

/**
 * Reads a record for which others are not to wait; undefined where there is none, or none that can be read.
 */
export const decodeReadable = <T>(schema: Reads<T>, item: unknown): T | undefined =>
  item === undefined ? undefined : unlessUnreadable(item, () => quickly(schema, item));

/** Reads records and leaves out those that can't be read. */
export const decodeAll = <T>(schema: Reads<T>, items: readonly unknown[]): T[] =>
  items.flatMap((item) => {
    const read = unlessUnreadable(item, () => ({ record: quickly(schema, item) }));
    return read ? [read.record] : [];
  });

/**
 * Says that a record to be written could not be read again: a fault of the code that made it, which is
 * refused before it is stored.
 */
export class UnwritableRecord extends Error {
  override readonly name = 'UnwritableRecord';
}

/**
 * Ensures that what is stored is what is read: the record, as the table will give it back, passes its schema.
 * @throws UnwritableRecord
 */
export const refuseUnreadable = (schema: Reads<unknown>, record: object): void => {
  const stored = Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== null && value !== undefined),
  );
  try {
    quickly(schema, stored);
  } catch (cause) {
    if (!isDataFault(cause)) throw cause;
    throw new UnwritableRecord(`A ${kindIn(text(record, 'sk'))} would be written that can’t be read`, { cause });
  }
};
