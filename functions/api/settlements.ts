import { route } from '../../shared/http/route';
import { NewSettlement, Settlement } from '../../shared/settlements/model';
import * as settlements from '../../shared/settlements/store';

export const createSettlement = route({
  method: 'POST', path: '/v1/scopes/{scopeId}/settlements', permission: 'transactions.create', success: 201, summary: 'Record what one member paid another', problems: ['already-exists', 'total-too-large'],
  description: 'Balances hold it at once; summaries never do. It is a transaction of the kind `settlement`: found, changed, deleted and restored among the transactions.'
    + ' With an `exchange` it pays a debt in another currency: 575.00 SEK that settle 50.00 EUR are `amount` 57500, `currency` SEK, and `exchange` EUR with `amount` 5000. Balances move by the debt, a source by what was paid.',
  body: NewSettlement, response: Settlement, location: '/v1/scopes/{scopeId}/transactions',
  example: { body: { from: '00000000-0000-4000-8000-000000000001', to: '00000000-0000-4000-8000-000000000002', amount: 15_000, note: 'Swish' } },
  handle: ({ call, params, body }) => settlements.create(call, params.scopeId, body),
});
