import { collectionQuery, soughtIn } from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import { suggest, Suggestion } from '../../shared/items/names';

export const listSuggestions = route({
  method: 'GET', path: '/v1/scopes/{scopeId}/suggestions', permission: 'scope.read', summary: 'What this scope adds to its lists most and most recently',
  description: 'How often a name was added, halved by every 30 days since the last time, decides; of the 1,000 names added last. Each with the category and unit it had then.',
  query: collectionQuery({ q: soughtIn('the name') }), items: Suggestion, example: { query: { q: 'mil' } },
  handle: ({ call, params, query, page }) => suggest(call, params.scopeId, query.q, page),
});
