import type { Answer } from './answer';
import { html, Html } from './html';
import { digestOfStyle, style } from './style';

/**
 * Lists where forms may go: Chromium applies form-action to the redirects that follow a form, so the apps'
 * addresses belong in it.
 */
const formTargets = (callbackUrls: readonly string[]): string =>
  [
    ...new Set([
      "'self'",
      ...callbackUrls.map((text) => {
        const url = new URL(text);
        return url.origin === 'null' ? url.protocol : url.origin;
      }),
    ]),
  ].join(' ');

/** Makes whole pages of titles and contents, for a pool with these callback addresses. */
export const pageOf = (callbackUrls: readonly string[]) => {
  const policy =
    `default-src 'none'; style-src 'sha256-${digestOfStyle()}'; form-action ` +
    `${formTargets(callbackUrls)}; base-uri 'none'; frame-ancestors 'none'`;
  return (status: number, title: string, content: Html, cookies: readonly string[] = []): Answer => ({
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'x-frame-options': 'DENY',
      ...(cookies.length > 0 && { 'set-cookie': cookies }),
    },
    body: html`${new Html('<!doctype html>')}<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Hearth</title><style>${new Html(style)}</style></head>
<body><main><p class="brand">Hearth</p><h1>${title}</h1>${content}</main></body></html>`.text,
  });
};
export type SignInPage = ReturnType<typeof pageOf>;
