import { type Columns, csv } from '../core/csv';
import { majorUnits } from '../core/money/currencies';
import type { Summary } from './summary';

type Month = Summary['months'][number];
interface Row extends Omit<Month, 'groups'> {
  readonly currency: Summary['currency'];
  readonly group: Month['groups'][number] | null;
}

const columns: Columns<Row> = {
  row: ({ group }) => (group ? 'group' : 'month'),
  month: ({ month }) => month,
  from: ({ from }) => from,
  to: ({ to }) => to,
  groupId: ({ group }) => group?.id,
  groupName: ({ group }) => group?.name,
  income: ({ income, currency }) => majorUnits(income, currency),
  expense: ({ expense, currency }) => majorUnits(expense, currency),
  count: ({ count }) => count,
  currency: ({ currency }) => currency,
};

/**
 * Writes a summary as CSV: a row a month and, below it, one a group. Those of months alone, or of groups
 * alone, add up to all.
 */
export const summaryTable = ({ currency, months }: Summary): Promise<string> =>
  csv(
    columns,
    months.flatMap(({ groups, ...month }) => [
      { ...month, currency, group: null },
      ...groups.map((group) => ({ ...month, ...group, currency, group })),
    ]),
  );
