import type { RoleName } from '../../../shared/access/roles';
import type { Act } from './model-run';

/** The deeds of people; the machine's own steps follow by themselves. */
export type Deed = Exclude<Act, { readonly do: 'stream' | 'sweep' }>;
type OwnDeed = Extract<Deed, { readonly do: 'delete account' | 'restore account' }>;
type GroupDeed = Exclude<Deed, OwnDeed>;
const isOwn = (one: Deed): one is OwnDeed => one.do === 'delete account' || one.do === 'restore account';

interface Place {
  readonly roles: Map<number, RoleName>;
  deleted: 'no' | 'by people' | 'with an account';
}

/**
 * Works out what is due to come of each deed. In what order they come makes no difference to the rules: who
 * has deleted their account keeps a place and its role, does nothing, and owns nothing; a group that nobody
 * is left in is gone until one of its owners is back.
 */
export const oracle = (founded: readonly (readonly (readonly [number, RoleName])[])[]) => {
  const groups: Place[] = founded.map((roles) => ({ roles: new Map(roles), deleted: 'no' }));
  const gone = new Set<number>();
  const active = ({ roles }: Place) => [...roles].filter(([who]) => !gone.has(who));
  const owners = (group: Place) =>
    active(group)
      .filter(([, role]) => role === 'owner')
      .map(([who]) => who);
  const isLastOwner = (group: Place, who: number) => owners(group).join() === String(who);
  const roleOf = ({ roles }: Place, who: number): RoleName | undefined => (gone.has(who) ? undefined : roles.get(who));
  const manages = (role: RoleName | undefined) => role === 'owner' || role === 'admin';

  const deleteAccount = (who: number): string => {
    if (gone.has(who)) return 'account-deleted';
    const alive = groups.filter(({ deleted }) => deleted === 'no');
    if (alive.some((group) => isLastOwner(group, who) && active(group).length > 1)) return 'last-owner';
    gone.add(who);
    for (const group of alive)
      if (group.roles.has(who) && active(group).length === 0) group.deleted = 'with an account';
    return 'done';
  };
  const restoreAccount = (who: number): string => {
    if (!gone.delete(who)) return 'not-deleted';
    for (const group of groups)
      if (group.deleted === 'with an account' && group.roles.get(who) === 'owner') group.deleted = 'no';
    return 'done';
  };
  const inGroup = (one: GroupDeed): string => {
    const group = groups[one.group % groups.length];
    if (!group) return 'not-found';
    const by = 'by' in one ? one.by : one.who;
    const role = roleOf(group, by);
    if (one.do === 'restore group') {
      if (role !== 'owner') return role ? 'forbidden' : 'not-found';
      if (group.deleted === 'no') return 'not-deleted';
      group.deleted = 'no';
      return 'done';
    }
    if ((one.do === 'remove' || one.do === 'promote' || one.do === 'demote') && one.who === one.by) return 'done';
    if (!role || group.deleted !== 'no') return 'not-found';
    switch (one.do) {
      case 'delete group':
        if (role !== 'owner') return 'forbidden';
        group.deleted = 'by people';
        return 'done';
      case 'leave':
        if (isLastOwner(group, by)) return 'last-owner';
        group.roles.delete(by);
        return 'done';
      case 'invite':
        if (!manages(role)) return 'forbidden';
        if (one.who === by) return 'validation';
        if (group.roles.has(one.who)) return 'already-member';
        if (gone.has(one.who)) return 'account-deleted';
        group.roles.set(one.who, 'editor');
        return 'done';
      default: {
        const theirs = group.roles.get(one.who);
        // Editors may take placeholders out: where nobody is, there is nobody to find.
        if (!manages(role))
          return role === 'editor' && !group.roles.get(one.who) ? 'not-found or forbidden' : 'forbidden';
        // What would be too much for an admin is refused them, whether or not anybody is there.
        if (!theirs) return role === 'owner' ? 'not-found' : 'not-found or forbidden';
        if (role !== 'owner' && (manages(theirs) || one.do === 'promote')) return 'forbidden';
        if (one.do === 'remove') group.roles.delete(one.who);
        else group.roles.set(one.who, one.do === 'promote' ? 'owner' : 'viewer');
        return 'done';
      }
    }
  };
  return {
    due: (one: Deed): string => {
      if (!isOwn(one)) return inGroup(one);
      return one.do === 'delete account' ? deleteAccount(one.who) : restoreAccount(one.who);
    },
    /** Returns for each group who has a place in it, in which role, and whether it is there. */
    stands: () =>
      groups.map(({ roles, deleted }) => ({
        roles: [...roles].sort(([one], [other]) => one - other),
        isThere: deleted === 'no',
      })),
  };
};
