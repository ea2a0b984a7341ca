import { type BothScopes, authorizeBoth } from '../access/both-scopes';
import type { Permission } from '../access/permissions';
import type { Call } from '../core/call';
import type { StoredRecord } from '../db/attributes';
import { decode } from '../db/decode';
import { keys } from '../db/keys';
import type { StepAt } from '../lifecycle/work/resumable';
import { Item } from './item';
import type { List } from './list';
import type { ListOnItsWay, RelocationProblem } from './relocation-job';
import { isShown } from './rounds';

/** Ends a relocation for a reason of its own. */
export class Fails extends Error {
  constructor(readonly problem: RelocationProblem) {
    super(problem);
  }
}

/** What everything that is made carries until the list is there: the sort key of the relocation. */
export const markOf = ({ scopeId, id }: ListOnItsWay): string => keys.relocation(scopeId, id).sk;

/** Makes the call by which a step acts for whoever began it. */
export const callOf = ({ createdBy }: ListOnItsWay, { now, requestId }: StepAt): Call => ({
  caller: { userId: createdBy, email: null, emailVerified: false },
  now,
  requestId,
});

/** Asks anew whether whoever began it may still do it. @throws NotFound, Forbidden, InvalidBody, TableBusy */
export const accessTo = (
  call: Call,
  { as, fromScopeId, fromListId, scopeId }: ListOnItsWay,
): Promise<BothScopes<Permission>> =>
  authorizeBoth(call, {
    resource: { scopeId: fromScopeId, listId: fromListId },
    permission: as === 'transfer' ? 'lists.delete' : 'scope.read',
    toScopeId: scopeId,
    into: 'lists.create',
  });

/** Returns both sides of a write; where categories are made with it, by the role that may. */
export const sidesOf = (work: ListOnItsWay, { from, to }: BothScopes<Permission>, makesCategories: boolean) => ({
  from: { resource: { scopeId: work.fromScopeId, listId: work.fromListId }, grant: from },
  to: {
    resource: { scopeId: work.scopeId },
    grant: makesCategories ? to.grantFor('categories.manage') : to,
  },
  operations: null,
});

/** Selects the items that are on a list of those that stand with it. */
export const itemsOnList = (records: readonly StoredRecord[], list: List): Item[] =>
  records.map((stored) => decode(Item, stored)).filter((item) => !item.deletedAt && isShown(item, list));
