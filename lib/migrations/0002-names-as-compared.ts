import * as z from 'zod';
import { ScopeId } from '../../shared/core/ids';
import { comparable, formerlyComparable } from '../../shared/core/text';
import type { StoredRecord, Value } from '../../shared/db/attributes';
import { absent, below, type Condition, equal, every, present } from '../../shared/db/expressions';
import { keyIn, keys, scopeIn } from '../../shared/db/keys';
import { kindOf, textOf } from '../../shared/operations/integrity/tally';
import { type Holder, isFreeFor, nameKeysOf, type Namespace } from '../../shared/db/name-claim';
import { mendedText } from './mended-text';
import { type RelatedRewrite, type Migration, type Rewrite, writerOf } from './migration';

const name = '0002-names-as-compared';
const writer = writerOf({ name });
const stamp = { requestId: writer, schemaVersion: 1 };
/**
 * The stamp of what stays when the migration is taken back: the release before it has the same key for it.
 */
const forGood = { ...stamp, requestId: `${writer}:for-good` };

const stands = (attribute: string, value: Value | undefined): Condition =>
  value === undefined || value === null ? absent(attribute) : equal(attribute, value);

/** Names that are unique among their kind, by the kinds of their records. */
const namespaces: ReadonlyMap<string, (kind: string) => Namespace> = new Map([
  ['TAG', () => ({ kind: 'tag' })],
  ['SOURCE', () => ({ kind: 'source' })],
  ['CATEGORY', (kind: string) => ({ kind: `category-${kind}` })],
]);
const Named = z.object({
  id: z.string(),
  scopeId: ScopeId,
  name: z.string(),
  kind: z.string().default(''),
  deletedAt: z.undefined().optional(),
});

/**
 * Claims a name as it is compared now, beside the former key, which its holder has: unless another that is
 * alike has it. Where the name itself is mended, the former key is another one.
 */
const claims = (space: Namespace, before: Holder, after: Holder): (readonly RelatedRewrite[])[] | undefined => {
  const [had, has] = [nameKeysOf(space, before), nameKeysOf(space, after)];
  const [present, ...former] = has;
  if (!present) return undefined;
  const claim = {
    key: present,
    change: { set: { ...(former.length > 0 ? stamp : forGood), holder: after.id } },
    when: absent('holder'),
  };
  if (before.name === after.name) return former.length > 0 ? [[claim]] : undefined;
  const others: RelatedRewrite[] = [
    ...former.map((key) => ({ key, change: { set: { ...forGood, holder: after.id } }, when: isFreeFor(after.id) })),
    ...had
      .filter(({ sk }) => !has.some((one) => one.sk === sk))
      .map((key) => ({ key, change: { set: { ...forGood, holder: null } }, when: isFreeFor(before.id) })),
  ];
  return [[claim, ...others], others];
};

const renamed = (record: StoredRecord): Rewrite | undefined => {
  const mended = mendedText(record);
  const space = namespaces.get(kindOf(record));
  const { data: holder } = space ? Named.safeParse(record) : {};
  const beside = space && holder && claims(space(holder.kind), holder, { ...holder, name: mended.name ?? holder.name });
  const fields = Object.keys(mended);
  if (fields.length === 0 && !beside) return undefined;
  const unchanged = [...new Set([...fields, ...(holder ? ['name'] : [])])].map((field) =>
    equal(field, textOf(record, field)),
  );
  return {
    ...(fields.length > 0 && { change: { set: { ...mended, ...forGood } } }),
    ...(beside && { beside }),
    when: every(present(), ...unchanged, ...(holder ? [absent('deletedAt')] : [])),
  };
};

/** The attributes of what a scope remembers of an item's name, as shared/lists/item-names.ts has it. */
const counts = ['times', 'forgotten', 'version'] as const;
const plain = ['name', 'categoryId', 'unit', 'lastAt', 'orderKey', 'forgottenAt'] as const;
const Remembered = z.object({
  name: z.string(),
  categoryId: z.string().optional(),
  unit: z.string().optional(),
  lastAt: z.string().optional(),
  orderKey: z.string().optional(),
  forgottenAt: z.string().optional(),
  times: z.int().optional(),
  forgotten: z.int().optional(),
  version: z.int().optional(),
});
type Remembered = z.output<typeof Remembered>;

/**
 * Adds counts up where the name is remembered already; of what it had the last time, the later counts, and
 * what only stands there counts least.
 */
const merged = (
  key: RelatedRewrite['key'],
  { times = 0, forgotten = 0, version = 0, ...one }: Remembered,
): (readonly RelatedRewrite[])[] => {
  const { lastAt, orderKey, forgottenAt } = one;
  const said = { name: one.name, categoryId: one.categoryId ?? null, unit: one.unit ?? null };
  const add = { ...(times > 0 && { times }), ...(forgotten > 0 && { forgotten }), version: Math.max(version, 1) };
  const at = { ...stamp, forgottenAt };
  const shown = lastAt !== undefined && orderKey !== undefined;
  return [
    [{ key, change: { set: { ...at, ...said, lastAt, orderKey }, add }, when: absent() }],
    ...(shown
      ? [[{ key, change: { set: { ...at, ...said, lastAt, orderKey }, add }, when: below('lastAt', lastAt) }]]
      : []),
    ...(shown
      ? [[{ key, change: { set: { ...at, lastAt, orderKey }, add }, when: every(present(), absent('lastAt')) }]]
      : []),
    [{ key, change: { set: at, add }, when: present() }],
  ];
};

/** Moves a remembered name to the key of its name as it is compared, by the one rule or the other. */
const moved = (
  record: StoredRecord,
  from: (text: string) => string,
  to: (text: string) => string,
): Rewrite | undefined => {
  const { pk, sk } = keyIn(record);
  const scopeId = scopeIn(pk);
  const { data: remembered } = Remembered.safeParse(record);
  if (!scopeId || !remembered) return undefined;
  const key = keys.itemName(scopeId, to(remembered.name));
  if (sk === key.sk || sk !== keys.itemName(scopeId, from(remembered.name)).sk) return undefined;
  const unchanged = every(...[...plain, ...counts].map((attribute) => stands(attribute, remembered[attribute])));
  return { change: 'removed', when: unchanged, beside: merged(key, { ...remembered, ...mendedText(record) }) };
};

/**
 * Moves names to how they are compared since they have a policy (docs/decisions/0035): unique ones are
 * claimed by the new key beside the former, what is remembered of items' names moves to it and is added up,
 * and what may not be written any more (marks that turn the direction of text, line separators in names) is
 * left out of what was written. Taken back, claims and remembered names are under the former keys; what was
 * left out stays so, which the former release reads as well.
 */
export const namesAsCompared: Migration = {
  name,
  up: (record) =>
    (kindOf(record) === 'ITEM-NAME' ? moved(record, formerlyComparable, comparable) : undefined) ?? renamed(record),
  down: (record) => {
    if (kindOf(record) === 'ITEM-NAME') return moved(record, comparable, formerlyComparable);
    if (kindOf(record) !== 'NAME' || record.requestId !== writer) return undefined;
    return { change: { set: { holder: null, requestId: `${writer}:back` } }, when: equal('requestId', writer) };
  },
};
