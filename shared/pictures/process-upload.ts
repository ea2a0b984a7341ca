import { decodeReadable } from '../db/decode';
import { keys } from '../db/keys';
import { getObject, putObject, removeObjects } from '../db/objects/objects';
import { type PictureForm, pictureForms, pictureKey, type UploadSite, uploadKey } from '../db/objects/picture-keys';
import { batchGet } from '../db/read';
import { completeUpload, endUpload, type Ending } from './end-upload';
import { contentTypeOf, inspectPicture, mostPixels, type PictureFormat, type PictureProblem } from './inspect';
import { longestSide, mostBytes, Upload } from './upload';

/** A picture as it is kept: pixels alone, in two sizes. */
export interface MadePicture extends Readonly<Record<PictureForm, Uint8Array>> {
  readonly width: number;
  readonly height: number;
}

/** The work that a thread of its own does (functions/objects/picture-thread.mjs). */
export interface PictureWork {
  readonly content: Uint8Array;
  readonly format: PictureFormat;
  readonly longest: typeof longestSide;
  readonly most: number;
}

/** Makes a picture of a file; undefined: it can't be read. */
export type MakePicture = (work: PictureWork) => Promise<MadePicture | undefined>;

const webp = { contentType: contentTypeOf('webp') };

/** Makes the picture of what was sent, or says why there is none. */
const made = async (content: Uint8Array, make: MakePicture): Promise<MadePicture | { problem: PictureProblem }> => {
  const inspected = inspectPicture(content);
  if ('problem' in inspected) return inspected;
  const { format } = inspected;
  return (await make({ content, format, longest: longestSide, most: mostPixels })) ?? { problem: 'unreadable' };
};

interface Processing extends Ending {
  readonly make: MakePicture;
}

const keep = async (site: UploadSite, { width, height, ...files }: MadePicture, processing: Processing) => {
  await Promise.all(
    pictureForms.map((form) => putObject(pictureKey(site, form), { content: files[form], form: webp })),
  );
  const bytes = pictureForms.reduce((sum, form) => sum + files[form].length, 0);
  await completeUpload(site, { bytes, width, height }, processing);
};

/**
 * Makes a picture of a file that was sent, once: what comes when the upload has ended, or was never begun, is
 * thrown away. The file itself goes in every case.
 * @throws TableBusy, the store's error when it is away
 */
export const processUpload = async (site: UploadSite, processing: Processing): Promise<void> => {
  const [stored] = await batchGet([keys.upload(site.scopeId, site.uploadId)]);
  const upload = decodeReadable(Upload, stored);
  const content = upload?.status === 'waiting' ? await getObject(uploadKey(site)) : undefined;
  if (content) {
    const found =
      content.length > mostBytes ? ({ problem: 'unreadable' } as const) : await made(content, processing.make);
    if ('problem' in found) await endUpload(site, { status: 'refused', problem: found.problem }, processing);
    else await keep(site, found, processing);
  }
  await removeObjects(uploadKey(site));
};
