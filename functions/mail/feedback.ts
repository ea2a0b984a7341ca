import type { Context, SNSEvent } from 'aws-lambda';
import * as z from 'zod';
import { systemClock } from '../../shared/core/clock';
import { InvitationId, ScopeId, UserId } from '../../shared/core/ids';
import { logAuditEvent } from '../../shared/http/answer/log';
import { stopDigest } from '../../shared/groups/digest-stop';
import { bounced } from '../../shared/groups/invitation-bounced';

const Tagged = z.object({
  tags: z.union([
    z.object({ scopeId: z.tuple([ScopeId]), invitationId: z.tuple([InvitationId]) }),
    z.object({ userId: z.tuple([UserId]) }),
    z.object({ account: z.tuple([UserId]) }),
  ]),
});

/**
 * The part that matters of what SES publishes of a mail: a bounce for good, a complaint, or a template that
 * lacked a value: SES had accepted that mail, and has dropped it. A transient bounce is a full mailbox or a
 * busy server. Source:
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
const Feedback = z.discriminatedUnion('eventType', [
  z.object({
    eventType: z.literal('Bounce'),
    bounce: z.object({ bounceType: z.enum(['Permanent', 'Transient', 'Undetermined']) }),
    mail: Tagged,
  }),
  z.object({ eventType: z.literal('Complaint'), mail: Tagged }),
  z.object({
    eventType: z.literal('Rendering Failure'),
    failure: z.object({ templateName: z.string(), errorMessage: z.string() }),
    mail: Tagged,
  }),
]);
export type FeedbackType = z.output<typeof Feedback>['eventType'];

/**
 * Hears from SES of invitations that did not arrive, were not wanted or could not be written, and of digests:
 * to whom one can't be delivered, or who complains, none is sent any more until they want them again. Mails
 * about somebody's account are the account's own: what becomes of them is logged, no more.
 * @throws ZodError for a message that is none of these, TableBusy: SNS and Lambda try again, then it is kept
 * in the queue of failures
 */
export const handler = async (
  { Records }: SNSEvent,
  { awsRequestId }: Pick<Context, 'awsRequestId'>,
): Promise<void> => {
  for (const { Sns } of Records) {
    const feedback = Feedback.parse(JSON.parse(Sns.Message));
    if (feedback.eventType === 'Bounce' && feedback.bounce.bounceType === 'Transient') continue;
    const { tags } = feedback.mail;
    const now = systemClock();
    if ('account' in tags) {
      const [userId] = tags.account;
      if (feedback.eventType === 'Rendering Failure')
        logAuditEvent('mail-not-rendered', awsRequestId, { userId, ...feedback.failure });
      else logAuditEvent('mail-refused', awsRequestId, { userId, kind: feedback.eventType });
      continue;
    }
    if ('userId' in tags) {
      const [userId] = tags.userId;
      if (feedback.eventType === 'Rendering Failure')
        logAuditEvent('mail-not-rendered', awsRequestId, { userId, ...feedback.failure });
      else {
        await stopDigest(userId, { stopped: true, now, requestId: awsRequestId });
        logAuditEvent('mail-refused', awsRequestId, { userId, kind: feedback.eventType });
      }
      continue;
    }
    const [[scopeId], [invitationId]] = [tags.scopeId, tags.invitationId];
    await bounced(scopeId, { id: invitationId, now, requestId: awsRequestId });
    if (feedback.eventType === 'Rendering Failure')
      logAuditEvent('mail-not-rendered', awsRequestId, { scopeId, invitationId, ...feedback.failure });
    else logAuditEvent('mail-refused', awsRequestId, { scopeId, invitationId, kind: feedback.eventType });
  }
};
