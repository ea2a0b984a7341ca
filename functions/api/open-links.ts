import { systemClock } from '../../shared/core/clock';
import { NotFound } from '../../shared/core/errors';
import { join, Joined } from '../../shared/groups/link-join';
import { JoinPreview, previewLink } from '../../shared/groups/link-preview';
import { route } from '../../shared/http/route';
import { joinPage, missingLinkPage } from './pages/link-page';

const path = '/v1/links/{token}';

export const showLink = route({
  method: 'GET',
  path,
  permission: 'public',
  unlisted: true,
  summary: 'Show what a link opens',
  problems: ['table-busy'],
  description:
    'Apps get JSON; with `Accept: text/html` it is a page on which people sign in and join. A link that is unknown, has ' +
    'expired or was revoked, whose target is deleted or whose maker may no longer make it, is gone (404): the answers are the same.',
  produces: ['application/json', 'text/html'],
  response: JoinPreview,
  handle: async ({ params: { token }, language, accept }) => {
    const found = await previewLink(token, systemClock());
    if (accept === 'text/html') return found ? joinPage(found, token, language) : missingLinkPage(language);
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
