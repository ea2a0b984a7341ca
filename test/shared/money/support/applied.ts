import { attributesOf, itemOf, keyOf, type StoredRecord, type Value } from '../../../../shared/db/attributes';
import { updateInput } from '../../../../shared/db/expressions';
import type { WriteAction } from '../../../../shared/db/transact';
import type { FigureChange } from '../../../../shared/money/projection';
import { Expression, updated, type Words } from '../../../support/expression';

type Stored = Readonly<Record<string, Value>>;
interface Part extends Words {
  readonly UpdateExpression?: string | undefined;
  readonly ConditionExpression?: string | undefined;
}

const without = (record: StoredRecord, ...names: readonly string[]): StoredRecord =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));

const after = ({ key }: Pick<WriteAction, 'key'>, part: Part, before: Stored | undefined): StoredRecord | undefined => {
  const stored = before && attributesOf({ ...before, ...key });
  if (part.ConditionExpression && !new Expression(part.ConditionExpression, part, stored).any()) return undefined;
  return without(itemOf(updated(stored, keyOf(key), part.UpdateExpression ?? '', part)), 'pk', 'sk');
};

/**
 * Does to a record what an action does, as the table would.
 * @param before undefined: it isn't there
 * @returns the record as it stands then, without its key; or the error with which it is refused
 */
export const applied = (
  { key, set, add, condition, refusal }: FigureChange,
  before: Stored | undefined,
): StoredRecord | Error =>
  after({ key }, updateInput(key, { ...(set && { set }), add }, condition), before) ?? refusal(before && { ...before });

/** The same of an action, without what every written record carries. */
export const written = ({ key, part, refusal }: WriteAction, before: Stored | undefined): StoredRecord | Error => {
  const { Update } = part({ schemaVersion: 1, requestId: 'test' });
  if (!Update) throw new Error(`${key.sk} isn’t updated`);
  const found = after({ key }, Update, before);
  return found ? without(found, 'schemaVersion', 'requestId') : refusal(before && { ...before });
};
