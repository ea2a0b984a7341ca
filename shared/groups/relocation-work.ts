import type { RelocationId, ScopeId } from '../core/ids';
import { StaleRead } from '../core/retry';
import { day, hour, type Instant, later } from '../core/time';
import type { UpdateSpec } from '../db/expressions';
import { keys } from '../db/keys';
import { update, type WriteAction } from '../db/transact';
import { standstill } from '../lifecycle/work/deletion-intent';
import { asTaken, type Progress } from '../lifecycle/work/progress';

/** The entry of the index `due` under which the sweeper finds relocations that stand still. */
export const relocationDueKind = 'ON-ITS-WAY';
/** The time that a list may take until it is undone, and for which a relocation is kept when it has ended. */
export const relocationTimeout = hour;
export const relocationRetention = day;

/** A relocation as far as it says where it is kept, and how far it is. */
export interface RelocationWork extends Pick<Progress, 'turn' | 'status' | 'cursor'> {
  readonly id: RelocationId;
  readonly scopeId: ScopeId;
}

/** Returns the attributes by which the sweeper finds a relocation that stands still from now on. */
export const relocationDue = (now: Instant) => ({ dueKind: relocationDueKind, dueAt: later(now, standstill) });

/** Moves a relocation on, if nobody else has done so since it was read. */
export const moved = (work: RelocationWork, now: Instant, { set, add }: Pick<UpdateSpec, 'set' | 'add'>): WriteAction =>
  update(keys.relocation(work.scopeId, work.id), {
    change: { set: { modifiedAt: now, ...relocationDue(now), ...set }, add: { version: 1, ...add } },
    when: asTaken(work),
    refusal: () => new StaleRead(),
  });

/** Goes over to another phase, at its beginning. */
export const entering = (
  work: RelocationWork,
  now: Instant,
  { set, add }: { readonly set: NonNullable<UpdateSpec['set']>; readonly add?: UpdateSpec['add'] },
): WriteAction => moved(work, now, { set: { cursor: null, ...set }, add: { turn: 1, ...add } });
