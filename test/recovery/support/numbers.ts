import type { keys } from '../../../shared/db/keys';

/** The numbers that records of a kind hold. */
interface Numbers {
  /** The prefix of these records' sort keys, where that isn't the name of the key. */
  readonly kind?: string;
  /**
   * The attributes that follow from other records: recomputed, reported where they differ, mended. `all`:
   * every one that isn't plain.
   */
  readonly counted?: readonly string[] | 'all';
  /** The attributes that nothing adds up to: what somebody set, or what only history knows. */
  readonly plain?: readonly string[];
}

/**
 * The number of times something was deleted and restored: tells one turn of the work on it from the next, and
 * is never shown.
 */
const turn = 'turn';

/**
 * Every number of every kind of record (`satisfies` asks for each kind that has a key): the test of this
 * check holds records of all kinds against it, so that a new one must be recomputed, or be said to be plain.
 */
const numbers = {
  scope: {
    counted: ['memberCount', 'formerCount', 'ownerCount', 'listCount', 'categoryCount', 'sourceCount', 'tagCount'],
    plain: ['monthStartsOn'],
  },
  member: {},
  list: { counted: ['itemCount', 'purchasedCount', 'memberCount', 'ownerCount'], plain: ['round'] },
  listMember: {},
  item: { plain: ['price', 'round', 'additions', 'takenBack'] },
  clearing: { counted: ['count', 'affected'], plain: ['round', turn] },
  deletion: { counted: ['affected'], plain: [turn] },
  activity: {},
  // `times` only has a lower bound (names.ts).
  itemName: { counted: ['times'], plain: ['forgotten'] },
  category: { counted: ['childCount'], plain: ['sortOrder'] },
  source: { counted: ['moved'], plain: ['openingBalance'] },
  tag: {},
  name: {},
  comment: {},
  balances: { counted: 'all' },
  transaction: { counted: ['refundable'], plain: ['amount', 'sourceAmount', 'toSourceAmount'] },
  dayTotal: { kind: 'TOTAL', counted: 'all' },
  invitation: {},
  invited: {},
  invitationPointer: { kind: 'INVITATION' },
  mailbox: {},
  declinedMail: { kind: 'DECLINED' },
  profile: {},
  settings: { plain: ['monthStartsOn'] },
  scopeCount: { counted: ['scopes', 'owned'] },
  invitationCount: { counted: ['sent'] },
  // What somebody did in a minute or a day is written down nowhere else.
  count: { plain: ['number'] },
  membershipPointer: { kind: 'MEMBERSHIP' },
  listPointer: { kind: 'LIST-MEMBERSHIP' },
  accountDeletion: { counted: ['affected'], plain: [turn] },
  export: { plain: ['done', 'total', 'affected', turn] },
  exporting: {},
  formerAddress: { kind: 'ADDRESS' },
  // What was removed is not there to be counted.
  erasure: {},
  erasedGroup: { kind: 'GROUP' },
  job: { plain: ['attempts'] },
  idempotency: {},
} as const satisfies Readonly<Record<keyof typeof keys, Numbers>>;

/** The same by kind, as sort keys begin. */
export const numbersByKind: ReadonlyMap<string, Numbers> = new Map(
  Object.entries<Numbers>(numbers).map(([name, one]) => [one.kind ?? name.replace(/[A-Z]/g, '-$&').toUpperCase(), one]),
);
