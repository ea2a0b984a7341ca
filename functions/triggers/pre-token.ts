import type { Context, PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { systemClock } from '../../shared/core/clock';
import { canonicalAddress } from '../../shared/core/email';
import { userIdClaim, userIdInAttributes } from '../../shared/core/user-id';
import { logAuditEvent } from '../../shared/http/answer/log';
import { rememberIdentities } from '../../shared/people/identities-store';
import { byProvider, identitiesBeside, identitiesListed, PoolAttributes } from '../../shared/people/pool-attributes';
import { namedAs } from '../../shared/people/profile';
import { signedIn } from '../../shared/people/sign-in';

/**
 * Puts into the access token who that is, and their address, and remembers sign-ins (not refreshes). Called
 * by the user pool for every token.
 */
export const handler = async (
  event: PreTokenGenerationV2TriggerEvent,
  { awsRequestId }: Pick<Context, 'awsRequestId'>,
): Promise<PreTokenGenerationV2TriggerEvent> => {
  const attributes = PoolAttributes.parse(event.request.userAttributes);
  const { email: given = '', email_verified, name } = attributes;
  const userId = userIdInAttributes(attributes);
  const email = canonicalAddress(given);
  if (event.triggerSource !== 'TokenGeneration_RefreshTokens') {
    const [now, emailVerified] = [systemClock(), email_verified === 'true'];
    await signedIn({ userId, email: email || null, emailVerified, displayName: namedAs(name) }, now, awsRequestId);
    const isByProvider = attributes['cognito:user_status'] === byProvider;
    const linked = isByProvider ? identitiesBeside(event.userName, attributes) : identitiesListed(attributes);
    const says = {
      username: isByProvider ? event.userName : null,
      linked: linked.map(({ provider }) => provider),
    };
    await rememberIdentities(userId, says, { now, requestId: awsRequestId });
    logAuditEvent('sign-in', awsRequestId, { userId });
  }
  const claimsToAddOrOverride = { [userIdClaim]: userId, email, email_verified: email_verified ?? 'false' };
  return {
    ...event,
    response: { claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride } } },
  };
};
