import { Stale, untilFresh } from '../access/fresh';
import { makePersonalScope } from '../access/personal';
import { replace } from '../access/revise';
import { writeOwn } from '../access/write';
import type { Call } from '../core/call';
import { systemClock } from '../core/clock';
import { AccountDeleted, NotDeleted, RestoreExpired, TableBusy, VersionChanged } from '../core/errors';
import { personalScopeOf } from '../core/ids';
import { deleted, expiryOf, restored } from '../core/record';
import { type Instant, later, second } from '../core/time';
import type { Item } from '../db/attributes';
import { decode } from '../db/decode';
import { absent, type Change, type Condition, equal, every } from '../db/expressions';
import { getUnlessAnswered } from '../db/idempotency';
import { keys } from '../db/keys';
import { getAll } from '../db/read';
import { timeToLiveAttribute } from '../db/table';
import { type Action, put, update } from '../db/transact';
import { deletes, restores, standstill } from '../deletions/intent';
import { asMe, defaultProfile, type Me, Profile } from '../me/model';
import { Scope } from '../scopes/model';
import { dueAs } from './model';
import { advanceAccount } from './advance';
import { belongingsAt, groupsOf } from './belongings';
import { goingAtOnce } from './at-once';

/** The work on memberships begins, at the first, in a turn of its own. */
const turned = (
  { caller: { userId }, now }: Call,
  status: 'running' | 'restoring',
  set: Change['set'] = {},
): Required<Pick<Change, 'set' | 'add'>> => ({
  set: { userId, status, cursor: null, ...dueAs('memberships', later(now, standstill)), ...set },
  add: { turn: 1 },
});

const asRead = (count: Item | undefined, attribute: 'owned' | 'scopes'): Condition => {
  const value = count?.[attribute];
  return typeof value === 'number' ? equal(attribute, value) : absent(attribute);
};

/** Nobody gains a membership whose account is deleted: whoever joins counts in this record, under the condition that it is open. */
const closed = ({ caller: { userId } }: Call, at: Instant | null, holds?: Condition): Action =>
  update(keys.scopeCount(userId), { set: { closedAt: at } }, holds, () => new Stale());

/** How long the caller waits for what the transaction had no room for, ms: the stream goes on with what is left. */
const patience = 5 * second;

/** Who is in so many groups that one transaction doesn't hold them is a former member of the rest right after. */
const follow = async ({ caller: { userId }, requestId }: Call): Promise<void> => {
  await advanceAccount(keys.accountDeletion(userId), { atMost: patience, clock: systemClock, requestId }).catch(
    (error: unknown) => {
      if (!(error instanceof TableBusy)) throw error;
    },
  );
};

/**
 * Deletes the caller's account: at once the personal scope is gone, no group can be joined, they are a former member of every group they were in, and groups go that nobody
 * else is in whose account is not deleted.
 * @throws LastOwner with the groups that would be left without an owner, QuotaExceeded when they have inherited too many to be looked at, AccountDeleted, VersionChanged, TableBusy
 */
export const remove = async (call: Call): Promise<Me> => {
  const {
    caller: { userId },
    now,
  } = call;
  const scopeId = personalScopeOf(userId);
  const { me, isWhole } = await untilFresh(call, async () => {
    const wanted = [keys.profile(userId), keys.scope(scopeId), keys.scopeCount(userId)];
    const [[profile, scope, count], groups] = await Promise.all([getAll(wanted), groupsOf(userId)]);
    const before = profile ? decode(Profile, profile) : defaultProfile(call.caller);
    if (before.deletedAt) throw new AccountDeleted();
    if (call.ifVersion !== undefined && call.ifVersion !== before.version) throw new VersionChanged();
    const going = goingAtOnce(await belongingsAt(userId, groups), call);
    if (!scope) await makePersonalScope(call);
    const [personal = scope] = scope ? [scope] : await getAll([keys.scope(scopeId)]);
    const own = decode(Scope, personal);
    const after = deleted(before, call);
    const work = turned(call, 'running', { deletedAt: now, keepsPlaces: true });
    await writeOwn(
      call,
      [
        profile
          ? replace(keys.profile(userId), Profile, before, after)
          : put(keys.profile(userId), Profile, after, absent(), () => new Stale()),
        update(keys.accountDeletion(userId), {
          ...work,
          add: { ...work.add, ...(going.count > 0 && { affected: going.count }) },
        }),
        replace(keys.scope(scopeId), Scope, own, deleted(own, call), {
          also: { [timeToLiveAttribute]: expiryOf(now) },
        }),
        deletes({ type: 'scope', scopeId }, call),
        closed(call, now, every(asRead(count, 'owned'), asRead(count, 'scopes'))),
        ...going.actions,
      ],
      undefined,
    );
    return { me: asMe(after, call.caller), isWhole: going.count === groups.length };
  });
  if (!isWhole) await follow(call);
  return me;
};

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
    const [before, own] = [decode(Profile, profile), decode(Scope, scope)];
    const after = restored(before, call);
    const answer = asMe(after, call.caller);
    return writeOwn(
      call,
      [
        replace(keys.profile(userId), Profile, before, after),
        update(
          keys.accountDeletion(userId),
          turned(call, 'restoring'),
          absent('erasedFrom'),
          () => new RestoreExpired(),
        ),
        replace(keys.scope(scopeId), Scope, own, restored(own, call), { also: { [timeToLiveAttribute]: null } }),
        restores({ type: 'scope', scopeId }, own, call),
        closed(call, null),
      ],
      answer,
    );
  });
