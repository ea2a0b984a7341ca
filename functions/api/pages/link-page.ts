import type { Language } from '../../../shared/core/call';
import { env } from '../../../shared/core/env';
import { escaped } from '../../../shared/core/html';
import type { JoinPreview } from '../../../shared/groups/link-preview';
import { roleWords } from '../../../shared/groups/role-words';
import type { Text } from '../../../shared/http/route';
import { linkWords } from './link-words';
import { personPage, wordsPage } from './person-page';
import { signInScripts, momentIn } from './sign-in-data';

/** Makes the page behind a link by which people join: what it opens, and a button to sign in and join. */
export const joinPage = (preview: JoinPreview, token: string, language: Language): Text => {
  const words = linkWords[language];
  const { targetName, targetType, role, usedUp, expiresAt, inviterName } = preview;
  const title = words.title[targetType](inviterName, targetName);
  if (usedUp) return wordsPage(language, { title, text: words.usedUp });
  const answers = { join: `v1/links/${encodeURIComponent(token)}/join` };
  return personPage(language, {
    title,
    content: `      <p>${roleWords[targetType][language][role]}</p>
      ${expiresAt ? `<p>${escaped(words.until(momentIn(expiresAt, language)))}</p>` : ''}
      <button value="join">${words.join}</button>
      <noscript><p>${words.noScript}</p></noscript>
      <p class="note">${words.app} <code>${escaped(env().API_URL)}</code></p>
      ${signInScripts(language, { answers, words: words.after(targetName, targetType) })}`,
  });
};

/** Makes the page for people whose link is damaged, or leads nowhere any more. */
export const missingLinkPage = (language: Language): Text => wordsPage(language, linkWords[language].missing, 404);
