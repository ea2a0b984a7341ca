import type { DynamoDBRecord } from 'aws-lambda';
import { positionOf, appendActivity, republish } from '../../shared/history/append-activity';
import { touchPointers } from '../../shared/history/followers';
import { isLost } from '../../shared/history/still-found';
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
import { inOrder, type Reaction, type StreamHandler } from './in-order';
import { type FindStore, stageStore } from './put-aside';

/** Remembers what happened, in the order of the stream, for activity and change feeds. */
export const appendToFeeds: Reaction = async (record, requestId, late) => {
  const change = changeOf(record);
  const position = positionOf(labelOf(record), record.dynamodb?.SequenceNumber ?? '');
  if (!(await isLost(change))) await appendActivity(change, position, requestId);
  await touchPointers(change, position, requestId);
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
  inOrder([appendToFeeds, notify, mailed, mailFeedback, mailEmailChanges, mailAuthenticatorResets], {
    ready: haveTokenKeys,
    store,
  });
export const handler = following(stageStore);
