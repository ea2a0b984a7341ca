import type { Call } from '../core/call';
import { newId, type ScopeId, UploadId } from '../core/ids';
import { created } from '../core/record';
import { decodeReadable } from '../db/decode';
import { absent } from '../db/expressions';
import { type Key, keys } from '../db/keys';
import type { UploadSite } from '../db/objects/picture-keys';
import { batchGet } from '../db/read';
import { put, type WriteAction } from '../db/transact';
import { userOf } from './picture-use';
import { Upload } from './upload';

/** The uploads of a scope whose pictures can be copied, by their ids. */
export type CopiedPictures = ReadonlyMap<UploadId, Upload>;

/** Reads the uploads of pictures that go along with what shows them. @throws TableBusy */
export const picturesToCopy = async (
  scopeId: ScopeId,
  shown: readonly { readonly pictureId: UploadId | null }[],
): Promise<CopiedPictures> => {
  const ids = shown.flatMap(({ pictureId }) => pictureId ?? []);
  const found = ids.length > 0 ? await batchGet(ids.map((id) => keys.upload(scopeId, id))) : [];
  const uploads = found.flatMap((stored) => decodeReadable(Upload, stored) ?? []);
  return new Map(uploads.filter(({ status, copyOf }) => status === 'done' || copyOf).map((one) => [one.id, one]));
};

/** Returns an id for the copy of a picture; null: there is none to be copied. */
export const idOfCopy = (pictureId: UploadId | null, pictures: CopiedPictures): UploadId | null =>
  pictureId && pictures.has(pictureId) ? newId(UploadId) : null;

interface Copying {
  /** The picture that is shown there. */
  readonly to: UploadSite;
  /** The record that shows it there. */
  readonly by: Key;
  readonly call: Call;
}

/**
 * Puts an upload that shows what another does, with files of its own: neither then rests on the other. The
 * table's stream copies these.
 */
export const putPictureCopy = (source: Upload, { to: { scopeId, uploadId }, by, call }: Copying): WriteAction => {
  // A copy whose files are still to be copied has none: they are taken from where it takes them.
  const copyOf = source.status === 'done' ? { scopeId: source.scopeId, uploadId: source.id } : source.copyOf;
  const copy: Upload = {
    ...source,
    ...created(call),
    ...{
      id: uploadId,
      scopeId,
      listId: null,
      status: 'waiting',
      copyOf,
      bytes: null,
      width: null,
      height: null,
      usedBy: userOf(by),
      expiresAt: null,
    },
  };
  return put(keys.upload(scopeId, uploadId), { schema: Upload, item: copy, when: absent() });
};
