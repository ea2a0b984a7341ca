import { collectionQuery, soughtIn } from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import { forget, suggest, Suggestion } from '../../shared/items/suggestions';

const path = '/v1/scopes/{scopeId}/suggestions';

export const listSuggestions = route({
  method: 'GET', path, permission: 'scope.read', summary: 'What this scope adds to its lists most and most recently',
  description: `How often a name was added, halved by every 30 days since the last time, decides; of the 1,000 names added last. Each with the category and
unit it had then. An item that is renamed takes its additions along to its new name; one that is deleted unbought within an hour of being added takes them
back, until it is restored. What is bought, cleared, or goes with its list stays counted.`,
  query: collectionQuery({ q: soughtIn('the name') }), items: Suggestion, example: { query: { q: 'mil' } },
  handle: ({ call, params, query, page }) => suggest(call, params.scopeId, query.q, page),
});

export const deleteSuggestion = route({
  method: 'DELETE', path: `${path}/{name}`, permission: 'items.delete', summary: 'Remove a suggestion',
  description: `Forgets how often the name was added, its category and its unit; the next addition begins anew. Items of that name stay as they are. The name is
percent-encoded in the path and compared as names are, whatever the case. The answer is the suggestion as it was; 404: there is none (any more).`,
  response: Suggestion,
  handle: ({ call, params }) => forget(call, params.scopeId, params.name),
});
