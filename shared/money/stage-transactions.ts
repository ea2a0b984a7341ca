import { isSameRecord } from '../access/update';
import type { Call } from '../core/call';
import { StaleRead } from '../core/retry';
import { absent, every } from '../db/expressions';
import { fitting } from '../db/fitting';
import { leavingAttribute, tombstoneAttribute } from '../db/housekeeping';
import { indexKeys, keys } from '../db/keys';
import { put, update, type WriteAction } from '../db/transact';
import { beginStaging, markOfStaged, stage, type StagedWork } from '../groups/staged-work';
import type { ComingLabels } from '../labels/coming-labels';
import { besideAttribute } from './day-totals';
import type { FigureChange } from './projection';
import { asItStands } from './refunds-posting';
import { letGo } from './staged-steps';
import { StagedTransactions } from './staged-transactions';
import { takeIn } from './take-in';
import { Transaction } from './transaction';

/** Transactions to make in a scope, and what shows them there. */
interface Staging<T> extends Pick<StagedWork, 'id' | 'scopeId' | 'fromScopeId' | 'as'> {
  readonly copies: readonly Transaction[];
  /** The originals that a transfer takes away. */
  readonly leaving: readonly Transaction[];
  /** The labels that are made for them. */
  readonly labels: readonly ComingLabels[];
  /** What they move in the figures of days there, and what their originals do here. */
  readonly days: { readonly there: readonly FigureChange[]; readonly here: readonly FigureChange[] };
  readonly counts: WriteAction;
  readonly reveals: readonly WriteAction[];
  readonly write: (actions: readonly WriteAction[]) => Promise<T>;
}

const putBeside = ({ key, set, add, condition, refusal }: FigureChange, id: string): WriteAction =>
  update(key, { change: { set: { ...set, [besideAttribute(id)]: add } }, when: condition, refusal });

/**
 * Makes transactions in a scope step by step within a call, with what they move in figures of days beside
 * those: see `stage`.
 * @throws QuotaExceeded for what can't be shown at once, and for labels beyond a limit; TotalTooLarge,
 * TableBusy, and what `counts` and `write` do
 */
export const stageTransactions = async <T>(
  call: Call,
  { labels, copies, leaving, days, counts, reveals, write, ...names }: Staging<T>,
): Promise<T> => {
  const { id, scopeId } = names;
  const work: StagedTransactions = {
    ...beginStaging(call, names, copies.length),
    of: labels.some((some) => some.copies.length > 0) ? 'transactions-with-labels' : 'transactions',
    labels: labels.flatMap(({ kind, copies: made }) => made.map((sk) => ({ kind, sk }))),
    counted: labels.flatMap(({ counted }) => counted),
    copies: copies.map((one) => one.id),
    originals: leaving.map((one) => one.id),
    daysThere: days.there.map(({ key }) => key.sk),
    daysHere: days.here.map(({ key }) => key.sk),
  };
  await Promise.all(labels.map(({ requireRoom }) => requireRoom()));
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
    units: [...labels.flatMap(({ putEach }) => putEach(markOfStaged(work))), ...staged.map((action) => [action])],
    counts,
    reveals,
    write,
    letGo: (begun) => letGo(call, begun),
  });
};
