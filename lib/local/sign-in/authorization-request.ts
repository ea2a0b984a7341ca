import * as z from 'zod';
import { AppCallbackUrl } from '../../gateway/app-addresses';
import { clientScopes, type Pool } from './pool';
import { OAuthError, PageRefusal, type OAuthErrorCode } from './refusals';

/** The request of an app, once it has been found right; kept on the server until the code is issued. */
export const AuthorizationRequest = z.object({
  redirectUri: z.string(),
  scope: z.string(),
  codeChallenge: z.string(),
  state: z.string().optional(),
  nonce: z.string().optional(),
});
export type AuthorizationRequest = z.output<typeof AuthorizationRequest>;

/**
 * Says that the request is wrong, and the app that made it is known: it is told at its callback address (RFC
 * 6749, 4.1.2.1).
 */
export class AuthorizationError extends OAuthError {
  constructor(
    code: OAuthErrorCode,
    description: string,
    readonly redirectUri: string,
    readonly state: string | undefined,
  ) {
    super(code, description);
  }
}

/** Adds parameters to `redirectUri`; what it had stays. */
export const callbackWith = (redirectUri: string, parameters: Record<string, string | undefined>): string => {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) url.searchParams.set(name, value);
  return url.href;
};

/** Makes the refusal for an app that gave a client id that is not the pool's. */
export const unknownApp = (): PageRefusal =>
  new PageRefusal(
    400,
    'The app that sent you here is unknown (client_id). Its developer finds the right client_id at /v1/config, as clientId.',
  );

const adviceFor = (address: string): string =>
  AppCallbackUrl.safeParse(address).success
    ? 'Its developer can add the address to APP_CALLBACK_URLS, letter for letter, and start Hearth again.'
    : 'No app can have that address: it has to be https, http for localhost alone, or a scheme of the app’s own, without a fragment.';

/**
 * Makes the refusal for an app that asks for people to be sent where nobody said that it is: its developer is
 * told what to set.
 * @param address undefined: none was given, or several
 */
export const unknownAddress = (parameter: 'redirect_uri' | 'logout_uri', address: string | undefined): PageRefusal =>
  new PageRefusal(
    400,
    `The app asked to send you to an address that isn’t registered for it (${parameter}). ${adviceFor(address ?? '')}`,
  );

const allowedScopes: ReadonlySet<string> = new Set(clientScopes);
const S256Challenge = /^[A-Za-z0-9_-]{43}$/;

/**
 * Reads the parameters of `/oauth2/authorize` (RFC 6749, 4.1.1; RFC 7636, 4.3), S256 alone; `lang` and others
 * unknown are ignored.
 * @throws PageRefusal when client or callback address are not the pool's: nobody is redirected then
 * @throws AuthorizationError for anything else
 */
export const authorizationRequestOf = (query: URLSearchParams, pool: Pool): AuthorizationRequest => {
  const one = (name: string): string | undefined =>
    query.getAll(name).length === 1 ? (query.get(name) ?? undefined) : undefined;
  const redirectUri = one('redirect_uri');
  const state = one('state');
  if (one('client_id') !== pool.clientId) throw unknownApp();
  if (redirectUri === undefined || !pool.callbackUrls.includes(redirectUri))
    throw unknownAddress('redirect_uri', redirectUri);
  const refuse = (code: OAuthErrorCode, description: string) =>
    new AuthorizationError(code, description, redirectUri, state);
  if (new Set(query.keys()).size !== [...query.keys()].length)
    throw refuse('invalid_request', 'A parameter was sent more than once.');
  if (one('response_type') !== 'code') throw refuse('unsupported_response_type', 'response_type must be code.');
  const scope = one('scope') ?? clientScopes.join(' ');
  if (!scope.split(' ').every((name) => allowedScopes.has(name)))
    throw refuse('invalid_scope', 'This client may not ask for all of these scopes.');
  const codeChallenge = one('code_challenge');
  if (codeChallenge === undefined || one('code_challenge_method') !== 'S256')
    throw refuse('invalid_request', 'code_challenge with the method S256 is required.');
  if (!S256Challenge.test(codeChallenge))
    throw refuse('invalid_request', 'code_challenge is not a valid S256 challenge.');
  return { redirectUri, scope, codeChallenge, state, nonce: one('nonce') };
};
