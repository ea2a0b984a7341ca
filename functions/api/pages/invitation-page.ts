import type { Language } from '../../../shared/core/call';
import { env } from '../../../shared/core/env';
import { escaped } from '../../../shared/core/html';
import type { Text } from '../../../shared/http/route';
import type { LinkedInvitation } from '../../../shared/groups/invitation-preview';
import { roleWords } from '../../../shared/groups/role-words';
import { invitationWords } from './invitation-words';
import { personPage, wordsPage } from './person-page';
import { signInScripts, momentIn } from './sign-in-data';

/** Returns what the buttons do: each answers the invitation as it says. */
const answersOf = (id: string): Record<string, string> => ({
  accept: `v1/me/invitations/${id}/accept`,
  decline: `v1/me/invitations/${id}/decline`,
});

/** Returns what is said of each answer, once it is given. */
const wordsAfter = ({
  preview: { targetName, transfersOwnership },
  to,
  language,
}: LinkedInvitation): Record<string, string> => ({
  ...invitationWords[language].after(targetName, to),
  ...(transfersOwnership && { accept: invitationWords[language].nowOwner(targetName) }),
});

/**
 * Makes the page that the mail's link opens for people, in the mail's language: who invites to what, and
 * buttons to answer. No address is in it.
 */
export const invitationPage = (linked: LinkedInvitation): Text => {
  const { preview, to, language } = linked;
  const words = invitationWords[language];
  const title = words.title[preview.transfersOwnership ? 'ownership' : to](preview.inviterName, preview.targetName);
  if (preview.status !== 'pending') return wordsPage(language, { title, text: words.closed[preview.status] });
  return personPage(language, {
    title,
    content: `      <p>${roleWords[to][language][preview.role]}</p>
      <p>${escaped(words.until(momentIn(preview.expiresAt, language)))}</p>
      <button value="accept">${words.accept}</button>
      <button value="decline" class="plain">${words.decline}</button>
      <noscript><p>${words.noScript}</p></noscript>
      <p class="note">${words.app} <code>${escaped(env().API_URL)}</code></p>
      ${signInScripts(language, { answers: answersOf(preview.id), invited: linked.invited, words: wordsAfter(linked) })}`,
  });
};

/** Makes the page for people whose link is damaged or belongs to nothing. */
export const missingPage = (language: Language): Text => wordsPage(language, invitationWords[language].missing, 404);
