import { roleIds } from '../../../shared/access/permissions';
import { itemOf } from '../../../shared/db/attributes';
import { type Key, keys } from '../../../shared/db/keys';
import type { Raw } from '../../support/expression';
import type { world } from './world';

/** What is not as it is to be once all work has ended, in words. */
export const wrong = (all: readonly Raw[], { people, groups, gone, since, isErased }: Awaited<ReturnType<typeof world>>): string[] => {
  const records = all.map(itemOf);
  const at = ({ pk, sk }: Key) => records.find((record) => record.pk === pk && record.sk === sk);
  const found: string[] = [];
  const compare = (what: string, is: unknown, due: unknown) => {
    if (JSON.stringify(is) !== JSON.stringify(due)) found.push(`${what}: ${JSON.stringify(is)} instead of ${JSON.stringify(due)}`);
  };
  const counts = new Map(people.map((user) => [user, { scopes: 0, owned: 0 }]));
  for (const [index, { id, members, deleted }] of groups.entries()) {
    const scope = at(keys.scope(id));
    // A group that somebody was alone in goes with them.
    if (!scope && [...members].some(isErased) && [...members].every((user) => since.has(user))) continue;
    const living = people.filter((user) => at(keys.member(id, user))?.deletedAt === undefined && at(keys.member(id, user)) !== undefined);
    const owners = living.filter((user) => at(keys.member(id, user))?.roleId === roleIds.owner);
    compare(`members of ${index}`, [scope?.memberCount, scope?.ownerCount, Object.keys(scope?.people ?? {}).sort()], [living.length, owners.length, [...living].sort()]);
    if (!scope?.deletedAt && living.length > 0 && owners.length === 0) found.push(`${index} has no owner`);
    // A group that its last member's account took along is back when they are.
    if (deleted || ([...members].some((user) => !gone.has(user)) && !people.some(isErased))) {
      const taken = people.some((user) => gone.has(user) && at(keys.membershipPointer(user, id))?.endedWith === 'group');
      compare(`${index} deleted`, Boolean(scope?.deletedAt), deleted || taken);
    }
    for (const user of people) {
      const person = people.indexOf(user);
      const pointer = at(keys.membershipPointer(user, id));
      if (!gone.has(user)) compare(`${person} in ${index}`, living.includes(user), members.has(user));
      else if (living.includes(user) && !scope?.deletedAt) found.push(`${person} is still in ${index}`);
      if (pointer) compare(`pointer of ${person} to ${index}`, pointer.orderKey !== undefined, living.includes(user));
      if (!gone.has(user)) compare(`${person} remembers of ${index}`, pointer?.endedWith, undefined);
      const count = counts.get(user);
      if (!count || !living.includes(user) || scope?.deletedAt) continue;
      count.scopes++;
      count.owned += Number(owners.includes(user));
    }
  }
  for (const user of people.filter((one) => !isErased(one))) {
    const count = at(keys.scopeCount(user));
    compare(`${people.indexOf(user)} is counted`, [count?.scopes ?? 0, count?.owned ?? 0, count?.closedAt !== undefined], [counts.get(user)?.scopes, counts.get(user)?.owned, gone.has(user)]);
    const intent = at(keys.accountDeletion(user));
    const ended = groups.filter(({ id }) => at(keys.membershipPointer(user, id))?.endedWith !== undefined).length;
    if (intent) compare(`work on ${people.indexOf(user)}`, [intent.status, intent.dueKind, intent.affected ?? 0], [...(gone.has(user) ? ['done', 'ERASURE'] : ['restored', undefined]), ended]);
  }
  return found;
};
