import type { Context, PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { systemClock } from '../../shared/core/clock';
import { canonicalAddress } from '../../shared/core/email';
import { userIdClaim, userIdInAttributes } from '../../shared/core/user-id';
import { logAuditEvent } from '../../shared/http/answer/log';
import { signedIn } from '../../shared/people/sign-in';
import { PoolAttributes } from '../../shared/people/pool-attributes';

/**
 * Puts into the access token who that is, and their address, and remembers sign-ins (not refreshes). Called
 * by the user pool for every token.
 */
export const handler = async (
  event: PreTokenGenerationV2TriggerEvent,
  { awsRequestId }: Pick<Context, 'awsRequestId'>,
): Promise<PreTokenGenerationV2TriggerEvent> => {
  const attributes = PoolAttributes.parse(event.request.userAttributes);
  const { email: given = '', email_verified } = attributes;
  const userId = userIdInAttributes(attributes);
  const email = canonicalAddress(given);
  if (event.triggerSource !== 'TokenGeneration_RefreshTokens') {
    await signedIn(
      { userId, email: email || null, emailVerified: email_verified === 'true' },
      systemClock(),
      awsRequestId,
    );
    logAuditEvent('sign-in', awsRequestId, { userId });
  }
  const claimsToAddOrOverride = { [userIdClaim]: userId, email, email_verified: email_verified ?? 'false' };
  return {
    ...event,
    response: { claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride } } },
  };
};
