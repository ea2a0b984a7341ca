import * as z from 'zod';

/**
 * The relocations of a scope of which all counts by now, though not all of it is in its place yet, by their
 * ids. It stands on the scope's record, which whoever reads a record of the scope has read, too
 * (docs/decisions/0108).
 */
export const Revealed = z.record(z.string(), z.literal('here')).nullable();
export type Revealed = z.output<typeof Revealed>;
