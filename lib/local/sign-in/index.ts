import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseUrl } from '../../../shared/core/parse-url';
import { repeatedHeaders } from '../../../shared/http/request/single-headers';
import { anyOrigin, json, redirect, sendAnswer, type Answer, type Routes } from './answer';
import { AuthorizationError, callbackWith } from './authorization-request';
import { authorizeRoutes } from './authorize';
import { federationRoutes } from './federation';
import { forgottenPasswordRoutes } from './forgotten-password';
import { html } from './html';
import { pageOf, type SignInPage } from './page';
import { createPageLimiter } from './page-limiter';
import { openParts, type SignInOptions } from './parts';
import { poolApiOf } from './pool-api';
import { OAuthError, PageRefusal } from './refusals';
import { signInRoutes } from './sign-in';
import { signUpRoutes } from './sign-up';
import { stepPages } from './step-page';
import { tokenRoutes } from './token-endpoint';
import { userInfoRoutes } from './user-info';
import { readVisit } from './visit';
import { wellKnownRoutes } from './well-known';

export type { SignInOptions } from './parts';

/** A Cognito user pool with managed login, on this machine. */
export interface SignIn {
  /** Answers pages and `/oauth2/*`; false when the path isn't one of its own. */
  pages(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Answers the pool's JSON 1.1 API and its keys, on a port of their own. */
  poolApi(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

const endpointsForApps: ReadonlySet<string> = new Set(['/oauth2/token', '/oauth2/revoke', '/oauth2/userInfo']);

/** Answers what an endpoint or page threw: the one place where errors become answers. */
const refusalOf = (error: unknown, path: string, page: SignInPage, onError: (error: unknown) => void): Answer => {
  const refused = (status: number, message: string) =>
    page(status, 'That didn’t work', html`<p role="alert">${message}</p>`);
  if (error instanceof AuthorizationError) {
    return redirect(
      302,
      callbackWith(error.redirectUri, { error: error.code, error_description: error.message, state: error.state }),
    );
  }
  if (error instanceof OAuthError && endpointsForApps.has(path)) {
    const challenge =
      error.status === 401
        ? { 'www-authenticate': `Bearer error="${error.code}", error_description="${error.message}"` }
        : {};
    return json(error.status, { error: error.code, error_description: error.message }, { ...anyOrigin, ...challenge });
  }
  if (error instanceof OAuthError) return refused(error.status, error.message);
  if (error instanceof PageRefusal && endpointsForApps.has(path))
    return json(
      error.status,
      { error: 'invalid_request', error_description: error.message },
      { ...anyOrigin, ...error.headers },
    );
  if (error instanceof PageRefusal) return withHeaders(refused(error.status, error.message), error.headers);
  onError(error);
  return endpointsForApps.has(path)
    ? json(500, { error: 'server_error' }, anyOrigin)
    : refused(500, 'Something went wrong on our side. Please try again.');
};

const withHeaders = (answer: Answer, headers: Readonly<Record<string, string>>): Answer => ({
  ...answer,
  headers: { ...answer.headers, ...headers },
});

const methodsOf = (routes: Routes, path: string): string[] =>
  Object.keys(routes)
    .filter((key) => key.endsWith(` ${path}`))
    .map((key) => key.slice(0, key.indexOf(' ')));

/** @throws ZodError when the folder holds documents of another form. */
export const openSignIn = async (options: SignInOptions): Promise<SignIn> => {
  const parts = await openParts(options);
  const page = pageOf(parts.pool.callbackUrls);
  const pages = stepPages(page, (sub) => parts.users.bySub(sub)?.email ?? '', {
    support: options.supportEmail,
    providers: [...parts.providers.keys()],
  });
  const routes: Routes = {
    ...authorizeRoutes(parts),
    ...signUpRoutes(parts, pages),
    ...signInRoutes(parts, pages),
    ...forgottenPasswordRoutes(parts, pages),
    ...federationRoutes(parts, page),
    ...tokenRoutes(parts),
    ...userInfoRoutes(parts),
    ...wellKnownRoutes(parts),
  };
  const limit = options.limits === 'on' ? createPageLimiter(parts.clock) : () => undefined;
  const paths = new Set(Object.keys(routes).map((key) => key.slice(key.indexOf(' ') + 1)));

  const answer = async (request: IncomingMessage, url: URL): Promise<Answer> => {
    const handle = routes[`${request.method ?? ''} ${url.pathname}`];
    const [repeated] = repeatedHeaders(request.headersDistinct);
    if (repeated) throw new OAuthError('invalid_request', `${repeated} was sent more than once.`);
    limit(request);
    if (!handle)
      return json(
        405,
        { error: 'invalid_request', error_description: 'Method not allowed' },
        { allow: methodsOf(routes, url.pathname).join(', ') },
      );
    return handle(await readVisit(request, url));
  };
  return {
    pages: async (request, response) => {
      const target = request.url?.replace(/^\/+/, '/') ?? '/';
      const url = parseUrl(target, parts.publicUrl);
      if (!url || !paths.has(url.pathname)) return false;
      sendAnswer(
        response,
        await answer(request, url).catch((error: unknown) => refusalOf(error, url.pathname, page, parts.onError)),
      );
      return true;
    },
    poolApi: poolApiOf(parts),
  };
};
