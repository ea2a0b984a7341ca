import * as z from 'zod';

/**
 * How far the work on what is below has come. It is kept where the deletion is: a durable intent, which
 * outlives every crash. `running` marks what is below, `restoring` takes the marks off again.
 */
export const progress = {
  status: z.enum(['running', 'done', 'restoring', 'restored']).default('done'),
  /** How often it was deleted or restored: a step that began before the last turn does nothing. */
  turn: z.int().default(0),
  /** Up to where the work is done; absent: from the beginning, or to the end. */
  cursor: z.string().nullable().default(null),
  /** How many records are marked. */
  affected: z.int().default(0),
};
export const Progress = z.object(progress);
export type Progress = z.output<typeof Progress>;

/** Whether there is work left. */
export const isUnfinished = ({ status }: Pick<Progress, 'status'>): boolean =>
  status === 'running' || status === 'restoring';
