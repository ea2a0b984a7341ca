import * as z from 'zod';
import { systemClock } from '../../shared/core/clock';
import type { Language } from '../../shared/core/call';
import { NotFound } from '../../shared/core/errors';
import type { Instant } from '../../shared/core/time';
import { keys } from '../../shared/db/keys';
import { join, Joined } from '../../shared/groups/link-join';
import { openLink } from '../../shared/groups/link-open';
import { JoinPreview, joinPreview } from '../../shared/groups/link-preview';
import { route, type Text } from '../../shared/http/route';
import { ShownList, shownList } from '../../shared/lists/shown-list';
import { ShownBalances, shownBalances } from '../../shared/money/shown-balances';
import { joinPage, missingLinkPage } from './pages/link-page';
import { shownBalancesPage, shownListPage } from './pages/shown-page';

const path = '/v1/links/{token}';

/** What a link opens, for whoever has it. */
const Opened = z.discriminatedUnion('opens', [JoinPreview, ShownList, ShownBalances]).meta({ id: 'OpenedLink' });
type Opened = z.output<typeof Opened>;

/**
 * Finds what the link of a token opens; undefined when nobody knows the token, and when it leads nowhere any
 * more: both take the same reads.
 */
const openedBy = async (token: string, now: Instant): Promise<Opened | undefined> => {
  const { open, records } = await openLink(token, now, ({ madeBy }) => [keys.profile(madeBy)]);
  if (!open) return undefined;
  const { shows, listId } = open.link;
  if (shows === 'list' && listId) return shownList(open, listId);
  return shows === 'balances' ? shownBalances(open) : joinPreview(open, records[0]);
};

const pageOf = (
  found: Opened | undefined,
  { token, now, language }: { readonly token: string; readonly now: Instant; readonly language: Language },
): Text => {
  if (!found) return missingLinkPage(language);
  if (found.opens === 'list') return shownListPage(found, now, language);
  return found.opens === 'balances' ? shownBalancesPage(found, now, language) : joinPage(found, token, language);
};

export const showLink = route({
  method: 'GET',
  path,
  permission: 'public',
  unlisted: true,
  summary: 'Show what a link opens',
  problems: ['table-busy'],
  description:
    'Apps get JSON; with `Accept: text/html` it is a page: one on which people sign in and join, or one that shows a ' +
    'list or balances, to read and to print. What is shown has no ids, and people only as the link’s `names` says. A ' +
    'link that is unknown, has expired or was revoked, whose target is deleted or whose maker may no longer make it, ' +
    'is gone (404): the answers are the same. Nothing keeps the answer (`no-store`), and no search engine lists it.',
  produces: ['application/json', 'text/html'],
  response: Opened,
  handle: async ({ params: { token }, language, accept }) => {
    const now = systemClock();
    const found = await openedBy(token, now);
    if (accept === 'text/html') return pageOf(found, { token, now, language });
    if (!found) throw new NotFound();
    return found;
  },
});

export const joinLink = route({
  method: 'POST',
  path: `${path}/join`,
  permission: 'signed-in',
  rate: 'sensitive',
  summary: 'Join what a link opens',
  description:
    'Joining twice is the same as once, and whoever was in before keeps the role they had: neither uses the link. Of ' +
    'many at once, exactly as many get in as the link allows; the others get 409 `link-used-up`. Whoever was removed ' +
    'after the link was made gets 409 `removed-before`.',
  problems: ['link-used-up', 'removed-before', 'quota-exceeded', 'account-deleted'],
  response: Joined,
  handle: ({ call, params }) => join(call, params.token),
});
