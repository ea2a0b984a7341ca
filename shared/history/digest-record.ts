import * as z from 'zod';
import { Instant } from '../core/time';

/** The entry of the index `due` under which the job finds digests to mail. */
export const digestDueKind = 'DIGEST';

/**
 * When somebody is to get mail of what they were told, and how often it was tried. Every notice that is to be
 * in it moves its version on.
 */
export const Digest = z.object({
  version: z.int(),
  dueAt: Instant.nullable().default(null),
  attempts: z.int().default(0),
});
export type Digest = z.output<typeof Digest>;
