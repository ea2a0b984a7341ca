import { authorize, authorized } from '../access/authorize';
import type { Authorized } from '../access/authorized';
import { uploadsCounted } from '../access/count';
import { requireTarget, write } from '../access/write';
import type { Call } from '../core/call';
import { AlreadyExists, NotFound } from '../core/errors';
import type { ScopeId, UploadId } from '../core/ids';
import { epochSeconds, later } from '../core/time';
import { decodeReadable } from '../db/decode';
import { absent } from '../db/expressions';
import { keys } from '../db/keys';
import { uploadKey } from '../db/objects/picture-keys';
import { postForm } from '../db/objects/signed';
import { batchGet } from '../db/read';
import { timeToLiveAttribute } from '../db/table';
import { put } from '../db/transact';
import {
  formFor,
  isUploadOver,
  type NewUpload,
  newUpload,
  toView,
  unusedFor,
  Upload,
  uploadsPerDay,
  type UploadView,
} from './upload';

/**
 * Begins an upload: whoever is given the form sends one file with it, which becomes a picture as soon as it
 * is there.
 * @throws NotFound, Forbidden, AlreadyExists, DailyQuotaExceeded, TableBusy, IdempotentReplay
 */
export const create = async (
  call: Call,
  scopeId: ScopeId,
  draft: NewUpload,
): Promise<Authorized<UploadView, 'items.create'>> => {
  const upload = newUpload(draft, scopeId, call);
  const resource = { scopeId, listId: draft.listId };
  const { url, fields } = await postForm(uploadKey({ scopeId, uploadId: upload.id }), {
    contentType: draft.contentType,
    most: draft.size,
    now: call.now,
    validFor: formFor,
  });
  return write(call, {
    resource,
    permission: 'items.create',
    actions: [
      ...requireTarget(call, resource),
      uploadsCounted(call, uploadsPerDay),
      put(keys.upload(scopeId, upload.id), {
        schema: Upload,
        item: { ...upload, [timeToLiveAttribute]: epochSeconds(later(call.now, unusedFor)) },
        when: absent(),
        refusal: () => new AlreadyExists(),
      }),
    ],
    answer: toView(upload, { uploadUrl: url, uploadFields: fields }),
  });
};

/**
 * Shows how far an upload has come, to who may read what it was begun for: its list, or the scope.
 * @throws NotFound, TableBusy
 */
export const get = async (
  call: Call,
  { scopeId, uploadId }: { readonly scopeId: ScopeId; readonly uploadId: UploadId },
): Promise<Authorized<UploadView, 'scope.read'>> => {
  const [stored] = await batchGet([keys.upload(scopeId, uploadId)]);
  const upload = decodeReadable(Upload, stored);
  const access = await authorize(call, {
    resource: { scopeId, listId: upload?.listId ?? undefined },
    permission: 'scope.read',
  });
  if (!upload || isUploadOver(upload, call.now)) throw new NotFound();
  return authorized(access, toView(upload));
};
