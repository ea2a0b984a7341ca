import * as z from 'zod';
import { CursorPosition } from '../../db/cursor';

/** The position up to which the work is done: in which of its parts, and behind which record of that. */
const CascadePosition = z.object({
  part: z.int(),
  after: CursorPosition.optional(),
});
export type CascadePosition = z.output<typeof CascadePosition>;

export const cascadeCursorOf = (at: CascadePosition): string => JSON.stringify(at);

export const cascadePositionOf = (cursor: string | null): CascadePosition =>
  cursor === null ? { part: 0 } : CascadePosition.parse(JSON.parse(cursor));
