import type { Authorized } from '../access/authorized';
import { authorize, authorized } from '../access/authorize';
import { type ParentUpdate, requireScope, writeAs } from '../access/write';
import type { Call } from '../core/call';
import { InvalidBody, NotDeleted, QuotaExceeded, RestoreExpired } from '../core/errors';
import type { ScopeId } from '../core/ids';
import { labelsNow, type MergedPayee, payeeEntry } from '../core/merged';
import { own } from '../core/own';
import { changed } from '../core/record';
import { retryOnStale, StaleRead } from '../core/retry';
import { isAlike } from '../core/text';
import type { Page, PageRequest } from '../db/cursor';
import { equal } from '../db/expressions';
import { pageInMemory } from '../db/page';
import type { Scope } from '../groups/scope';
import { scopeQuotas } from '../groups/scope-quotas';
import { type MergedPayeeView, type PayeeMerge, toView } from './payee';

/**
 * Writes what becomes of a payee into the scope as it was read: it gets a new version, so that of two that
 * merge at once the second looks again, and clients hear of it.
 */
const written = (call: Call, scope: Scope, entry: string, one: MergedPayee | null): ParentUpdate => {
  const { version, modifiedBy, modifiedAt } = changed(scope, {}, call);
  const payees = scope.payees ? { [`payees.${entry}`]: one } : { payees: one && { [entry]: one } };
  return {
    set: { version, modifiedBy, modifiedAt, ...payees },
    when: equal('version', scope.version),
    otherwise: () => new StaleRead(),
  };
};

/**
 * Merges a payee into another: transactions that have its name are shown with the other’s, and found by it.
 * None of them is written. Done again, it changes nothing.
 * @throws NotFound, Forbidden, InvalidBody, QuotaExceeded, TableBusy, IdempotentReplay
 */
export const merge = (
  call: Call,
  scopeId: ScopeId,
  { from, into: sent }: PayeeMerge,
): Promise<Authorized<MergedPayeeView, 'tags.manage'>> =>
  retryOnStale({ ...call, ifVersion: undefined }, async () => {
    const access = await authorize(call, { resource: { scopeId }, permission: 'tags.manage' });
    const { scope } = access;
    const { payee } = labelsNow(scope);
    const [entry, into] = [payeeEntry(from), payee(sent)];
    const known = own(scope.payees ?? {}, entry);
    if (known && isAlike(payee(from), into) && !isAlike(from, into)) return authorized(access, toView(known));
    if (isAlike(from, into)) throw new InvalidBody([{ path: 'into', code: 'same_label' }]);
    if (known) throw new InvalidBody([{ path: 'from', code: 'merged_already', params: { into: payee(from) } }]);
    const { most, what } = scopeQuotas.mergedPayees;
    if (Object.keys(scope.payees ?? {}).length >= most) throw new QuotaExceeded(what, most);
    const one = { from, into, at: call.now };
    return writeAs(call, {
      resource: { scopeId },
      grant: access,
      actions: [requireScope(call, { scopeId }, written(call, scope, entry, one))],
      answer: toView(one),
    });
  });

/**
 * Restores a payee: transactions that have its name are shown with it again.
 * @throws NotFound, Forbidden, NotDeleted, ParentDeleted, RestoreExpired, TableBusy, IdempotentReplay
 */
export const restore = (
  call: Call,
  scopeId: ScopeId,
  from: string,
): Promise<Authorized<MergedPayeeView, 'tags.manage'>> =>
  retryOnStale({ ...call, ifVersion: undefined }, async () => {
    const access = await authorize(call, { resource: { scopeId }, permission: 'tags.manage', restoring: 'record' });
    const entry = payeeEntry(from);
    const one = own(access.scope.payees ?? {}, entry);
    if (!one) throw new NotDeleted();
    const view = toView(one);
    if (view.restorableUntil < call.now) throw new RestoreExpired();
    return writeAs(call, {
      resource: { scopeId },
      grant: access,
      actions: [requireScope(call, { scopeId }, written(call, access.scope, entry, null))],
      answer: view,
    });
  });

/** Lists the payees that were merged, by their names. @throws NotFound, TableBusy */
export const list = async (
  call: Call,
  scopeId: ScopeId,
  request: PageRequest,
): Promise<Authorized<Page<MergedPayeeView>, 'scope.read'>> => {
  const access = await authorize(call, { resource: { scopeId }, permission: 'scope.read' });
  const all = Object.entries(access.scope.payees ?? {}).map(([id, one]) => ({ id, ...one }));
  const { items, next } = pageInMemory(all, {
    by: ({ from }) => from,
    order: { backwards: false, locale: access.scope.locale },
    request,
  });
  return authorized(access, { items: items.map(toView), next, total: all.length });
};
