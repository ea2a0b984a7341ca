import { systemClock } from '../../shared/core/clock';
import { UploadId } from '../../shared/core/ids';
import { pictureScope, uploadOf } from '../../shared/db/keys';
import { changeOf } from './change';
import type { Reaction } from './in-order';

/** Lets a picture go when a record shows it no more, or leaves the table. */
export const releasePictures: Reaction = async (record, requestId) => {
  const { key, before, after } = changeOf(record);
  const { data: uploadId } = UploadId.safeParse(before?.pictureId);
  const scopeId = pictureScope(key);
  if (!uploadId || !scopeId || after?.pictureId === uploadId) return;
  const { releasePicture } = await import('../../shared/pictures/picture-use');
  await releasePicture({ scopeId, uploadId }, { by: key, now: systemClock(), requestId });
};

/** Copies the files of a picture that has come along with what shows it. */
export const copyPictures: Reaction = async (record, requestId) => {
  const { key, after } = changeOf(record);
  if (!after?.copyOf || !uploadOf(key)) return;
  const { copyFiles } = await import('../../shared/pictures/copy-files');
  await copyFiles(after, { now: systemClock(), requestId });
};

/** Removes the files of an upload that leaves the table: nothing else leads to them. */
export const removePictures: Reaction = async (record) => {
  const site = record.eventName === 'REMOVE' ? uploadOf(changeOf(record).key) : undefined;
  if (!site) return;
  // Loaded when something is to be removed: the store of objects is a seventh of a function's start
  // (docs/decisions/0028).
  const { removeUpload } = await import('../../shared/pictures/remove-upload');
  await removeUpload(site);
};
