import { positionOf, remember, tellAgain } from '../../shared/activity/remember';
import { touchFollowers } from '../../shared/changes/followers';
import { isLost } from '../../shared/changes/still-found';
import { systemClock } from '../../shared/core/clock';
import { haveTokenKeys } from '../../shared/core/token-keys';
import { invitationIn } from '../../shared/db/keys';
import { audit } from '../../shared/http/log';
import { deliver } from '../../shared/invitations/deliver';
import { changeOf, labelOf } from './change';
import { inOrder, type Reaction, type StreamHandler } from './in-order';
import { type FindStore, stageStore } from './put-aside';

/** What happened is kept, in the order of the stream, for activity and change feeds. */
export const remembered: Reaction = async (record, requestId, late) => {
  const change = changeOf(record);
  const position = positionOf(labelOf(record), record.dynamodb?.SequenceNumber ?? '');
  if (!(await isLost(change))) await remember(change, position, requestId);
  await touchFollowers(change, position, requestId);
  if (late) await tellAgain(change.key, requestId);
};

/** A new invitation is mailed, unless its address has had enough. */
const mailed: Reaction = async ({ eventName, dynamodb }, requestId) => {
  const { pk, sk } = dynamodb?.Keys ?? {};
  const invitation = eventName === 'INSERT' && pk?.S && sk?.S ? invitationIn({ pk: pk.S, sk: sk.S }) : undefined;
  if (!invitation) return;
  const outcome = await deliver(invitation.scopeId, invitation.invitationId, systemClock(), requestId);
  if (outcome === 'sent') audit('invitation-sent', requestId, { ...invitation });
  else if (outcome) audit('invitation-withheld', requestId, { ...invitation, reason: outcome });
};

/** Reads the table's stream for what may lag. */
export const following = (store: FindStore): StreamHandler =>
  inOrder([remembered, mailed], { ready: haveTokenKeys, store });
export const handler = following(stageStore);
