import { personalScopeOf, UploadId, type UserId } from '../../core/ids';
import { decodeReadable } from '../../db/decode';
import { keys, scopeIn } from '../../db/keys';
import { getObject } from '../../db/objects/objects';
import { pictureKey, pictureKeys, type UploadSite } from '../../db/objects/picture-keys';
import { batchGet } from '../../db/read';
import { Upload } from '../../pictures/upload';
import type { Piece } from './piece';

/** The most MB (2^20 bytes) of pictures that an export holds: those are copied within one step. */
export const mostPictureMegabytes = 256;
/** The number of uploads that are read, and of files that are held, at once. */
const readAtOnce = 100;
const heldAtOnce = 8;

/** A picture, and the part of the export that shows it. */
interface ShownPicture extends UploadSite {
  readonly part: string;
}

/** The pictures that come with an export, and how many others do not. */
export interface ExportPictures {
  readonly sites: readonly ShownPicture[];
  readonly leftOut: number;
}

/** Names the pictures that somebody's records show: whoever is given a record is given what it shows. */
const shownIn = (pieces: readonly Piece[], userId: UserId): ShownPicture[] => {
  const sites = pieces.flatMap(({ part, records }) =>
    records.flatMap(({ record }) => {
      const { data: uploadId } = UploadId.safeParse(record.pictureId);
      return uploadId ? [{ part, scopeId: scopeIn(part) ?? personalScopeOf(userId), uploadId }] : [];
    }),
  );
  // One may have gone from one record to another while they were read.
  return [...new Map(sites.map((site) => [pictureKeys(site), site])).values()];
};

/**
 * Finds the pictures that the records of an export show, as many as it holds: one's own picture first, then
 * in the order of the pieces. One that is not there, or not yet, has no file.
 * @throws TableBusy
 */
export const picturesIn = async (
  pieces: readonly Piece[],
  userId: UserId,
  most = mostPictureMegabytes * 1024 * 1024,
): Promise<ExportPictures> => {
  const shown = shownIn(pieces, userId);
  const sites: ShownPicture[] = [];
  let left = most;
  let leftOut = 0;
  for (let from = 0; from < shown.length; from += readAtOnce) {
    const some = shown.slice(from, from + readAtOnce);
    const stored = await batchGet(some.map(({ scopeId, uploadId }) => keys.upload(scopeId, uploadId)));
    for (const [index, site] of some.entries()) {
      const upload = decodeReadable(Upload, stored[index]);
      if (upload?.status !== 'done') continue;
      left -= upload.bytes ?? 0;
      if (left >= 0) sites.push(site);
      else leftOut++;
    }
  }
  return { sites, leftOut };
};

/** A picture with its file. */
interface PictureFile {
  readonly site: ShownPicture;
  readonly content: Uint8Array;
}

/** Reads the files of pictures, a few at a time. @throws the store's error when it is away */
export async function* pictureFiles(sites: readonly ShownPicture[]): AsyncGenerator<PictureFile> {
  for (let from = 0; from < sites.length; from += heldAtOnce) {
    const some = sites.slice(from, from + heldAtOnce);
    const contents = await Promise.all(some.map((site) => getObject(pictureKey(site, 'picture'))));
    yield* some.flatMap((site, index) => {
      const content = contents[index];
      return content ? [{ site, content }] : [];
    });
  }
}
