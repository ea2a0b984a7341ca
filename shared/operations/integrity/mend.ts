import * as z from 'zod';
import { ifStale, StaleRead } from '../../core/retry';
import { systemClock } from '../../core/clock';
import type { StoredRecord, Value } from '../../db/attributes';
import { absent, type UpdateSpec, type Condition, equal, every, present, some } from '../../db/expressions';
import { type Key, scopeIn } from '../../db/keys';
import { batchGet } from '../../db/read';
import { type WriteAction, transact, update } from '../../db/transact';
import { expires } from '../../lifecycle/work/cascade';
import { pointerActions, pointerTo } from '../../lifecycle/cascade/pointers';
import { tombstoneAttribute } from '../../db/housekeeping';
import { unchangedSinceRead, clearTombstone } from '../../lifecycle/work/tombstone';
import { passOnLists } from '../../lists/inherit';
import type { Difference } from './tally';
import { kindAt, kindData } from '../../db/record';

/**
 * Tells whether a record is made by adding to it: where one is missing, that is a figure of 0. Every other
 * must be there.
 */
const isSum = (key: Key): boolean => {
  const name = kindAt(key);
  return name !== undefined && kindData(name).sum === true;
};

const numberOf = (text: string): number | bigint => (Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text));
const stands = (attribute: string, was: Value): Condition =>
  was === 0 || was === '' ? some(absent(attribute), equal(attribute, was)) : equal(attribute, was);

/**
 * Returns the word to write where the tally counts one: who holds a name, who is in a scope, who is a
 * placeholder there, what a label was merged into, that a scope holds money.
 */
const worded = ({ attribute, due }: Difference): { attribute: string; word: Value; when: Condition } | undefined => {
  const [name = '', id = ''] = attribute.split(' ');
  const given = due === '1';
  if (name === 'holder')
    return { attribute: name, word: given ? id : null, when: given ? absent(name) : equal(name, id) };
  const map = ['placeholders', 'merged'].find((one) => name.startsWith(`${one}.`));
  if (map)
    return {
      attribute: name,
      word: given ? id : null,
      when: given ? every(present(map), absent(name)) : equal(name, id),
    };
  if (name.startsWith('people.'))
    return { attribute: name, word: given ? 'member' : null, when: given ? absent(name) : present(name) };
  return name === 'holdsMoney'
    ? { attribute: name, word: true, when: some(absent(name), equal(name, false)) }
    : undefined;
};

/** Parses an expense's refunds from the form that the tally gives them. */
const refundsIn = (text: string): Record<string, number> => z.record(z.string(), z.int()).parse(JSON.parse(text));

/**
 * Sets one figure to what follows from the records, as long as nothing it follows from has changed: whoever
 * changes that moves the figure in the same transaction.
 */
const mending = (
  one: Difference,
  record: StoredRecord | undefined,
  pointer: Key | undefined,
): WriteAction[] | undefined => {
  const { pk, sk, attribute, stored, due } = one;
  const write = (change: UpdateSpec, when: Condition): WriteAction[] => [
    update(
      { pk, sk },
      { change, when: isSum({ pk, sk }) ? when : every(present(), when), refusal: () => new StaleRead() },
    ),
  ];
  // Which of a circle was the first to go, only people know.
  if (attribute === 'schema' || attribute === 'endless') return undefined;
  if (attribute === tombstoneAttribute) {
    if (!record) return [];
    const set = clearTombstone(record, expires(sk, record));
    return [
      ...write({ set }, unchangedSinceRead(record)),
      ...pointerActions(sk, { record, marking: set, moved: -1, pointer }),
    ];
  }
  const word = worded(one);
  if (word) return write({ set: { [word.attribute]: word.word } }, word.when);
  if (attribute === 'refunds')
    return write(
      { set: { refunds: refundsIn(due) } },
      stored === '{}' ? some(absent(attribute), equal(attribute, {})) : equal(attribute, refundsIn(stored)),
    );
  if (attribute === 'orderKey') return write({ set: { orderKey: due || null } }, stands(attribute, stored));
  return write({ set: { [attribute]: numberOf(due) } }, stands(attribute, numberOf(stored)));
};

/** @returns whether there was anything that could be done @throws StaleRead, TableBusy */
const mendOne = async (one: Difference, requestId: string): Promise<boolean> => {
  const scopeId = scopeIn(one.pk);
  if (one.attribute === 'ownerId' && scopeId) {
    await passOnLists(scopeId, systemClock, requestId);
    return true;
  }
  const [record] = await batchGet([one]);
  const pointer = record && one.attribute === tombstoneAttribute ? pointerTo(one.sk, record) : undefined;
  const [pointed] = pointer ? await batchGet([pointer]) : [];
  const actions = mending(one, record, pointed && pointer);
  if (!actions || actions.length === 0) return false;
  await transact(requestId, actions);
  return true;
};

/**
 * Sets figures to what follows from the records.
 * @returns those that were set: what changed meanwhile is left to the next look, and what can't be read to
 * people
 * @throws TableBusy
 */
export const mend = async (differences: readonly Difference[], requestId: string): Promise<Difference[]> => {
  const mended: Difference[] = [];
  for (const one of differences) if (await mendOne(one, requestId).catch(ifStale(false))) mended.push(one);
  return mended;
};
