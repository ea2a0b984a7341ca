import { counts } from '../../access/decide';
import { heirOf, isTheirs } from '../../access/list-owners';
import type { Scope } from '../../groups/scope';
import { keys } from '../../db/keys';
import type { List } from '../../lists/list';
import { type Membership, periodOf } from '../../groups/member';
import type { Tally } from './tally';

/**
 * The check of lists' owners. A list belongs to somebody who is in its scope, by the membership they have
 * now, or who has it by the list alone; else to the scope's owner who joined first.
 */
export class Owners {
  private readonly lists: List[] = [];
  private readonly members: Membership[] = [];
  private readonly known = new Map<string, Membership>();
  private readonly onLists = new Map<string, Membership>();
  private scope: Scope | undefined;

  constructor(tally: Tally) {
    tally.finally(() => this.compare(tally));
  }

  /** Takes a list that lives. What is deleted stays as it is until it is back. */
  list(list: List): void {
    if (!list.deletedAt) this.lists.push(list);
  }

  member(one: Membership): void {
    if (!one.deletedAt) this.members.push(one);
    this.known.set(one.userId, one);
  }

  listMember(one: Membership): void {
    if (!one.deletedAt) this.onLists.set(`${one.listId} ${one.userId}`, one);
  }

  /** Tells whether the owner has a list by the list alone, and still does. */
  private holdsAlone({ id, ownerId, ownerBy }: List): boolean {
    const onList = this.onLists.get(`${id} ${ownerId}`);
    return ownerBy === 'list' && onList !== undefined && counts(onList, periodOf(this.known.get(ownerId)));
  }

  in(scope: Scope): void {
    this.scope = scope;
  }

  private compare(tally: Tally): void {
    if (!this.scope || this.scope.type === 'personal' || this.scope.deletedAt) return;
    const order = ({ joinedAt, userId }: Membership) => `${joinedAt}#${userId}`;
    const members = this.members.toSorted((one, other) => (order(one) < order(other) ? -1 : 1));
    const heir = heirOf(members);
    const byUser = new Map(members.map((one) => [one.userId, one]));
    if (!heir) return;
    for (const list of this.lists) {
      if (!isTheirs(list, byUser.get(list.ownerId)) && !this.holdsAlone(list))
        tally.compare(keys.list(list.scopeId, list.id).sk, 'ownerId', list.ownerId, heir.userId);
    }
  }
}
