import type { Context, PostConfirmationTriggerEvent } from 'aws-lambda';
import { makePersonalScope } from '../../shared/access/personal';
import { systemClock } from '../../shared/core/clock';
import { canonicalAddress } from '../../shared/core/email';
import { UserId } from '../../shared/core/ids';
import { audit } from '../../shared/http/log';
import { namedAs } from '../../shared/me/model';
import { makeProfile, PoolAttributes } from '../../shared/me/sign-in';

/** Called by the user pool when an address is confirmed: makes the profile and the personal scope. It is called again on a password's reset, which makes nothing. */
export const handler = async (event: PostConfirmationTriggerEvent, { awsRequestId }: Pick<Context, 'awsRequestId'>): Promise<PostConfirmationTriggerEvent> => {
  if (event.triggerSource !== 'PostConfirmation_ConfirmSignUp') return event;
  const { sub, email = null, email_verified, name } = PoolAttributes.parse(event.request.userAttributes);
  const caller = { userId: UserId.parse(sub), email: email === null ? null : canonicalAddress(email), emailVerified: email_verified === 'true' };
  const now = systemClock();
  await makeProfile(caller, namedAs(name), now, awsRequestId);
  await makePersonalScope({ caller, now, requestId: awsRequestId });
  audit('user-created', awsRequestId, { userId: caller.userId });
  return event;
};
