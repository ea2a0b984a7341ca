import * as z from 'zod';
import type { Authorized } from '../access/authorized';
import { type AccessContext, authorize, authorized, authorizeWhile } from '../access/authorize';
import { updateRecord, type RecordUpdate } from '../access/update';
import { oneMoreOrFirst, requireScope, writeAs } from '../access/write';
import type { Call } from '../core/call';
import { AlreadyExists, InvalidBody, NotFound, RestoreExpired } from '../core/errors';
import { type ScopeId, type SliceId, sliceScopeOf } from '../core/ids';
import { deleted, living, restored } from '../core/record';
import { Instant } from '../core/time';
import type { StoredRecord } from '../db/attributes';
import type { Page, PageRequest } from '../db/cursor';
import { decode, decodeReadable } from '../db/decode';
import { absent } from '../db/expressions';
import { type Key, keys, scopePartition } from '../db/keys';
import { page } from '../db/page';
import { batchGet } from '../db/read';
import { put } from '../db/transact';
import { thereIn } from './arrivals';
import { newInvitation, refuseSelf } from './invitation';
import { inviteActions } from './invite';
import { memberActions } from './join';
import { requireKnown } from './known-people';
import { asMember } from './member';
import { Scope } from './scope';
import { scopeQuotas } from './scope-quotas';
import { notAUsers } from './scope-store';
import { type NewSlice, newSlice, refuseTime, roleInSlice, scopeOfSlice, Slice, type SliceView, toView } from './slice';
import { scopeGoes, scopeReturns, sliceDue } from './slice-end';
import { sliceKey, sliceOrder, sliceOrderPrefix } from './slice-record';

const { count, most, what } = scopeQuotas.slices;
const oneMore = oneMoreOrFirst(count, most, what);

/** What a label has to be so that a slice can name it. */
const Label = z.object({
  kind: z.string().optional(),
  deletedAt: Instant.nullable().default(null),
});
type Named = Pick<NewSlice, 'categoryIds' | 'tagIds' | 'sourceIds'>;

const labelsOf = (scopeId: ScopeId, { categoryIds, tagIds, sourceIds }: Named): { path: string; key: Key }[] => [
  ...categoryIds.map((id, index) => ({ path: `categoryIds[${index}]`, key: keys.category(scopeId, id) })),
  ...tagIds.map((id, index) => ({ path: `tagIds[${index}]`, key: keys.tag(scopeId, id) })),
  ...sourceIds.map((id, index) => ({ path: `sourceIds[${index}]`, key: keys.source(scopeId, id) })),
];

/**
 * Requires that what a slice names is in the scope that it shows: its categories are of transactions.
 * @throws InvalidBody
 */
const requireLabels = (scope: Scope, draft: NewSlice, found: readonly (StoredRecord | undefined)[]): void => {
  const there = thereIn(scope);
  const issues = labelsOf(scope.id, draft).flatMap(({ path }, index) => {
    const label = decodeReadable(Label, there(found[index]));
    const fits = label && !label.deletedAt && (!path.startsWith('categoryIds') || label.kind === 'transaction');
    return fits ? [] : [{ path, code: 'not_in_scope' }];
  });
  if (issues.length > 0) throw new InvalidBody(issues);
};

/**
 * Makes a slice: a scope of its own, in which its maker is a viewer like everybody who is invited. One round
 * trip reads what it names, one writes.
 * @throws NotFound, Forbidden, InvalidBody, AlreadyExists, QuotaExceeded, TableBusy, IdempotentReplay
 */
export const create = async (
  call: Call,
  scopeId: ScopeId,
  draft: NewSlice,
): Promise<Authorized<SliceView, 'slices.manage'>> => {
  const access = await authorize(call, {
    resource: { scopeId },
    permission: 'slices.manage',
    alsoRead: labelsOf(scopeId, draft).map(({ key }) => key),
  });
  refuseTime(draft, call);
  requireLabels(access.scope, draft, access.records);
  const ofMember = (index: number) => `members[${index}].`;
  refuseSelf(draft.members, call.caller, ofMember);
  await requireKnown(draft.members, call.caller, ofMember);
  const slice = newSlice(scopeId, draft, call);
  const scope = scopeOfSlice(slice, access.scope);
  const target = { scopeId: scope.id, listId: null, name: scope.name, locale: scope.locale, slice: scope.slice };
  const invitations = draft.members.map((guest) =>
    newInvitation({ ...guest, role: roleInSlice.role, message: null }, target, call),
  );
  const refusal = () => new AlreadyExists();
  const membership = { scopeId: scope.id, listId: null, userId: call.caller.userId, roleId: roleInSlice.roleId };
  return writeAs(call, {
    resource: { scopeId },
    grant: access,
    actions: [
      requireScope(call, { scopeId }, oneMore),
      ...notAUsers(call, draft.id && sliceScopeOf(draft.id)),
      put(keys.scope(scope.id), {
        schema: Scope,
        item: { ...scope, ...sliceDue(slice.expiresAt) },
        when: absent(),
        refusal,
      }),
      put(sliceKey(scopeId, slice.id), {
        schema: Slice,
        item: { ...slice, orderKey: sliceOrder(slice) },
        when: absent(),
        refusal,
      }),
      ...memberActions(asMember(membership, call)),
      ...inviteActions(invitations, call),
    ],
    answer: toView(slice, scope, access.scope),
  });
};

const read = (item: unknown): Slice => decode(Slice, item);

/**
 * Lists the slices that haven't ended, with how many are in each: one round trip more.
 * @throws NotFound, Forbidden, TableBusy
 */
export const list = async (
  call: Call,
  scopeId: ScopeId,
  request: PageRequest,
): Promise<Authorized<Page<SliceView>, 'slices.manage'>> => {
  const collection = {
    pk: scopePartition(scopeId),
    prefix: sliceOrderPrefix,
    by: 'orderKey' as const,
    parse: read,
    keep: ({ expiresAt }: Slice) => expiresAt > call.now,
  };
  const { access, found } = await authorizeWhile(call, {
    resource: { scopeId },
    permission: 'slices.manage',
    query: () => page(collection, request),
  });
  const scopes = await batchGet(found.items.map(({ id }) => keys.scope(sliceScopeOf(id))));
  const items = found.items.flatMap((one, index) => {
    const scope = decodeReadable(Scope, scopes[index]);
    return scope ? [toView(one, scope, access.scope)] : [];
  });
  return authorized(access, { ...found, items });
};

/** @throws NotFound, Forbidden, TableBusy */
export const get = async (
  call: Call,
  scopeId: ScopeId,
  id: SliceId,
): Promise<Authorized<SliceView, 'slices.manage'>> => {
  const access = await authorize(call, {
    resource: { scopeId },
    permission: 'slices.manage',
    alsoRead: [sliceKey(scopeId, id), keys.scope(sliceScopeOf(id))],
  });
  const [stored, scope] = access.records;
  if (!stored || !scope) throw new NotFound();
  const one = living(read(stored));
  if (one.expiresAt <= call.now) throw new NotFound();
  return authorized(access, toView(one, decode(Scope, scope), access.scope));
};

const sharedUpdate = (
  scopeId: ScopeId,
  id: SliceId,
): Pick<RecordUpdate<Slice, SliceView>, 'key' | 'schema' | 'alsoRead' | 'orderKey' | 'answer'> => ({
  key: sliceKey(scopeId, id),
  schema: Slice,
  alsoRead: [keys.scope(sliceScopeOf(id))],
  orderKey: sliceOrder,
  answer: (after, { records: [, scope], scope: source }) => toView(after, decode(Scope, scope), source),
});

/** Requires that the scope of a slice is there: it may be gone for good. @throws NotFound */
const requireOwnScope = ({ records: [, scope] }: AccessContext): void => {
  if (!scope) throw new NotFound();
};

/**
 * Deletes a slice: at once its members see nothing more.
 * @throws NotFound, Forbidden, VersionChanged, TableBusy
 */
export const remove = (call: Call, scopeId: ScopeId, id: SliceId): Promise<Authorized<SliceView, 'slices.manage'>> =>
  updateRecord(
    call,
    { scopeId },
    {
      ...sharedUpdate(scopeId, id),
      permission: 'slices.manage',
      apply: (before, access) => {
        requireOwnScope(access);
        return deleted(living(before), call);
      },
      alsoWrite: (_, after) => [
        requireScope(call, { scopeId }, { add: { sliceCount: -1 } }),
        ...scopeGoes(after, call),
      ],
    },
  );

/**
 * Restores a slice with those who were in it, unless its time is over.
 * @throws NotFound, Forbidden, NotDeleted, RestoreExpired, QuotaExceeded, TableBusy
 */
export const restore = (call: Call, scopeId: ScopeId, id: SliceId): Promise<Authorized<SliceView, 'slices.manage'>> =>
  updateRecord(
    call,
    { scopeId },
    {
      ...sharedUpdate(scopeId, id),
      permission: 'slices.manage',
      restoring: 'record',
      apply: (before, access) => {
        requireOwnScope(access);
        const after = restored(before, call);
        if (before.expiresAt <= call.now) throw new RestoreExpired();
        return after;
      },
      alsoWrite: (before, after) => [requireScope(call, { scopeId }, oneMore), ...scopeReturns(before, after, call)],
    },
  );
