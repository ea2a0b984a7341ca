import type { Language } from '../../../shared/core/call';
import { env } from '../../../shared/core/env';
import { config } from '../../../shared/operations/config';

/** Writes JSON for a script element that is data: nothing in it ends the element. */
const dataOf = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * Returns the address that the sign-in pages send back to: both addresses are registered with the pool's
 * client.
 */
const invitationCallbackUrl = (): string => `${env().API_URL}/docs/invitation-callback.html`;

/** The things that the scripts do once somebody has signed in, and say of it. */
interface Answering {
  /** The paths, below the API’s address, that are posted to, by the values of the page’s buttons. */
  readonly answers: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, string>>;
  /** Absent: it is for nobody in particular. */
  readonly invited?: object | null;
}

/**
 * Makes the elements by which a page’s buttons lead through the sign-in pages: what the scripts need to sign
 * in, answer, and show the result, and the script.
 */
export const signInScripts = (language: Language, answering: Answering): string => {
  const { clientId, authorizationEndpoint, tokenEndpoint, signInUrl, scopes } = config();
  const redirectUri = invitationCallbackUrl();
  const query = new URLSearchParams({ client_id: clientId, logout_uri: redirectUri });
  const data = {
    ...answering,
    language,
    clientId,
    authorizationEndpoint,
    tokenEndpoint,
    redirectUri,
    scope: scopes.join(' '),
    apiUrl: env().API_URL,
    signOutUrl: `${signInUrl}/logout?${query.toString()}`,
  };
  return `<script type="application/json" id="invitation">${dataOf(data)}</script>
      <script type="module" src="../../docs/invitation.js"></script>`;
};

/** Writes a moment as people read it. */
export const momentIn = (at: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(at)) +
  ' UTC';
