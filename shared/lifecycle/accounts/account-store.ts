import { StaleRead, retryOnStale } from '../../core/retry';
import { makePersonalScope } from '../../access/personal-scope';
import { replaceRecord } from '../../access/update';
import { writeOwn } from '../../access/write';
import type { Call } from '../../core/call';
import { systemClock } from '../../core/clock';
import { env } from '../../core/env';
import { AccountDeleted, NotDeleted, RestoreExpired, TableBusy, VersionChanged } from '../../core/errors';
import { personalScopeOf } from '../../core/ids';
import { deleted, expiryOf, restored } from '../../core/record';
import { type Instant, later } from '../../core/time';
import type { StoredRecord } from '../../db/attributes';
import { decode } from '../../db/decode';
import { absent, type UpdateSpec, type Condition, equal, every } from '../../db/expressions';
import { batchGetUnlessReplayed } from '../../db/idempotency';
import { keys } from '../../db/keys';
import { batchGet } from '../../db/read';
import { timeToLiveAttribute } from '../../db/table';
import { type WriteAction, put, update } from '../../db/transact';
import { deletes, restores, standstill } from '../work/deletion-intent';
import { toMe, defaultProfile, type Me, Profile } from '../../people/profile';
import { Scope } from '../../groups/scope';
import { dueAs } from './account-deletion';
import { resumeAccount } from './resume-account';
import { belongingsAt, groupsOf } from './owned-groups';
import { listsAlone } from './list-membership';
import { goingAtOnce } from './leave-at-once';

/** Begins the work on memberships at the first one, in a turn of its own. */
const turned = (
  { caller: { userId }, now }: Call,
  status: 'running' | 'restoring',
  set: UpdateSpec['set'] = {},
): Required<Pick<UpdateSpec, 'set' | 'add'>> => ({
  set: { userId, status, cursor: null, ...dueAs('memberships', later(now, standstill)), ...set },
  add: { turn: 1 },
});

const asRead = (count: StoredRecord | undefined, attribute: 'owned' | 'scopes'): Condition => {
  const value = count?.[attribute];
  return typeof value === 'number' ? equal(attribute, value) : absent(attribute);
};

/**
 * Closes or opens the record in which every membership is counted, under a condition: nobody whose account is
 * deleted can join anything.
 */
const closed = ({ caller: { userId } }: Call, at: Instant | null, holds?: Condition): WriteAction =>
  update(keys.scopeCount(userId), { change: { set: { closedAt: at } }, when: holds, refusal: () => new StaleRead() });

/**
 * Makes the user a former member of the rest of their groups right after, where one transaction doesn't hold
 * them all, and takes them off the lists that they are on alone. The stream goes on with what takes longer
 * than a call may be tried again.
 */
const follow = async ({ caller: { userId }, requestId }: Call): Promise<void> => {
  await resumeAccount(keys.accountDeletion(userId), {
    atMost: env().CONFLICT_RETRY_MS,
    clock: systemClock,
    requestId,
  }).catch((error: unknown) => {
    if (!(error instanceof TableBusy)) throw error;
  });
};

/**
 * Deletes the caller's account: at once the personal scope is gone, no group can be joined, they are a former
 * member of every group they were in, and groups go in which nobody else has an account that is not deleted.
 * @throws LastOwner with the groups that would be left without an owner, QuotaExceeded when they have
 * inherited too many to be looked at, AccountDeleted, VersionChanged, TableBusy
 */
export const remove = async (call: Call): Promise<Me> => {
  const {
    caller: { userId },
    now,
  } = call;
  const scopeId = personalScopeOf(userId);
  const { me, isWhole } = await retryOnStale(call, async () => {
    const wanted = [keys.profile(userId), keys.scope(scopeId), keys.scopeCount(userId)];
    const [[profile, scope, count], groups, lists] = await Promise.all([
      batchGet(wanted),
      groupsOf(userId),
      listsAlone(userId),
    ]);
    const before = profile ? decode(Profile, profile) : defaultProfile(call.caller);
    if (before.deletedAt) throw new AccountDeleted();
    if (call.ifVersion !== undefined && call.ifVersion !== before.version) throw new VersionChanged();
    const going = goingAtOnce(await belongingsAt(userId, groups), call);
    if (!scope) await makePersonalScope(call);
    const [personal = scope] = scope ? [scope] : await batchGet([keys.scope(scopeId)]);
    const own = decode(Scope, personal);
    const after = { ...deleted(before, call), tokensEndedAt: now };
    const work = turned(call, 'running', { deletedAt: now, keepsPlaces: true });
    await writeOwn(
      call,
      [
        profile
          ? replaceRecord(keys.profile(userId), { schema: Profile, before, after })
          : put(keys.profile(userId), { schema: Profile, item: after, when: absent(), refusal: () => new StaleRead() }),
        update(keys.accountDeletion(userId), {
          change: {
            ...work,
            add: { ...work.add, ...(going.count > 0 && { affected: going.count }) },
          },
        }),
        replaceRecord(keys.scope(scopeId), {
          schema: Scope,
          before: own,
          after: deleted(own, call),
          alsoSet: { [timeToLiveAttribute]: expiryOf(now) },
        }),
        deletes({ type: 'scope', scopeId }, call),
        closed(call, now, every(asRead(count, 'owned'), asRead(count, 'scopes'))),
        ...going.actions,
      ],
      undefined,
    );
    return { me: toMe(after, call.caller), isWhole: going.count === groups.length && lists.length === 0 };
  });
  if (!isWhole) await follow(call);
  return me;
};

/**
 * Restores the caller's account, with what its deletion took: memberships and groups come back when the
 * stream is followed.
 * @throws NotDeleted, RestoreExpired (30 days after the deletion), TableBusy, IdempotentReplay
 */
export const restore = (call: Call): Promise<Me> =>
  retryOnStale(call, async () => {
    const { userId } = call.caller;
    const scopeId = personalScopeOf(userId);
    const [profile, scope] = await batchGetUnlessReplayed(call, [keys.profile(userId), keys.scope(scopeId)]);
    if (!profile || !scope) throw new NotDeleted();
    const [before, own] = [decode(Profile, profile), decode(Scope, scope)];
    const after = restored(before, call);
    const answer = toMe(after, call.caller);
    return writeOwn(
      call,
      [
        replaceRecord(keys.profile(userId), { schema: Profile, before, after }),
        update(keys.accountDeletion(userId), {
          change: turned(call, 'restoring'),
          when: absent('erasedFrom'),
          refusal: () => new RestoreExpired(),
        }),
        replaceRecord(keys.scope(scopeId), {
          schema: Scope,
          before: own,
          after: restored(own, call),
          alsoSet: { [timeToLiveAttribute]: null },
        }),
        restores({ type: 'scope', scopeId }, own, call),
        closed(call, null),
      ],
      answer,
    );
  });
