import * as z from 'zod';
import { name } from '../core/fields';
import type { MergedPayee } from '../core/merged';
import { restorableFor } from '../core/record';
import { Instant, later } from '../core/time';

/** The longest name of a payee (product limit). */
export const longestPayee = 200;
const Payee = name(longestPayee);

/** What is asked to be merged: a payee by its name, as transactions have it. */
export const PayeeMerge = z
  .strictObject({
    from: Payee.describe('the name that goes; names are compared as everywhere, whatever the case'),
    into: Payee.describe('the name that transactions of both are shown with'),
  })
  .meta({ id: 'PayeeMerge' });
export type PayeeMerge = z.output<typeof PayeeMerge>;

export const PayeeRestore = z.strictObject({ from: Payee }).meta({ id: 'PayeeRestore' });

export const MergedPayeeView = z
  .object({
    from: z.string(),
    into: z.string(),
    mergedAt: Instant,
    restorableUntil: Instant.describe('until when it can be restored'),
  })
  .meta({ id: 'MergedPayee' });
export type MergedPayeeView = z.output<typeof MergedPayeeView>;

/** Returns a payee that was merged, as it is served. */
export const toView = ({ from, into, at }: MergedPayee): MergedPayeeView => ({
  from,
  into,
  mergedAt: at,
  restorableUntil: later(at, restorableFor),
});
