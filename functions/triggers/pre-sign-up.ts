import type { Context, PreSignUpTriggerEvent } from 'aws-lambda';
import { systemClock } from '../../shared/core/clock';
import { log } from '../../shared/core/log';
import { logAuditEvent } from '../../shared/http/answer/log';
import { admitProvider, admitSignUp, type Newcomer, SignInHindered } from '../../shared/people/admit-provider';
import { ownPool } from '../../shared/people/pool';
import { PoolAttributes } from '../../shared/people/pool-attributes';

const admissions: ReadonlyMap<string, (newcomer: Newcomer) => Promise<void>> = new Map([
  ['PreSignUp_ExternalProvider', admitProvider],
  ['PreSignUp_SignUp', admitSignUp],
]);

/** Says of a hindrance what whoever watches over the installation may know. */
const report = ({ hindrance, userId }: SignInHindered, requestId: string): void => {
  const whose = userId === undefined ? {} : { userId };
  if (hindrance === 'connected') logAuditEvent('provider-connected', requestId, whose);
  else logAuditEvent('provider-refused', requestId, { why: hindrance, ...whose });
};

/**
 * Decides about sign-ups, and about the first sign-in by a provider. Called by the user pool before it makes
 * a user; who is not to be made is told so by an error, whose words the pool shows.
 * @throws SignInHindered; Error with words for everybody where something is away
 */
export const handler = async (
  event: PreSignUpTriggerEvent,
  { awsRequestId: requestId }: Pick<Context, 'awsRequestId'>,
): Promise<PreSignUpTriggerEvent> => {
  const admit = admissions.get(event.triggerSource);
  if (!admit) return event;
  const { userName: username, userPoolId: id } = event;
  const attributes = PoolAttributes.pick({ email: true, email_verified: true }).parse(event.request.userAttributes);
  // The pool knows its triggers, so they can't know the pool: it says which it is.
  const place = { client: ownPool().client, id };
  try {
    await admit({ username, attributes, place, now: systemClock(), requestId });
    return event;
  } catch (error) {
    if (error instanceof SignInHindered) {
      report(error, requestId);
      throw error;
    }
    const name = error instanceof Error ? error.name : 'unknown';
    log().error('a sign-up was not decided', { requestId, fault: 'sign-up-undecided', error: name });
    throw new Error('try-again: Something went wrong on our side. Please try again.');
  }
};
