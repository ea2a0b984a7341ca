import * as z from 'zod';
import { AccountDeletion, GroupPointer } from '../../lifecycle/accounts/account-deletion';
import { Category } from '../../labels/category';
import { Comment } from '../../money/comment';
import type { StoredRecord } from '../../db/attributes';
import { type Key, type keys, kindIn } from '../../db/keys';
import { Deletion } from '../../lifecycle/cascade/deletion';
import { Export } from '../../lifecycle/exports/export';
import { Invitation, Invited } from '../../groups/invitation';
import { Clearing, Item as ListItem } from '../../lists/item';
import { ItemName } from '../../lists/item-names';
import { List } from '../../lists/list';
import { DeclinedMail, Mailbox } from '../../groups/mailbox';
import { FormerAddress, Profile } from '../../people/profile';
import { Settings } from '../../people/settings';
import { Membership, MembershipPointer } from '../../groups/member';
import { Scope } from '../../groups/scope';
import { Source } from '../../money/source';
import { Tag } from '../../labels/tag';
import { DayKey } from '../../money/day-totals';
import { Transaction } from '../../money/transaction';

type Partition = 'SCOPE' | 'USER' | 'EMAIL';
/** A kind of record: the partitions it is in, the prefix of its sort keys, and the schema that reads it. */
type Declared = readonly [partitions: readonly Partition[], kind: string, schema: z.ZodType];

/** The schema of records that hold figures alone, or what decides nothing. */
const anything = z.object({});

/**
 * The schema of every record of scopes, people and addresses; null: a kind that no person's data are in. A
 * new kind of key doesn't compile until it is here. (One declaration a kind is to take its place.)
 */
const schemas = {
  scope: [['SCOPE'], 'SCOPE', Scope],
  member: [['SCOPE'], 'MEMBER', Membership],
  list: [['SCOPE'], 'LIST', List],
  listMember: [['SCOPE'], 'LIST-MEMBER', Membership],
  item: [['SCOPE'], 'ITEM', ListItem],
  clearing: [['SCOPE'], 'CLEARING', Clearing],
  deletion: [['SCOPE'], 'DELETION', Deletion],
  activity: null,
  itemName: [['SCOPE'], 'ITEM-NAME', ItemName],
  category: [['SCOPE'], 'CATEGORY', Category],
  source: [['SCOPE'], 'SOURCE', Source],
  tag: [['SCOPE'], 'TAG', Tag],
  name: [['SCOPE'], 'NAME', z.object({ holder: z.string().optional() })],
  comment: [['SCOPE'], 'COMMENT', Comment],
  balances: [['SCOPE'], 'BALANCES', anything],
  transaction: [['SCOPE'], 'TRANSACTION', Transaction],
  dayTotal: [['SCOPE'], 'TOTAL', DayKey],
  invitation: [['SCOPE'], 'INVITATION', Invitation],
  invited: [['SCOPE'], 'INVITED', Invited],
  invitationPointer: [['USER', 'EMAIL'], 'INVITATION', Invitation],
  mailbox: [['EMAIL'], 'MAILBOX', Mailbox],
  declinedMail: [['EMAIL'], 'DECLINED', DeclinedMail],
  profile: [['USER'], 'PROFILE', Profile],
  settings: [['USER'], 'SETTINGS', Settings],
  scopeCount: [['USER'], 'SCOPE-COUNT', anything],
  invitationCount: [['USER'], 'INVITATION-COUNT', anything],
  count: [['USER'], 'COUNT', anything],
  membershipPointer: [['USER'], 'MEMBERSHIP', GroupPointer],
  listPointer: [['USER'], 'LIST-MEMBERSHIP', MembershipPointer],
  accountDeletion: [['USER'], 'ACCOUNT-DELETION', AccountDeletion],
  export: [['USER'], 'EXPORT', Export],
  exporting: [['USER'], 'EXPORTING', anything],
  formerAddress: [['USER'], 'ADDRESS', FormerAddress],
  erasure: null,
  erasedGroup: null,
  job: null,
  idempotency: [['USER'], 'IDEMPOTENCY', anything],
} as const satisfies Readonly<Record<keyof typeof keys, Declared | null>>;

const byKind = new Map<string, z.ZodType>(
  Object.values<Declared | null>(schemas).flatMap((declared) =>
    declared ? declared[0].map((partition) => [`${partition} ${declared[1]}`, declared[2]] as const) : [],
  ),
);

/** Returns the schema of a record; undefined for kinds that are nobody's data. */
export const schemaOf = ({ pk, sk }: Key): z.ZodType | undefined => byKind.get(`${kindIn(pk)} ${kindIn(sk)}`);

/** Returns what its schema refuses of a record, attribute by attribute; empty: nothing. */
export const faultsOf = (key: Key, record: StoredRecord): readonly z.core.$ZodIssue[] =>
  schemaOf(key)?.safeParse(record).error?.issues ?? [];
