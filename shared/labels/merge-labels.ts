import type { Authorized } from '../access/authorized';
import { authorize, authorized } from '../access/authorize';
import type { Permission } from '../access/permissions';
import { replaceRecord } from '../access/update';
import { moreOfEach, type ParentUpdate, requireScope, writeAs } from '../access/write';
import type { Call } from '../core/call';
import { Forbidden, InvalidBody, NotFound, QuotaExceeded } from '../core/errors';
import type { ScopeId } from '../core/ids';
import { labelEntry, labelNow, Merged } from '../core/merged';
import { deleted } from '../core/record';
import { retryOnStale, StaleRead } from '../core/retry';
import type { StoredRecord } from '../db/attributes';
import { decodeReadable } from '../db/decode';
import { absent, alive, type Condition, equal, every, fewerIn, present } from '../db/expressions';
import { HeldByAnother, nameMoved } from '../db/name-claim';
import { batchGet } from '../db/read';
import { isLeaving, isStaying, thereIn } from '../groups/arrivals';
import { check, update } from '../db/transact';
import type { Scope } from '../groups/scope';
import { scopeQuotas } from '../groups/scope-quotas';
import { absorbedBy } from './absorbed';
import type { NamedRecord } from './named';
import type { Noun, NounChange } from './noun';

type Counted<R extends NamedRecord> = Pick<Noun<R, unknown, string, Permission>, 'kind' | 'quota' | 'scopePart'>;

/** Takes a merge back: what names the label is its own again. */
const unmerged = <R extends NamedRecord>({ kind }: Counted<R>, { id, mergedInto }: R) => {
  const entry = `merged.${labelEntry(kind, id)}`;
  return { set: { [entry]: null }, when: equal(entry, mergedInto) };
};

/** Returns the scope's part when a label is made, changed, deleted or restored: it counts those that live. */
export const scopeCounts = <R extends NamedRecord>(noun: Counted<R>, change: NounChange<R>): ParentUpdate => {
  const { before, after } = change;
  const { count, most, what } = noun.quota;
  const number = Number(!after.deletedAt) - Number(before !== null && !before.deletedAt);
  const { set, when } = before?.mergedInto && !after.mergedInto ? unmerged(noun, before) : {};
  const also = noun.scopePart?.(change);
  const conditions = [when, also?.when].filter((one) => one !== undefined);
  const update: ParentUpdate = {
    ...(set && { set }),
    ...(also?.add && { add: also.add }),
    ...(conditions.length > 0 && { when: every(...conditions), otherwise: () => new StaleRead() }),
  };
  if (number < 0) return { ...update, add: { ...update.add, [count]: number } };
  return number > 0 ? moreOfEach([{ count, number, most, what }], update) : update;
};

/** Returns a scope as it is once a label that was merged stands by itself again. */
export const afterRestoring = <R extends NamedRecord>(
  { kind }: Counted<R>,
  scope: Scope,
  { before, after }: { readonly before: R; readonly after: R },
): Scope => {
  if (!before.mergedInto || after.mergedInto) return scope;
  const gone = labelEntry(kind, before.id);
  const merged = Object.entries(scope.merged ?? {}).filter(([entry]) => entry !== gone);
  return { ...scope, merged: Object.fromEntries(merged) };
};

/** Says in the scope what a label was merged into, and counts it out of those that live. */
const merging = <R extends NamedRecord>(
  { kind, quota }: Counted<R>,
  { merged }: Scope,
  { from, into, asRead }: { readonly from: R; readonly into: string; readonly asRead: Condition | undefined },
): ParentUpdate => {
  const { most, what } = scopeQuotas.merges;
  const entry = labelEntry(kind, from.id);
  const add = { [quota.count]: -1 };
  const also = asRead ? [asRead] : [];
  const sizeOf = (existing: StoredRecord): number => Object.keys(Merged.parse(existing.merged ?? null) ?? {}).length;
  return merged
    ? {
        add,
        set: { [`merged.${entry}`]: into },
        when: every(present('merged'), fewerIn('merged', most), ...also),
        otherwise: (existing) => (sizeOf(existing) < most ? new StaleRead() : new QuotaExceeded(what, most)),
      }
    : {
        add,
        set: { merged: { [entry]: into } },
        when: every(absent('merged'), ...also),
        otherwise: () => new StaleRead(),
      };
};

/** The labels of a merge. */
export interface LabelMerge<Id> {
  readonly scopeId: ScopeId;
  readonly id: Id;
  readonly into: Id;
}

/**
 * Makes the verb that merges a label of a noun into another: from then on all that names it names the other.
 * No record but the scope's and the label's own says so, and no figure moves (docs/decisions/0097). Done
 * again, it changes nothing.
 */
export const mergeOf = <R extends NamedRecord, View, Field extends string, P extends Permission>(
  noun: Noun<R, View, Field, P>,
): ((call: Call, request: LabelMerge<R['id']>) => Promise<Authorized<View, P>>) => {
  const { kind, schema, toView, everywhere = () => [], alsoWrite = () => [] } = noun;

  const attempt = async (call: Call, { scopeId, id, into: sent }: LabelMerge<R['id']>, kept: readonly string[]) => {
    const builtIn = (one: string) => everywhere(scopeId).find((label) => label.id === one);
    const access = await authorize(call, {
      resource: { scopeId },
      permission: noun.permission,
      alsoRead: [noun.key(scopeId, id), noun.key(scopeId, sent)],
    });
    const { scope } = access;
    if (builtIn(id)) throw new Forbidden('built-in');
    const [stored, named] = access.records;
    const there = thereIn(scope);
    const from = decodeReadable(schema, there(stored));
    if (!from) throw new NotFound();
    const now = labelNow(scope, kind, sent);
    const [current] = now === sent ? [named] : await batchGet([noun.key(scopeId, now)]);
    if (isLeaving(there(stored)) || isLeaving(there(current))) throw new StaleRead();
    const into = decodeReadable(schema, there(current)) ?? builtIn(now);
    const isDone = from.deletedAt !== null && now !== id && labelNow(scope, kind, id) === now;
    const after: R = { ...deleted(from, call), mergedInto: now };
    const merged = { ...scope.merged, [labelEntry(kind, id)]: now };
    const answer = async (one: R) => toView(one, (await absorbedBy(noun, { ...scope, merged }, [one.id]))(one.id));
    if (isDone && into) return authorized(access, await answer(into));
    if (from.deletedAt) throw new NotFound();
    if (now === id) throw new InvalidBody([{ path: 'into', code: 'same_label' }]);
    if (!into || into.deletedAt) throw new InvalidBody([{ path: 'into', code: 'not_in_scope' }]);
    const { issues = [], condition, stays, scope: asRead } = await noun.merging.terms(from, into, scope);
    if (issues.length > 0) throw new InvalidBody([...issues]);
    const key = noun.key(scopeId, into.id);
    const { change, when } = stays ?? {};
    const lives = when ? every(alive, isStaying, when) : every(alive, isStaying);
    const stale = () => new StaleRead();
    const stayed = change ? update(key, { change, when: lives, refusal: stale }) : check(key, lives, stale);
    const others = alsoWrite({ before: from, after, scope }).filter((action) => action.key.sk !== key.sk);
    return writeAs(call, {
      resource: { scopeId },
      grant: access,
      actions: [
        requireScope(call, { scopeId }, merging(noun, scope, { from, into: now, asRead })),
        // It stays in the table for good: what names it is read by what it says.
        replaceRecord(noun.key(scopeId, id), {
          schema,
          before: from,
          after,
          orderKey: noun.orderKey(after),
          condition: condition ? every(isStaying, condition) : isStaying,
        }),
        ...nameMoved(noun.namespace(from), { before: from, after: null, kept }),
        ...(builtIn(now) ? [] : [stayed]),
        ...others,
      ],
      answer: await answer(into),
    });
  };

  const merge = (
    call: Call,
    request: LabelMerge<R['id']>,
    kept: readonly string[] = [],
  ): Promise<Authorized<View, P>> =>
    retryOnStale({ ...call, ifVersion: undefined }, () => attempt(call, request, kept)).catch((error: unknown) => {
      if (!(error instanceof HeldByAnother)) throw error;
      return merge(call, request, [...kept, error.sk]);
    });
  return (call, request) => merge(call, request);
};
