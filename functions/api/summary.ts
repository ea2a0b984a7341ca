import * as z from 'zod';
import { route } from '../../shared/http/route';
import { groupings, rangeOf, Summary } from '../../shared/summary/model';
import { Month } from '../../shared/summary/months';
import { summary } from '../../shared/summary/store';

const query = z.strictObject({
  from: Month.optional().describe('the first month; absent: `to`, or the current month'),
  to: Month.optional().describe('the last month; absent: `from`'),
  groupBy: z.enum(groupings).default('month').describe('what each month is divided by; `month`: by nothing more'),
});

export const getSummary = route({
  method: 'GET', path: '/v1/scopes/{scopeId}/summary', permission: 'scope.read', summary: 'What came in and went out, month by month', problems: ['total-too-large'],
  description: 'Months start on the day of the scope’s `monthStartsOn` and are named by the month they start in; at most 120. A transaction with several tags counts under each of them, and once in the totals.',
  query, response: Summary, example: { query: { from: '2026-01', to: '2026-12', groupBy: 'category' } },
  handle: ({ call, params, query: { from, to, groupBy } }) => summary(call, params.scopeId, rangeOf(from, to), groupBy),
});
