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

/** Actions that the transaction which deletes an account has room for, beside its own: DynamoDB takes 100. */
const room = 94;

/** What of somebody's groups is written in the transaction that deletes their account. */
export interface LeavingAtOnce {
  readonly actions: readonly WriteAction[];
  /** How many memberships that takes; the others follow. */
  readonly count: number;
}

const owns = ({ scope, membership }: Belonging): boolean => !scope.deletedAt && isOwner(membership);

/** That a group which has to wait will not be left with people and without an owner. */
const ownedStill = ({ scope }: Belonging): WriteAction =>
  check(
    keys.scope(scope.id),
    scope.ownerCount > 1 ? every(present(), absent('deletedAt'), above('ownerCount', 1)) : peopled(scope),
    () => new StaleRead(),
  );

/**
 * As many of the caller's memberships as there is room for end in the very transaction that deletes their
 * account, those first by which they own a group: of these that the others have an owner is held for all.
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
