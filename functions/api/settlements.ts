import { route } from '../../shared/http/route';
import { NewSettlement, Settlement } from '../../shared/money/settlement';
import * as settlements from '../../shared/money/settlement-store';

export const createSettlement = route({
  method: 'POST',
  path: '/v1/scopes/{scopeId}/settlements',
  permission: 'transactions.create',
  success: 201,
  summary: 'Record a payment from one member to another',
  problems: ['already-exists', 'total-too-large'],
  description: `It counts in balances at once, but never in summaries. It is a transaction of the kind \`settlement\`: find, change, delete and restore it among the
transactions. With an \`exchange\` it pays a debt in another currency: if 575.00 SEK settle 50.00 EUR, \`amount\` is 57500, \`currency\` is SEK, and
\`exchange\` is EUR with an \`amount\` of 5000. Balances change by the debt, a source by what was paid.`,
  body: NewSettlement,
  response: Settlement,
  location: '/v1/scopes/{scopeId}/transactions',
  example: {
    body: {
      from: '00000000-0000-4000-8000-000000000001',
      to: '00000000-0000-4000-8000-000000000002',
      amount: 15_000,
      note: 'Swish',
    },
  },
  handle: ({ call, params, body }) => settlements.create(call, params.scopeId, body),
});
