import { html, Html } from '../sign-in/html';
import type { KeptMail } from './mail';

/**
 * The policy of the inbox: no script, no frame but the mail's own, nothing loaded but pictures. A mail's
 * `style` attributes need the inline styles.
 */
export const inboxPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src https: data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 50rem; margin: 2rem auto; padding: 0 1rem }
li { border-bottom: 1px solid #8886; padding: .75rem 0 } ol { list-style: none; padding: 0 }
small, dt { opacity: .75 } pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit }
iframe { width: 100%; height: 30rem; border: 1px solid #8886; background: #fff }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem } dd { margin: 0; overflow-wrap: anywhere }`;

const page = (title: string, content: Html): string =>
  html`${new Html('<!doctype html>')}<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${new Html(style)}</style></head><body><main><h1>${title}</h1>${content}</main></body></html>`
    .text;

const noted = ({ outcome }: KeptMail) => (outcome === 'delivered' ? '' : ` · ${outcome}`);

/** Makes the list of mails, in the order given. */
export const listPage = (mails: readonly KeptMail[], to: string): string =>
  page(
    'Inbox',
    html`<form><label>Sent to <input name="to" type="search" value="${to}"></label> <button>Show</button></form>
${mails.length ? undefined : html`<p>No mail${to ? ' to this address' : ' yet'}.</p>`}
<ol>${mails.map((mail) => html`<li><a href="/local/inbox/${mail.id}">${mail.subject || '(no subject)'}</a><br><small>to ${mail.to} · ${mail.at}${noted(mail)}</small></li>`)}</ol>`,
  );

/**
 * Makes links of the addresses in a text: the parts at odd places are addresses, since the pattern's group
 * keeps them.
 */
const linked = (text: string): Html[] =>
  text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) => (index % 2 ? html`<a href="${part}">${part}</a>` : html`${part}`));

/**
 * Makes the page of one mail: its HTML part in a frame that runs no script and opens links in the whole
 * window, and its text.
 */
export const mailPage = (mail: KeptMail): string =>
  page(
    mail.subject || '(no subject)',
    html`<p><a href="/local/inbox">Inbox</a></p>
<dl><dt>From</dt><dd>${mail.from}</dd><dt>To</dt><dd>${mail.to}</dd><dt>Sent</dt><dd>${mail.at}${noted(mail)}</dd>
${Object.entries(mail.headers ?? {}).map(([name, value]) => html`<dt>${name}</dt><dd>${linked(value)}</dd>`)}</dl>
${mail.html ? html`<iframe title="The mail" sandbox="allow-top-navigation-by-user-activation" srcdoc="${`<base target="_top">${mail.html}`}"></iframe><h2>As text</h2>` : undefined}
<pre>${linked(mail.text)}</pre>`,
  );
