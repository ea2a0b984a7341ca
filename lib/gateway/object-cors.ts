import { maxAge } from './preflight';

/**
 * The rule of what pages of the configured origins may do with the store of objects: read by a link, send a
 * file by a presigned form. The bucket's rule on AWS, the front's here.
 */
export const objectCors = {
  methods: ['GET', 'HEAD', 'POST'],
  requestHeaders: ['*'],
  exposedHeaders: ['ETag', 'Content-Disposition'],
  maxAge,
} as const;
