import type { DynamoDBRecord } from 'aws-lambda';
import { type Placed, positionOf, republish } from '../../shared/history/append-activity';
import { appendBatch } from '../../shared/history/append-batch';
import { touchPointers } from '../../shared/history/touch-pointers';
import { writeNotifications } from '../../shared/history/write-notifications';
import { systemClock } from '../../shared/core/clock';
import { haveTokenKeys } from '../../shared/core/token-keys';
import { invitationIn, isFeedback } from '../../shared/db/keys';
import { logAuditEvent } from '../../shared/http/answer/log';
import { sendInvitationMail } from '../../shared/groups/invitation-mail';
import { sendFeedbackMail } from '../../shared/operations/feedback/feedback-mail';
import { mailAuthenticatorResets } from './authenticator-resets';
import { changeOf, labelOf } from './change';
import { mailEmailChanges } from './email-changes';
import { inOrder, type Reaction, type StreamHandler, type Together } from './in-order';
import { type FindStore, stageStore } from './put-aside';

const placeOf = (record: DynamoDBRecord): string => positionOf(labelOf(record), record.dynamodb?.SequenceNumber ?? '');

/** Remembers what happened, in the order of the stream, for activity and change feeds. */
export const appendToFeeds: Together = async (records, requestId) => {
  const failed = new Map<DynamoDBRecord, unknown>();
  const placed = new Map<Placed, DynamoDBRecord>();
  for (const record of records) {
    try {
      placed.set({ change: changeOf(record), position: placeOf(record) }, record);
    } catch (error) {
      // A record without a key has no partition in which something waits for it.
      failed.set(record, error);
    }
  }
  for (const [one, error] of await appendBatch([...placed.keys()], requestId)) {
    const record = placed.get(one);
    if (record) failed.set(record, error);
  }
  return failed;
};

/** Has the feeds of those who find a record by a pointer tell of it, too. */
export const tellFollowers: Reaction = async (record, requestId, late) => {
  const change = changeOf(record);
  await touchPointers(change, placeOf(record), requestId);
  if (late) await republish(change.key, requestId);
};

/** Tells people of what concerns them. */
export const notify: Reaction = (record, requestId) => writeNotifications(changeOf(record), systemClock(), requestId);

/** Tells whether an invitation is new or is to be sent again: it is then valid longer than before. */
const isToBeSent = ({ eventName, dynamodb: { OldImage, NewImage } = {} }: DynamoDBRecord): boolean =>
  eventName === 'INSERT' ||
  (eventName === 'MODIFY' && !NewImage?.sentAt?.S && OldImage?.expiresAt?.S !== NewImage?.expiresAt?.S);

/** Mails an invitation that is new or is to be sent again, unless its address has had enough. */
const mailed: Reaction = async (record, requestId) => {
  const { pk, sk } = record.dynamodb?.Keys ?? {};
  const invitation = isToBeSent(record) && pk?.S && sk?.S ? invitationIn({ pk: pk.S, sk: sk.S }) : undefined;
  if (!invitation) return;
  const outcome = await sendInvitationMail(invitation.scopeId, {
    id: invitation.invitationId,
    now: systemClock(),
    requestId,
  });
  if (outcome === 'sent') logAuditEvent('invitation-sent', requestId, { ...invitation });
  else if (outcome) logAuditEvent('invitation-withheld', requestId, { ...invitation, reason: outcome });
};

/** Mails what somebody wrote to the operator, and each error of clients the first time that it comes. */
const mailFeedback: Reaction = async (record, requestId) => {
  const { key } = changeOf(record);
  if (record.eventName === 'INSERT' && isFeedback(key)) await sendFeedbackMail(key, { now: systemClock(), requestId });
};

/** Reads the table's stream for what may lag. */
export const following = (store: FindStore): StreamHandler =>
  inOrder([tellFollowers, notify, mailed, mailFeedback, mailEmailChanges, mailAuthenticatorResets], {
    ready: haveTokenKeys,
    together: appendToFeeds,
    store,
  });
export const handler = following(stageStore);
