import * as z from 'zod';

/** Tells whether answers of this schema carry an ETag: records do, which have a version. */
export const isVersioned = (response: z.ZodType | undefined): boolean =>
  response instanceof z.ZodObject && 'version' in response.shape;

/** Tells whether answers of this schema are one thing, with an address of its own, rather than several. */
export const isIdentified = (response: z.ZodType | undefined): boolean =>
  !(response instanceof z.ZodObject && 'items' in response.shape);
