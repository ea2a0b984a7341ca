import { LinkView, NewLink } from '../../shared/groups/link';
import * as links from '../../shared/groups/link-store';
import { collectionQuery } from '../../shared/http/collection';
import { route } from '../../shared/http/route';

const path = '/v1/scopes/{scopeId}/links';

export const createLink = route({
  method: 'POST',
  path,
  permission: 'members.manage',
  success: 201,
  rate: 'sensitive',
  summary: 'Create a link by which people join a group, or see its balances',
  description:
    'Whoever has the link and signs in becomes a member, until it expires or is revoked, as many have joined as it ' +
    'allows, or whoever made it may no longer manage the members. It takes nobody back who was removed after it was ' +
    'made. This answer alone has `url`, `token` and `qr`: only a hash of the token is kept, so an answer that is ' +
    'repeated for an `Idempotency-Key` has none of them. A view link (`kind: view`) shows the balances without an ' +
    'account instead, with people as `names` says. A group can have at most 50 links.',
  problems: ['already-exists', 'personal-scope', 'quota-exceeded'],
  body: NewLink,
  response: LinkView,
  example: { body: { kind: 'join', role: 'viewer', maxUses: 10 } },
  handle: ({ call, params, body }) => links.create(call, params, body),
});

export const listLinks = route({
  method: 'GET',
  path,
  permission: 'members.manage',
  summary: 'List the links of a group, the newest first',
  query: collectionQuery({}),
  items: LinkView,
  handle: ({ call, params, page }) => links.list(call, params, page),
});

export const getLink = route({
  method: 'GET',
  path: `${path}/{linkId}`,
  permission: 'members.manage',
  summary: 'Get a link and who joined by it',
  response: LinkView,
  handle: ({ call, params }) => links.get(call, params, params.linkId),
});

export const revokeLink = route({
  method: 'DELETE',
  path: `${path}/{linkId}`,
  permission: 'members.manage',
  summary: 'Withdraw a link, which ends at once',
  problems: ['version-changed'],
  response: LinkView,
  handle: ({ call, params }) => links.revoke(call, params, params.linkId),
});
