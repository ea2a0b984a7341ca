import type { Call } from '../core/call';
import type { RelocationId, ScopeId } from '../core/ids';
import { created } from '../core/record';
import { StaleRead } from '../core/retry';
import { later, minute } from '../core/time';
import { absent, equal, every, present } from '../db/expressions';
import { fitting } from '../db/fitting';
import { leavingAttribute, tombstoneAttribute } from '../db/housekeeping';
import { indexKeys, type Key, keys } from '../db/keys';
import { batchGet } from '../db/read';
import { check, put, transact, update, type WriteAction } from '../db/transact';
import type { Relocation } from '../groups/relocation';
import { entering, relocationDue } from '../groups/relocation-work';
import { isSameRecord } from '../access/update';
import { besideAttribute } from './day-totals';
import type { FigureChange } from './projection';
import { asItStands } from './refunds-posting';
import { markOfStaged, StagedTransactions } from './staged-transactions';
import { Transaction } from './transaction';

/** The time that a call has to write all, longer than any function runs: what isn't whole then is undone. */
const stagingTimeout = minute;
/**
 * Names by whom something is staged: a later attempt of the same call is another, whose figures must not go
 * with a day that is taken away as it was left by an earlier one.
 */
const stagedBy = ({ requestId }: Call, id: RelocationId): string => `${requestId}/${id}`;
/** The number of records that one transaction of the table stages. */
const stagedAtOnce = 90;

/** Transactions to make in a scope, and what shows them there. */
interface Staging<T> {
  readonly id: RelocationId;
  readonly scopeId: ScopeId;
  readonly fromScopeId: ScopeId;
  readonly as: Relocation;
  readonly copies: readonly Transaction[];
  /** The originals that a transfer takes away. */
  readonly leaving: readonly Transaction[];
  /** What they move in the figures of days there, and what their originals do here. */
  readonly days: { readonly there: readonly FigureChange[]; readonly here: readonly FigureChange[] };
  /** What counts it against the limits of whoever calls, before anything of it is written. */
  readonly counts: WriteAction;
  /** What all of it is shown by, in one transaction of the table. */
  readonly reveals: readonly WriteAction[];
  readonly write: (actions: readonly WriteAction[]) => Promise<T>;
}

/** Takes in what stands beside the figures of a day. Refused with StaleRead where it was by now. */
export const takeIn = (
  key: FigureChange['key'],
  { id, add }: { readonly id: string; readonly add: FigureChange['add'] },
): WriteAction =>
  update(key, {
    change: { set: { [besideAttribute(id)]: null }, add },
    when: present(besideAttribute(id)),
    refusal: () => new StaleRead(),
  });

const putBeside = ({ key, set, add, condition, refusal }: FigureChange, id: string): WriteAction =>
  update(key, { change: { set: { ...set, [besideAttribute(id)]: add } }, when: condition, refusal });

/** Lets go of an original that is held. Refused with StaleRead where it isn't by now. */
export const release = (key: Key, id: string): WriteAction =>
  update(key, {
    change: { set: { [leavingAttribute]: null } },
    when: equal(leavingAttribute, id),
    refusal: () => new StaleRead(),
  });

const inParts = <One>(all: readonly One[], most: number): One[][] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, part) => all.slice(part * most, (part + 1) * most));

/** Lets go of originals at once, for whoever waits for them: the rest of what is undone takes its time. */
const letGo = async ({ requestId }: Call, { id, originals, fromScopeId }: StagedTransactions): Promise<void> => {
  const places = originals.map((one) => keys.transaction(fromScopeId, one));
  const stored = await batchGet(places);
  const held = places.filter((_, index) => stored[index]?.[leavingAttribute] === id);
  for (const part of inParts(held, stagedAtOnce))
    await transact(
      requestId,
      part.map((key) => release(key, id)),
    );
};

/**
 * Makes transactions in a scope step by step within a call: they are written where nobody sees them, with
 * what they move in figures of days beside those, and then shown with all the rest in one transaction of the
 * table. What goes wrong until then is undone, by the stream's function or the sweeper.
 * @throws QuotaExceeded for what can't be shown at once; TotalTooLarge, and what `counts` and `write` do
 */
export const stageTransactions = async <T>(
  call: Call,
  { copies, leaving, days, counts, reveals, write, ...names }: Staging<T>,
): Promise<T> => {
  const { id, scopeId } = names;
  const { now, requestId } = call;
  const work: StagedTransactions = {
    ...names,
    of: 'transactions',
    phase: 'staging',
    until: later(now, stagingTimeout),
    copies: copies.map((one) => one.id),
    originals: leaving.map((one) => one.id),
    daysThere: days.there.map(({ key }) => key.sk),
    daysHere: days.here.map(({ key }) => key.sk),
    status: 'running',
    turn: 0,
    cursor: null,
    affected: copies.length,
    ...created(call),
  };
  const key = keys.relocation(scopeId, id);
  const isStaging = check(key, equal('phase', work.phase), () => new StaleRead());
  const allDays = [...days.there, ...days.here];
  // What could not be taken in afterwards must not be shown.
  for (const { key: day, add } of allDays) fitting([takeIn(day, { id, add })]);
  const staged: WriteAction[] = [
    ...leaving.map((one) =>
      update(keys.transaction(one.scopeId, one.id), {
        change: { set: { [leavingAttribute]: id } },
        when: every(isSameRecord(one), asItStands(one)),
        refusal: () => new StaleRead(),
      }),
    ),
    ...copies.map((one) =>
      put(keys.transaction(scopeId, one.id), {
        schema: Transaction,
        item: { ...one, orderKey: indexKeys.transaction(one), [tombstoneAttribute]: markOfStaged(work) },
        when: absent(),
      }),
    ),
    ...allDays.map((change) => putBeside(change, id)),
  ];
  const parts = inParts(staged, stagedAtOnce).map((part) => fitting([isStaging, ...part]));
  const shows = fitting([...reveals, entering(work, now, { set: { status: 'restoring', phase: 'settling' } })]);
  await transact(requestId, [
    counts,
    put(key, { schema: StagedTransactions, item: { ...work, ...relocationDue(now) }, when: absent() }),
  ]);
  try {
    for (const part of parts) await transact(stagedBy(call, id), part);
    return await write(shows);
  } catch (error) {
    const undoing = { status: 'restoring', phase: 'undoing' } as const;
    // Where this fails, too, the sweeper finds it; what was shown in spite of the error stays.
    await transact(requestId, [entering(work, now, { set: undoing })])
      .then(() => letGo(call, work))
      .catch(() => undefined);
    throw error;
  }
};
