import type { Call } from '../core/call';
import { InvalidBody } from '../core/errors';
import type { ScopeId, UploadId } from '../core/ids';
import { ifStale, StaleRead } from '../core/retry';
import { epochSeconds, type Instant, later } from '../core/time';
import { decodeReadable } from '../db/decode';
import { above, absent, equal, every, not, present, some } from '../db/expressions';
import { type Key, keys } from '../db/keys';
import type { UploadSite } from '../db/objects/picture-keys';
import { timeToLiveAttribute } from '../db/table';
import { check, transact, update, type WriteAction } from '../db/transact';
import { isUploadOver, unusedFor, Upload } from './upload';

/** The record that shows a picture, as a picture knows it: by its place in its partition. */
export const userOf = ({ sk }: Key): string => sk;

/** Says why a picture can't be shown; what isn't the caller's is as if it weren't there. */
const codeOf = (upload: Upload | undefined, { caller, now }: Call): string => {
  if (upload?.createdBy !== caller.userId || isUploadOver(upload, now)) return 'no_upload';
  if (upload.status !== 'done') return upload.status === 'refused' ? 'upload_refused' : 'upload_waiting';
  return 'picture_in_use';
};

interface Naming {
  /** The scope in whose partition the picture is. */
  readonly scopeId: ScopeId;
  /** The key of the record that names it. */
  readonly by: Key;
  readonly before: UploadId | null;
  readonly after: UploadId | null;
}

/**
 * Returns what is written with a record that comes to show another picture: it has to be one that its caller
 * has uploaded in this scope, and that nothing else shows. The one it showed before is let go by the stream.
 * Refused with InvalidBody.
 */
export const namePicture = (call: Call, { scopeId, by, before, after }: Naming): WriteAction[] =>
  after === null || after === before
    ? []
    : [
        update(keys.upload(scopeId, after), {
          change: { set: { usedBy: userOf(by), expiresAt: null, [timeToLiveAttribute]: null } },
          when: every(
            equal('status', 'done'),
            equal('createdBy', call.caller.userId),
            some(absent('usedBy'), equal('usedBy', userOf(by))),
            some(absent('expiresAt'), above('expiresAt', call.now)),
          ),
          refusal: (existing) =>
            new InvalidBody([{ path: 'pictureId', code: codeOf(decodeReadable(Upload, existing), call) }]),
        }),
      ];

/**
 * Lets a picture go that a record has shown: it leaves the table in a day, unless it is named again. Does
 * nothing where the record still shows it, or another does.
 * @throws TableBusy
 */
export const releasePicture = async (
  { scopeId, uploadId }: UploadSite,
  { by, now, requestId }: { readonly by: Key; readonly now: Instant; readonly requestId: string },
): Promise<void> => {
  const expiresAt = later(now, unusedFor);
  await transact(requestId, [
    check(by, some(absent('pictureId'), not(equal('pictureId', uploadId))), () => new StaleRead()),
    update(keys.upload(scopeId, uploadId), {
      change: { set: { usedBy: null, expiresAt, [timeToLiveAttribute]: epochSeconds(expiresAt) } },
      when: every(present(), equal('usedBy', userOf(by))),
      refusal: () => new StaleRead(),
    }),
  ]).catch(ifStale(undefined));
};
