import type { Context, PostConfirmationTriggerEvent } from 'aws-lambda';
import { makePersonalScope } from '../../shared/access/personal-scope';
import { systemClock } from '../../shared/core/clock';
import { canonicalAddress } from '../../shared/core/email';
import { userIdInAttributes } from '../../shared/core/user-id';
import { logAuditEvent } from '../../shared/http/answer/log';
import { namedAs } from '../../shared/people/profile';
import { makeProfile } from '../../shared/people/sign-in';
import { PoolAttributes } from '../../shared/people/pool-attributes';

/**
 * Makes the profile and the personal scope. Called by the user pool when an address is confirmed, and again
 * on a password's reset, which makes nothing.
 */
export const handler = async (
  event: PostConfirmationTriggerEvent,
  { awsRequestId }: Pick<Context, 'awsRequestId'>,
): Promise<PostConfirmationTriggerEvent> => {
  if (event.triggerSource !== 'PostConfirmation_ConfirmSignUp') return event;
  const attributes = PoolAttributes.parse(event.request.userAttributes);
  const { email = null, email_verified, name } = attributes;
  const caller = {
    userId: userIdInAttributes(attributes),
    email: email === null ? null : canonicalAddress(email),
    emailVerified: email_verified === 'true',
  };
  const now = systemClock();
  await makeProfile(caller, { displayName: namedAs(name), now, requestId: awsRequestId });
  await makePersonalScope({ caller, now, requestId: awsRequestId });
  logAuditEvent('user-created', awsRequestId, { userId: caller.userId });
  return event;
};
