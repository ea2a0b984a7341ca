import * as z from 'zod';
import { DeviceId } from '../core/ids';
import { Instant } from '../core/time';

/** The entry of the index `due` under which the job finds whose devices are to be told something. */
export const pushDueKind = 'PUSH';

/**
 * That somebody's devices are to be told something, and how often it was tried. Everything that is to be told
 * moves its version on.
 */
export const Push = z.object({
  version: z.int(),
  dueAt: Instant.nullable().default(null),
  attempts: z.int().default(0),
  /** What could not be told to some devices: the sort keys of it, in the person's partition. */
  again: z
    .object({ told: z.array(z.string()), devices: z.array(DeviceId) })
    .nullable()
    .default(null),
});
export type Push = z.output<typeof Push>;
