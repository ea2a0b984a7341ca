import { authorizeBoth } from '../access/both-scopes';
import type { Authorized } from '../access/authorized';
import type { Permission } from '../access/permissions';
import { operationsCounted } from '../access/count';
import { moreOfEach, requireScope, writeAcross } from '../access/write';
import type { Call } from '../core/call';
import { InvalidBody, NameTaken } from '../core/errors';
import { newId, RelocationId, type ScopeId } from '../core/ids';
import { retryOnStale, StaleRead } from '../core/retry';
import { decodeReadable } from '../db/decode';
import { fits } from '../db/fitting';
import type { WriteAction } from '../db/transact';
import { isLeaving, isStaying, revealing, thereIn } from '../groups/arrivals';
import type { Scope } from '../groups/scope';
import { type Relocation, type RelocationMap, requireAnotherScope } from '../groups/relocation';
import { arrivalsOf, type Copies, copyOf, type LabelNoun } from './match-labels';
import { HeldByAnother, nameMoved } from '../db/name-claim';
import type { NamedRecord } from './named';
import { leavingTogether, takenAway } from './label-deletion';
import { countedApart, countFewer, putLabels, requireNamesApart } from './put-labels';

/** A request to duplicate or transfer labels of one noun. */
export interface LabelRelocation<R extends NamedRecord> {
  readonly scopeId: ScopeId;
  readonly ids: readonly R['id'][];
  readonly toScopeId: ScopeId;
  readonly map?: RelocationMap | null | undefined;
}

/** What is particular to a noun. */
export interface LabelRelocator<R extends NamedRecord, View> {
  readonly noun: LabelNoun<R>;
  readonly toView: (one: R) => View;
  /** Refuses what every scope has. */
  readonly refuse?: (id: R['id']) => void;
  /** Returns what is put there in the end. */
  readonly place?: (
    call: Call,
    copies: Copies<R>,
    ends: { readonly from: Scope; readonly to: Scope; readonly map: LabelRelocation<R>['map'] },
  ) => Promise<readonly R[]>;
}

const taken = (name: string): Error => new NameTaken({ name });

/**
 * Makes labels in another scope as they are in this one; a transfer deletes them here. All or none: in one
 * transaction of the table, which shows those that it doesn't take to where they were staged before.
 * @throws NotFound, Forbidden, InvalidBody, NameTaken, QuotaExceeded, TableBusy
 */
export const relocateLabels = <R extends NamedRecord, View, P extends Permission>(
  call: Call,
  relocator: LabelRelocator<R, View>,
  {
    request,
    as,
    permission,
  }: { readonly request: LabelRelocation<R>; readonly as: Relocation; readonly permission: P },
): Promise<Authorized<{ items: View[] }, P>> => {
  const { noun, toView, refuse, place } = relocator;
  const { scopeId, ids, toScopeId } = request;
  let kept: readonly string[] = [];
  const attempt = async () => {
    const { from, to } = await authorizeBoth(call, {
      resource: { scopeId },
      permission,
      alsoRead: ids.map((id) => noun.key(scopeId, id)),
      toScopeId,
      into: noun.permission,
    });
    requireAnotherScope(scopeId, toScopeId);
    ids.forEach((id) => refuse?.(id));
    const there = thereIn(from.scope);
    const originals = from.records.map((stored) => decodeReadable(noun.schema, there(stored)));
    const issues = originals.flatMap((one, index) =>
      one && !one.deletedAt ? [] : [{ path: `ids[${index}]`, code: 'not_in_scope' }],
    );
    if (issues.length > 0) throw new InvalidBody(issues);
    const transfers = as === 'transfer';
    if (transfers && from.records.some(isLeaving)) throw new StaleRead();
    const gone = originals.filter((one) => one !== undefined);
    const copies: Copies<R> = new Map(
      gone.map((original) => [
        original.id,
        { original, copy: copyOf(noun, { one: original, scopeId: toScopeId, call }) },
      ]),
    );
    const made =
      (await place?.(call, copies, { from: from.scope, to: to.scope, map: request.map })) ??
      [...copies.values()].map(({ copy }) => copy);
    requireNamesApart(noun, made, taken);
    const leaving = transfers ? leavingTogether(noun, gone) : [];
    /** What is few, however many labels there are: how many they are. */
    const actionsWith = (id?: RelocationId): WriteAction[] => {
      const fewer = transfers ? { add: { [noun.quota.count]: -gone.length } } : undefined;
      const more = moreOfEach([arrivalsOf(noun, made.length)], id && revealing(to.scope, id));
      return [
        requireScope(call, { scopeId }, id && transfers ? revealing(from.scope, id, fewer) : fewer),
        requireScope(call, { scopeId: toScopeId }, more),
      ];
    };
    const atOnce = [
      ...actionsWith(),
      ...putLabels(noun, made, { taken }),
      ...leaving.flatMap(({ before, holds }) => [
        takenAway(noun, { before, holds, by: call, condition: isStaying }),
        ...nameMoved(noun.namespace(before), { before, after: null, kept }),
      ]),
      ...(transfers ? countedApart(noun, gone).flatMap((group) => countFewer(noun, group)) : []),
    ];
    const byId = new Map(made.map((one) => [one.id, one]));
    const write = (actions: readonly WriteAction[], operations: number | null) =>
      writeAcross(call, {
        from: { resource: { scopeId }, grant: from },
        to: { resource: { scopeId: toScopeId }, grant: to },
        operations,
        actions,
        answer: { items: [...copies.values()].map(({ copy }) => toView(byId.get(copy.id) ?? copy)) },
      });
    if (fits(atOnce)) return write(atOnce, gone.length);
    const { stageLabels } = await import('./stage-labels');
    const id = newId(RelocationId);
    return stageLabels(call, noun, {
      ...{ id, fromScopeId: scopeId, as, to: to.scope, made, leaving, taken },
      counts: operationsCounted(call, gone.length),
      reveals: actionsWith(id),
      write: (actions) => write(actions, null),
    });
  };
  return retryOnStale({ ifVersion: undefined }, async () => {
    for (;;) {
      try {
        return await attempt();
      } catch (error) {
        if (!(error instanceof HeldByAnother)) throw error;
        // A name that another of its kind holds, from before names had a policy, stays with that.
        kept = [...kept, error.sk];
      }
    }
  });
};
