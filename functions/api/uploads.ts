import { route } from '../../shared/http/route';
import { NewUpload, UploadView } from '../../shared/pictures/upload';
import * as uploads from '../../shared/pictures/upload-store';

const path = '/v1/scopes/{scopeId}/uploads';

export const createUpload = route({
  method: 'POST',
  path,
  permission: 'items.create',
  success: 201,
  rate: 'sensitive',
  summary: 'Send a picture of an item, or of yourself',
  description: `Send the file within 15 minutes as \`multipart/form-data\` to \`uploadUrl\`: first the \`uploadFields\`, then the file as \`file\`. Fetch the upload until it is \`done\`, which
takes seconds, and give its id as the \`pictureId\` of an item of this scope, or of yourself if this is your personal scope. JPEG, PNG and WebP are read, up to 10 MiB and 50 million
pixels; what the file is decides, not what it is called. What is kept is WebP, upright, at most 2,000 pixels on its longer side, with a thumbnail; place, camera and all else that
isn’t pixels is left out. A picture that nothing shows goes after a day.`,
  problems: ['already-exists', 'quota-exceeded'],
  body: NewUpload,
  response: UploadView,
  example: { body: { contentType: 'image/jpeg', size: 2_400_000 } },
  handle: ({ call, params, body }) => uploads.create(call, params.scopeId, body),
});

export const getUpload = route({
  method: 'GET',
  path: `${path}/{uploadId}`,
  permission: 'scope.read',
  summary: 'Get an upload, and whether it has become a picture',
  response: UploadView,
  handle: ({ call, params }) => uploads.get(call, params),
});
