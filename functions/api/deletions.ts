import { collectionQuery } from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import { DeletionView } from '../../shared/deletions/model';
import * as deletions from '../../shared/deletions/store';

export const listDeletions = route({
  method: 'GET', path: '/v1/scopes/{scopeId}/deletions', permission: 'lists.delete', summary: 'What was deleted with all that is below it, and how far that has come',
  description: 'The latest first: lists, what was cleared from them, and the group itself: while that is deleted, its owners alone can look. All that is below is out of reach from the moment of the deletion, and back from that of the restore; `status` and `affected` tell how far the marking of each record is.',
  query: collectionQuery({}), items: DeletionView,
  handle: ({ call, params, page }) => deletions.list(call, params.scopeId, page),
});
