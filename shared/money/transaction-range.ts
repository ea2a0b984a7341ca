import type { ScopeId } from '../core/ids';
import { indexPrefixes, scopePartition } from '../db/keys';
import type { Collection } from '../db/page';
import { isThereIn } from '../groups/arrivals';
import type { Scope } from '../groups/scope';

/**
 * Returns the range of the transactions of a scope in the order of their days, without those that are on
 * their way there, or gone from there: whoever reads transactions by the order begins here.
 */
export const transactionRange = (
  scopeId: ScopeId,
  scope: Promise<Pick<Scope, 'revealed'>>,
): Pick<Collection<unknown>, 'pk' | 'prefix' | 'by' | 'stands'> => {
  const stands = scope.then(isThereIn);
  // It is waited for when there is one of those: a refusal until then is told by the view itself.
  stands.catch(() => undefined);
  return { pk: scopePartition(scopeId), prefix: indexPrefixes.transactions, by: 'orderKey', stands };
};
