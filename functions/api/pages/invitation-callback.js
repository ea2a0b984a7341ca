// Where the sign-in pages send back to: takes the tokens, gives the person's answer to the invitation or the link, and says what came of it.
const key = 'hearth-invitation';
const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null');
const given = new URLSearchParams(location.search);
// The code is used up below: it is of no use in the history.
history.replaceState(null, '', location.pathname);

const result = document.getElementById('result');
const element = (name, text, attributes = {}) => Object.assign(document.createElement(name), { textContent: text, ...attributes });
const show = (...parts) => result.replaceChildren(...parts);
const back = () => element('a', kept.words.back, { href: kept.page, className: 'button' });
const signOut = () => element('a', kept.words.signOut, { href: kept.signOutUrl, className: 'button' });

const tokensFor = async (code) => {
  const body = new URLSearchParams({ grant_type: 'authorization_code', client_id: kept.clientId, redirect_uri: kept.redirectUri, code, code_verifier: kept.verifier });
  const response = await fetch(kept.tokenEndpoint, { method: 'POST', body });
  return response.ok ? response.json() : undefined;
};

const answerWith = (token) =>
  fetch(new URL(`../${kept.answers[kept.answer]}`, location.href), { method: 'POST', headers: { Authorization: `Bearer ${token}`, 'Accept-Language': kept.language } });

/** The address in an access token; undefined where it can't be read: it is only shown. */
const addressIn = (token) => {
  try {
    return JSON.parse(atob(token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/'))).email;
  } catch {
    return undefined;
  }
};

const labelled = (label, value) => {
  const line = element('p', `${label} `);
  line.append(element('code', value));
  return line;
};

/** Who is signed in, whom the invitation is for as far as they may see, and what to do. */
const showOther = (token) => {
  const { words, invited } = kept;
  const mine = addressIn(token);
  const theirs = invited ? labelled(words.sentTo, `${invited.name}@${invited.host}`) : element('p', words.byId);
  show(element('h1', words.otherAddress), ...(mine ? [labelled(words.signedInAs, mine)] : []), theirs, element('p', words.signInAgain), signOut());
};

/** The sign-in is over either way; only the way back to the invitation stays. */
const finish = () => sessionStorage.setItem(key, JSON.stringify({ page: kept.page }));

const answer = async (code) => {
  const tokens = await tokensFor(code);
  if (!tokens) return show(element('h1', kept.words.failed), back());
  const response = await answerWith(tokens.access_token);
  if (response.ok) return show(element('h1', kept.words[kept.answer]), element('p', kept.words.app), element('code', kept.apiUrl));
  if (response.status === 404 && kept.invited !== undefined) return showOther(tokens.access_token);
  const { title, detail } = await response.json();
  return show(element('h1', title), element('p', detail), back());
};

if (!kept) show(document.getElementById('nothing').content);
else if (!given.has('state') || !kept.state) location.replace(kept.page); // back from signing out, or answered already
else {
  document.documentElement.lang = kept.language;
  finish();
  if (given.get('state') !== kept.state || !given.has('code')) show(element('h1', kept.words.failed), back());
  else await answer(given.get('code')).catch(() => show(element('h1', kept.words.failed), back()));
}
