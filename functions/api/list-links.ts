import { LinkView, NewListLink } from '../../shared/groups/link';
import * as links from '../../shared/groups/link-store';
import { collectionQuery } from '../../shared/http/collection';
import { route } from '../../shared/http/route';

const path = '/v1/scopes/{scopeId}/lists/{listId}/links';

export const createListLink = route({
  method: 'POST',
  path,
  permission: 'members.manage',
  success: 201,
  rate: 'sensitive',
  summary: 'Create a link to a list',
  description:
    'As with a group; a view link shows the list and its items without an account. Whoever joins sees that list and ' +
    'who else reaches it, and nothing else of its scope. It takes nobody back who was removed from the list, or from ' +
    'its scope, after it was made. A list can have at most 50 links.',
  problems: ['already-exists', 'quota-exceeded'],
  body: NewListLink,
  response: LinkView,
  example: { body: { kind: 'join', role: 'viewer', maxUses: 10 } },
  handle: ({ call, params, body }) => links.create(call, params, body),
});

export const listListLinks = route({
  method: 'GET',
  path,
  permission: 'members.manage',
  summary: 'List the links to a list, the newest first',
  query: collectionQuery({}),
  items: LinkView,
  handle: ({ call, params, page }) => links.list(call, params, page),
});

export const getListLink = route({
  method: 'GET',
  path: `${path}/{linkId}`,
  permission: 'members.manage',
  summary: 'Get a link to a list and who joined by it',
  response: LinkView,
  handle: ({ call, params }) => links.get(call, params, params.linkId),
});

export const revokeListLink = route({
  method: 'DELETE',
  path: `${path}/{linkId}`,
  permission: 'members.manage',
  summary: 'Withdraw a link to a list, which ends at once',
  problems: ['version-changed'],
  response: LinkView,
  handle: ({ call, params }) => links.revoke(call, params, params.linkId),
});
