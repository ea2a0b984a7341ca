import fc from '../../support/fast-check';
import { describe, expect, it } from '@jest/globals';
import { canonicalAddress, Email, masked, withoutLabel } from '../../../shared/core/email';

const read = (text: string): string | undefined => Email.safeParse(text).data;

describe('an address', () => {
  it.each([
    ['user@пример.рф', 'user@xn--e1afmkfd.xn--p1ai'],
    ['user@xn--e1afmkfd.xn--p1ai', 'user@xn--e1afmkfd.xn--p1ai'],
    ['User@XN--E1AFMKFD.рф', 'user@xn--e1afmkfd.xn--p1ai'],
    ['åsa@example.com', undefined],
    ['asa@Åkeri.se', 'asa@xn--keri-poa.se'],
    ['a@bücher.example', 'a@xn--bcher-kva.example'],
    ['a@日本語.jp', 'a@xn--wgv71a119e.jp'],
    ['a@한국.kr', 'a@xn--3e0b707e.kr'],
    ['a@مثال.إختبار', 'a@xn--mgbh0fb.xn--kgbechtv'],
    ['a@نامه\u200cای.com', 'a@xn--mgba3gch31f060k.com'],
    [' Ann+home@Example.COM ', 'ann+home@example.com'],
  ])('%s is kept as %s', (text, kept) => {
    expect(read(text)).toBe(kept);
  });

  it.each([
    'a@xn--a.com',
    'a@xn--.com',
    'a@пример',
    'a@п.я',
    'a@pаypal.com',
    'a@xn--pypal-4ve.com',
    'a@ελλaδα.gr',
    'a@☃.com',
    'a@xn--n3h.com',
    'a@exa%6Dple.com',
    'a@пример..рф',
    'a@-пример.рф',
    'a@пример.рф-',
    'a@при мер.рф',
    'a@при\u202eмер.рф',
    'a@example.12',
    'a@1.2.3.4',
    'a@example.١٢',
    `a@${'я'.repeat(64)}.рф`,
    `a@${'é'.repeat(60)}.fr`,
    `a@${'пример.'.repeat(20)}рф`,
    'имя@пример.рф',
    'a@[127.0.0.1]',
    'a@b@пример.рф',
  ])('%s is refused', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('is the same however often it is read', () => {
    const label = fc.string({ unit: fc.constantFrom(...Array.from('abzåäöéяпр日本ا-1')), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(label, { minLength: 2, maxLength: 4 }), (labels) => {
        const kept = read(`Ann@${labels.join('.')}`);
        if (kept === undefined) return;
        expect(kept).toMatch(/^[\x21-\x7e]+$/);
        expect([read(kept), canonicalAddress(kept), canonicalAddress(`Ann@${labels.join('.')}`)]).toEqual([
          kept,
          kept,
          kept,
        ]);
      }),
    );
  });

  it('that a token or the pool carries is compared in the same form, and left alone where it is none', () => {
    expect(canonicalAddress(' User@Пример.РФ')).toBe('user@xn--e1afmkfd.xn--p1ai');
    expect(canonicalAddress('Nobody')).toBe('nobody');
    expect(canonicalAddress('a@pаypal.com')).toBe('a@pаypal.com');
  });

  it('is one mailbox whatever its label, and can be hinted at', () => {
    expect(['ann+1@x.se', 'ann@x.se', '+1@x.se', 'a+b+c@x.se'].map(withoutLabel)).toEqual([
      'ann@x.se',
      'ann@x.se',
      '+1@x.se',
      'a@x.se',
    ]);
    expect(masked('ann@example.co.uk')).toEqual({ name: 'a•••', host: 'e•••.uk' });
  });
});
