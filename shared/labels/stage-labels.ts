import { isSameRecord } from '../access/update';
import type { Call } from '../core/call';
import { QuotaExceeded } from '../core/errors';
import { StaleRead } from '../core/retry';
import { every } from '../db/expressions';
import { leavingAttribute } from '../db/housekeeping';
import { holdersOf, nameKeysOf } from '../db/name-claim';
import { update, type WriteAction } from '../db/transact';
import { isStaying } from '../groups/arrivals';
import { beginStaging, markOfStaged, stage, type StagedWork } from '../groups/staged-work';
import { type LabelNoun, putLabels } from './match-labels';
import type { NamedRecord } from './named';
import { goOnWith, StagedLabels } from './staged-labels';

/** Labels to make in a scope, and what shows them there. */
interface Staging<R extends NamedRecord, T> extends Pick<StagedWork, 'id' | 'scopeId' | 'fromScopeId' | 'as'> {
  readonly made: readonly R[];
  /** The originals that a transfer takes away, each with how many of them are counted in it. */
  readonly leaving: readonly { readonly before: R; readonly holds: number }[];
  readonly taken: (name: string) => Error;
  /** How many more the scope may have, by what was read of it. */
  readonly room: number;
  readonly counts: WriteAction;
  readonly reveals: readonly WriteAction[];
  readonly write: (actions: readonly WriteAction[]) => Promise<T>;
}

/**
 * Refuses what is refused in the end, too, before anything is written.
 * @throws QuotaExceeded, NameTaken, TableBusy
 */
const requireRoom = async <R extends NamedRecord, T>(
  noun: LabelNoun<R>,
  { made, room, taken }: Staging<R, T>,
): Promise<void> => {
  if (made.length > room) throw new QuotaExceeded(noun.quota.what, noun.quota.most);
  const names = made.flatMap((one) => nameKeysOf(noun.namespace(one), one).map((key) => ({ key, name: one.name })));
  const holders = await holdersOf(names.map(({ key }) => [key]));
  const held = names.find((_, index) => holders[index]);
  if (held) throw taken(held.name);
};

/**
 * Makes labels in a scope step by step within a call, each with its name, and holds the originals that go:
 * see `stage`. What is left to do then, or to undo, the call does as far as it comes.
 * @throws QuotaExceeded, NameTaken, TableBusy, and what `counts` and `write` do
 */
export const stageLabels = async <R extends NamedRecord, T>(
  call: Call,
  noun: LabelNoun<R>,
  staging: Staging<R, T>,
): Promise<T> => {
  await requireRoom(noun, staging);
  const { id, scopeId, fromScopeId, as, made, leaving, taken, counts, reveals, write } = staging;
  const work: StagedLabels = {
    ...beginStaging(call, { id, scopeId, fromScopeId, as }, made.length),
    of: 'labels',
    kind: noun.kind,
    copies: made.map((one) => noun.key(one.scopeId, one.id).sk),
    originals: leaving.map(({ before, holds }) => ({ sk: noun.key(before.scopeId, before.id).sk, holds })),
  };
  const mark = markOfStaged(work);
  const goOn = () => goOnWith(noun, work, call.requestId);
  const answer = await stage(call, {
    work,
    schema: StagedLabels,
    units: [
      ...leaving.map(({ before }) => [
        update(noun.key(before.scopeId, before.id), {
          change: { set: { [leavingAttribute]: work.id } },
          when: every(isSameRecord(before), isStaying),
          refusal: () => new StaleRead(),
        }),
      ]),
      ...made.map((one) => putLabels(noun, [one], { taken, mark })),
    ],
    counts,
    reveals,
    write,
    letGo: goOn,
  });
  await goOn();
  return answer;
};
