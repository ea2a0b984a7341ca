/** A page with its forms, as far as a person would use them. */
export interface PageSeen {
  readonly url: string;
  readonly status: number;
  readonly text: string;
}

/**
 * A browser in code: keeps cookies, follows redirects within the site, fills in and sends the forms it finds.
 */
export interface Browser {
  open(url: string): Promise<PageSeen>;
  /**
   * Sends the page's first form to `action`, hidden fields included.
   * @throws Error when the page has no such form
   */
  submit(page: PageSeen, action: string, fields: Record<string, string>): Promise<PageSeen>;
}

const decoded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** Reads what the page says is wrong, or undefined. */
export const alertOf = (page: PageSeen): string | undefined => {
  const text = /<p role="alert">([^<]*)<\/p>/.exec(page.text)?.[1];
  return text === undefined ? undefined : decoded(text);
};

const hiddenFields = (page: PageSeen, action: string): Record<string, string> => {
  const form = new RegExp(`<form method="post" action="${action}">(.*?)</form>`, 's').exec(page.text)?.[1];
  if (form === undefined)
    throw new Error(
      `The page ${new URL(page.url).pathname} has no form for ${action}: ${alertOf(page) ?? `status ${page.status}`}`,
    );
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [
      name,
      decoded(value),
    ]),
  );
};

/**
 * @param site base of the pages: a redirect that leads elsewhere is not followed but given as the page's
 * `url`, with status 302 or 303
 */
export const openBrowser = (site: string): Browser => {
  const cookies = new Map<string, string>();
  const { origin } = new URL(site);
  const go = async (url: string, init: RequestInit = {}): Promise<PageSeen> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...(cookie && { cookie }) } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/; Max-Age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const text = await response.text();
    const location = response.headers.get('location');
    if (location === null) return { url, status: response.status, text };
    const next = new URL(location, url);
    // A callback address may be on the same origin as the pages; it belongs to an app all the same;
    // a provider's answer belongs to the pages.
    const isForPages = next.pathname === '/oauth2/idpresponse';
    if (next.origin !== origin || (!isForPages && (next.searchParams.has('code') || next.searchParams.has('error'))))
      return { url: next.href, status: response.status, text };
    return go(next.href);
  };
  return {
    open: (url) => go(url),
    submit: (page, action, fields) =>
      go(new URL(action, page.url).href, {
        method: 'POST',
        body: new URLSearchParams({ ...hiddenFields(page, action), ...fields }),
      }),
  };
};
