import { env } from '../../../shared/core/env';

/**
 * Writes the content security policy of a page: scripts, styles and pictures of our own as files, calls to
 * the API and the sign-in pages, and nothing else
 * (https://cheatsheetseries.owasp.org/cheatsheets/Content_Security_Policy_Cheat_Sheet.html).
 * @param looks what `style-src` and `img-src` allow beside files of our own, and where forms may be posted to
 */
const policy = (looks: { readonly style?: string; readonly image?: string; readonly form?: string } = {}): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${looks.style ?? ''}`,
    `img-src 'self' ${looks.image ?? ''}`,
    `connect-src 'self' ${new URL(env().SIGN_IN_URL).origin}`,
    "base-uri 'none'",
    `form-action ${looks.form ?? "'none'"}`,
    "frame-ancestors 'none'",
  ]
    .map((part) => part.trim())
    .join('; ');

export const pageHeaders = () => ({ 'Content-Security-Policy': policy() });

/** Returns the headers of a page with a form that is posted to its own address. */
export const formHeaders = () => ({ 'Content-Security-Policy': policy({ form: "'self'" }) });

/**
 * Returns the headers of Swagger UI, which writes style attributes and draws its icons from data addresses.
 */
export const swaggerHeaders = () => ({
  'Content-Security-Policy': policy({ style: "'unsafe-inline'", image: 'data:' }),
});
