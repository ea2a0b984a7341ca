import { timeToLiveAttribute } from './table';

/**
 * The attribute set on the pointers to memberships and invitations when something that these lead to has
 * changed: see shared/history/touch-pointers.ts.
 */
export const touchAttribute = 'touched';
/**
 * The attribute set on a record whose change was told too late for those who had read on: it is told of
 * again, as it is by then.
 */
export const replayedAttribute = 'replayed';
/**
 * The attribute by which a record is dead with what it belongs to: the sort key of that deletion. What is
 * dead by itself has `deletedAt`.
 */
export const tombstoneAttribute = 'deletedWith';

/**
 * The attribute of a record that is being taken to another scope: the id of the relocation. Nobody else
 * writes it meanwhile.
 */
export const leavingAttribute = 'leavingWith';

/**
 * The attribute of a record that stood complete, with all that belongs to it, when it was put: what came with
 * it has been told of to nobody.
 */
export const arrivedAttribute = 'arrivedWith';

/**
 * The attributes whose change is news of a pointer: whoever leaves a group, or answers an invitation, no
 * longer finds it, since it goes out of its order.
 */
export const pointerSignals = [touchAttribute, tombstoneAttribute, 'orderKey'] as const;

/** The attributes by which a record of any kind is found, kept and worked on: nobody's words. */
export const housekeeping: readonly string[] = [
  'pk',
  'sk',
  'orderKey',
  'schemaVersion',
  'requestId',
  timeToLiveAttribute,
  tombstoneAttribute,
  leavingAttribute,
  touchAttribute,
  replayedAttribute,
  arrivedAttribute,
  'dueKind',
  'dueAt',
  'turn',
  'cursor',
];

/**
 * The attributes that hold secrets, or a hash of one: no copy that is made of a record has them, for somebody
 * or for an archive, since it would outlive what they open.
 */
export const secretAttributes: readonly string[] = ['secret', 'formerSecret', 'secretHash'];
