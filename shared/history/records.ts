import type { ActivityRules, ExportRules } from '../access/record-declaration';
import type { KindName, KindOfClass, kinds } from '../db/kinds';
import { Invitation } from '../groups/invitation';
import { invitationPointerRecord, invitationRecord } from '../groups/invitation-record';
import { Membership, MembershipPointer } from '../groups/member';
import { listMemberRecord, listPointerRecord, memberRecord, membershipPointerRecord } from '../groups/member-record';
import { Scope } from '../groups/scope';
import { scopeRecord } from '../groups/scope-record';
import { Category } from '../labels/category';
import { categoryRecord } from '../labels/category-record';
import { Tag } from '../labels/tag';
import { tagRecord } from '../labels/tag-record';
import { Item } from '../lists/item';
import { itemRecord } from '../lists/item-record';
import { List } from '../lists/list';
import { listRecord } from '../lists/list-record';
import { Comment } from '../money/comment';
import { commentRecord } from '../money/comment-record';
import { Source } from '../money/source';
import { sourceRecord } from '../money/source-record';
import { Transaction } from '../money/transaction';
import { transactionRecord } from '../money/transaction-record';
import { profileRecord, settingsRecord } from '../people/person-record';
import { Profile } from '../people/profile';
import { Settings } from '../people/settings';
import type * as z from 'zod';

type Rules = (typeof kinds)[KindName];
/**
 * The parts that a kind must declare: of a resource, what is told of it; of what people write in a scope,
 * what they are given.
 */
type Declared<Kind extends Rules> = (Kind extends { readonly resource: string }
  ? { readonly activity: ActivityRules }
  : { readonly activity?: ActivityRules }) &
  (Kind extends { readonly in: readonly ['scope'] }
    ? { readonly export: ExportRules }
    : { readonly export?: ExportRules });

/** The kinds that people are told of, or given: a new one doesn't compile until it is here. */
type Given = KindOfClass<'content' | 'membership' | 'pointer'>;

/** The declarations of all records that people write, and by which they find them. */
export const records = {
  scope: scopeRecord,
  member: memberRecord,
  invitation: invitationRecord,
  list: listRecord,
  item: itemRecord,
  listMember: listMemberRecord,
  category: categoryRecord,
  source: sourceRecord,
  tag: tagRecord,
  transaction: transactionRecord,
  comment: commentRecord,
  profile: profileRecord,
  settings: settingsRecord,
  membershipPointer: membershipPointerRecord,
  listPointer: listPointerRecord,
  invitationPointer: invitationPointerRecord,
} as const satisfies { readonly [Name in Given]: Declared<(typeof kinds)[Name]> };

/**
 * The schemas by which these are read, but for the pointer that accounts read. What follows a stream leaves
 * them out.
 */
export const recordSchemas = {
  scope: Scope,
  member: Membership,
  invitation: Invitation,
  list: List,
  item: Item,
  listMember: Membership,
  category: Category,
  source: Source,
  tag: Tag,
  transaction: Transaction,
  comment: Comment,
  profile: Profile,
  settings: Settings,
  listPointer: MembershipPointer,
  invitationPointer: Invitation,
} as const satisfies Readonly<Record<Exclude<Given, 'membershipPointer'>, z.ZodType>>;
