import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { Authorized } from '../access/authorized';
import { refuseReadOnly } from '../access/read-only';
import { authorize, authorized } from '../access/authorize';
import { makePersonalScope, unmadePersonalScope } from '../access/personal-scope';
import { isPersonal, refusePersonal } from '../access/decide';
import { groundsOf } from '../access/slice-ground';
import { viewTo } from './own-scope';
import { roleIds } from '../access/roles';
import { decode, decodeReadable } from '../db/decode';
import { memberActions } from './join';
import { updateRecord, type RecordUpdate } from '../access/update';
import { writeOwn } from '../access/write';
import type { Call } from '../core/call';
import { AccountDeleted, AlreadyExists, CurrencyFixed, InvalidBody, NotFound } from '../core/errors';
import { newId, personalScopeOf, ScopeId, UserId } from '../core/ids';
import type { Page, PageCursor, PageRequest } from '../db/cursor';
import { created, defined, deleted, living, patched, restored } from '../core/record';
import { requireOffered } from '../core/money/currencies';
import { absent } from '../db/expressions';
import { keys, indexPrefixes, userPartition } from '../db/keys';
import { page } from '../db/page';
import { batchGet } from '../db/read';
import { type WriteAction, check, put } from '../db/transact';
import { deletes, restores } from '../lifecycle/work/deletion-intent';
import { newInvitation, refuseSelf } from './invitation';
import { requireKnown } from './known-people';
import { inviteActions } from './invite';
import { defaultSettings, type Settings } from '../people/settings';
import { settingsIn } from '../people/stored-settings';
import { asMember, Membership } from './member';
import { defaultSplitNow } from '../core/money/people-now';
import { DefaultSplit, defaultSplitIssues, mergeSplit } from '../core/money/split';
import { peopleIn } from './people-in-scope';
import {
  personIn,
  toView,
  type NewScope,
  Scope,
  type ScopeChange,
  type ScopeView,
  withDefaults,
  withOnly,
} from './scope';

/** Reads the settings that a new group takes from its maker, only if the draft leaves something to them. */
const settingsOf = async (
  { caller: { userId } }: Call,
  { currency, locale, timeZone }: NewScope,
): Promise<Settings> => {
  if (currency && locale && timeZone) return defaultSettings(userId);
  const [stored] = await batchGet([keys.settings(userId)]);
  return settingsIn(stored, userId);
};

/**
 * Requires that a chosen id is nobody's: a user's id is that of their personal scope, which may be still to
 * be made. Everybody who has a token has a profile.
 */
export const notAUsers = ({ caller }: Call, id: ScopeId | undefined): WriteAction[] => {
  if (!id) return [];
  if (isPersonal(caller.userId, id)) throw new AlreadyExists();
  return [check(keys.profile(UserId.parse(id)), absent(), () => new AlreadyExists())];
};

/**
 * Makes a group with its maker as owner, and an invitation for each person named.
 * @throws InvalidBody, AlreadyExists, QuotaExceeded, TableBusy
 */
export const create = async (call: Call, draft: NewScope): Promise<ScopeView> => {
  const { userId } = call.caller;
  requireSplit(draft.defaultSplit, [userId]);
  requireOffered(draft.currency);
  const ofMember = (index: number) => `members[${index}].`;
  refuseSelf(draft.members, call.caller, ofMember);
  await requireKnown(draft.members, call.caller, ofMember);
  const scope: Scope = {
    id: draft.id ?? newId(ScopeId),
    type: 'group',
    endedWith: null,
    slice: null,
    ...withDefaults(draft, await settingsOf(call, draft)),
    ...withOnly(userId),
    ...created(call),
  };
  const target = { scopeId: scope.id, listId: null, name: scope.name, locale: scope.locale };
  const invitations = draft.members.map((guest) => newInvitation({ ...guest, message: null }, target, call));
  const actions = [
    ...notAUsers(call, draft.id),
    put(keys.scope(scope.id), { schema: Scope, item: scope, when: absent(), refusal: () => new AlreadyExists() }),
    ...memberActions(asMember({ scopeId: scope.id, listId: null, userId, roleId: roleIds.owner }, call)),
    ...inviteActions(invitations, call),
  ];
  return writeOwn(call, actions, toView(scope, 'owner'));
};

/** @throws NotFound, TableBusy */
export const get = async (call: Call, scopeId: ScopeId): Promise<Authorized<ScopeView, 'scope.read'>> => {
  const access = await authorize(call, { resource: { scopeId }, permission: 'scope.read', inSlice: true });
  return authorized(access, toView(access.scope, access.role));
};

const sharedUpdate = (
  scopeId: ScopeId,
): Pick<RecordUpdate<Scope, ScopeView>, 'key' | 'schema' | 'alsoWrite' | 'answer'> => ({
  key: keys.scope(scopeId),
  schema: Scope,
  alsoWrite: () => [],
  answer: (after, { role }) => toView(after, role),
});

/** @throws InvalidBody when a default split can't be one, or names somebody who isn't there */
const requireSplit = (split: DefaultSplit | null | undefined, people: readonly UserId[]): void => {
  const issues = split ? defaultSplitIssues(split, people) : [];
  if (issues.length > 0) throw new InvalidBody(issues);
};

/**
 * Decides the new default split; undefined: it stays as it is, with whoever left meanwhile.
 * @throws InvalidBody when the change says too little, or names somebody who isn't there
 */
const defaultSplitOf = (scope: Scope, { defaultSplit }: ScopeChange): DefaultSplit | null | undefined => {
  if (!defaultSplit) return defaultSplit;
  const { people } = scope;
  const now = (split: DefaultSplit) => defaultSplitNow(split, personIn(scope));
  const before = scope.defaultSplit && now(scope.defaultSplit);
  const merged = mergeSplit(before, defaultSplit);
  if (!merged) throw new InvalidBody([{ path: 'defaultSplit.shares', code: 'required' }]);
  const after = now(DefaultSplit.parse(merged));
  if (isDeepStrictEqual(after, before)) return undefined;
  requireSplit(after, peopleIn(people));
  return after;
};

/** Applies a change to the scope: its currency is fixed once it holds a transaction. */
const applyChange = (scope: Scope, patch: ScopeChange, call: Call): Scope => {
  requireOffered(patch.currency, scope.currency);
  if (patch.currency && patch.currency !== scope.currency && scope.holdsMoney) throw new CurrencyFixed();
  return patched(scope, defined({ ...patch, defaultSplit: defaultSplitOf(scope, patch) }), call);
};

/** @throws NotFound, Forbidden, CurrencyFixed, VersionChanged, TableBusy */
export const update = async (
  call: Call,
  scopeId: ScopeId,
  patch: ScopeChange,
): Promise<Authorized<ScopeView, 'scope.edit'>> => {
  const attempt = (by: Call) =>
    updateRecord(
      by,
      { scopeId },
      { ...sharedUpdate(scopeId), permission: 'scope.edit', apply: (before) => applyChange(living(before), patch, by) },
    );
  return attempt(call).catch(async (error: unknown) => {
    if (!(error instanceof NotFound) || !isPersonal(call.caller.userId, scopeId)) throw error;
    const unmade = await authorize(call, { resource: { scopeId }, permission: 'scope.edit' });
    refuseReadOnly(call, () => toView(unmade.scope, unmade.role));
    await makePersonalScope(call);
    return attempt({ ...call, readBack: undefined });
  });
};

/**
 * Deletes a group: at once nothing in it can be reached.
 * @throws NotFound, Forbidden, PersonalScope, VersionChanged, TableBusy
 */
export const remove = async (call: Call, scopeId: ScopeId): Promise<Authorized<ScopeView, 'scope.delete'>> => {
  refusePersonal(call, scopeId);
  return updateRecord(
    call,
    { scopeId },
    {
      ...sharedUpdate(scopeId),
      permission: 'scope.delete',
      apply: (before) => deleted(living(before), call),
      alsoWrite: () => [deletes({ type: 'scope', scopeId }, call)],
    },
  );
};

/**
 * Restores a group; what went with an account comes back with that.
 * @throws NotFound, Forbidden, PersonalScope, AccountDeleted, NotDeleted, RestoreExpired, TableBusy
 */
export const restore = async (call: Call, scopeId: ScopeId): Promise<Authorized<ScopeView, 'scope.delete'>> => {
  refusePersonal(call, scopeId);
  return updateRecord(
    call,
    { scopeId },
    {
      ...sharedUpdate(scopeId),
      permission: 'scope.delete',
      restoring: 'scope',
      alsoRead: [keys.profile(call.caller.userId)],
      apply: (before, { records: [, profile] }) => {
        if (profile?.deletedAt) throw new AccountDeleted();
        return { ...restored(before, call), endedWith: null };
      },
      alsoWrite: (before) => [restores({ type: 'scope', scopeId }, before, call)],
    },
  );
};

const Pointer = z.object({ scopeId: ScopeId });
/** The place before the first group, where a page ends that shows the personal scope alone. */
const beforeGroups: PageCursor = { kind: 'range', prefix: indexPrefixes.memberships };

/**
 * Lists the caller's scopes, the personal one first: pointers in one round trip, what they point to in the
 * next, and what slices rest on, if there are any, in a third. Deleted ones are left out, so that a page may
 * hold fewer than its limit.
 * @throws TableBusy
 */
export const listOwnScopes = async (call: Call, { limit, after }: PageRequest): Promise<Page<ScopeView>> => {
  const { userId } = call.caller;
  const personal = after ? [] : [personalScopeOf(userId)];
  const parse = (item: unknown) => decode(Pointer, item).scopeId;
  const groups = limit - personal.length;
  const { items: ids, next } =
    groups === 0
      ? { items: [], next: beforeGroups }
      : await page(
          { pk: userPartition(userId), prefix: indexPrefixes.memberships, by: 'orderKey', parse },
          { limit: groups, after },
        );
  const [ownScope, settings, ...found] = await batchGet([
    keys.scope(personalScopeOf(userId)),
    keys.settings(userId),
    ...ids.map((id) => keys.scope(id)),
    ...ids.map((id) => keys.member(id, userId)),
  ]);
  const own = ownScope ? decodeReadable(Scope, ownScope) : unmadePersonalScope(userId, settings);
  const scopes = ids.map((_, index) => decodeReadable(Scope, found[index]));
  const grounds = await groundsOf(scopes, userId, call.now);
  const others = scopes.flatMap((scope, index) => {
    const membership = decodeReadable(Membership, found[ids.length + index]);
    return viewTo(scope, membership, grounds.get(scope)) ?? [];
  });
  return {
    items: [...personal.flatMap(() => (!own || own.deletedAt ? [] : [toView(own, 'owner')])), ...others],
    next,
  };
};
