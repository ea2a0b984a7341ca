import { canonicalAddress } from '../../../shared/core/email';
import { second } from '../../../shared/core/time';
import { providerNames, type SignInProvider } from '../../../shared/core/sign-in-providers';
import { redirect, type Answer, type Routes } from './answer';
import { type Attempt, stepTo } from './attempts';
import { AuthorizationError } from './authorization-request';
import { sendBackWithCode } from './authorize';
import { providerForm } from './forms';
import type { SignInPage } from './page';
import type { Parts } from './parts';
import type { Provider, ProviderClaims } from './provider';
import { EmailTaken, PageRefusal } from './refusals';
import { sameText } from './secrets';
import { stepOf } from './step-page';
import { preSignUpEvent } from './triggers';
import { type Identity, type User, usernameBy } from './users';
import { formOf, parametersOf } from './visit';

/** Returns the attributes that a provider's claims are mapped to, as by the CDK (lib/aws/providers.ts). */
const attributesOf = ({ email, email_verified, name }: ProviderClaims) => ({
  ...(email !== undefined && { email }),
  email_verified: String(email_verified ?? false),
  ...(name !== undefined && { name }),
});

/** Returns what a provider's claims change of a user: what it says of them counts at each sign-in by it. */
const saidBy = ({ email, email_verified, name }: ProviderClaims): Partial<User> => ({
  ...(email !== undefined && { email: canonicalAddress(email) }),
  emailVerified: email_verified ?? false,
  ...(name !== undefined && { name }),
});

/** Sends people on to a provider; the attempt keeps what its answer must bring. */
export const sendToProvider = async (parts: Parts, attempt: Attempt, name: SignInProvider): Promise<Answer> => {
  const provider = parts.providers.get(name);
  if (!provider) throw new PageRefusal(400, 'This way to sign in is not offered.');
  const step = stepTo(name);
  const { cookie } = await parts.attempts.advance(attempt, step);
  return redirect(303, provider.authorizeUrl(step), [cookie]);
};

/** Refuses what no user pool of this machine has asked: nobody is sent anywhere else than back to it. */
const assertAsked = (provider: Provider, asked: Partial<Record<string, string>>): { state: string; nonce: string } => {
  const { client_id, redirect_uri, response_type, scope = '', state, nonce } = asked;
  const isOurs = client_id === provider.clientId && redirect_uri === provider.redirectUri;
  if (!isOurs || response_type !== 'code' || !scope.split(' ').includes('openid') || !state || !nonce)
    throw new PageRefusal(400, 'This request doesn’t come from Hearth’s sign-in pages.');
  return { state, nonce };
};

/**
 * Returns the routes by which people sign in by a provider: away to it, its own pages, and back
 * (`/oauth2/idpresponse`, of that name in Cognito's developer guide).
 */
export const federationRoutes = (parts: Parts, page: SignInPage): Routes => {
  const failed = (attempt: Attempt, message: string) =>
    new AuthorizationError('invalid_request', message, attempt.request.redirectUri, attempt.request.state);

  /** Makes a user for an identity, once the trigger lets it: its words are shown, as Cognito shows them. */
  const signUp = async (attempt: Attempt, identity: Identity, claims: ProviderClaims): Promise<User> => {
    const username = usernameBy(identity);
    const event = preSignUpEvent(parts.pool, username, attributesOf(claims));
    await parts.triggers.preSignUp?.(event).catch((error: unknown) => {
      throw failed(attempt, `PreSignUp failed with error ${error instanceof Error ? error.message : ''}`);
    });
    const made = { email: '', name: '', password: '', ...saidBy(claims) };
    // Cognito doesn't document that it calls the trigger of a confirmation for them: Hearth goes without.
    return parts.users.add({ ...made, status: 'EXTERNAL_PROVIDER', username, identities: [identity] });
  };
  const signIn = async (attempt: Attempt, { sub }: User, claims: ProviderClaims): Promise<User> => {
    await parts.users.change(sub, () => saidBy(claims));
    const user = parts.users.bySub(sub);
    if (!user?.enabled) throw failed(attempt, 'User is disabled.');
    return user;
  };
  const arrive = async (attempt: Attempt, provider: SignInProvider, claims: ProviderClaims): Promise<User> => {
    const identity = { provider, subject: claims.sub };
    const known = parts.users.byIdentity(identity);
    try {
      return known ? await signIn(attempt, known, claims) : await signUp(attempt, identity, claims);
    } catch (error) {
      if (!(error instanceof EmailTaken)) throw error;
      throw failed(attempt, 'An account with the given email already exists.');
    }
  };

  const pagesOf = (name: SignInProvider, provider: Provider): Routes => ({
    [`POST /login/${name}`]: (visit) => sendToProvider(parts, parts.attempts.posted(visit).attempt, name),
    [`GET /providers/${name}/authorize`]: ({ query }) => {
      const asked = parametersOf(query);
      const { state, nonce } = assertAsked(provider, asked);
      const { client_id = '', redirect_uri = '', response_type = '', scope = '' } = asked;
      const sentOn = { client_id, redirect_uri, response_type, scope, state, nonce };
      const { people } = providerNames[name];
      return page(200, `Sign in with ${people}`, providerForm(`/providers/${name}/authorize`, sentOn));
    },
    [`POST /providers/${name}/authorize`]: async (visit) => {
      const form = formOf(visit);
      const { state, nonce } = assertAsked(provider, form);
      const { email = '', name: called = '', account = '', verified } = form;
      const code = await provider.issue({ email, name: called, account, verified: verified === 'yes' }, nonce);
      return redirect(303, `${provider.redirectUri}?${new URLSearchParams({ code, state }).toString()}`);
    },
  });

  const back: Routes[string] = async (visit) => {
    const { code = '', state = '' } = parametersOf(visit.query);
    const attempt = parts.attempts.of(visit);
    const step = stepOf(attempt, 'provider');
    if (!sameText(state, step.state))
      throw new PageRefusal(403, 'This answer belongs to another sign-in. Go back to the app and sign in from there.');
    // Ended before the code is looked at: of two that bring one answer, one goes on.
    const ended = await parts.attempts.end(attempt);
    const provider = parts.providers.get(step.provider);
    const idToken = await provider?.redeem(code);
    if (!provider || idToken === undefined) throw failed(attempt, 'The provider didn’t accept the code.');
    const claims = await provider.verify(idToken, step.nonce).catch(() => {
      throw failed(attempt, 'The provider’s ID token is not valid.');
    });
    const { sub } = await arrive(attempt, step.provider, claims);
    const authTime = Math.floor(parts.clock() / second);
    const cookies = [ended, await parts.sessions.begin({ sub, authTime })];
    return sendBackWithCode(parts, 303, attempt.request, sub, authTime, cookies);
  };

  return {
    ...Object.fromEntries([...parts.providers].flatMap(([name, provider]) => Object.entries(pagesOf(name, provider)))),
    ...(parts.providers.size > 0 && { 'GET /oauth2/idpresponse': back }),
  };
};
