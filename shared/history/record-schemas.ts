import type * as z from 'zod';
import { groupSchemas } from '../groups/records';
import { labelSchemas } from '../labels/records';
import { listSchemas } from '../lists/records';
import { moneySchemas } from '../money/records';
import { personSchemas } from '../people/records';
import { Notification } from './notification';
import type { GivenKind } from './records';

/**
 * The schemas by which these are read, but for the pointer that accounts read: apart from the declarations,
 * because what follows a stream loads no schema.
 */
export const recordSchemas = {
  ...personSchemas,
  ...groupSchemas,
  ...labelSchemas,
  ...listSchemas,
  ...moneySchemas,
  notification: Notification,
} as const satisfies Readonly<Record<Exclude<GivenKind, 'membershipPointer'>, z.ZodType>>;
