import { authorizeBoth } from '../access/both-scopes';
import type { Authorized } from '../access/authorized';
import type { Permission } from '../access/permissions';
import { deleteRecord } from '../access/update';
import { moreOfEach, requireScope, writeAcross } from '../access/write';
import type { Call } from '../core/call';
import { InvalidBody, NameTaken } from '../core/errors';
import type { ScopeId } from '../core/ids';
import { deleted } from '../core/record';
import { retryOnStale } from '../core/retry';
import { decodeReadable } from '../db/decode';
import type { Condition } from '../db/expressions';
import type { WriteAction } from '../db/transact';
import { fitting } from '../db/fitting';
import type { Scope } from '../groups/scope';
import { type Relocation, type RelocationMap, requireAnotherScope } from '../groups/relocation';
import { arrivalsOf, type Copies, copyOf, type LabelNoun, putLabels } from './match-labels';
import { HeldByAnother, nameMoved } from '../db/name-claim';
import type { NamedRecord } from './named';

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
  /** Returns what is put there in the end, and what else is written there. */
  readonly place?: (
    call: Call,
    copies: Copies<R>,
    ends: { readonly from: Scope; readonly to: ScopeId; readonly map: LabelRelocation<R>['map'] },
  ) => Promise<{ readonly made: readonly R[]; readonly counted: readonly WriteAction[] }>;
  /** Returns what a deletion takes with it from others, none of them among those that go too. */
  readonly leave?: (gone: readonly R[]) => readonly WriteAction[];
  /** Returns the record as it is left here, and the condition on what others count in it. */
  readonly left?: (one: R, gone: readonly R[]) => { readonly after: Partial<R>; readonly condition?: Condition };
}

/**
 * Makes labels in another scope as they are in this one; a transfer deletes them here in the same transaction
 * of the table. All or none.
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
  const { noun, toView, refuse, place, leave = () => [], left } = relocator;
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
    const originals = from.records.map((stored) => decodeReadable(noun.schema, stored));
    const issues = originals.flatMap((one, index) =>
      one && !one.deletedAt ? [] : [{ path: `ids[${index}]`, code: 'not_in_scope' }],
    );
    if (issues.length > 0) throw new InvalidBody(issues);
    const gone = originals.filter((one) => one !== undefined);
    const copies: Copies<R> = new Map(
      gone.map((original) => [
        original.id,
        { original, copy: copyOf(noun, { one: original, scopeId: toScopeId, call }) },
      ]),
    );
    const { made, counted } = (await place?.(call, copies, { from: from.scope, to: toScopeId, map: request.map })) ?? {
      made: [...copies.values()].map(({ copy }) => copy),
      counted: [],
    };
    const deletions = (): WriteAction[] =>
      gone.flatMap((before) => {
        const rest = left?.(before, gone);
        const after = { ...deleted(before, call), ...rest?.after };
        return [
          deleteRecord(noun.key(scopeId, before.id), {
            schema: noun.schema,
            before,
            after,
            orderKey: noun.orderKey(after),
            condition: rest?.condition,
          }),
          ...nameMoved(noun.namespace(before), { before, after: null, kept }),
        ];
      });
    const transfers = as === 'transfer';
    const byId = new Map(made.map((one) => [one.id, one]));
    return writeAcross(call, {
      from: { resource: { scopeId }, grant: from },
      to: { resource: { scopeId: toScopeId }, grant: to },
      operations: gone.length,
      actions: fitting([
        requireScope(call, { scopeId }, transfers ? { add: { [noun.quota.count]: -gone.length } } : undefined),
        requireScope(call, { scopeId: toScopeId }, moreOfEach([arrivalsOf(noun, made.length)])),
        ...putLabels(noun, made, (name) => new NameTaken({ name })),
        ...counted,
        ...(transfers ? [...deletions(), ...leave(gone)] : []),
      ]),
      answer: { items: [...copies.values()].map(({ copy }) => toView(byId.get(copy.id) ?? copy)) },
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
