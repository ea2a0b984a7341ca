import fc from '../support/fast-check';
import { describe, expect, it } from '@jest/globals';
import { foreignLine, foreignProse } from '../../shared/groups/foreign-text';

const zeroWidth = '\u200b';

describe('what people wrote, in a mail', () => {
  it.each([
    'https://evil.example',
    'http://evil',
    'HTTPS://EVIL.EXAMPLE/x',
    'evil.example',
    'evil.com/path?a=b',
    'a.b.evil.co.uk',
    'www.evil',
    'WWW.x1.de',
    'ftp.evil',
    't.co/abc',
    'x.io',
    'evil.рф',
    'пример.рф',
    '例子.中国',
    'xn--e1afmkfd.xn--p1ai',
    'a@evil.example',
    'mailto:a@b.de',
    'MAILTO:a',
    'tel:+46701234567',
    'javascript:alert(1)',
    'file:///etc/passwd',
    '//evil.example/x',
    '\\\\evil\\share',
    'http://1.2.3.4/x',
    '1.2.3.4',
    'http://[::1]/',
    `evil.${zeroWidth}com`,
    `ev${zeroWidth}il.com`,
    'evil.\u2060com',
    'evil\u00ad.com',
    'evil.\u200dcom',
    'evil.\u{e0063}com',
    'evil。com',
    'evil．com',
    'evil․com',
    'http:\u200b//evil.com',
    '(evil.com)',
    'see:evil.com.',
    'evil_x.com',
    'ann+1@evil.example',
  ])('%s is no link', (text) => {
    for (const shown of [foreignLine(`Look ${text} now`), foreignProse(`Look ${text} now`)]) {
      expect(shown).toMatch(/\[(?:\.|:|@|\\\\)\]/);
      // What mail programs make links of: a scheme, www, a host that ends in letters, a mailbox, a share.
      expect(shown).not.toMatch(
        /:\/\/|www\.|[\p{L}\p{N}_-][.。．․](?:com|example|co|uk|io|de|рф|中国|xn--p1ai)(?![\p{L}\p{N}])|[^\s[]@[^\]]|(?<!\[)\\\\|\d\.\d+\.\d+\.\d/iu,
      );
    }
  });

  it.each([
    'Elm Street 4',
    'kl. 19.30',
    't.ex. kaffe, bl.a. te m.m.',
    '1.5 l mjölk, 2.50 kr',
    'Hej! Hej.',
    'Ann & Bo',
    '3:30 pm',
    'wait...what',
    '@ann',
    '100 @ 5',
    'Åsa:s fest',
    '👩‍👩‍👧 nu',
    'می‌خواهم',
    '你好。我来了',
    'שלום',
    'a/b c\\d',
    '12.11.2026',
    'C++',
    '<b>"x"</b>',
  ])('%s stays as it is', (text) => {
    expect(foreignLine(text)).toBe(text);
    expect(foreignProse(text)).toBe(text);
  });

  it('stands on one line where it is a name, and turns nothing that follows', () => {
    expect(foreignLine(' Ann\r\nBcc: x\u2028y\u0000\u0085z\u202egnp\u2067\u200f ')).toBe('Ann Bcc: x y zgnp');
    expect(foreignProse('One\r\nTwo\u2029Three\u0000\u202eFour\tFive')).toBe('One\nTwo\nThreeFour\tFive');
    expect(foreignLine('ä'.repeat(10_000))).toBe(`${'ä'.repeat(199)}…`);
  });

  it('is the same when it is read again, whatever it was', () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('aé.:/@\\[]w 1-م中'), '\u200b', '\u200d', '。', 'com', 'www', 'http', '\n'),
    });
    fc.assert(
      fc.property(text, (any) => {
        for (const as of [foreignLine, foreignProse]) {
          expect(as(as(any))).toBe(as(any));
          expect(as(any)).not.toMatch(/:\/\/|www\.\S|[a-z]\.com(?![\p{L}\p{N}])/iu);
        }
      }),
    );
  });
});
