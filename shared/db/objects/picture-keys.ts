import { ScopeId, UploadId } from '../../core/ids';

/**
 * The prefixes of the keys of what people send, which goes once it was read, and of the pictures that are
 * made of it.
 */
export const uploadsPrefix = 'uploads/';
export const picturesPrefix = 'pictures/';

/** The place of an upload: it may be chosen by whoever makes it, so that it is one in its scope alone. */
export interface UploadSite {
  readonly scopeId: ScopeId;
  readonly uploadId: UploadId;
}

const at = (prefix: string, { scopeId, uploadId }: UploadSite): string => `${prefix}${scopeId}/${uploadId}`;

/** Returns the key of the file that somebody sends. */
export const uploadKey = (site: UploadSite): string => at(uploadsPrefix, site);

/** Reads the upload from the key of a file that was sent; undefined: the key is another's. */
export const uploadIn = (key: string): UploadSite | undefined => {
  if (!key.startsWith(uploadsPrefix)) return undefined;
  const [scope, upload, ...more] = key.slice(uploadsPrefix.length).split('/');
  const [{ data: scopeId }, { data: uploadId }] = [ScopeId.safeParse(scope), UploadId.safeParse(upload)];
  return scopeId && uploadId && more.length === 0 ? { scopeId, uploadId } : undefined;
};

/** The forms in which a picture is kept. */
export const pictureForms = ['picture', 'thumbnail'] as const;
export type PictureForm = (typeof pictureForms)[number];

/** Says how the keys of all forms of a picture begin. */
export const pictureKeys = (site: UploadSite): string => `${at(picturesPrefix, site)}/`;

/** Returns the key of a picture in one form. */
export const pictureKey = (site: UploadSite, form: PictureForm): string => `${pictureKeys(site)}${form}.webp`;
