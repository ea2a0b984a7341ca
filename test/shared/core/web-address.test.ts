import fc from '../../support/fast-check';
import { describe, expect, it } from '@jest/globals';
import { HttpsUrl } from '../../../shared/core/web-address';

const faultOf = (text: string): unknown => {
  const { error } = HttpsUrl.safeParse(text);
  const [issue] = error?.issues ?? [];
  return issue?.code === 'custom' ? issue.params?.code : issue?.code;
};

describe('an address that somebody gives', () => {
  it.each([
    ['https://example.com/milk.png', 'https://example.com/milk.png'],
    ['  HTTPS://Example.COM:443/a/../b?c#d \n', 'https://example.com/b?c#d'],
    ['https:evil.example/x', 'https://evil.example/x'],
    ['https:\\\\pictures.example\\x', 'https://pictures.example/x'],
    ['https://example.com./x', 'https://example.com/x'],
    ['https://@example.com/x', 'https://example.com/x'],
    ['https://bücher.example/å', 'https://xn--bcher-kva.example/%C3%A5'],
    ['https://example.com/a"b\'c<d>e f`g?"\'<> ', 'https://example.com/a%22b%27c%3Cd%3Ee%20f%60g?%22%27%3C%3E'],
    ['https://example.com/\u202egnp.exe', 'https://example.com/%E2%80%AEgnp.exe'],
    ['https://example.com/\u2066x\u2069', 'https://example.com/%E2%81%A6x%E2%81%A9'],
    ['https://8.8.8.8:8443/x', 'https://8.8.8.8:8443/x'],
    ['https://cdn_1.example.co.uk/x', 'https://cdn_1.example.co.uk/x'],
  ])('%j is kept as %s', (given, kept) => {
    expect(HttpsUrl.parse(given)).toBe(kept);
  });

  it.each([
    'https:evil',
    'https://evil',
    'https://localhost/x',
    'https://localhost./x',
    'https://LOCALHOST.:8443',
    'https://printer.local',
    'https://api.internal/x',
    'https://nas.home.arpa',
    'https://router.lan/',
    'https://x.localhost',
    'https://127.0.0.1/x',
    'https://127.1',
    'https://0x7f000001',
    'https://2130706433',
    'https://017700000001',
    'https://127.0.0.1./',
    'https://%31%32%37.0.0.1',
    'https://１２７.０.０.１',
    'https://0/',
    'https://0.0.0.0',
    'https://10.1.2.3',
    'https://172.31.255.255',
    'https://192.168.0.1',
    'https://169.254.169.254/latest/meta-data',
    'https://100.100.100.200',
    'https://255.255.255.255',
    'https://224.0.0.1',
    'https://198.18.0.1',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]',
    'https://[fe80::1]',
    'https://[fd00::1]',
    'https://[::]',
    'https://[2001:db8::1]',
    'https://[64:ff9b::7f00:1]',
    'https://a..example.com',
    'https://-x.example.com',
    'https://example.c',
    'https://./x',
  ])('%s is of no host on the internet', (given) => {
    expect(faultOf(given)).toBe('url_host');
  });

  it.each([
    'https://user' + ':pass@example.com/x',
    'https://user@example.com',
    'https://:pass@example.com',
    'https://example.com%40x@example.org',
  ])('%s is refused for its user or password', (given) => {
    expect(faultOf(given)).toBe('url_with_password');
  });

  it.each([
    'http://example.com',
    'javascript:alert(1)',
    'data:image/png;base64,AAAA',
    '//example.com/x',
    '/x',
    'x',
    '',
    'https://',
    'https://exa mple.com',
    'ftp://example.com',
    'https://example.com:99999',
    'https://\ud800.example',
  ])('%j is no https address', (given) => {
    expect(faultOf(given)).toBe('https_url');
  });

  it('has 500 characters at most, once it is parsed', () => {
    const of = (path: string) => `https://example.com/${path}`;
    expect(HttpsUrl.parse(of('x'.repeat(480)))).toHaveLength(500);
    expect(faultOf(of('x'.repeat(481)))).toBe('too_big');
    expect(faultOf(of('å'.repeat(81)))).toBe('too_big');
    expect(HttpsUrl.parse(of('./'.repeat(300)))).toBe('https://example.com/');
  });

  it('is ASCII without quotes when it is kept, and stays what it is when it is sent again', () => {
    const part = fc.string({ unit: 'binary', maxLength: 12 });
    fc.assert(
      fc.property(fc.tuple(part, part, part), ([path, query, fragment]) => {
        const { data } = HttpsUrl.safeParse(`https://example.com/${path}?${query}#${fragment}`);
        if (data === undefined) return;
        expect(data).toMatch(/^https:\/\/example\.com\/[\x21\x23-\x26\x28-\x7e]*$/);
        expect(HttpsUrl.parse(data)).toBe(data);
      }),
    );
  });
});
