import { isSameRecord } from '../access/update';
import type { Call } from '../core/call';
import { StaleRead } from '../core/retry';
import { absent, every, present } from '../db/expressions';
import { fitting } from '../db/fitting';
import { leavingAttribute, tombstoneAttribute } from '../db/housekeeping';
import { indexKeys, keys } from '../db/keys';
import { batchGet } from '../db/read';
import { put, transact, update, type WriteAction } from '../db/transact';
import { beginStaging, inParts, markOfStaged, release, stage, type StagedWork } from '../groups/staged-work';
import { besideAttribute } from './day-totals';
import type { FigureChange } from './projection';
import { asItStands } from './refunds-posting';
import { StagedTransactions } from './staged-transactions';
import { Transaction } from './transaction';

/** Transactions to make in a scope, and what shows them there. */
interface Staging<T> extends Pick<StagedWork, 'id' | 'scopeId' | 'fromScopeId' | 'as'> {
  readonly copies: readonly Transaction[];
  /** The originals that a transfer takes away. */
  readonly leaving: readonly Transaction[];
  /** What they move in the figures of days there, and what their originals do here. */
  readonly days: { readonly there: readonly FigureChange[]; readonly here: readonly FigureChange[] };
  readonly counts: WriteAction;
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

/** Lets go of originals at once, for whoever waits for them: the rest of what is undone takes its time. */
const letGo = async ({ requestId }: Call, { id, originals, fromScopeId }: StagedTransactions): Promise<void> => {
  const places = originals.map((one) => keys.transaction(fromScopeId, one));
  const stored = await batchGet(places);
  const held = places.filter((_, index) => stored[index]?.[leavingAttribute] === id);
  for (const part of inParts(held.map((key) => [release(key, id)]))) await transact(requestId, part);
};

/**
 * Makes transactions in a scope step by step within a call, with what they move in figures of days beside
 * those: see `stage`.
 * @throws QuotaExceeded for what can't be shown at once; TotalTooLarge, and what `counts` and `write` do
 */
export const stageTransactions = async <T>(
  call: Call,
  { copies, leaving, days, counts, reveals, write, ...names }: Staging<T>,
): Promise<T> => {
  const { id, scopeId } = names;
  const work: StagedTransactions = {
    ...beginStaging(call, names, copies.length),
    of: 'transactions',
    copies: copies.map((one) => one.id),
    originals: leaving.map((one) => one.id),
    daysThere: days.there.map(({ key }) => key.sk),
    daysHere: days.here.map(({ key }) => key.sk),
  };
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
  return stage(call, {
    work,
    schema: StagedTransactions,
    units: staged.map((action) => [action]),
    counts,
    reveals,
    write,
    letGo: (begun) => letGo(call, begun),
  });
};
