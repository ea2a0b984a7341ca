import { ifStale, StaleRead } from '../core/retry';
import type { Instant } from '../core/time';
import { equal, type UpdateSpec } from '../db/expressions';
import { keys } from '../db/keys';
import { removeObjects } from '../db/objects/objects';
import { pictureKeys, type UploadSite } from '../db/objects/picture-keys';
import { batchGet } from '../db/read';
import { transact, update } from '../db/transact';

/** The time at which an upload ends, and by which call. */
export interface Ending {
  readonly now: Instant;
  readonly requestId: string;
}

/** Writes down how an upload ended, unless it has before. @returns whether it was still waiting */
export const endUpload = (
  { scopeId, uploadId }: UploadSite,
  set: NonNullable<UpdateSpec['set']>,
  { now, requestId }: Ending,
): Promise<boolean> =>
  transact(requestId, [
    update(keys.upload(scopeId, uploadId), {
      change: { set: { ...set, modifiedAt: now }, add: { version: 1 } },
      when: equal('status', 'waiting'),
      refusal: () => new StaleRead(),
    }),
  ]).then(() => true, ifStale(false));

/**
 * Writes down that the files of an upload's picture are there. Where the upload has gone meanwhile they go,
 * too, since nothing would find them again; one that was done before has the same.
 * @throws TableBusy, the store's error when it is away
 */
export const completeUpload = async (
  site: UploadSite,
  set: NonNullable<UpdateSpec['set']>,
  ending: Ending,
): Promise<void> => {
  if (await endUpload(site, { ...set, status: 'done' }, ending)) return;
  const [stored] = await batchGet([keys.upload(site.scopeId, site.uploadId)]);
  if (!stored) await removeObjects(pictureKeys(site));
};
