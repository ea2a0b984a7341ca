import { expect, test } from '@jest/globals';
import { AppCallbackUrl, AppOrigin, appOrigins } from '../../lib/gateway/app-addresses';

test.each([
  'https://app.example.com/signed-in',
  'https://app.example.com:8443/?from=hearth',
  'http://localhost:5173',
  'http://localhost/signed-in',
  'myapp://signed-in',
  'com.example.app:/signed-in',
  'HEARTH://x',
])('An app may come back to %s', (address) => {
  expect(AppCallbackUrl.safeParse(address).success).toBe(true);
});

test.each([
  'http://app.example.com/signed-in',
  'http://localhost.example.com/',
  'http://localhost@example.com/',
  'http://192.168.1.5:5173/',
  'https://somebody@app.example.com/',
  'https://app.example.com/#here',
  'myapp://signed-in#',
  'myapp:signed-in',
  'https:',
  '//app.example.com',
  '/signed-in',
  'signed-in',
  '',
  ' https://app.example.com',
  'https://app.example.com/ x',
  `https://app.example.com/${'x'.repeat(1_024)}`,
  'javascript://app/%0aalert(1)',
  'JavaScript:/x',
  'data:/text/html,x',
  'vbscript:/x',
  'file:///etc/passwd',
  'blob:https://app.example.com/1',
  'view-source://app',
  'intent://scan/',
  'about:/blank',
  'ws://localhost/',
])('No app may come back to %j', (address) => {
  expect(AppCallbackUrl.safeParse(address).success).toBe(false);
});

test.each([
  '*',
  'https://app.example.com/',
  'https://app.example.com/x',
  'app.example.com',
  'myapp://signed-in',
  'null',
  'HTTPS://app.example.com',
  'https://app.example.com:443',
])('%s is no origin that a browser sends', (origin) => {
  expect(AppOrigin.safeParse(origin).success).toBe(false);
});

test('A browser app that comes back to a web address may read answers there', () => {
  expect(
    appOrigins(
      ['https://other.example.com', 'http://localhost:5173'],
      ['http://localhost:5173/signed-in', 'myapp://signed-in', 'https://app.example.com/a?b'],
    ),
  ).toEqual(['https://other.example.com', 'http://localhost:5173', 'https://app.example.com']);
});
