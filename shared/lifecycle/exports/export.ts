import * as z from 'zod';
import { ExportId, UserId } from '../../core/ids';
import { audit } from '../../core/record';
import { day, hour, Instant } from '../../core/time';

/** The time for which a link to an export is valid, and for which the export is kept (product rules). */
export const linkFor = hour;
export const exportRetention = day;
/** The time that one may take: it holds the place of the next for no longer. */
export const exportTimeout = hour;

/**
 * The part of the person's data to read next, and behind which record of it; and how many pieces are written.
 */
export const ExportCursor = z.object({ part: z.int(), after: z.string().nullable(), pieces: z.int() });
export type ExportCursor = z.output<typeof ExportCursor>;

/** An export of everything of a person's, as they asked for it: a durable intent, as a deletion is. */
export const Export = z.object({
  id: ExportId,
  userId: UserId,
  status: z.enum(['running', 'done']),
  turn: z.int().default(0),
  cursor: z.string().nullable().default(null),
  affected: z.int().default(0),
  /** The address they had then, by which records are theirs. */
  email: z.string().nullable().default(null),
  /** The partitions that are looked through, in turn. */
  parts: z.array(z.string()).default([]),
  done: z.int().default(0),
  total: z.int().nullable().default(null),
  until: Instant,
  downloadUrl: z.string().nullable().default(null),
  downloadUntil: Instant.nullable().default(null),
  ...audit,
});
export type Export = z.output<typeof Export>;

export const ExportView = z
  .object({
    id: ExportId,
    status: z.enum(['queued', 'running', 'done', 'failed']),
    progress: z
      .object({ done: z.int(), total: z.int().nullable() })
      .meta({ id: 'ExportProgress' })
      .describe('how many parts of your data have been read, and how many there are once that is known'),
    downloadUrl: z
      .string()
      .nullable()
      .describe('a zip file of JSON, CSV and pictures; anyone who has the address can read it'),
    downloadUntil: Instant.nullable().describe('when the address stops working'),
    ...audit,
  })
  .meta({ id: 'Export' });
export type ExportView = z.output<typeof ExportView>;

/**
 * Returns an export as its person sees it: what has not come to an end in time has failed, and a link that is
 * no longer valid is none.
 */
export const toView = (
  { status, cursor, done, total, until, downloadUrl, downloadUntil, ...rest }: Export,
  now: Instant,
): ExportView => {
  const open = downloadUntil !== null && downloadUntil > now;
  return {
    ...rest,
    status: status === 'done' ? 'done' : until < now ? 'failed' : cursor === null ? 'queued' : 'running',
    progress: { done, total },
    downloadUrl: open ? downloadUrl : null,
    downloadUntil: open ? downloadUntil : null,
  };
};
