import type { Authorized } from '../access/authorized';
import { localeOf, authorize, authorizeWhile, authorized, type AccessContext as Looked } from '../access/authorize';
import type { Resource, Restoring } from '../access/decide';
import type { Permission } from '../access/permissions';
import { updateRecord, type RecordUpdate } from '../access/update';
import { requireScope, write, writeAs } from '../access/write';
import type { Call } from '../core/call';
import { AlreadyExists, NotFound } from '../core/errors';
import type { ScopeId } from '../core/ids';
import { type Absorbed, labelsNow, type LabelsNow, nothingMerged } from '../core/merged';
import type { StoredRecord } from '../db/attributes';
import type { Page, PageRequest } from '../db/cursor';
import { deleted, living, restored } from '../core/record';
import { retryOnStale, StaleRead } from '../core/retry';
import { decode } from '../db/decode';
import { absent, every } from '../db/expressions';
import { indexPrefixes, scopePartition } from '../db/keys';
import { page, sortedPage } from '../db/page';
import { type WriteAction, put } from '../db/transact';
import { hasLeft, isLeaving, isStaying, isThereIn, type Reveals } from '../groups/arrivals';
import { HeldByAnother, nameMoved, never } from '../db/name-claim';
import { absorbedBy } from './absorbed';
import { afterRestoring, mergeOf, scopeCounts } from './merge-labels';
import type { NamedRecord, NameFilter } from './named';
import type { Noun, NounChange } from './noun';

const standing = <R extends NamedRecord>(one: R | null): R | null => (one?.deletedAt ? null : one);

/**
 * Refuses to change one that isn't there, or no longer; whoever meets one that is being taken elsewhere waits
 * for the outcome.
 * @throws NotFound, StaleRead
 */
const requireStaying = ({ scope, records: [stored] }: Looked, restoring: Restoring | undefined): void => {
  if (!stored || (isThereIn(scope)(stored) && !isLeaving(stored))) return;
  if (!isLeaving(stored) || (hasLeft(scope, stored) && !restoring)) throw new NotFound();
  throw new StaleRead();
};

/** Returns the test of which records of a collection are there, by the scope that is read beside it. */
const standsBy = (view: Promise<Looked>): Promise<(record: StoredRecord) => boolean> => {
  const stands = view.then(({ scope }) => isThereIn(scope));
  // It is waited for where one comes or leaves: a refusal until then is told by the view itself.
  stands.catch(() => undefined);
  return stands;
};

/**
 * Makes the verbs of a noun: how its records are made, read, changed, deleted and restored, under names that
 * are theirs alone.
 */
export const verbsOf = <R extends NamedRecord, View, Field extends string, P extends Permission>(
  noun: Noun<R, View, Field, P>,
) => {
  const { permission, schema, toView, quota, everywhere = () => [], alsoWrite = () => [] } = noun;

  /** Requires that the scope lives and counts them, and claims or frees the name. */
  const writtenWith = (call: Call, change: NounChange<R>, kept: readonly string[] = []): WriteAction[] => {
    const { before, after } = change;
    const [had, has] = [standing(before), standing(after)];
    return [
      requireScope(call, after, scopeCounts(noun, change)),
      ...nameMoved(noun.namespace(after), { before: had, after: has, kept }),
      ...alsoWrite(change),
    ];
  };

  /** Puts one that is new, with all that belongs to that. */
  const made = (call: Call, one: R): WriteAction[] => {
    const builtIn = everywhere(one.scopeId).some(({ id }) => id === one.id);
    return [
      ...writtenWith(call, { before: null, after: one }),
      put(noun.key(one.scopeId, one.id), {
        schema,
        item: { ...one, orderKey: noun.orderKey(one) },
        when: builtIn ? never : absent(),
        refusal: () => new AlreadyExists(),
      }),
    ];
  };

  /** Creates one that names what was merged: what that is by now is read first. */
  const createAfterRead = (call: Call, sent: R): Promise<Authorized<View, P>> =>
    retryOnStale({ ...call, ifVersion: undefined }, async () => {
      const access = await authorize(call, { resource: sent, permission });
      const one = noun.now?.(sent, labelsNow(access.scope)) ?? sent;
      return writeAs(call, {
        resource: sent,
        grant: access,
        actions: made(call, one),
        answer: toView(one, nothingMerged),
      });
    });

  const updateWith = (
    call: Call,
    scopeId: ScopeId,
    id: R['id'],
    rest: Pick<RecordUpdate<R, View>, 'apply' | 'restoring'>,
    kept: readonly string[] = [],
  ): Promise<Authorized<View, P>> => {
    let absorbed: Absorbed = nothingMerged;
    return updateRecord(
      call,
      { scopeId },
      {
        key: noun.key(scopeId, id),
        permission,
        schema,
        orderKey: noun.orderKey,
        condition: (before, after) => {
          const asked = noun.condition?.(before, after);
          return asked ? every(isStaying, asked) : isStaying;
        },
        alsoWrite: (before, after, { scope }) => writtenWith(call, { before, after, scope }, kept),
        answer: (after) => toView(after, absorbed),
        ...rest,
        apply: async (before, access) => {
          requireStaying(access, rest.restoring);
          const after = await rest.apply(before, access);
          const scope = afterRestoring(noun, access.scope, { before, after });
          await noun.requires?.({ before, after }, scope);
          absorbed = (await absorbedBy(noun, scope, [id]))(id);
          return after;
        },
      },
    ).catch((error: unknown) => {
      if (!(error instanceof HeldByAnother)) throw error;
      return updateWith(call, scopeId, id, rest, [...kept, error.sk]);
    });
  };

  const standingIn = (scope: Reveals, stored: StoredRecord): R => {
    if (!isThereIn(scope)(stored)) throw new NotFound();
    return living(decode(schema, stored));
  };

  return {
    /** @throws NotFound, Forbidden, AlreadyExists, NameTaken, QuotaExceeded, TableBusy */
    create: (call: Call, one: R): Promise<Authorized<View, P>> =>
      write(call, {
        resource: one,
        permission,
        actions: made(call, one),
        answer: toView(one, nothingMerged),
      }).catch((error: unknown) => {
        if (!(error instanceof StaleRead)) throw error;
        return createAfterRead(call, one);
      }),

    /** @throws NotFound, TableBusy */
    get: async (call: Call, scopeId: ScopeId, id: R['id']): Promise<Authorized<View, 'scope.read'>> => {
      const view = await authorize(call, {
        resource: { scopeId },
        permission: 'scope.read',
        alsoRead: [noun.key(scopeId, id)],
      });
      const [stored] = view.records;
      const one = stored ? standingIn(view.scope, stored) : everywhere(scopeId).find((builtIn) => builtIn.id === id);
      if (!one) throw new NotFound();
      const absorbed = await absorbedBy(noun, view.scope, [one.id]);
      return authorized(view, toView(one, absorbed(one.id)));
    },

    /**
     * Lists those of a scope, to those who are in it, or on a list of it: all read and sorted, since there
     * are never many. Deleted ones are shown to who may restore them.
     * @throws NotFound, Forbidden, TooManyToSort, TableBusy
     */
    list: async (
      call: Call,
      at: Resource,
      { sort, deleted: only, keep }: NameFilter<R, Field>,
      request: PageRequest,
    ): Promise<Authorized<Page<View>, 'scope.read'>> => {
      const collection = {
        pk: scopePartition(at.scopeId),
        prefix: only ? indexPrefixes.deleted(noun.prefix) : noun.prefix,
        by: 'orderKey' as const,
        parse: (item: unknown) => schema.parse(item),
        keep,
        backwards: sort.backwards,
      };
      const builtIn = only ? [] : everywhere(at.scopeId);
      // Only deleted ones can become many: in the order in which they were deleted they are read page by
      // page.
      const query = (view: Promise<Looked>) => {
        const those = { ...collection, stands: standsBy(view) };
        return only && sort.field === 'createdAt'
          ? page(those, request)
          : sortedPage(those, { by: noun.by(sort.field), localeOf: localeOf(view), request, beside: builtIn });
      };
      const { access, found } = await authorizeWhile(call, {
        resource: at,
        permission: 'scope.read',
        query,
        needs: only ? permission : undefined,
      });
      const absorbed = await absorbedBy(
        noun,
        access.scope,
        found.items.map(({ id }) => id),
      );
      return authorized(access, {
        ...found,
        items: found.items.map((one) => toView(one, absorbed(one.id))),
        total: keep || only ? undefined : access.scope[quota.count] + builtIn.length,
      });
    },

    /** @throws NotFound, Forbidden, NameTaken, VersionChanged, TableBusy, and what `changed` refuses with */
    change: (
      call: Call,
      scopeId: ScopeId,
      id: R['id'],
      changed: (before: R, labels: LabelsNow) => R,
    ): Promise<Authorized<View, P>> =>
      updateWith(call, scopeId, id, { apply: (before, { scope }) => changed(living(before), labelsNow(scope)) }),

    /** Deletes one, and frees its name at once. @throws NotFound, Forbidden, VersionChanged, TableBusy */
    remove: (call: Call, scopeId: ScopeId, id: R['id']): Promise<Authorized<View, P>> =>
      updateWith(call, scopeId, id, { apply: (before) => deleted(living(before), call) }),

    merge: mergeOf(noun),

    /**
     * Restores one; one that was merged stands by itself again, with all that names it.
     * @throws NotFound, Forbidden, NotDeleted, RestoreExpired, NameTaken, QuotaExceeded, TableBusy
     */
    restore: (call: Call, scopeId: ScopeId, id: R['id'], as: Partial<R> = {}): Promise<Authorized<View, P>> =>
      updateWith(call, scopeId, id, {
        restoring: 'record',
        apply: (before) => ({ ...restored(before, call), mergedInto: null, ...as }),
      }),
  };
};
