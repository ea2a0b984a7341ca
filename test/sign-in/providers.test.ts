import { beforeEach, describe, expect, it } from '@jest/globals';
import { openBrowser } from '../../lib/local/sign-in/browser';
import { appCallbackUrl } from '../../lib/local/sign-in/pool';
import { openPool, type OpenPool } from '../recovery/support/pools';
import { pool } from '../support/person';
import { onTestFinished } from '../support/testing';
import { authorizeUrl, toldAt, visitorsOf } from '../accounts/support/by-provider';

let opened: OpenPool;
let decide: (email: string) => Promise<void>;
beforeEach(async () => {
  decide = () => Promise.resolve();
  opened = await openPool({
    id: pool.id,
    clientId: pool.clientId,
    providers: ['google'],
    triggers: {
      postConfirmation: () => Promise.resolve(),
      customMessage: (event) => Promise.resolve(event),
      preSignUp: (event) => decide(event.request.userAttributes.email ?? ''),
      preTokenGeneration: (event) => Promise.resolve(event),
    },
  });
  onTestFinished(opened.close);
});
const ada = { email: 'ada@example.com' };
const fetched = (url: string, init: RequestInit = {}) => fetch(url, { redirect: 'manual', ...init });

describe('the way by a provider', () => {
  it('begins at a button of the sign-in page as well, and ends at the app with a code and its state', async () => {
    const browser = openBrowser(opened.url);
    const login = await browser.open(authorizeUrl(opened.url));
    expect(login.text).toContain('Continue with Google');
    const there = await browser.submit(login, '/login/google', {});
    const back = new URL(
      (
        await browser.submit(there, '/providers/google/authorize', {
          ...ada,
          name: 'Ada',
          account: '',
          verified: 'yes',
        })
      ).url,
    );
    expect([`${back.protocol}//${back.host}`, back.searchParams.get('state')]).toEqual([appCallbackUrl, 's']);
    expect(back.searchParams.get('code')).toMatch(/^.{40,}$/);
  });

  it('tells the app in the trigger’s words why it didn’t go on', async () => {
    decide = (email) => Promise.reject(new Error(`not ${email}`));
    expect(toldAt(await visitorsOf(opened).atProvider('google', ada))).toBe(
      'PreSignUp failed with error not ada@example.com',
    );
  });

  it('is not there for a provider that isn’t offered', async () => {
    const asked = await fetched(authorizeUrl(opened.url, 'apple'));
    expect(asked.headers.get('location')).toBe('/login');
    expect((await fetched(`${opened.url}/providers/apple/authorize`)).status).toBe(404);
  });
});

describe('a stranger', () => {
  /** Goes as far as the provider's page, and gives what the browser holds and was asked. */
  const atProvider = async () => {
    const asked = await fetched(authorizeUrl(opened.url, 'google'));
    const there = new URL(asked.headers.get('location') ?? '');
    return {
      there,
      cookie: asked.headers
        .getSetCookie()
        .map((one) => one.split(';', 1)[0])
        .join('; '),
    };
  };
  const codeFrom = async (there: URL) => {
    const body = new URLSearchParams([...there.searchParams, ['email', ada.email], ['name', 'A'], ['verified', 'yes']]);
    const sent = await fetched(`${opened.url}${there.pathname}`, { method: 'POST', body });
    return new URL(sent.headers.get('location') ?? '');
  };

  it('brings no answer into another’s browser: not without its state, with another one, or without its cookie', async () => {
    const [mallory, victim] = [await atProvider(), await atProvider()];
    const answer = await codeFrom(mallory.there);
    expect((await fetched(answer.href, { headers: { cookie: victim.cookie } })).status).toBe(403);
    expect((await fetched(answer.href)).status).toBe(400);
    answer.searchParams.delete('state');
    expect((await fetched(answer.href, { headers: { cookie: mallory.cookie } })).status).toBe(403);
  });

  it('can use an answer once', async () => {
    const { there, cookie } = await atProvider();
    const answer = await codeFrom(there);
    expect((await fetched(answer.href, { headers: { cookie } })).headers.get('location')).toMatch(/[?&]code=/);
    expect((await fetched(answer.href, { headers: { cookie } })).status).toBe(400);
  });

  it('can’t put a code that was made for another sign-in into theirs', async () => {
    const [one, other] = [await atProvider(), await atProvider()];
    const answer = await codeFrom(one.there);
    answer.searchParams.set('state', other.there.searchParams.get('state') ?? '');
    const back = await fetched(answer.href, { headers: { cookie: other.cookie } });
    expect(new URL(back.headers.get('location') ?? '').searchParams.get('error_description')).toBe(
      'The provider’s ID token is not valid.',
    );
  });

  it.each(['redirect_uri', 'client_id', 'response_type', 'scope', 'state', 'nonce'])(
    'is sent nowhere by the provider with another %s, or none',
    async (name) => {
      const { there } = await atProvider();
      for (const value of ['https://mallory.example', '']) {
        if (value && ['state', 'nonce'].includes(name)) continue;
        there.searchParams.set(name, value);
        const body = new URLSearchParams([...there.searchParams, ['email', ada.email], ['verified', 'yes']]);
        const answers = [
          await fetched(there.href),
          await fetched(`${opened.url}${there.pathname}`, { method: 'POST', body }),
        ];
        expect(answers.map(({ status, headers }) => [status, headers.get('location')])).toEqual([
          [400, null],
          [400, null],
        ]);
      }
    },
  );
});
