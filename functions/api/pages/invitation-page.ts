import type { Language } from '../../../shared/core/call';
import { env } from '../../../shared/core/env';
import { escaped } from '../../../shared/core/html';
import { config } from '../../../shared/operations/config';
import type { Text } from '../../../shared/http/route';
import type { LinkedInvitation } from '../../../shared/groups/invitation-preview';
import { roleWords } from '../../../shared/groups/role-words';
import { invitationWords } from './invitation-words';
import { personPage } from './person-page';

/** Writes JSON for a script element that is data: nothing in it ends the element. */
const dataOf = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * Returns the address that the sign-in pages send back to: both addresses are registered with the pool's
 * client.
 */
export const invitationCallbackUrl = (): string => `${env().API_URL}/docs/invitation-callback.html`;

/** Returns the data that the scripts need to sign in, answer, and show the result. */
const scriptData = ({
  preview: { id, targetName, targetType, transfersOwnership },
  invited,
  language,
}: LinkedInvitation) => {
  const { clientId, authorizationEndpoint, tokenEndpoint, signInUrl, scopes } = config();
  const redirectUri = invitationCallbackUrl();
  const query = new URLSearchParams({ client_id: clientId, logout_uri: redirectUri });
  return {
    id,
    invited,
    language,
    clientId,
    authorizationEndpoint,
    tokenEndpoint,
    redirectUri,
    scope: scopes.join(' '),
    apiUrl: env().API_URL,
    signOutUrl: `${signInUrl}/logout?${query.toString()}`,
    words: {
      ...invitationWords[language].after(targetName, targetType),
      ...(transfersOwnership && { accept: invitationWords[language].nowOwner(targetName) }),
    },
  };
};

const untilWhen = (expiresAt: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(
    new Date(expiresAt),
  ) + ' UTC';

/**
 * Makes the page that the mail's link opens for people, in the mail's language: who invites to what, and
 * buttons to answer. No address is in it.
 */
export const invitationPage = (linked: LinkedInvitation): Text => {
  const { preview, language } = linked;
  const words = invitationWords[language];
  const title = words.title[preview.transfersOwnership ? 'ownership' : preview.targetType](
    preview.inviterName,
    preview.targetName,
  );
  if (preview.status !== 'pending')
    return personPage(language, { title, content: `      <p>${words.closed[preview.status]}</p>` });
  return personPage(language, {
    title,
    content: `      <p>${roleWords[preview.targetType][language][preview.role]}</p>
      <p>${escaped(words.until(untilWhen(preview.expiresAt, language)))}</p>
      <button value="accept">${words.accept}</button>
      <button value="decline" class="plain">${words.decline}</button>
      <noscript><p>${words.noScript}</p></noscript>
      <p class="note">${words.app} <code>${escaped(env().API_URL)}</code></p>
      <script type="application/json" id="invitation">${dataOf(scriptData(linked))}</script>
      <script type="module" src="../../docs/invitation.js"></script>`,
  });
};

/** Makes the page for people whose link is damaged or belongs to nothing. */
export const missingPage = (language: Language): Text => {
  const { title, text } = invitationWords[language].missing;
  return personPage(language, { title, content: `      <p>${text}</p>`, status: 404 });
};
