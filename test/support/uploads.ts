import { handler } from '../../functions/objects/pictures';
import { uploadKey } from '../../shared/db/objects/picture-keys';
import { ScopeId, UploadId } from '../../shared/core/ids';
import type { Json, Person } from './person';

/** Sends a file by the form of an upload, as a browser does. @returns the store's status */
export const sendFile = async ({ uploadUrl, uploadFields }: Json, content: Uint8Array): Promise<number> => {
  const form = new FormData();
  for (const [name, value] of Object.entries<string>(uploadFields)) form.append(name, value);
  form.append('file', new Blob([content.slice()]), 'picture');
  return (await fetch(uploadUrl, { method: 'POST', body: form })).status;
};

/** Tells the function that a file has come, as EventBridge does. */
export const arrive = (scopeId: string, uploadId: string): Promise<void> =>
  handler(
    {
      detail: {
        object: { key: uploadKey({ scopeId: ScopeId.parse(scopeId), uploadId: UploadId.parse(uploadId) }) },
      },
    },
    { awsRequestId: 'arrival' },
  );

/** Begins an upload in a scope. */
export const begin = async (who: Person, scopeId: string, content: Uint8Array, more: object = {}): Promise<Json> => {
  const { status, body } = await who.post(`/v1/scopes/${scopeId}/uploads`, {
    contentType: 'image/jpeg',
    size: content.length,
    ...more,
  });
  if (status !== 201) throw new Error(`The upload did not begin: ${JSON.stringify(body)}`);
  return body;
};

/** Uploads a picture to a scope, and gives what has become of it. */
export const upload = async (who: Person, scopeId: string, content: Uint8Array, more: object = {}): Promise<Json> => {
  const begun = await begin(who, scopeId, content, more);
  const sent = await sendFile(begun, content);
  if (sent !== 204) throw new Error(`The file was refused: ${String(sent)}`);
  await arrive(scopeId, begun.id);
  return (await who.get(`/v1/scopes/${scopeId}/uploads/${begun.id}`)).body;
};
