import { Stale, untilFresh } from '../access/fresh';
import { makePersonalScope } from '../access/personal';
import { replace } from '../access/revise';
import { writeOwn } from '../access/write';
import type { Call } from '../core/call';
import { AccountDeleted, NotDeleted, RestoreExpired, VersionChanged } from '../core/errors';
import { personalScopeOf } from '../core/ids';
import { deleted, expiryOf, restored } from '../core/record';
import { type Instant, later } from '../core/time';
import { absent, type Change, equal } from '../db/expressions';
import { getUnlessAnswered } from '../db/idempotency';
import { keys } from '../db/keys';
import { getAll } from '../db/read';
import { timeToLiveAttribute } from '../db/table';
import { type Action, put, update } from '../db/transact';
import { deletes, restores, standstill } from '../deletions/intent';
import { asMe, defaultProfile, type Me, Profile } from '../me/model';
import { Scope } from '../scopes/model';
import { dueAs } from './model';
import { groupsOf, ownedBy, ownedByOthers } from './owned';

/** The work on memberships begins, at the first, in a turn of its own. */
const turned = ({ caller: { userId }, now }: Call, status: 'running' | 'restoring', set: Change['set'] = {}): Required<Change> => ({
  set: { userId, status, cursor: null, ...dueAs('memberships', later(now, standstill)), ...set }, add: { turn: 1 },
});

/** Nobody gains a membership whose account is deleted: whoever joins counts in this record, under the condition that it is open. */
const closed = ({ caller: { userId } }: Call, at: Instant | null, owned?: unknown): Action =>
  update(keys.scopeCount(userId), { set: { closedAt: at } }, at === null ? undefined : typeof owned === 'number' ? equal('owned', owned) : absent('owned'), () => new Stale());

/**
 * Deletes the caller's account: at once the personal scope is gone and no group can be joined; memberships end, and groups they are alone in go, when the stream is followed.
 * @throws LastOwner with the groups that would be left without an owner, QuotaExceeded when they have inherited too many to be looked at, AccountDeleted, VersionChanged, TableBusy
 */
export const remove = (call: Call): Promise<Me> =>
  untilFresh(call, async () => {
    const { caller: { userId }, now } = call;
    const scopeId = personalScopeOf(userId);
    const wanted = [keys.profile(userId), keys.scope(scopeId), keys.scopeCount(userId)];
    const [[profile, scope, count], groups] = await Promise.all([getAll(wanted), groupsOf(userId)]);
    const before = profile ? Profile.parse(profile) : defaultProfile(call.caller);
    if (before.deletedAt) throw new AccountDeleted();
    if (call.ifVersion !== undefined && call.ifVersion !== before.version) throw new VersionChanged();
    const others = ownedByOthers(await ownedBy(userId, groups));
    if (!scope) await makePersonalScope(call);
    const [personal = scope] = scope ? [scope] : await getAll([keys.scope(scopeId)]);
    const own = Scope.parse(personal);
    const after = deleted(before, call);
    await writeOwn(call, [
      profile ? replace(keys.profile(userId), before, after) : put(keys.profile(userId), after, absent(), () => new Stale()),
      update(keys.accountDeletion(userId), turned(call, 'running', { deletedAt: now })),
      replace(keys.scope(scopeId), own, deleted(own, call), { also: { [timeToLiveAttribute]: expiryOf(now) } }),
      deletes({ type: 'scope', scopeId }, call),
      closed(call, now, count?.owned),
      ...others,
    ], undefined);
    return asMe(after, call.caller);
  });

/**
 * Restores the caller's account, with what its deletion took: memberships and groups come back when the stream is followed.
 * @throws NotDeleted, RestoreExpired (30 days after the deletion), TableBusy, AlreadyAnswered
 */
export const restore = (call: Call): Promise<Me> =>
  untilFresh(call, async () => {
    const { userId } = call.caller;
    const scopeId = personalScopeOf(userId);
    const [profile, scope] = await getUnlessAnswered(call, [keys.profile(userId), keys.scope(scopeId)]);
    if (!profile || !scope) throw new NotDeleted();
    const [before, own] = [Profile.parse(profile), Scope.parse(scope)];
    const after = restored(before, call);
    const answer = asMe(after, call.caller);
    return writeOwn(call, [
      replace(keys.profile(userId), before, after),
      update(keys.accountDeletion(userId), turned(call, 'restoring'), absent('erasedFrom'), () => new RestoreExpired()),
      replace(keys.scope(scopeId), own, restored(own, call), { also: { [timeToLiveAttribute]: null } }),
      restores({ type: 'scope', scopeId }, own, call),
      closed(call, null),
    ], answer);
  });
