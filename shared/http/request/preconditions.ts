import { BadRequest } from '../../core/errors';
import { header, type Middleware } from './request-context';

const changing = new Set(['PATCH', 'PUT', 'DELETE']);

/**
 * Reads the version that an ETag of ours names; `*` asks only that the record is there, which every change
 * does.
 */
const versionIn = (etag: string): number | undefined => {
  if (etag.trim() === '*') return undefined;
  const version = /^(?:W\/)?"(\d{1,15})\.[\w-]+"$/.exec(etag.trim())?.[1];
  if (!version) throw new BadRequest([{ path: 'If-Match', code: 'etag' }]);
  return Number(version);
};

const namesOneOf = (tags: string, etag: string): boolean =>
  tags.trim() === '*' || tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);

/**
 * Reads preconditions (RFC 9110, 13.1): the version that If-Match names goes into the call, and
 * `access/update.ts` compares it (412 `version-changed`); If-None-Match on reads saves the body when nothing
 * changed.
 */
export const preconditions = (): Middleware => ({
  before: ({ event, context: { requestContext } }) => {
    const match = header(event, 'if-match');
    if (match !== undefined && requestContext.call && changing.has(event.httpMethod))
      requestContext.call = { ...requestContext.call, ifVersion: versionIn(match) };
  },
  after: ({ event, context: { requestContext }, response }) => {
    const etag = response?.headers?.ETag;
    const known = header(event, 'if-none-match');
    if (
      !response ||
      requestContext.route.method !== 'GET' ||
      known === undefined ||
      typeof etag !== 'string' ||
      !namesOneOf(known, etag)
    )
      return;
    response.statusCode = 304;
    response.body = '';
    delete response.headers?.['Content-Type'];
  },
});
