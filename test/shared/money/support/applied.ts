import type { StoredRecord, Value } from '../../../../shared/db/attributes';
import { attributesOf, itemOf, keyOf } from '../../../../shared/db/attributes';
import { updateInput } from '../../../../shared/db/expressions';
import type { WriteAction } from '../../../../shared/db/transact';
import type { FigureChange } from '../../../../shared/money/projection';
import { Expression, updated } from '../../../support/expression';

type Record = Readonly<{ [name: string]: Value }>;
type Part = ReturnType<typeof updateInput>;

const after = ({ key }: Pick<WriteAction, 'key'>, part: Part, before: Record | undefined): StoredRecord | undefined => {
  const stored = before && attributesOf({ ...before, ...key });
  if (part.ConditionExpression && !new Expression(part.ConditionExpression, part, stored).any()) return undefined;
  const { pk: _pk, sk: _sk, ...kept } = itemOf(updated(stored, keyOf(key), part.UpdateExpression, part));
  return kept;
};

/**
 * Does to a record what an action does, as the table would.
 * @param before undefined: it isn't there
 * @returns the record as it stands then, without its key; or the error with which it is refused
 */
export const applied = (
  { key, set, add, condition, refusal }: FigureChange,
  before: Record | undefined,
): StoredRecord | Error =>
  after({ key }, updateInput(key, { ...(set && { set }), add }, condition), before) ?? refusal(before && { ...before });

/** The same of an action, without what every written record carries. */
export const written = ({ key, part, refusal }: WriteAction, before: Record | undefined): StoredRecord | Error => {
  const { Update } = part({ schemaVersion: 1, requestId: 'test' });
  if (!Update?.UpdateExpression) throw new Error(`${key.sk} isn’t updated`);
  const found = after({ key }, { ...Update, UpdateExpression: Update.UpdateExpression }, before);
  if (!found) return refusal(before && { ...before });
  const { schemaVersion: _version, requestId: _request, ...kept } = found;
  return kept;
};
