import { isSameRecord } from '../access/update';
import type { Call } from '../core/call';
import { StaleRead } from '../core/retry';
import { every } from '../db/expressions';
import { leavingAttribute } from '../db/housekeeping';
import { update, type WriteAction } from '../db/transact';
import { isStaying } from '../groups/arrivals';
import type { Scope } from '../groups/scope';
import { beginStaging, markOfStaged, stage, type StagedWork } from '../groups/staged-work';
import type { Leaving } from './label-deletion';
import { comingLabels, stagedCounts } from './coming-labels';
import type { LabelNoun } from './match-labels';
import type { NamedRecord } from './named';
import { countedApart } from './put-labels';
import { goOnWith, StagedLabels } from './staged-labels';

/** Labels to make in a scope, and what shows them there. */
interface Staging<R extends NamedRecord, T> extends Pick<StagedWork, 'id' | 'fromScopeId' | 'as'> {
  /** The scope that they come to, as it was read. */
  readonly to: Scope;
  readonly made: readonly R[];
  /** The originals that a transfer takes away. */
  readonly leaving: readonly Leaving<R>[];
  readonly taken: (name: string) => Error;
  readonly counts: WriteAction;
  readonly reveals: readonly WriteAction[];
  readonly write: (actions: readonly WriteAction[]) => Promise<T>;
}

/**
 * Makes labels in a scope step by step within a call, each with its name, and holds the originals that go:
 * see `stage`. What is left to do then, or to undo, the call does as far as it comes.
 * @throws QuotaExceeded, NameTaken, TableBusy, and what `counts` and `write` do
 */
export const stageLabels = async <R extends NamedRecord, T>(
  call: Call,
  noun: LabelNoun<R>,
  { id, fromScopeId, as, to, made, leaving, taken, counts, reveals, write }: Staging<R, T>,
): Promise<T> => {
  const { kind, copies, counted, requireRoom, putEach } = comingLabels(noun, made, { scope: to, taken });
  await requireRoom();
  const gone = leaving.map(({ before }) => before);
  const work: StagedLabels = {
    ...beginStaging(call, { id, scopeId: to.id, fromScopeId, as }, made.length),
    of: 'labels',
    kind,
    copies: [...copies],
    counted: [...counted],
    originals: leaving.map(({ before, holds }) => ({ sk: noun.key(before.scopeId, before.id).sk, holds })),
    uncounted: stagedCounts(noun, countedApart(noun, gone)),
  };
  const goOn = () => goOnWith(noun, work, call.requestId);
  const answer = await stage(call, {
    work,
    schema: StagedLabels,
    units: [
      ...gone.map((before) => [
        update(noun.key(before.scopeId, before.id), {
          change: { set: { [leavingAttribute]: work.id } },
          when: every(isSameRecord(before), isStaying),
          refusal: () => new StaleRead(),
        }),
      ]),
      ...putEach(markOfStaged(work)),
    ],
    counts,
    reveals,
    write,
    letGo: goOn,
  });
  await goOn();
  return answer;
};
