// The answer to an invitation, or to a link: sends the person to the sign-in pages (authorization code with PKCE, RFC 7636) and leaves
// invitation-callback.js what it needs to go on. The verifier stays in this tab.
const base64url = (bytes) => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));
const challengeOf = async (verifier) => base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));

const invitation = JSON.parse(document.getElementById('invitation').textContent);

const signInTo = async (answer) => {
  const [verifier, state] = [random(), random()];
  sessionStorage.setItem('hearth-invitation', JSON.stringify({ ...invitation, answer, verifier, state, page: location.href }));
  const query = new URLSearchParams({
    response_type: 'code', client_id: invitation.clientId, redirect_uri: invitation.redirectUri, scope: invitation.scope,
    state, code_challenge: await challengeOf(verifier), code_challenge_method: 'S256',
  });
  location.assign(`${invitation.authorizationEndpoint}?${query}`);
};

for (const button of document.querySelectorAll('button')) button.addEventListener('click', () => signInTo(button.value));
