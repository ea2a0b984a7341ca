/* global SwaggerUIBundle */

const fetchJson = async (path) => (await fetch(new URL(path, location.href))).json();
const [contract, config] = await Promise.all([fetchJson('v1/openapi.json'), fetchJson('v1/config')]);

// Sign-in comes back to one address alone: whoever opened the page by another name of the server is taken there.
const [{ url }] = contract.servers;
if (new URL(url).origin !== location.origin) location.replace(`${url}/docs`);

// Swagger UI's own dark colours, by what the person's system asks for.
const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
follow();
dark.addEventListener('change', follow);

/** Swagger UI puts a link into the button that opens an operation; the button alone does, and still changes the address. */
const plainNames = ({ React }) => ({ components: { DeepLink: ({ text }) => React.createElement('span', null, text) } });

/** What Swagger UI leaves unsaid to who doesn't see the page, or says otherwise than it shows: attributes by what they belong to; null: none. */
const amendments = Object.entries({
  '.information-container': { role: 'region', 'aria-label': 'About this API' },
  '.scheme-container': { role: 'region', 'aria-label': 'Server and sign-in' },
  '.filter-container': { role: 'search' },
  '.operation-filter-input': { 'aria-label': 'Filter' },
  '.dialog-ux .modal-ux': { role: 'dialog', 'aria-modal': 'true', 'aria-label': 'Sign-in' },
  '.close-modal': { 'aria-label': 'Close' },
  'h3.opblock-tag, .models > h4, .dialog-ux h3': { 'aria-level': '2' },
  '.opblock h4, .dialog-ux h4': { 'aria-level': '3' },
  '.opblock h5, .dialog-ux h2': { 'aria-level': '4' },
  'button.authorize[aria-label], .auth-btn-wrapper button[aria-label]': { 'aria-label': null },
  '.body-param__text': { 'aria-label': 'Request body' },
  '.responses-table': { role: null },
  '.curl, .highlight-code pre': { tabindex: '0' },
  '.examples-select-element': { 'aria-label': 'Example' },
  '#servers': { 'aria-label': 'Server' },
});

const amend = () => {
  for (const [selector, attributes] of amendments) {
    for (const element of document.querySelectorAll(selector)) {
      for (const [name, value] of Object.entries(attributes)) {
        if (value === null) element.removeAttribute(name);
        else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
      }
    }
  }
  for (const row of document.querySelectorAll('tr[data-param-name]')) {
    for (const field of row.querySelectorAll('select, input, textarea')) if (!field.hasAttribute('aria-label')) field.setAttribute('aria-label', row.dataset.paramName);
  }
};
new MutationObserver(amend).observe(document.querySelector('#swagger-ui'), { childList: true, subtree: true });

const ui = SwaggerUIBundle({
  spec: contract,
  dom_id: '#swagger-ui',
  plugins: [plainNames],
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
