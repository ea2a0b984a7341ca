import type { Granted } from '../access/granted';
import { lookBeside, seen } from '../access/look';
import { reachOf } from '../access/permissions';
import type { Call } from '../core/call';
import { NotFound } from '../core/errors';
import type { ScopeId } from '../core/ids';
import type { Page, PageRequest } from '../core/page';
import { orders, scopePartition } from '../db/keys';
import { page } from '../db/page';
import type { DeletionView } from './model';
import { viewOf } from './work';

/** The deletions of a scope of what had something below it, the latest first, and how far each has come; its own, while it is deleted, to who may restore it. @throws NotFound, Forbidden, TableBusy */
export const list = async (call: Call, scopeId: ScopeId, request: PageRequest): Promise<Granted<Page<DeletionView>>> => {
  const query = () => page({ pk: scopePartition(scopeId), prefix: orders.deletions, by: 'orderKey', parse: viewOf, backwards: true }, request);
  const { view, found } = await lookBeside(call, { scopeId }, 'scope.read', query, { restoring: 'scope' });
  if (!view.scope.deletedAt) view.grantFor('lists.delete');
  else if (!reachOf(view.role, 'scope.delete')) throw new NotFound();
  return seen(view, found);
};
