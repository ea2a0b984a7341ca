import { QuotaExceeded } from '../core/errors';
import type { WriteAction } from './transact';

/** DynamoDB's limits: actions in one transaction, and bytes in one expression of it. */
export const mostActions = 100;
const longestExpression = 4_096;
/**
 * The actions that access and every call may put before others: conditions on two memberships, of a scope and
 * of a list each, the key of a repetition, the count of a person's calls
 * and of their operations.
 */
const leading = 7;

const expressionsOf = ({ part }: WriteAction): string[] => {
  const { Put, Update, ConditionCheck, Delete } = part({ schemaVersion: 1, requestId: '' });
  return [
    Put?.ConditionExpression,
    Update?.ConditionExpression,
    Update?.UpdateExpression,
    ConditionCheck?.ConditionExpression,
    Delete?.ConditionExpression,
  ].filter((one) => one !== undefined);
};

/** Tells whether one transaction of the table takes these actions. */
export const fits = (actions: readonly WriteAction[]): boolean =>
  actions.length + leading <= mostActions &&
  actions.every((action) => expressionsOf(action).every((text) => Buffer.byteLength(text) <= longestExpression));

/**
 * Returns actions that one transaction of the table takes.
 * @throws QuotaExceeded for more than that
 */
export const fitting = (actions: readonly WriteAction[]): readonly WriteAction[] => {
  if (!fits(actions)) throw new QuotaExceeded('changes in one step', mostActions);
  return actions;
};
