import { route } from '../../shared/http/route';
import { ScopeUsage } from '../../shared/operations/usage/usage';
import { get } from '../../shared/operations/usage/usage-store';

export const getUsage = route({
  method: 'GET',
  path: '/v1/scopes/{scopeId}/usage',
  permission: 'scope.read',
  summary: 'Get how much of its limits a scope uses, and what it costs',
  description: `What a scope costs is reckoned when it is asked for: its changes of the last 30 days are counted, at most the last 1,000, and priced by what each kind of call
costs; \`basis\` says how. It is what the scope adds to the bill of whoever runs the server, not what anybody here has to pay.`,
  response: ScopeUsage,
  handle: ({ call, params }) => get(call, params.scopeId),
});
