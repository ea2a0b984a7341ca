import { decode, decodeReadable } from '../db/decode';
import { keys } from '../db/keys';
import { copyObject } from '../db/objects/objects';
import { pictureForms, pictureKey } from '../db/objects/picture-keys';
import { batchGet } from '../db/read';
import { completeUpload, endUpload, type Ending } from './end-upload';
import { Upload } from './upload';

/**
 * Gives an upload that is a copy of another its files, within the store; one that has them is left as it is.
 * @throws UnreadableRecord, TableBusy, the store's error when it is away
 */
export const copyFiles = async (stored: unknown, ending: Ending): Promise<void> => {
  const { scopeId, id: uploadId, status, copyOf } = decode(Upload, stored);
  if (status !== 'waiting' || !copyOf) return;
  const to = { scopeId, uploadId };
  const [original] = await batchGet([keys.upload(copyOf.scopeId, copyOf.uploadId)]);
  const source = decodeReadable(Upload, original);
  // Whether there are files is asked of the table: without a right to list them the store says it of none.
  if (source?.status !== 'done') {
    await endUpload(to, { status: 'refused', problem: 'unreadable' }, ending);
    return;
  }
  await Promise.all(pictureForms.map((form) => copyObject(pictureKey(copyOf, form), pictureKey(to, form))));
  const { bytes, width, height } = source;
  await completeUpload(to, { bytes, width, height }, ending);
};
