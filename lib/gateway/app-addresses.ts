import * as z from 'zod';
import { parseUrl } from '../../shared/core/parse-url';

/** Cognito's own limit on a callback address. */
const longest = 1_024;

/** The schemes that browsers or systems act on themselves: none of them leads back to an app. */
const ownedSchemes: ReadonlySet<string> = new Set([
  'about:',
  'blob:',
  'chrome:',
  'content:',
  'data:',
  'file:',
  'filesystem:',
  'ftp:',
  'intent:',
  'javascript:',
  'mailto:',
  'res:',
  'sms:',
  'tel:',
  'urn:',
  'vbscript:',
  'view-source:',
  'ws:',
  'wss:',
]);

const isWeb = ({ protocol }: URL): boolean => protocol === 'https:' || protocol === 'http:';

const mayComeBackTo = (text: string): boolean => {
  const url = parseUrl(text);
  if (!url || text.length > longest || /[\s#]/.test(text)) return false;
  if (url.protocol === 'http:') return url.hostname === 'localhost' && url.username === '';
  if (url.protocol === 'https:') return url.username === '';
  // A bare `myapp:callback` is a URI, but no authority or path says which part of the app is meant (RFC 8252,
  // 7.1).
  return !ownedSchemes.has(url.protocol) && /^[a-z][a-z\d+.-]*:\//i.test(text);
};

/**
 * The address where an app comes back to after signing in: https, http for localhost alone, or a scheme of
 * the app's own, without a fragment. Cognito's rules (CallbackURLs of CreateUserPoolClient), and none of the
 * schemes that run or show something.
 */
export const AppCallbackUrl = z.string().refine(mayComeBackTo, {
  error:
    "an address that an app comes back to, such as 'https://app.example.com/signed-in', " +
    "'http://localhost:5173/signed-in' or 'myapp://signed-in'; no '#'",
});

const isOrigin = (text: string): boolean => {
  const url = parseUrl(text);
  return url !== undefined && isWeb(url) && url.origin === text;
};

/**
 * The origin of a browser app, letter for letter as browsers send it: neither a path nor a slash at the end.
 */
export const AppOrigin = z.string().refine(isOrigin, {
  error: "an origin, such as 'https://app.example.com' or 'http://localhost:5173', with nothing after it",
});

/**
 * Lists the origins whose pages may read answers: those that are listed, and those of the apps that come back
 * to a web address.
 */
export const appOrigins = (origins: readonly string[], callbackUrls: readonly string[]): string[] => [
  ...new Set([
    ...origins,
    ...callbackUrls
      .map((text) => new URL(text))
      .filter(isWeb)
      .map(({ origin }) => origin),
  ]),
];
