import { collectionQuery } from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import { DeletionView } from '../../shared/lifecycle/cascade/deletion';
import * as deletions from '../../shared/lifecycle/cascade/deletion-store';

export const listDeletions = route({
  method: 'GET',
  path: '/v1/scopes/{scopeId}/deletions',
  permission: 'lists.delete',
  summary: 'List the deletions of lists and groups and their progress',
  description: `The latest comes first. There are deletions of lists, of the items cleared from them, and of the group itself; while the group is deleted, only its
owners can see this. Everything in what was deleted can’t be reached from that moment, and is back from the moment it is restored. Each record is also
marked, one after the other: \`status\` and \`affected\` tell how far that has come.`,
  query: collectionQuery({}),
  items: DeletionView,
  handle: ({ call, params, page }) => deletions.list(call, params.scopeId, page),
});
