import type * as z from 'zod';
import type { ScopeId } from '../../core/ids';
import type { StoredRecord as Stored } from '../../db/attributes';
import type { FigureReader, RecordFigures } from '../../db/figure-declaration';
import { indexPrefixes, keys, kindIn } from '../../db/keys';
import type { KindName, kinds } from '../../db/kinds';
import { kindData, kindInScope } from '../../db/record';
import { groupFigures } from '../../groups/figures';
import { Membership } from '../../groups/member';
import { Scope } from '../../groups/scope';
import { labelFigures } from '../../labels/figures';
import { listFigures } from '../../lists/figures';
import { isArriving } from '../../lifecycle/work/tombstone';
import { Clearing, Item } from '../../lists/item';
import { List } from '../../lists/list';
import { moneyFigures } from '../../money/figures';
import { Transaction } from '../../money/transaction';
import { UnderWay } from './under-way';
import { endless } from './circles';
import { Holders } from './holders';
import { NameTally } from './names';
import { Owners } from './owners';
import type { Figures } from './partition-figures';
import { RefundsGiven } from './refunds';
import { Rounds } from './rounds';
import { type Tally, textOf } from './tally';
import { Tombstones } from './tombstones';

/**
 * The numbers that any record may hold and nothing adds up to: `version` says how often it was changed, which
 * no record keeps.
 */
export const plainAnywhere = ['schemaVersion', 'ttl', 'version'] as const;
const isPlain = new Set<string>(plainAnywhere);

/** The kinds of what people write in a scope. */
type Written = {
  [Name in KindName]: (typeof kinds)[Name] extends {
    readonly in: readonly ['scope'];
    readonly class: 'content' | 'membership';
  }
    ? Name
    : never;
}[KindName];

/** What each says by itself: another doesn't compile until it is in the `figures.ts` of its folder. */
const declared = {
  ...groupFigures,
  ...labelFigures,
  ...listFigures,
  ...moneyFigures,
} as const satisfies Readonly<Record<Written, FigureReader>>;
const readers: Readonly<Partial<Record<KindName, FigureReader>>> = declared;

/**
 * Tallies the figures that each kind of record of a scope holds, and what it adds to those of others: by the
 * same rules by which they are written (`figureChanges`, the counts of README.md in shared/db), applied to
 * all records instead of to a change of one.
 */
export const openFigures = (scopeId: ScopeId, tally: Tally): Figures => {
  const underWay = new UnderWay(tally);
  const rounds = new Rounds(scopeId, tally);
  const marks = new Tombstones(tally);
  const names = new NameTally(scopeId, tally);
  const owners = new Owners(tally);
  const holders = new Holders(scopeId, tally);
  const refunds = new RefundsGiven(scopeId, tally);
  const [sources, moved] = [new Set<string>(), new Set<string>()];
  // What a source held that has left the table is nobody's to be right; a lost one shows by what counts it.
  tally.finally(() => [...moved].filter((sk) => !sources.has(sk)).forEach((sk) => tally.ignores(sk, 'moved')));

  const numbers = (record: Stored) => {
    for (const [attribute, value] of Object.entries(record))
      if ((typeof value === 'number' || typeof value === 'bigint') && !isPlain.has(attribute))
        tally.stored(textOf(record, 'sk'), attribute, value);
  };

  /**
   * Takes a record that its schema can read; one that it can't counts for nothing, and is a difference itself
   * (check.ts).
   */
  const as =
    <T>(schema: z.ZodType<T>, take: (one: T) => void) =>
    (record: Stored): void => {
      const { success, data } = schema.safeParse(record);
      if (success) take(data);
    };

  /** What takes more than one record to say, and what no schema reads. */
  const together: Readonly<Partial<Record<KindName, (record: Stored) => void>>> = {
    scope: as(Scope, (one) => {
      owners.in(one);
      underWay.in(one);
      tally.compare(keys.scope(scopeId).sk, 'endless', endless(one).join(', '), '');
    }),
    member: as(Membership, (one) => owners.member(one)),
    listMember: as(Membership, (one) => owners.listMember(one)),
    list: as(List, (one) => {
      rounds.list(one);
      owners.list(one);
    }),
    item: (record) =>
      as(Item, (one) => {
        rounds.item(one, isArriving(record));
        names.item(one);
      })(record),
    clearing: as(Clearing, (one) => rounds.clearing(one)),
    itemName: (record) => names.name(record),
    name: (record) => holders.name(record),
    transaction: (record) => {
      if (!isArriving(record)) as(Transaction, (one) => refunds.transaction(one))(record);
    },
    source: (record) => void sources.add(textOf(record, 'sk')),
    dayTotal: numbers,
    balances: numbers,
  };

  const said = (sk: string, { holds = {}, adds = [], marks: flags = [], name }: RecordFigures): void => {
    for (const [attribute, figure] of Object.entries(holds)) tally.stored(sk, attribute, figure);
    for (const { key, add } of adds) {
      if (kindInScope(key.sk) === 'source') moved.add(key.sk);
      for (const [attribute, amount] of Object.entries(add)) tally.expect(key.sk, attribute, amount);
    }
    for (const { key, attributes } of flags) for (const attribute of attributes) tally.expectOne(key.sk, attribute);
    if (name) holders.named(name);
  };
  const inOrder = (record: Stored, due: string) =>
    tally.compare(textOf(record, 'sk'), 'orderKey', textOf(record, 'orderKey'), due);
  /** What is due in the index begins as its kind declares, or as what is deleted does. */
  const asDeclared = (name: KindName, record: Stored, entry: string): void => {
    const { index = [] } = kindData(name);
    const known = index.map((one) => `${kindIn(one)}#`).flatMap((one) => [one, indexPrefixes.deleted(one)]);
    if (entry && !known.some((one) => entry.startsWith(one)))
      tally.compare(textOf(record, 'sk'), 'schema', entry, `an entry that begins with ${known.join(' or ')}`);
  };
  return {
    add: (record: Stored): void => {
      marks.add(record);
      const name = kindInScope(textOf(record, 'sk'));
      if (!name) return;
      together[name]?.(record);
      const read = readers[name];
      const all = read ? read(record) : {};
      if (!all) return;
      // What is on its way counts for nothing, but where it stands.
      const figures: RecordFigures = underWay.add(record) ? { order: all.order } : all;
      said(textOf(record, 'sk'), figures);
      if (figures.order !== undefined) inOrder(record, figures.order);
      asDeclared(name, record, figures.order ?? textOf(record, 'orderKey'));
    },
  };
};
