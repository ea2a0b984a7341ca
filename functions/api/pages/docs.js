/* global SwaggerUIBundle */

const fetchJson = async (path) => (await fetch(new URL(path, location.href))).json();
const [contract, config] = await Promise.all([fetchJson('v1/openapi.json'), fetchJson('v1/config')]);

// Sign-in comes back to one address alone: whoever opened the page by another name of the server is taken there.
const [{ url }] = contract.servers;
if (new URL(url).origin !== location.origin) location.replace(`${url}/docs`);

const ui = SwaggerUIBundle({
  spec: contract,
  dom_id: '#swagger-ui',
  deepLinking: true,
  docExpansion: 'list',
  filter: true,
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  tryItOutEnabled: true,
  validatorUrl: null,
  oauth2RedirectUrl: `${url}/docs/oauth2-redirect.html`,
});
ui.initOAuth({ clientId: config.clientId, scopes: ['hearth/api'], usePkceWithAuthorizationCodeGrant: true });
