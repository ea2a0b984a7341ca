import type { Granted } from '../access/granted';
import { lookBeside, seen } from '../access/look';
import type { Call } from '../core/call';
import type { ScopeId } from '../core/ids';
import type { Page, PageRequest } from '../core/page';
import { orders, scopePartition } from '../db/keys';
import { page } from '../db/page';
import type { DeletionView } from './model';
import { viewOf } from './work';

/** The deletions of a scope of what had something below it, the latest first, and how far each has come; while the scope itself is deleted, for those alone who could restore it. @throws NotFound, Forbidden, TableBusy */
export const list = async (
  call: Call,
  scopeId: ScopeId,
  request: PageRequest,
): Promise<Granted<Page<DeletionView>>> => {
  const query = () =>
    page(
      { pk: scopePartition(scopeId), prefix: orders.deletions, by: 'orderKey', parse: viewOf, backwards: true },
      request,
    );
  const { view, found } = await lookBeside(call, { scopeId }, 'lists.delete', query, { whileDeleted: 'scope.delete' });
  return seen(view, found);
};
