import { once } from 'node:events';
import { IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { openStand } from './support/stand';

/** Sends header lines as they are. */
const sent = async (
  url: string,
  method: string,
  lines: readonly (readonly [string, string])[],
  body = '',
): Promise<[number | undefined, string]> => {
  const call = request(url, {
    method,
    headers: [...lines, ['Host', new URL(url).host], ['Content-Length', String(body.length)]].flat(),
  });
  call.end(body);
  const [response] = z.tuple([z.instanceof(IncomingMessage)]).parse(await once(call, 'response'));
  return [response.statusCode, await text(response)];
};
const form = ['Content-Type', 'application/x-www-form-urlencoded'] as const;

test('A page to which a cookie of one name is sent twice is refused, whichever comes first', async () => {
  const { url } = await openStand();
  for (const lines of [
    [['Cookie', 'session=mine; session=theirs']],
    [
      ['Cookie', 'session=mine'],
      ['Cookie', 'other=1; session=theirs'],
    ],
  ] as const) {
    expect(await sent(`${url}/login`, 'GET', lines)).toEqual([
      400,
      expect.stringContaining('Cookie was sent more than once.'),
    ]);
  }
  expect(
    (
      await sent(`${url}/login`, 'GET', [
        ['Cookie', 'a=1'],
        ['Cookie', 'b=1'],
      ])
    )[1],
  ).not.toContain('more than once');
});

test('An endpoint for apps to which a deciding header is sent twice answers invalid_request', async () => {
  const { url, person } = await openStand();
  const { tokens } = await person();
  const bearer = ['Authorization', `Bearer ${tokens.accessToken}`] as const;
  expect(await sent(`${url}/oauth2/userInfo`, 'GET', [bearer, bearer])).toEqual([
    400,
    expect.stringContaining('"invalid_request"'),
  ]);
  expect(await sent(`${url}/oauth2/token`, 'POST', [form, form], 'grant_type=refresh_token')).toEqual([
    400,
    expect.stringContaining('"invalid_request"'),
  ]);
  expect((await sent(`${url}/oauth2/userInfo`, 'GET', [bearer]))[0]).toBe(200);
});
