import * as z from 'zod';
import type { Call } from '../core/call';
import { RelocationId, ScopeId } from '../core/ids';
import { audit, created } from '../core/record';
import type { Reads } from '../core/quick-reading';
import { StaleRead } from '../core/retry';
import { Instant, later, minute } from '../core/time';
import { absent, equal } from '../db/expressions';
import { fitting } from '../db/fitting';
import { leavingAttribute } from '../db/housekeeping';
import { type Key, keys } from '../db/keys';
import { check, put, transact, update, type WriteAction } from '../db/transact';
import { progress } from '../lifecycle/work/progress';
import { entering, relocationDue } from './relocation-work';

/**
 * What is made in a scope with more of it than one transaction of the table takes: a durable intent in the
 * partition of that scope. It says all that is written for that where nobody sees it, so that whatever
 * becomes of the call that does so, all of it is shown, or none is left (docs/decisions/0108).
 */
export const stagedWork = {
  id: RelocationId,
  scopeId: ScopeId,
  fromScopeId: ScopeId,
  as: z.enum(['duplicate', 'transfer']),
  /**
   * - `staging`: the call writes what is to be there, where nobody sees it.
   * - `settling`: all of it is there; what it was staged by goes, and so do originals of a transfer.
   * - `closing`: nothing is left of that, and in a while the scopes need no longer say that it is there.
   * - `undoing`: what was written goes.
   */
  phase: z.enum(['staging', 'settling', 'closing', 'undoing', 'ended']),
  /** Until when the phase waits: the call for all to be staged, the scopes for whoever reads meanwhile. */
  until: Instant,
  ...progress,
  ...audit,
};
export type StagedWork = z.output<z.ZodObject<typeof stagedWork>>;

/** Returns the mark that copies bear: the sort key of what they come with. */
export const markOfStaged = ({ scopeId, id }: Pick<StagedWork, 'scopeId' | 'id'>): string =>
  keys.relocation(scopeId, id).sk;

/** The time that a call has to write all, longer than any function runs: what isn't whole then is undone. */
const stagingTimeout = minute;
/** The number of writes that one transaction of the table makes of what is staged, or finishes it with. */
export const stagedAtOnce = 90;
/**
 * Names by whom something is staged: a later attempt of the same call is another, whose figures must not go
 * with a day that is taken away as it was left by an earlier one.
 */
const stagedBy = ({ requestId }: Call, id: RelocationId): string => `${requestId}/${id}`;

/** Returns work as it begins: its call stages. */
export const beginStaging = (
  call: Call,
  names: Pick<StagedWork, 'id' | 'scopeId' | 'fromScopeId' | 'as'>,
  affected: number,
): StagedWork => ({
  ...names,
  phase: 'staging',
  until: later(call.now, stagingTimeout),
  status: 'running',
  turn: 0,
  cursor: null,
  affected,
  ...created(call),
});

/** Lets go of an original that is held. Refused with StaleRead where it isn't by now. */
export const release = (key: Key, id: string): WriteAction =>
  update(key, {
    change: { set: { [leavingAttribute]: null } },
    when: equal(leavingAttribute, id),
    refusal: () => new StaleRead(),
  });

/** Puts units, each of which is written at once, into as few parts as hold them. */
export const inParts = <One>(units: readonly (readonly One[])[], most = stagedAtOnce): One[][] => {
  const parts: One[][] = [];
  for (const unit of units) {
    const last = parts.at(-1);
    if (last && last.length + unit.length <= most) last.push(...unit);
    else parts.push([...unit]);
  }
  return parts;
};

/** Work to stage, and what shows it. */
interface Staging<Work extends StagedWork, T> {
  readonly work: Work;
  readonly schema: Reads<Work>;
  /** What is written where nobody sees it: what belongs together is written at once. */
  readonly units: readonly (readonly WriteAction[])[];
  /** What counts it against the limits of whoever calls, before anything of it is written. */
  readonly counts: WriteAction;
  /** What all of it is shown by, in one transaction of the table. */
  readonly reveals: readonly WriteAction[];
  readonly write: (actions: readonly WriteAction[]) => Promise<T>;
  /** Lets go of what others wait for, once it is being undone: the rest of that takes its time. */
  readonly letGo: (work: Work) => Promise<unknown>;
}

/**
 * Makes records in a scope step by step within a call: they are written where nobody sees them, and then
 * shown with all the rest in one transaction of the table. What goes wrong until then is undone, by the
 * stream's function or the sweeper.
 * @throws QuotaExceeded for what can't be shown at once; and what `counts`, `units` and `write` do
 */
export const stage = async <Work extends StagedWork, T>(
  call: Call,
  { work, schema, units, counts, reveals, write, letGo }: Staging<Work, T>,
): Promise<T> => {
  const { now, requestId } = call;
  const { id, scopeId } = work;
  const key = keys.relocation(scopeId, id);
  const isStaging = check(key, equal('phase', work.phase), () => new StaleRead());
  const parts = inParts(units).map((part) => fitting([isStaging, ...part]));
  const shows = fitting([...reveals, entering(work, now, { set: { status: 'restoring', phase: 'settling' } })]);
  await transact(requestId, [counts, put(key, { schema, item: { ...work, ...relocationDue(now) }, when: absent() })]);
  try {
    for (const part of parts) await transact(stagedBy(call, id), part);
    return await write(shows);
  } catch (error) {
    const undoing = { status: 'restoring', phase: 'undoing' } as const;
    // Where this fails, too, the sweeper finds it; what was shown in spite of the error stays.
    await transact(requestId, [entering(work, now, { set: undoing })])
      .then(() => letGo(work))
      .catch(() => undefined);
    throw error;
  }
};
