import * as z from 'zod';
import { CurrencyCode } from '../../shared/currencies/model';
import { route } from '../../shared/http/route';
import { groupings, monthsQuery, rangeOf, Summary } from '../../shared/summary/model';
import { table } from '../../shared/summary/table';
import { summary } from '../../shared/summary/store';

const query = z.strictObject({
  ...monthsQuery,
  groupBy: z.enum(groupings).default('month').describe('what each month is divided by; `month`: by nothing more; `category-group`: categories in a group count as that'),
  currency: CurrencyCode.optional().describe('what counts in it; absent: the scope’s'),
});

export const getSummary = route({
  method: 'GET', path: '/v1/scopes/{scopeId}/summary', permission: 'scope.read', summary: 'What came in and went out, month by month', problems: ['total-too-large'],
  description: 'Months start on the day of the scope’s `monthStartsOn` and are named by the month they start in; at most 120. A transaction with several tags counts under each of them, and once in the totals; by member everybody’s own share counts. Transfers and settlements count nowhere.',
  query, response: Summary, csv: table, example: { query: { from: '2026-01', to: '2026-12', groupBy: 'category' } },
  handle: ({ call, params, query: { from, to, groupBy, currency } }) => summary(call, params.scopeId, { range: rangeOf(from, to), groupBy, currency }),
});
