import type { ParentUpdate } from '../access/write';
import { StaleRead } from '../core/retry';
import type { StoredRecord } from '../db/attributes';
import { absent, every, present } from '../db/expressions';
import { leavingAttribute } from '../db/housekeeping';
import { arrivingWith } from '../lifecycle/work/tombstone';
import type { Scope } from './scope';

/** What a scope says of what comes to it, or leaves it, with others. */
export type Reveals = Pick<Scope, 'revealed'>;

/** The condition that a record isn't being taken to another scope. */
export const isStaying = absent(leavingAttribute);

/** Tells of a stored record whether it is being taken to another scope, or was a moment ago. */
export const isLeaving = (record: StoredRecord | undefined): boolean => record?.[leavingAttribute] !== undefined;

/** Tells whether all counts in a scope that a relocation takes there, or away. */
export const isRevealed = ({ revealed }: Reveals, relocationId: string): boolean =>
  Object.hasOwn(revealed ?? {}, relocationId);

/** Tells whether a record that is being taken to another scope is gone from this one. */
export const hasLeft = (scope: Reveals, { leavingWith }: { readonly leavingWith?: unknown }): boolean =>
  typeof leavingWith === 'string' && isRevealed(scope, leavingWith);

/**
 * Makes the test of whether a stored record of a scope is there: what comes with others is, as soon as all of
 * it is whole; what leaves with others is until then. A scope that can't be read reveals nothing.
 */
export const isThereIn =
  (scope: Reveals = { revealed: null }) =>
  (record: StoredRecord): boolean => {
    const relocationId = arrivingWith(record);
    return (relocationId === undefined || isRevealed(scope, relocationId)) && !hasLeft(scope, record);
  };

/** Returns a stored record of a scope; undefined where `isThereIn` says that it isn't there. */
export const thereIn = (scope: Reveals): ((record: StoredRecord | undefined) => StoredRecord | undefined) => {
  const isThere = isThereIn(scope);
  return (record) => (record && isThere(record) ? record : undefined);
};

/** Says on the scope, beside another update of it, that all of a relocation counts from now on. */
export const revealing = ({ revealed }: Reveals, relocationId: string, update: ParentUpdate = {}): ParentUpdate => {
  const { set, when, otherwise } = update;
  const asRead = revealed ? present('revealed') : absent('revealed');
  return {
    ...update,
    set: {
      ...set,
      ...(revealed ? { [`revealed.${relocationId}`]: 'here' } : { revealed: { [relocationId]: 'here' } }),
    },
    when: when ? every(when, asRead) : asRead,
    otherwise: otherwise ?? (() => new StaleRead()),
  };
};
