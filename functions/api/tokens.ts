import { collectionQuery } from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import { NewToken, TokenView } from '../../shared/people/token';
import * as tokens from '../../shared/people/token-store';

const path = '/v1/me/tokens';

export const createToken = route({
  method: 'POST',
  path,
  permission: 'signed-in',
  fresh: true,
  success: 201,
  rate: 'sensitive',
  summary: 'Create a token for a script',
  description: `A script sends it as \`Authorization: Bearer\` to the same routes under \`/token\`: \`GET /token/v1/scopes/{scopeId}/lists\`. It reaches one scope, reads or
also writes there, and never does more than you may at that moment. It reaches no members, invitations, links, slices and webhooks (the scope’s
activity and changes tell it nothing of them), nothing under \`/me\`, and neither deletes the scope nor hands it over. It is over when it expires or is
revoked, when you leave the scope or are removed from it, and for good when you sign out everywhere or delete your account. Of people it reads ids, and
names where records and figures are theirs; no addresses, pictures or roles. This answer alone has \`secret\`: only a hash of it is kept, so an answer
that is repeated for an \`Idempotency-Key\` has none. Calls with it count against the limits by themselves. You can have at most 20 tokens.`,
  problems: ['account-deleted', 'quota-exceeded'],
  body: NewToken,
  response: TokenView,
  example: {
    body: {
      name: 'Home Assistant',
      scopeId: '018f5a00-0000-7000-8000-000000000001',
      access: 'write',
    },
  },
  handle: ({ call, body }) => tokens.create(call, body),
});

export const listTokens = route({
  method: 'GET',
  path,
  permission: 'signed-in',
  summary: 'List your tokens, the newest first',
  query: collectionQuery({}),
  items: TokenView,
  handle: ({ call, page }) => tokens.list(call, page),
});

export const getToken = route({
  method: 'GET',
  path: `${path}/{tokenId}`,
  permission: 'signed-in',
  summary: 'Get a token and when it was last used',
  response: TokenView,
  handle: ({ call, params }) => tokens.get(call, params.tokenId),
});

export const revokeToken = route({
  method: 'DELETE',
  path: `${path}/{tokenId}`,
  permission: 'signed-in',
  summary: 'Withdraw a token, which ends at once',
  problems: ['version-changed', 'account-deleted'],
  response: TokenView,
  handle: ({ call, params }) => tokens.remove(call, params.tokenId),
});
