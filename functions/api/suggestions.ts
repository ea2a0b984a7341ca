import { collectionQuery, soughtIn } from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import { forget, suggest, Suggestion } from '../../shared/lists/suggestions';

const path = '/v1/scopes/{scopeId}/suggestions';

export const listSuggestions = route({
  method: 'GET',
  path,
  permission: 'scope.read',
  summary: 'Suggest items that are often added',
  description: `They are sorted by how often a name was added, a count that is halved every 30 days since the last time, and cover the last 1,000 names that were
added. Each has the category and unit it had then. When an item is renamed, its count moves to the new name. When an item is deleted unbought within an
hour of being added, it doesn’t count until it is restored. Items that are bought, cleared or deleted with their list still count.`,
  query: collectionQuery({ q: soughtIn('the name') }),
  items: Suggestion,
  example: { query: { q: 'mil' } },
  handle: ({ call, params, query, page }) => suggest(call, { scopeId: params.scopeId, q: query.q, request: page }),
});

export const deleteSuggestion = route({
  method: 'DELETE',
  path: `${path}/{name}`,
  permission: 'items.delete',
  summary: 'Remove a suggestion',
  description: `Forgets how often the name was added, its category and its unit; the next time it is added, counting starts anew. Items of that name remain as they
are. The name is percent-encoded in the path and compared like all names, ignoring case. The answer is the suggestion as it was, or 404 if there is
none.`,
  response: Suggestion,
  handle: ({ call, params }) => forget(call, params.scopeId, params.name),
});
