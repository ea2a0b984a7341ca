import type { ScopeId } from '../core/ids';
import type { Condition, UpdateSpec } from '../db/expressions';
import type { Key } from '../db/keys';
import type { Refusal } from '../db/transact';
import type { Change, Transaction } from './transaction';

/** The amounts that changes of records of money add to one record of figures. */
export interface FigureChange {
  readonly key: Key;
  /** Names the record for whoever finds it, the first time. */
  readonly set?: NonNullable<UpdateSpec['set']>;
  /** Holds no 0. */
  readonly add: Readonly<Record<string, number>>;
  readonly condition: Condition | undefined;
  readonly refusal: Refusal;
}

/**
 * Derives what follows in figures when records change, none of them deleted: one `FigureChange` a record of
 * figures, however many changes move it, since a transaction of the table takes one action a record.
 */
export type Projection = (scopeId: ScopeId, changes: readonly Change[]) => FigureChange[];

/** Returns every state with its sign: what was is taken out, what is is put in. */
export const signed = <One = Transaction>(changes: readonly Change<One>[]): (readonly [One, 1 | -1])[] =>
  changes.flatMap(({ before, after }) => [
    ...(before ? [[before, -1] as const] : []),
    ...(after ? [[after, 1] as const] : []),
  ]);
