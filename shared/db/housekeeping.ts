import { timeToLiveAttribute } from './table';

/**
 * Set on what people find their memberships and invitations by, when something that these lead to has
 * changed: see shared/history/history/followers.ts.
 */
export const touchAttribute = 'touched';
/**
 * Set on a record whose change was told too late for those who had read on: it is told of again, as it is by
 * then.
 */
export const replayedAttribute = 'replayed';
/**
 * By which a record is dead with what is above it: the sort key of that deletion. What is dead by itself has
 * `deletedAt`.
 */
export const tombstoneAttribute = 'deletedWith';

/** Attributes by which a record of any kind is found, kept and worked on: nobody's words. */
export const housekeeping: readonly string[] = [
  'pk',
  'sk',
  'orderKey',
  'schemaVersion',
  'requestId',
  timeToLiveAttribute,
  tombstoneAttribute,
  touchAttribute,
  replayedAttribute,
  'dueKind',
  'dueAt',
  'turn',
  'cursor',
];
