import type * as z from 'zod';
import { roleIds } from '../../access/roles';
import { Category, isDefaultCategory } from '../../labels/category';
import { Comment } from '../../money/comment';
import type { ScopeId } from '../../core/ids';
import type { StoredRecord as Stored } from '../../db/attributes';
import { indexKeys, indexPrefixes, keys, kindIn } from '../../db/keys';
import type { KindName } from '../../db/kinds';
import { kindData, kindInScope } from '../../db/record';
import { Deletion } from '../../lifecycle/cascade/deletion';
import { Clearing, Item } from '../../lists/item';
import { List } from '../../lists/list';
import { isEnded, isFormer, Membership } from '../../groups/member';
import { Scope } from '../../groups/scope';
import { peopleChange } from '../../groups/people-in-scope';
import { Source } from '../../money/source';
import { Tag } from '../../labels/tag';
import { figureChanges } from '../../money/postings';
import { Transaction } from '../../money/transaction';
import type { Figures } from './partition-figures';
import { Holders } from './holders';
import { Tombstones } from './tombstones';
import { NameTally } from './names';
import { Owners } from './owners';
import { RefundsGiven } from './refunds';
import { Rounds } from './rounds';
import { type Tally, textOf } from './tally';

/**
 * The numbers that any record may hold and nothing adds up to: `version` says how often it was changed, which
 * no record keeps.
 */
export const plainAnywhere = ['schemaVersion', 'ttl', 'version'] as const;
const isPlain = new Set<string>(plainAnywhere);

interface Named {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly deletedAt: string | null;
}

/**
 * Tallies the figures that each kind of record of a scope holds, and what it adds to those of others: by the
 * same rules by which they are written (`figureChanges`, the counts of README.md in shared/db), applied to
 * all records instead of to a change of one.
 */
export const openFigures = (scopeId: ScopeId, tally: Tally): Figures => {
  const scope = keys.scope(scopeId).sk;
  const rounds = new Rounds(scopeId, tally);
  const marks = new Tombstones(tally);
  const names = new NameTally(scopeId, tally);
  const owners = new Owners(tally);
  const holders = new Holders(scopeId, tally);
  const refunds = new RefundsGiven(scopeId, tally);

  const member = (userId: Membership['userId'], owner: boolean, former = false) => {
    tally.expect(scope, 'memberCount', 1);
    if (former) {
      tally.expect(scope, 'formerCount', 1);
      return;
    }
    if (owner) tally.expect(scope, 'ownerCount', 1);
    for (const attribute of Object.keys(peopleChange(userId, 'member'))) tally.expectOne(scope, attribute);
  };
  const named = (kind: string, count: 'categoryCount' | 'sourceCount' | 'tagCount', one: Named) => {
    if (one.deletedAt) return;
    tally.expect(scope, count, 1);
    holders.named(kind, one);
  };
  const numbers = (record: Stored) => {
    for (const [attribute, value] of Object.entries(record))
      if ((typeof value === 'number' || typeof value === 'bigint') && !isPlain.has(attribute))
        tally.stored(textOf(record, 'sk'), attribute, value);
  };
  const inOrder = (record: Stored, due: string) =>
    tally.compare(textOf(record, 'sk'), 'orderKey', textOf(record, 'orderKey'), due);
  const adds = (sk: string, amounts: Readonly<Record<string, number>>) => {
    for (const [attribute, amount] of Object.entries(amounts)) tally.expect(sk, attribute, amount);
  };

  /**
   * Counts a record that its schema can read; one that it can't counts for nothing, and is a difference
   * itself (check.ts).
   */
  const as =
    <T>(schema: z.ZodType<T>, count: (one: T, record: Stored) => void) =>
    (record: Stored): void => {
      const { success, data } = schema.safeParse(record);
      if (success) count(data, record);
    };

  const kinds: Readonly<Partial<Record<KindName, (record: Stored) => void>>> = {
    scope: as(Scope, (one) => {
      for (const count of [
        'memberCount',
        'formerCount',
        'ownerCount',
        'listCount',
        'categoryCount',
        'sourceCount',
        'tagCount',
      ] as const)
        tally.stored(scope, count, one[count]);
      for (const id of Object.keys(one.people)) tally.stored(scope, `people.${id}`, 1);
      if (one.holdsMoney) tally.stored(scope, 'holdsMoney', 1);
      // Stays when what it came of is gone for good.
      if (one.holdsMoney) tally.expectOne(scope, 'holdsMoney');
      owners.in(one);
      if (one.type === 'personal') member(one.createdBy, true);
    }),
    member: as(Membership, (one, record) => {
      owners.member(one);
      if (!isEnded(one)) member(one.userId, one.roleId === roleIds.owner, isFormer(one));
      inOrder(record, isEnded(one) ? '' : indexKeys.member(one));
    }),
    listMember: as(Membership, (one, record) => {
      if (one.listId && !one.deletedAt) {
        const { sk } = keys.list(scopeId, one.listId);
        tally.expect(sk, 'memberCount', 1);
        tally.expect(sk, 'ownerCount', Number(one.roleId === roleIds.owner));
      }
      inOrder(record, one.deletedAt ? '' : indexKeys.member(one));
    }),
    list: as(List, (one, record) => {
      rounds.list(one);
      owners.list(one);
      if (!one.deletedAt) tally.expect(scope, 'listCount', 1);
      inOrder(record, indexKeys.list(one));
    }),
    item: as(Item, (one, record) => {
      rounds.item(one);
      names.item(one);
      inOrder(record, indexKeys.item(one));
    }),
    itemName: (record) => names.name(record),
    deletion: as(Deletion, () => undefined),
    clearing: as(Clearing, (one) => rounds.clearing(one)),
    category: as(Category, (one, record) => {
      tally.stored(textOf(record, 'sk'), 'childCount', one.childCount);
      named(`category-${one.kind}`, 'categoryCount', one);
      if (one.groupId && !one.deletedAt && !isDefaultCategory(one.groupId))
        tally.expect(keys.category(scopeId, one.groupId).sk, 'childCount', 1);
      inOrder(record, indexKeys.category(one));
    }),
    source: as(Source, (one, record) => {
      tally.stored(textOf(record, 'sk'), 'moved', one.moved ?? 0);
      named('source', 'sourceCount', one);
      inOrder(record, indexKeys.source(one));
    }),
    tag: as(Tag, (one, record) => {
      named('tag', 'tagCount', one);
      inOrder(record, indexKeys.tag(one));
    }),
    name: (record) => holders.name(record),
    transaction: as(Transaction, (one, record) => {
      tally.expectOne(scope, 'holdsMoney');
      inOrder(record, indexKeys.transaction(one));
      refunds.transaction(one);
      for (const { key, add } of figureChanges(scopeId, [{ before: null, after: one }])) adds(key.sk, add);
    }),
    comment: as(Comment, (one, record) => inOrder(record, indexKeys.comment(one))),
    dayTotal: numbers,
    balances: numbers,
  };
  /** What counts nothing stands in the index where its declaration says, or where what is deleted does. */
  const inSomeOrder = (name: KindName, record: Stored): void => {
    const [{ index = [] }, entry] = [kindData(name), textOf(record, 'orderKey')];
    const known = index.map((one) => `${kindIn(one)}#`).flatMap((one) => [one, indexPrefixes.deleted(one)]);
    if (entry && !known.some((one) => entry.startsWith(one)))
      tally.compare(textOf(record, 'sk'), 'schema', entry, `an entry that begins with ${known.join(' or ')}`);
  };
  return {
    add: (record: Stored): void => {
      marks.add(record);
      const name = kindInScope(textOf(record, 'sk'));
      if (!name) return;
      const count = kinds[name];
      if (count) count(record);
      else inSomeOrder(name, record);
    },
  };
};
