import { StaleRead } from '../../core/retry';
import type { Call } from '../../core/call';
import { LastOwner, QuotaExceeded } from '../../core/errors';
import { absent, above, every, present } from '../../db/expressions';
import { keys } from '../../db/keys';
import { type WriteAction, check } from '../../db/transact';
import { isOwner } from '../../groups/join';
import { limits } from '../../groups/scope';
import { type Belonging, peopled } from './owned-groups';
import { becomingFormer, needsOwner } from './end-membership';

/**
 * The number of actions that the transaction which deletes an account has room for, beside its own: DynamoDB
 * takes 100.
 */
const room = 94;

/** The part of somebody's groups that is written in the transaction that deletes their account. */
export interface LeavingAtOnce {
  readonly actions: readonly WriteAction[];
  /** The number of memberships that it ends; the others follow. */
  readonly count: number;
}

const owns = ({ scope, membership }: Belonging): boolean => !scope.deletedAt && isOwner(membership);

/** Requires that a group which has to wait is not left with people and without an owner. */
const ownedStill = ({ scope }: Belonging): WriteAction =>
  check(
    keys.scope(scope.id),
    scope.ownerCount > 1 ? every(present(), absent('deletedAt'), above('ownerCount', 1)) : peopled(scope),
    () => new StaleRead(),
  );

/**
 * Ends as many of the caller's memberships as there is room for in the very transaction that deletes their
 * account, first those by which they own a group. For the rest of these it requires that the group has
 * another owner.
 * @throws LastOwner with the ids of all groups that would be left without one; QuotaExceeded when they have
 * inherited more than one transaction can look at
 */
export const goingAtOnce = (all: readonly Belonging[], call: Call): LeavingAtOnce => {
  const here = all.filter(({ membership }) => !membership.deletedAt);
  const left = here.filter(needsOwner);
  if (left.length > 0) throw new LastOwner({ scopeIds: left.map(({ scope }) => scope.id) });
  const owned = here.filter(owns);
  if (owned.length > limits.ownedPerUser) throw new QuotaExceeded('groups owned', limits.ownedPerUser);
  const actions: WriteAction[] = [];
  let count = 0;
  let waiting = owned.length;
  for (const one of [...owned, ...here.filter((other) => !owns(other))]) {
    const going = becomingFormer(one, call);
    const checks = waiting - Number(owns(one));
    if (actions.length + going.length + checks > room) break;
    actions.push(...going);
    waiting = checks;
    count++;
  }
  return { actions: [...actions, ...owned.slice(count).map(ownedStill)], count };
};
