import * as z from 'zod';
import { UserId } from '../core/ids';
import { Instant } from '../core/time';
import { ListView } from './list';

/** The result of clearing a list of what was bought. */
export const ClearedView = z
  .object({
    cleared: z.int().describe('the number of bought items that were cleared'),
    clearedAt: Instant.nullable().describe('null: nothing had been bought, so nothing was cleared'),
    clearedBy: UserId.nullable(),
    restorableUntil: Instant.nullable(),
    list: ListView,
  })
  .meta({ id: 'Cleared' });
export type ClearedView = z.output<typeof ClearedView>;

export const UnclearedView = z
  .object({ restored: z.int().describe('the number of items that are back'), list: ListView })
  .meta({ id: 'Uncleared' });
export type UnclearedView = z.output<typeof UnclearedView>;
