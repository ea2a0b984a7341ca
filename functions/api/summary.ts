import * as z from 'zod';
import { CurrencyCode } from '../../shared/core/money/currencies';
import { route } from '../../shared/http/route';
import { groupings, monthsQuery, rangeOf, Summary } from '../../shared/money/summary';
import { summaryTable } from '../../shared/money/summary-table';
import { summary } from '../../shared/money/summary-store';

const query = z.strictObject({
  ...monthsQuery,
  groupBy: z
    .enum(groupings)
    .default('month')
    .describe(
      'how each month is broken down; `month`: not at all; `category-group`: by category, with those in a group counted as the group',
    ),
  currency: CurrencyCode.optional().describe('the currency to count in; absent: the scope’s'),
});

export const getSummary = route({
  method: 'GET',
  path: '/v1/scopes/{scopeId}/summary',
  permission: 'scope.read',
  summary: 'Get income and expenses month by month',
  problems: ['total-too-large', 'too-many-to-sum'],
  description: `Months start on the scope’s \`monthStartsOn\` and are named after the calendar month they start in; you can ask for at most 120. A transaction with
several tags counts under each of them, but only once in the totals; in a summary by member it is everybody’s own share that counts. Transfers and
settlements are not counted. In a slice at most 10,000 transactions are summed up in one call.`,
  query,
  response: Summary,
  csv: summaryTable,
  example: { query: { from: '2026-01', to: '2026-12', groupBy: 'category' } },
  handle: ({ call, params, query: { from, to, groupBy, currency } }) =>
    summary(call, params.scopeId, { range: rangeOf(from, to), groupBy, currency }),
});
