import * as z from 'zod';
import type { Call } from '../core/call';
import { chosenId, ListId, newId, ScopeId, UploadId } from '../core/ids';
import { audit, created } from '../core/record';
import { day, Instant, later, minute } from '../core/time';
import type { PictureForm } from '../db/objects/picture-keys';
import { contentTypeOf, pictureFormats, pictureProblems } from './inspect';

/** The most bytes of a file that somebody sends (product limit). */
export const mostBytes = 10 * 1024 * 1024;
/** The longest side of a picture as it is kept, and of its thumbnail, in pixels. */
export const longestSide = { picture: 2_000, thumbnail: 320 } as const satisfies Record<PictureForm, number>;
/** The uploads that one person may begin in a day. */
export const uploadsPerDay = 200;
/** The time for which the form that sends a file is valid. */
export const formFor = 15 * minute;
/** The time for which a picture stays that nothing shows: to be named, and to be named again. */
export const unusedFor = day;

/** The types that a file may be said to have: which it has is read from it. */
const contentTypes = pictureFormats.map((format) => contentTypeOf(format));

/** A picture that somebody sends, and how far it has come. */
export const Upload = z.object({
  id: UploadId,
  scopeId: ScopeId,
  /** The list by which its maker may add to the scope; null: they may by the scope itself. */
  listId: ListId.nullable().default(null),
  status: z.enum(['waiting', 'done', 'refused']),
  problem: z.enum(pictureProblems).nullable().default(null),
  /** The size of the file that is announced, in bytes. */
  size: z.int(),
  /** The size of what is kept of it, in bytes, and of the picture in pixels. */
  bytes: z.int().nullable().default(null),
  width: z.int().nullable().default(null),
  height: z.int().nullable().default(null),
  /** The picture whose files it is given, which then are its own; null: its maker sends one. */
  copyOf: z.object({ scopeId: ScopeId, uploadId: UploadId }).nullable().default(null),
  /** The key of the record that shows it; null: none does. */
  usedBy: z.string().nullable().default(null),
  /** When it goes, as long as nothing shows it. */
  expiresAt: Instant.nullable().default(null),
  ...audit,
});
export type Upload = z.output<typeof Upload>;

export const NewUpload = z
  .strictObject({
    id: chosenId(UploadId),
    listId: ListId.optional().describe('the list that it is for; needed by who is on the list alone'),
    contentType: z.enum(contentTypes).describe('what the file is said to be; what it is, is read from it'),
    size: z.int().min(1).max(mostBytes).describe('the size of the file in bytes, at most: 10 MiB'),
  })
  .meta({ id: 'NewUpload' });
export type NewUpload = z.output<typeof NewUpload>;

const problemWords =
  'why it became no picture: `unsupported-type` (neither JPEG, PNG nor WebP), `animated`, `too-many-pixels` (more ' +
  'than 50 million) or `unreadable` (damaged, cut short, or in colours for print)';

export const UploadView = z
  .object({
    id: UploadId,
    status: z.enum(['waiting', 'done', 'refused']).describe('`done`: its id can be given as a `pictureId`'),
    problem: z.enum(pictureProblems).nullable().describe(problemWords),
    width: z.int().nullable().describe('in pixels, once it is done: neither side is longer than 2,000'),
    height: z.int().nullable(),
    bytes: z.int().nullable().describe('what is kept of it, with its thumbnail'),
    expiresAt: Instant.nullable().describe('when it goes unless it is shown somewhere by then; null: it is'),
    uploadUrl: z.string().nullable().describe('where the form with the file is sent; told once, valid for 15 minutes'),
    uploadFields: z
      .record(z.string(), z.string())
      .meta({ id: 'UploadFields' })
      .nullable()
      .describe('the fields of that form, which come before the file'),
    ...audit,
  })
  .meta({ id: 'Upload' });
export type UploadView = z.output<typeof UploadView>;

/** Makes the upload that a call begins. */
export const newUpload = ({ id, listId, size }: NewUpload, scopeId: ScopeId, call: Call): Upload => ({
  id: id ?? newId(UploadId),
  scopeId,
  listId: listId ?? null,
  status: 'waiting',
  problem: null,
  size,
  bytes: null,
  width: null,
  height: null,
  copyOf: null,
  usedBy: null,
  expiresAt: later(call.now, unusedFor),
  ...created(call),
});

/** Tells whether an upload has had its time: it is gone, though the table may hold it for some days. */
export const isUploadOver = ({ expiresAt }: Upload, now: Instant): boolean => expiresAt !== null && expiresAt <= now;

const Shown = UploadView.omit({ uploadUrl: true, uploadFields: true });

/**
 * Returns an upload as it is seen.
 * @param form by which its file is sent, where it has just been made
 */
export const toView = (
  upload: Upload,
  form: Pick<UploadView, 'uploadUrl' | 'uploadFields'> = { uploadUrl: null, uploadFields: null },
): UploadView => ({ ...Shown.parse(upload), ...form });
