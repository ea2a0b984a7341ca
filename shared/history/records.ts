import type { ActivityRules, ExportRules } from '../access/record-declaration';
import type { KindName, KindOfClass, kinds } from '../db/kinds';
import { groupRecords } from '../groups/records';
import { labelRecords } from '../labels/records';
import { listRecords } from '../lists/records';
import { moneyRecords } from '../money/records';
import { personRecords } from '../people/records';
import { notificationRecord } from './notification-record';

type Rules = (typeof kinds)[KindName];
/**
 * The parts that a kind must declare: of a resource, what is told of it; of what people write in a scope,
 * what they are given.
 */
type Declared<Kind extends Rules> = (Kind extends { readonly resource: string }
  ? { readonly activity: ActivityRules }
  : { readonly activity?: ActivityRules }) &
  (Kind extends { readonly in: readonly ['scope'] }
    ? { readonly export: ExportRules }
    : { readonly export?: ExportRules });

/**
 * The kinds that people are told of, or given: a new one doesn't compile until it is in the `records.ts` of
 * its folder.
 */
export type GivenKind = KindOfClass<'content' | 'membership' | 'pointer'>;

/** The declarations of all records that people write, and by which they find them. */
export const records = {
  ...personRecords,
  ...groupRecords,
  ...labelRecords,
  ...listRecords,
  ...moneyRecords,
  notification: notificationRecord,
} as const satisfies { readonly [Name in GivenKind]: Declared<(typeof kinds)[Name]> };
