import { createDocument, type ZodOpenApiPathsObject, type oas31 } from 'zod-openapi';
import type { NamedRoute } from '../../functions/api/routes';
import { apiScope } from '../../shared/core/call';
import { apiInfo } from '../gateway/info';
import { headers } from './headers';
import { operation } from './operation';
import { ratesInGeneral } from './rates';
import { requestHeaders } from './request-headers';
import { wireForm } from './wire-form';
import { own } from '../../shared/core/own';

const description = `Households share money and lists.

**Signing in.** Every call but the public ones takes \`Authorization: Bearer\` with an access token of the scope \`${apiScope}\`. Apps get one by
authorization code with PKCE at the addresses that \`GET /v1/config\` tells.

**Records** carry \`id\`, \`version\`, and who made and changed them when. Absent fields are \`null\`, never missing. Ids are UUIDs; times are RFC 3339 in
UTC with milliseconds; days are \`YYYY-MM-DD\`; amounts are integers in minor units. Changes within v1 only add: ignore fields that you don't know.

**Changing** (PATCH) merges (RFC 7396), objects within a record too; arrays are replaced. What was read can be sent back as it is: a read-only field
is accepted where it says what the record has, and refused (422, \`read_only\`) where it says anything else, by mistake or because it has changed since.

**Text.** Names are one whatever their case, width, encoding and white space and whatever can't be seen in them (\`Straße\` is \`STRASSE\`; İ, I, ı and i are
one letter), but not without their accents (å is not a). Searches ignore accents, too: \`creme\` finds Crème, \`smorgas\` Smörgås. Names are sorted in the
language of their scope; a cursor from before that was changed is refused (400, \`cursor_of_other_order\`). A name has at least one visible character and no
line break. Marks that change the direction of text are refused: in names all (U+202A to U+202E, U+2066 to U+2069), elsewhere U+202A to U+202E and
isolates that stay open.

**Deleting** keeps a record for 30 days, in which \`restore\` brings it back.

**Writing safely.** \`If-Match\` with an ETag refuses a change to what has changed since (412). \`Idempotency-Key\` on a POST gives it one effect,
however often it is sent within 24 hours.

**HEAD** answers wherever GET does, with the same status and headers, and no body.

**Errors** are \`application/problem+json\` (RFC 9457); \`type\` names the kind, \`errorId\` finds it in the logs, \`errors\` names every wrong field.
\`WWW-Authenticate\` arrives as \`x-amzn-remapped-www-authenticate\`. The gateway's own answers are in English; an unknown address is 404,
a known one with another method 405 with \`Allow\`. A request line and values of headers of more than 10,240 bytes together are 431: a problem from a Hearth
of one machine; API Gateway's edge, which allows no more either, answers in a form of its own.

${ratesInGeneral}`;

const tags: Readonly<Record<string, string>> = {
  me: 'Your profile and settings', account: 'Your account as a whole', exports: 'All of your data, to take with you', scopes: 'What owns data and decides who sees it: your personal scope, and groups', members: 'Who is in a group, and as what',
  invitations: 'Offers to join, sent by mail', unsubscribe: 'Stopping invitations by mail', lists: 'Shopping and to-do lists', categories: 'What items and transactions can be grouped by', items: 'What is on a list', suggestions: 'What is usually bought',
  deletions: 'What was deleted with all that is below it',
  sources: 'Where money sits: accounts, cards, cash', tags: 'Labels on transactions', transactions: 'Money in and out', balances: 'Who owes whom', settlements: 'What members pay each other', comments: 'What people say about a transaction',
  summary: 'Totals by month', activity: 'What happened, and by whom', changes: 'Catching up after being away, both ways', reference: 'What is the same for everybody', health: 'Whether the server works', pages: 'Pages for people, and this contract',
};

/** In the order above, those without words last. */
const tagged = (routes: readonly NamedRoute[]) => {
  const used = new Set(routes.map(({ noun }) => noun));
  return [...new Set([...Object.keys(tags), ...used])].filter((name) => used.has(name)).map((name) => ({ name, description: own(tags, name) ?? name }));
};

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

const pathsOf = (routes: readonly NamedRoute[]): ZodOpenApiPathsObject => {
  const ordered = routes.toSorted((one, other) => methods.indexOf(one.method) - methods.indexOf(other.method) || (one.name < other.name ? -1 : 1));
  const on = (path: string) => ordered.filter((route) => route.path === path).map((route) => [route.method.toLowerCase(), operation(route)] as const);
  return Object.fromEntries([...new Set(routes.map((route) => route.path))].sort().map((path) => [path, Object.fromEntries(on(path))]));
};

const localUrl = 'http://localhost:3000';

/** The whole contract, made of the routes alone. The addresses are those of one machine; each installation serves its own. */
export const contractOf = (routes: readonly NamedRoute[]): oas31.OpenAPIObject =>
  createDocument(
    {
      openapi: '3.1.0',
      info: { ...apiInfo, description, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
      servers: [{ url: localUrl }],
      tags: tagged(routes),
      paths: pathsOf(routes),
      components: {
        headers,
        parameters: requestHeaders,
        securitySchemes: {
          oauth2: {
            type: 'oauth2', description: 'Authorization code with PKCE (S256) at the hosted pages',
            flows: { authorizationCode: { authorizationUrl: `${localUrl}/oauth2/authorize`, tokenUrl: `${localUrl}/oauth2/token`, refreshUrl: `${localUrl}/oauth2/token`, scopes: { [apiScope]: 'Use the API as the person who signs in' } } },
          },
          bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'An access token that you have already' },
        },
      },
    },
    { override: wireForm },
  );
