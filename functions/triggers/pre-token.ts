import type { Context, PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { systemClock } from '../../shared/core/clock';
import { canonicalAddress } from '../../shared/core/email';
import { UserId } from '../../shared/core/ids';
import { audit } from '../../shared/http/log';
import { PoolAttributes, signedIn } from '../../shared/me/sign-in';

/** Called by the user pool for every token: puts the address into the access token, and remembers sign-ins (not refreshes). */
export const handler = async (event: PreTokenGenerationV2TriggerEvent, { awsRequestId }: Pick<Context, 'awsRequestId'>): Promise<PreTokenGenerationV2TriggerEvent> => {
  const { sub, email: given = '', email_verified } = PoolAttributes.parse(event.request.userAttributes);
  const email = canonicalAddress(given);
  if (event.triggerSource !== 'TokenGeneration_RefreshTokens') {
    const userId = UserId.parse(sub);
    await signedIn({ userId, email: email || null }, systemClock(), awsRequestId);
    audit('sign-in', awsRequestId, { userId });
  }
  const claimsToAddOrOverride = { email, email_verified: email_verified ?? 'false' };
  return { ...event, response: { claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride } } } };
};
