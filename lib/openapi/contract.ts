import { createDocument, type ZodOpenApiPathsObject, type oas31 } from 'zod-openapi';
import { type NamedRoute, tags } from '../../functions/api/routes';
import { apiScope } from '../../shared/core/call';
import { apiInfo } from '../gateway/info';
import { headers } from './headers';
import { operation } from './operation';
import { inPlainForms } from './plain-forms';
import { ratesInGeneral } from './rates';
import { requestHeaders } from './request-headers';
import { wireForm } from './wire-form';

const description = `People who live together share money and lists.

**Signing in.** All calls except the public ones need \`Authorization: Bearer\` with an access token that has the scope \`${apiScope}\`. Apps get one with the
authorization code flow and PKCE at the addresses given by \`GET /v1/config\`.

**Records** have an \`id\`, a \`version\`, and the person and time of their creation and last change. Empty fields are \`null\`, never missing. Ids are
UUIDs; times are RFC 3339 in UTC with milliseconds; days are \`YYYY-MM-DD\`; amounts are integers in minor units. Within v1 there are only additions:
ignore fields that you don't know.

**Changing** (PATCH) merges (RFC 7396), also objects within a record; arrays are replaced. A record can be sent back as it was read: a read-only field is
accepted if it has the record's present value, and refused (422, \`read_only\`) if it has any other, be it by mistake or because it has changed since.

**Text.** Two names are the same if they differ only in case, width, encoding, white space or invisible characters (\`Straße\` is \`STRASSE\`; İ, I, ı and i
are one letter), but accents count (å is not a). Searches ignore accents, too: \`creme\` finds Crème, \`smorgas\` finds Smörgås. Names are sorted in the
language of their scope; when that is changed, earlier cursors are refused (400, \`cursor_of_other_order\`). A name has at least one visible character
and no line break. Characters that change the direction of text are refused: in names all of them (U+202A to U+202E, U+2066 to U+2069), elsewhere U+202A to
U+202E and isolates that are not closed.

**Deleting.** Deleted records can be brought back with \`restore\` for 30 days.

**Writing safely.** With \`If-Match\` and an ETag, a record that has changed since is not changed again (412). With an \`Idempotency-Key\`, a POST takes
effect only once, however often it is sent within 24 hours.

**HEAD** is answered wherever GET is, with the same status and headers and without a body.

**Errors** are \`application/problem+json\` (RFC 9457): \`type\` is the kind of problem, \`errorId\` identifies the request in the logs, and \`errors\` lists
every field that is wrong. \`WWW-Authenticate\` arrives as \`x-amzn-remapped-www-authenticate\`. The gateway's own answers are in English. An unknown address
is 404, a known one with the wrong method 405 with \`Allow\`. If the request line and the values of headers exceed 10,240 bytes together, the answer is 431:
a problem document from a Hearth on one machine, an answer in its own format from the edge of API Gateway, whose limit is the same.

${ratesInGeneral}`;

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

const pathsOf = (routes: readonly NamedRoute[]): ZodOpenApiPathsObject => {
  const ordered = routes.toSorted(
    (one, other) => methods.indexOf(one.method) - methods.indexOf(other.method) || (one.name < other.name ? -1 : 1),
  );
  const on = (path: string) =>
    ordered
      .filter((route) => route.path === path)
      .map((route) => [route.method.toLowerCase(), operation(route)] as const);
  return Object.fromEntries(
    [...new Set(routes.map((route) => route.path))].sort().map((path) => [path, Object.fromEntries(on(path))]),
  );
};

const localUrl = 'http://localhost:3000';

/**
 * Makes the whole contract from the routes alone. The addresses are those of one machine; each installation
 * serves its own.
 */
export const contractOf = (routes: readonly NamedRoute[]): oas31.OpenAPIObject =>
  inPlainForms(
    createDocument(
      {
        openapi: '3.1.0',
        info: { ...apiInfo, description, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
        servers: [{ url: localUrl }],
        tags: tags.filter(({ name }) => routes.some(({ noun }) => noun === name)),
        paths: pathsOf(routes),
        components: {
          headers,
          parameters: requestHeaders,
          securitySchemes: {
            oauth2: {
              type: 'oauth2',
              description: 'Authorization code with PKCE (S256) at the hosted pages',
              flows: {
                authorizationCode: {
                  authorizationUrl: `${localUrl}/oauth2/authorize`,
                  tokenUrl: `${localUrl}/oauth2/token`,
                  refreshUrl: `${localUrl}/oauth2/token`,
                  scopes: { [apiScope]: 'Use the API as the person who signs in' },
                },
              },
            },
            bearer: {
              type: 'http',
              scheme: 'bearer',
              bearerFormat: 'JWT',
              description: 'An access token that you already have',
            },
          },
        },
      },
      { override: wireForm },
    ),
  );
