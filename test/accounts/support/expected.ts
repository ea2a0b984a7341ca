import { roleName } from '../../../shared/access/roles';
import { itemOf } from '../../../shared/db/attributes';
import { type Key, keys, indexPrefixes } from '../../../shared/db/keys';
import { isEnded, isFormer, Membership } from '../../../shared/groups/member';
import type { Raw } from '../../support/expression';
import type { modelRun } from './model-run';

type World = Pick<Awaited<ReturnType<typeof modelRun>>, 'people' | 'groups' | 'gone' | 'isErased'>;

const finding = (all: readonly Raw[]) => {
  const records = all.map(itemOf);
  const at = ({ pk, sk }: Key) => records.find((record) => record.pk === pk && record.sk === sk);
  const found: string[] = [];
  const compare = (what: string, is: unknown, due: unknown) => {
    if (JSON.stringify(is) !== JSON.stringify(due))
      found.push(`${what}: ${JSON.stringify(is)} instead of ${JSON.stringify(due)}`);
  };
  const placesIn = ({ people }: World, { id }: World['groups'][number]): Membership[] =>
    people
      .map((user) => at(keys.member(id, user)))
      .flatMap((one) => (one ? [Membership.parse(one)] : []))
      .filter((one) => !isEnded(one));
  return { at, found, compare, placesIn };
};

/** Says in words what may not be at any moment, whatever work is still to be done. */
export const unsafe = (all: readonly Raw[], here: World): string[] => {
  // It is asked after every act: of what stands, this much decides.
  const decisive = all.filter(({ sk }) => sk?.S === 'SCOPE' || sk?.S?.startsWith(indexPrefixes.members));
  const { at, found, placesIn } = finding(decisive);
  for (const [index, group] of here.groups.entries()) {
    const active = placesIn(here, group).filter((one) => !isFormer(one));
    for (const one of active)
      if (here.gone.has(one.userId)) found.push(`${here.people.indexOf(one.userId)} has rights in ${index}`);
    const scope = at(keys.scope(group.id));
    if (scope && !scope.deletedAt && !active.some(({ roleId }) => roleName(roleId) === 'owner'))
      found.push(`${index} has no owner`);
  }
  return found;
};

/** Says in words what is not as it is to be once all work has ended. */
export const wrong = (all: readonly Raw[], here: World): string[] => {
  const { people, groups, gone, isErased } = here;
  const { at, found, compare, placesIn } = finding(all);
  const counts = new Map(people.map((user) => [user, { scopes: 0, owned: 0 }]));
  for (const [index, group] of groups.entries()) {
    const { id, roles, deleted } = group;
    const scope = at(keys.scope(id));
    // A group goes with the last who has a place in it.
    if (!scope && [...roles.keys()].every(isErased)) continue;
    const places = placesIn(here, group);
    const active = places.filter((one) => !isFormer(one));
    const owners = active.filter((one) => roleName(one.roleId) === 'owner');
    const stored = [
      scope?.memberCount,
      scope?.formerCount ?? 0,
      scope?.ownerCount,
      Object.keys(scope?.people ?? {}).sort(),
    ];
    compare(`members of ${index}`, stored, [
      places.length,
      places.length - active.length,
      owners.length,
      active.map(({ userId }) => userId).sort(),
    ]);
    compare(`${index} deleted`, Boolean(scope?.deletedAt), deleted || owners.length === 0);
    for (const user of people) {
      const person = people.indexOf(user);
      const place = places.find(({ userId }) => userId === user);
      const pointer = at(keys.membershipPointer(user, id));
      if (!isErased(user))
        compare(
          `${person} in ${index}`,
          place && [roleName(place.roleId), isFormer(place)],
          roles.has(user) ? [roles.get(user), gone.has(user)] : undefined,
        );
      if (pointer)
        compare(
          `pointer of ${person} to ${index}`,
          pointer.orderKey !== undefined,
          active.some(({ userId }) => userId === user),
        );
      if (place) compare(`${person} in the order of ${index}`, at(keys.member(id, user))?.orderKey !== undefined, true);
      if (!gone.has(user)) compare(`${person} remembers of ${index}`, pointer?.endedWith, undefined);
      const count = counts.get(user);
      if (!count || !place || scope?.deletedAt) continue;
      count.scopes++;
      count.owned += Number(roleName(place.roleId) === 'owner');
    }
  }
  for (const user of people.filter((one) => !isErased(one))) {
    const count = at(keys.scopeCount(user));
    compare(
      `${people.indexOf(user)} is counted`,
      [count?.scopes ?? 0, count?.owned ?? 0, count?.closedAt !== undefined],
      [counts.get(user)?.scopes, counts.get(user)?.owned, gone.has(user)],
    );
    const intent = at(keys.accountDeletion(user));
    const taken = groups.filter(({ id }) => at(keys.membershipPointer(user, id))?.endedWith !== undefined).length;
    if (intent)
      compare(
        `work on ${people.indexOf(user)}`,
        [intent.status, intent.dueKind, intent.affected ?? 0],
        [...(gone.has(user) ? ['done', 'ERASURE'] : ['restored', undefined]), taken],
      );
  }
  return found;
};
