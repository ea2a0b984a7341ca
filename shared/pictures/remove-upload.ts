import type { ScopeId } from '../core/ids';
import { removeObjects } from '../db/objects/objects';
import { pictureKeys, picturesPrefix, type UploadSite, uploadKey, uploadsPrefix } from '../db/objects/picture-keys';

/**
 * Removes all files of an upload: what was sent, and what was made of it.
 * @throws the store's error when it is away
 */
export const removeUpload = async (site: UploadSite): Promise<void> => {
  await removeObjects(uploadKey(site));
  await removeObjects(pictureKeys(site));
};

/**
 * Removes all files of a scope's uploads.
 * @returns how many there were
 * @throws the store's error when it is away
 */
export const removeUploadsOf = async (scopeId: ScopeId): Promise<number> => {
  let removed = 0;
  for (const prefix of [uploadsPrefix, picturesPrefix]) removed += await removeObjects(`${prefix}${scopeId}/`);
  return removed;
};
