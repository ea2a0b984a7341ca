import { Blocks } from './block';
import { blockRecord } from './block-record';
import { Invitation } from './invitation';
import { invitationPointerRecord, invitationRecord } from './invitation-record';
import { Link } from './link';
import { linkRecord } from './link-record';
import { Membership, MembershipPointer } from './member';
import { listMemberRecord, listPointerRecord, memberRecord, membershipPointerRecord } from './member-record';
import { Scope } from './scope';
import { scopeRecord } from './scope-record';
import { Slice } from './slice';
import { sliceRecord } from './slice-record';
import { Webhook } from './webhook';
import { webhookRecord } from './webhook-record';

/** The records of groups and who is in them. */
export const groupRecords = {
  block: blockRecord,
  scope: scopeRecord,
  member: memberRecord,
  invitation: invitationRecord,
  link: linkRecord,
  slice: sliceRecord,
  webhook: webhookRecord,
  listMember: listMemberRecord,
  membershipPointer: membershipPointerRecord,
  listPointer: listPointerRecord,
  invitationPointer: invitationPointerRecord,
} as const;

/** The schemas by which these are read. */
export const groupSchemas = {
  block: Blocks,
  scope: Scope,
  member: Membership,
  invitation: Invitation,
  link: Link,
  slice: Slice,
  webhook: Webhook,
  listMember: Membership,
  listPointer: MembershipPointer,
  invitationPointer: Invitation,
} as const;
