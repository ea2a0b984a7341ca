import type { ParentUpdate } from '../access/write';
import { StaleRead } from '../core/retry';
import { absent, every, present } from '../db/expressions';
import type { StoredRecord } from '../db/attributes';
import { arrivingWith } from '../lifecycle/work/tombstone';
import type { Scope } from './scope';

type Reveals = Pick<Scope, 'revealed'>;

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
