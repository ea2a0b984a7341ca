import * as z from 'zod';
import { CursorPosition } from '../../db/cursor';

/** The position up to which the work is done: in which of its parts, and behind which record of that. */
const Position = z.object({
  part: z.int(),
  after: CursorPosition.optional(),
});
export type Position = z.output<typeof Position>;

export const cascadeCursorOf = (at: Position): string => JSON.stringify(at);

export const cascadePositionOf = (cursor: string | null): Position =>
  cursor === null ? { part: 0 } : Position.parse(JSON.parse(cursor));
