import type { Language } from '../../../shared/core/call';
import { env } from '../../../shared/core/env';
import { escaped } from '../../../shared/core/html';
import { config } from '../../../shared/config/model';
import type { Text } from '../../../shared/http/route';
import type { InvitationPreview } from '../../../shared/invitations/preview';
import { invitationWords } from './invitation-words';
import { pageHeaders } from './policy';

/** JSON as it may stand in a script element that is data: nothing in it ends the element. */
const dataOf = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const page = (language: Language, title: string, content: string): string => `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(title)} · Hearth</title>
    <link rel="icon" type="image/svg+xml" href="../../docs/icon.svg">
    <link rel="stylesheet" href="../../docs/page.css">
  </head>
  <body>
    <main>
      <p class="brand">Hearth</p>
      <h1>${escaped(title)}</h1>
${content}
    </main>
  </body>
</html>
`;

const answerOf = (language: Language, title: string, content: string, status = 200): Text => ({
  contentType: 'text/html; charset=utf-8', text: page(language, title, content),
  headers: { ...pageHeaders(), 'Content-Language': language, Vary: 'Accept, Accept-Language' }, status,
});

/** Where the sign-in pages send back to: both addresses are registered with the pool's client. */
export const invitationCallbackUrl = (): string => `${env().API_URL}/docs/invitation-callback.html`;

/** What the scripts need to sign in, answer, and say what came of it. */
const scriptData = ({ id, targetName }: InvitationPreview, language: Language) => {
  const { clientId, authorizationEndpoint, tokenEndpoint, signInUrl, scopes } = config();
  const redirectUri = invitationCallbackUrl();
  const query = new URLSearchParams({ client_id: clientId, logout_uri: redirectUri });
  return {
    id, language, clientId, authorizationEndpoint, tokenEndpoint, redirectUri, scope: scopes.join(' '), apiUrl: env().API_URL,
    signOutUrl: `${signInUrl}/logout?${query.toString()}`, words: invitationWords[language].after(targetName),
  };
};

const untilWhen = (expiresAt: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(expiresAt)) + ' UTC';

/** The page that the mail's link opens for people: who invites to what, and buttons to answer. No address is in it. */
export const invitationPage = (preview: InvitationPreview, language: Language): Text => {
  const words = invitationWords[language];
  const title = words.title(preview.inviterName, preview.targetName);
  if (preview.status !== 'pending') return answerOf(language, title, `      <p>${words.closed[preview.status]}</p>`);
  return answerOf(language, title, `      <p>${words.roles[preview.role]}</p>
      <p>${escaped(words.until(untilWhen(preview.expiresAt, language)))}</p>
      <button value="accept">${words.accept}</button>
      <button value="decline" class="plain">${words.decline}</button>
      <noscript><p>${words.noScript}</p></noscript>
      <p class="note">${words.app} <code>${escaped(env().API_URL)}</code></p>
      <script type="application/json" id="invitation">${dataOf(scriptData(preview, language))}</script>
      <script type="module" src="../../docs/invitation.js"></script>`);
};

/** What people see whose link is damaged or belongs to nothing. */
export const missingPage = (language: Language): Text => {
  const { title, text } = invitationWords[language].missing;
  return answerOf(language, title, `      <p>${text}</p>`, 404);
};
