import type { Authorized } from '../../access/authorized';
import { authorizeWhile, authorized } from '../../access/authorize';
import type { Call } from '../../core/call';
import type { ScopeId } from '../../core/ids';
import type { Page, PageRequest } from '../../db/cursor';
import { indexPrefixes, scopePartition } from '../../db/keys';
import { page } from '../../db/page';
import type { DeletionView } from './deletion';
import { storedToView } from './work';

/**
 * Lists the deletions in a scope of what had records that belonged to it, the latest first, and how far each
 * has come; while the scope itself is deleted, only for those who could restore it.
 * @throws NotFound, Forbidden, TableBusy
 */
export const list = async (
  call: Call,
  scopeId: ScopeId,
  request: PageRequest,
): Promise<Authorized<Page<DeletionView>, 'lists.delete'>> => {
  const query = () =>
    page(
      {
        pk: scopePartition(scopeId),
        prefix: indexPrefixes.deletions,
        by: 'orderKey',
        parse: storedToView,
        backwards: true,
      },
      request,
    );
  const { access, found } = await authorizeWhile(call, {
    resource: { scopeId },
    permission: 'lists.delete',
    query,
    whileDeleted: 'scope.delete',
  });
  return authorized(access, found);
};
