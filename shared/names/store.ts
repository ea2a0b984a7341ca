import type { Granted } from '../access/granted';
import { localeOf, look, lookBeside, seen, type View as Looked } from '../access/look';
import type { Permission } from '../access/permissions';
import { revise, type Revision } from '../access/revise';
import { oneMore, scopeLives, type Touch, write } from '../access/write';
import type { Call } from '../core/call';
import { AlreadyExists, NotFound } from '../core/errors';
import type { ScopeId } from '../core/ids';
import type { Quota } from '../core/quotas';
import type { Page, PageRequest } from '../core/page';
import { deleted, living, restored } from '../core/record';
import { decode, type Reads } from '../db/decode';
import { absent } from '../db/expressions';
import { type Key, orders, scopePartition } from '../db/keys';
import { page, type SortBy, sortedPage } from '../db/page';
import { type Action, put } from '../db/transact';
import type { Scope } from '../scopes/model';
import { HeldByAnother, type Namespace, nameMoved, never } from './claim';
import type { Named, NameFilter } from './model';

/** What a noun says of itself whose records have a name of their own in a scope. */
export interface Noun<R extends Named, View, Field extends string> {
  /** Who makes, changes, deletes and restores them, whoever made them. Everybody in the scope reads them. */
  readonly permission: Permission;
  readonly schema: Reads<R>;
  readonly shown: (one: R) => View;
  readonly key: (scope: ScopeId, id: R['id']) => Key;
  readonly prefix: string;
  readonly orderKey: (one: R) => string;
  /** How many there may be, and where the scope counts them. */
  readonly quota: {
    readonly count: keyof Pick<Scope, 'categoryCount' | 'sourceCount' | 'tagCount'>;
    readonly most: number;
    readonly what: Quota;
  };
  readonly namespace: (one: R) => Namespace;
  readonly by: (field: Field) => SortBy<R>;
  /** Those that every scope has without storing them. */
  readonly everywhere?: (scope: ScopeId) => readonly R[];
  /** See Revision. */
  readonly holds?: Revision<R, View>['holds'];
  /** What else is written with a record that becomes `after` where it was `before` (null: it is new). */
  readonly beside?: (before: R | null, after: R) => readonly Action[];
}

const standing = <R extends Named>(one: R | null): R | null => (one?.deletedAt ? null : one);

/** The verbs of a noun: how its records are made, read, changed, deleted and restored, under names that are theirs alone. */
export const verbsOf = <R extends Named, View, Field extends string>(noun: Noun<R, View, Field>) => {
  const { permission, schema, shown, quota, everywhere = () => [], beside = () => [] } = noun;

  const touch = (change: number): Touch =>
    change > 0 ? oneMore(quota.count, quota.most, quota.what) : change < 0 ? { add: { [quota.count]: change } } : {};

  /** The scope lives and counts them, the name is claimed or freed. */
  const around = (call: Call, before: R | null, after: R, kept: readonly string[] = []): Action[] => {
    const [had, has] = [standing(before), standing(after)];
    const change = Number(has !== null) - Number(had !== null);
    return [
      scopeLives(call, after, touch(change)),
      ...nameMoved(noun.namespace(after), had, has, kept),
      ...beside(before, after),
    ];
  };

  const revised = (
    call: Call,
    scopeId: ScopeId,
    id: R['id'],
    rest: Pick<Revision<R, View>, 'revise' | 'restoring'>,
    kept: readonly string[] = [],
  ): Promise<Granted<View>> =>
    revise(
      call,
      { scopeId },
      {
        key: noun.key(scopeId, id),
        permission,
        schema,
        orderKey: noun.orderKey,
        ...(noun.holds && { holds: noun.holds }),
        around: (before, after) => around(call, before, after, kept),
        answer: shown,
        ...rest,
      },
    ).catch((error: unknown) => {
      if (!(error instanceof HeldByAnother)) throw error;
      return revised(call, scopeId, id, rest, [...kept, error.sk]);
    });

  return {
    /** @throws NotFound, Forbidden, AlreadyExists, NameTaken, QuotaExceeded, TableBusy */
    create: (call: Call, one: R): Promise<Granted<View>> => {
      const builtIn = everywhere(one.scopeId).some(({ id }) => id === one.id);
      const made = put(
        noun.key(one.scopeId, one.id),
        schema,
        { ...one, orderKey: noun.orderKey(one) },
        builtIn ? never : absent(),
        () => new AlreadyExists(),
      );
      return write(call, one, permission, [...around(call, null, one), made], shown(one));
    },

    /** @throws NotFound, TableBusy */
    get: async (call: Call, scopeId: ScopeId, id: R['id']): Promise<Granted<View>> => {
      const view = await look(call, { scopeId }, 'scope.read', { also: [noun.key(scopeId, id)] });
      const [stored] = view.records;
      const one = stored ? living(decode(schema, stored)) : everywhere(scopeId).find((builtIn) => builtIn.id === id);
      if (!one) throw new NotFound();
      return seen(view, shown(one));
    },

    /** Those of a scope, all read and sorted: there are never many. Deleted ones are shown to who may restore them. @throws NotFound, Forbidden, TooManyToSort, TableBusy */
    list: async (
      call: Call,
      scopeId: ScopeId,
      { sort, deleted: only, keep }: NameFilter<R, Field>,
      request: PageRequest,
    ): Promise<Granted<Page<View>>> => {
      const collection = {
        pk: scopePartition(scopeId),
        prefix: only ? orders.deleted(noun.prefix) : noun.prefix,
        by: 'orderKey' as const,
        parse: (item: unknown) => schema.parse(item),
        keep,
        backwards: sort.backwards,
      };
      const builtIn = only ? [] : everywhere(scopeId);
      // Only deleted ones can become many: in the order in which they were deleted they are read page by page.
      const query = (view: Promise<Looked>) =>
        only && sort.field === 'createdAt'
          ? page(collection, request)
          : sortedPage(collection, noun.by(sort.field), localeOf(view), request, builtIn);
      const { view, found } = await lookBeside(call, { scopeId }, only ? permission : 'scope.read', query);
      return seen(view, {
        ...found,
        items: found.items.map(shown),
        total: keep || only ? undefined : view.scope[quota.count] + builtIn.length,
      });
    },

    /** @throws NotFound, Forbidden, NameTaken, VersionChanged, TableBusy, and what `changed` refuses with */
    change: (call: Call, scopeId: ScopeId, id: R['id'], changed: (before: R) => R): Promise<Granted<View>> =>
      revised(call, scopeId, id, { revise: (before) => changed(living(before)) }),

    /** The name is free at once. @throws NotFound, Forbidden, VersionChanged, TableBusy */
    remove: (call: Call, scopeId: ScopeId, id: R['id']): Promise<Granted<View>> =>
      revised(call, scopeId, id, { revise: (before) => deleted(living(before), call) }),

    /** @throws NotFound, Forbidden, NotDeleted, RestoreExpired, NameTaken, QuotaExceeded, TableBusy */
    restore: (call: Call, scopeId: ScopeId, id: R['id'], as: Partial<R> = {}): Promise<Granted<View>> =>
      revised(call, scopeId, id, { restoring: 'record', revise: (before) => ({ ...restored(before, call), ...as }) }),
  };
};
