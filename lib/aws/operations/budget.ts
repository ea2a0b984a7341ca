import { type App, Stack } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { costTag, type Stage } from '../stage';

/**
 * The parts of the month's budget at which a notice goes out, and whether it is spent or foreseen. A notice
 * for what was spent comes up to a day late: AWS works costs out thrice a day.
 */
export const budgetNotices = [
  { percent: 50, of: 'ACTUAL' },
  { percent: 80, of: 'ACTUAL' },
  { percent: 100, of: 'FORECASTED' },
  { percent: 100, of: 'ACTUAL' },
] as const;

/**
 * The region where budgets live, whatever region they count: in most others CloudFormation doesn't know them.
 */
const home = 'us-east-1';

/**
 * Makes the month's budget of a stage, which writes to the address of the alarms itself. A stack of its own
 * for its region's sake.
 */
export const budgetStack = (app: App, { name, account, monthlyBudget, alarmEmail }: Stage): Stack => {
  const stack = new Stack(app, `hearth-${name}-budget`, {
    description: `Hearth, ${name}: the month's budget`,
    env: { region: home, ...(account !== undefined && { account }) },
  });
  const { key, value } = costTag(name);
  new CfnBudget(stack, 'Budget', {
    budget: {
      budgetName: `hearth-${name}`,
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: monthlyBudget, unit: 'USD' },
      costFilters: { TagKeyValue: [`user:${key}$${value}`] },
    },
    notificationsWithSubscribers: budgetNotices.map(({ percent, of }) => ({
      notification: {
        notificationType: of,
        comparisonOperator: 'GREATER_THAN',
        threshold: percent,
        thresholdType: 'PERCENTAGE',
      },
      subscribers: [{ subscriptionType: 'EMAIL', address: alarmEmail }],
    })),
  });
  return stack;
};
