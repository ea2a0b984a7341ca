import * as z from 'zod';
import { systemClock } from '../../shared/core/clock';
import { NotFound } from '../../shared/core/errors';
import { hour, second } from '../../shared/core/time';
import { route } from '../../shared/http/route';
import { InvitationPreview, linkedInvitation } from '../../shared/groups/invitation-preview';
import { assets, files, fileText, isAsset } from './pages/assets';
import { invitationPage, missingPage } from './pages/invitation-page';
import { openapi } from './pages/openapi';
import { pageHeaders, swaggerHeaders } from './pages/policy';

const cacheSeconds = hour / second;
const bare = (type: string): string => type.split(';')[0] ?? type;

export const getOpenapi = route({
  method: 'GET',
  path: '/v1/openapi.json',
  permission: 'public',
  summary: 'Get this contract (OpenAPI 3.1)',
  handle: async () => ({ contentType: 'application/json', text: await openapi() }),
});

export const showDocs = route({
  method: 'GET',
  path: '/docs',
  permission: 'public',
  summary: 'Show a page for reading and trying the API',
  produces: ['text/html'],
  handle: async () => ({
    contentType: files['docs.html'].type,
    text: await fileText('docs.html'),
    headers: swaggerHeaders(),
  }),
});

const brought = z.string().max(4_000).optional();
/**
 * The parameters that the sign-in pages bring back to two of the files, whose scripts read them (RFC 6749,
 * 4.1.2).
 */
const callback = z.strictObject({ code: brought, state: brought, error: brought, error_description: brought });

export const getDocsAsset = route({
  method: 'GET',
  path: '/docs/{asset}',
  permission: 'public',
  summary: 'Get a file that belongs to one of the pages',
  cacheSeconds,
  query: callback,
  produces: [...new Set(Object.values(assets).map(({ type }) => bare(type)))],
  handle: async ({ params: { asset } }) => {
    if (!isAsset(asset)) throw new NotFound();
    const { type } = assets[asset];
    return {
      contentType: type,
      text: await fileText(asset),
      ...(bare(type) === 'text/html' && { headers: pageHeaders() }),
    };
  },
});

export const previewInvitation = route({
  method: 'GET',
  path: '/v1/invitations/{token}',
  permission: 'public',
  summary: 'Show the invitation behind a link in an e-mail',
  problems: ['table-busy'],
  description:
    'Apps get JSON; with `Accept: text/html` it is a page, in the language of the e-mail, on which people sign ' +
    'in and answer. Once the invitation has been answered or withdrawn, it shows only what was sent; 14 days ' +
    'after it was last sent it is gone (404).',
  produces: ['application/json', 'text/html'],
  response: InvitationPreview,
  handle: async ({ params, language, accept }) => {
    const found = await linkedInvitation(params.token, systemClock());
    if (accept === 'text/html') return found ? invitationPage(found) : missingPage(language);
    if (!found) throw new NotFound();
    return found.preview;
  },
});
