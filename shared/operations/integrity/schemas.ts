import * as z from 'zod';
import type { StoredRecord } from '../../db/attributes';
import type { Key } from '../../db/keys';
import type { KindName } from '../../db/kinds';
import { kindAt } from '../../db/record';
import { Blocker } from '../../people/blocker';
import { Invited } from '../../groups/invitation';
import { Digest } from '../../history/digest-record';
import { Push } from '../../history/push-record';
import { Notification } from '../../history/notification';
import { DeclinedMail, Mailbox } from '../../groups/mailbox';
import { WebhookDelivery } from '../../groups/webhook';
import { TokenTurn } from '../../core/scoped-token';
import { recordSchemas } from '../../history/record-schemas';
import { AccountDeletion, GroupPointer } from '../../lifecycle/accounts/account-deletion';
import { Deletion } from '../../lifecycle/cascade/deletion';
import { Export } from '../../lifecycle/exports/export';
import { Clearing } from '../../lists/item';
import { StagedLabels } from '../../labels/staged-labels';
import { ListOnItsWay } from '../../lists/relocation-job';
import { StagedTransactions } from '../../money/staged-transactions';
import { ItemName } from '../../lists/item-names';
import { DayKey } from '../../money/day-totals';
import { AuthenticatorReset } from '../../people/authenticator-reset';
import { EmailChange } from '../../people/email-change';
import { Identities } from '../../people/identities';
import { FormerAddress } from '../../people/profile';
import { SignOut } from '../../people/sign-out';
import { Upload } from '../../pictures/upload';

/** The schema of records that hold figures alone, or what decides nothing. */
const anything = z.object({});

/**
 * The schema of every kind of record; null: one that no person's data are in. A new kind doesn't compile
 * until it is among these, or in the `records.ts` of its folder.
 */
const schemas: Readonly<Record<KindName, z.ZodType | null>> = {
  ...recordSchemas,
  clearing: Clearing,
  deletion: Deletion,
  itemName: ItemName,
  name: z.object({ holder: z.string().optional() }),
  balances: anything,
  dayTotal: DayKey,
  invited: Invited,
  mailbox: Mailbox,
  mailNotice: Notification,
  digest: Digest,
  push: Push,
  declinedMail: DeclinedMail,
  blocker: Blocker,
  delivery: WebhookDelivery,
  tokenTurn: TokenTurn,
  scopeCount: anything,
  invitationCount: anything,
  count: anything,
  membershipPointer: GroupPointer,
  accountDeletion: AccountDeletion,
  export: Export,
  exporting: anything,
  relocation: z.union([StagedTransactions, StagedLabels, ListOnItsWay]),
  relocating: anything,
  signOut: SignOut,
  emailChange: EmailChange,
  identities: Identities,
  authenticatorReset: AuthenticatorReset,
  formerAddress: FormerAddress,
  upload: Upload,
  idempotency: anything,
  ...{ activity: null, erasure: null, erasedGroup: null, feedback: null, endpoint: null, job: null },
};

/** Returns the schema of a record; undefined for kinds that are nobody's data. */
export const schemaOf = (key: Key): z.ZodType | undefined => {
  const name = kindAt(key);
  return (name && schemas[name]) ?? undefined;
};

/** Returns what its schema refuses of a record, attribute by attribute; empty: nothing. */
export const faultsOf = (key: Key, record: StoredRecord): readonly z.core.$ZodIssue[] =>
  schemaOf(key)?.safeParse(record).error?.issues ?? [];
