import fc from '../../support/fast-check';
import { describe, expect, it } from '@jest/globals';
import { line, name, prose } from '../../../shared/core/fields';
import {
  collatorOf,
  comparable,
  formerlyComparable,
  isAlike,
  isClosed,
  isVisible,
  plainLine,
  search,
  searchable,
} from '../../../shared/core/text';
import { runs } from '../../support/generated';

/**
 * The characters that go wrong first: letters with cases of their own, marks that move, what is invisible,
 * compatible forms.
 */
const tricky = [
  ...Array.from('aiIİıjJßſςσΣøłæœþðħŋ ´¨ʼ’“–ẞŉΐᾷᾳΩKÅᎠꭰᲐა한أـ²Ⅳև①½ǰĮįÍệéǄǅﬁﬀﷺカｶﾞ゙क'),
  '\u0307',
  '\u0301',
  '\u0327',
  '\u0300',
  '\u0308',
  '\u0323',
  '\u0328',
  '\u093c',
  '\u093f',
  '\u064b',
  '\u00ad',
  '\u034f',
  '\u115f',
  '\u1100',
  '\u1161',
  '\u11a8',
  '\u200b',
  '\u200d',
  '\u2028',
  '\u2800',
  '\u3164',
  '\ufe0f',
  '\u0f73',
  '\u0344',
  '\ufb4f',
  '\t',
  '\u00a0',
  '\u3000',
  '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
  '\u{E0067}',
  '\u{1F3F4}',
];
const written = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...tricky) },
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/**
 * Every character to which any of it may happen: those with a case, another form, or nothing to see; of
 * Hangul's syllables, which are made by rule, a few.
 */
const eventful = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => (code < 0xd800 || code >= 0xe000) && !(code >= 0xac20 && code <= 0xd7a3))
  .map((code) => String.fromCodePoint(code))
  .filter(
    (one) =>
      one.toLowerCase() !== one ||
      one.toUpperCase() !== one ||
      one.normalize('NFKD') !== one ||
      /[\p{Default_Ignorable_Code_Point}\p{M}\p{White_Space}\p{Diacritic}\p{Pd}\p{Cf}]/u.test(one),
  );
const failing = (holds: (text: string) => boolean): string[] =>
  eventful.filter((one) => !holds(one)).map((one) => one.codePointAt(0)?.toString(16) ?? '');

describe('names', () => {
  it.each([
    ['İçecek', 'içecek'],
    ['İÇECEK', 'ıçecek'],
    ['ISPARTA', 'ısparta'],
    ['i\u0307stanbul', 'ISTANBUL'],
    ['Straße', 'STRASSE'],
    ['straẞe', 'strasse'],
    ['ΟΔΥΣΣΕΥΣ', 'οδυσσευς'],
    ['Café', 'Cafe\u0301'],
    ['Phở', 'PHO\u031b\u0309'],
    ['한글', '한글'.normalize('NFD')],
    ['Ｍｉｌｋ', 'milk'],
    ['ﬁsh', 'FISH'],
    ['oﬀer', 'offer'],
    ['Ꭰ', 'ꭰ'],
    ['ა', 'Ა'],
    ['Henry Ⅳ', 'henry iv'],
    ['m²', 'M2'],
    ['ｶﾞｰﾗﾝﾄﾞ', 'ガーランド'],
    ['ǅ', 'dž'],
    ['Å', '\u212b'],
    ['k', '\u212a'],
    ['Ice  cream', 'ice\u00a0cream'],
    ['ice\u3000 cream', 'ICE CREAM'],
    ['a\u2800b', 'a b'],
    ['Milk\u200b', 'milk'],
    ['soft\u00adener', 'Softener'],
    ['❤️', '❤'],
    ['می\u200cخواهم', 'میخواهم'],
    ['\u202eMilk\u202c', 'milk'],
    ['M\u3164ilk', 'milk'],
    ['x\u034f', 'X'],
    ['և', 'ԵՒ'],
  ])('%j and %j are one', (one, other) => {
    expect([comparable(one), isAlike(one, other)]).toEqual([comparable(other), true]);
  });

  it.each([
    ['å', 'a'],
    ['Ost', 'Öst'],
    ['øl', 'ol'],
    ['l', 'ł'],
    ['が', 'か'],
    ['كتاب', 'كتـاب'],
    ['ice cream', 'icecream'],
    ['کتاب', 'كتاب'],
    ['🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}', '🏴'],
    ['🇸🇪', '🇳🇴'],
    ['👍', '👍🏿'],
    ['1', '1️⃣'],
    ['кофе', 'kofe'],
  ])('%j and %j are two', (one, other) => {
    expect(isAlike(one, other)).toBe(false);
  });

  it('are compared once and for all, in any case and form, character by character', () => {
    expect(
      failing((one) =>
        [one, `q${one}q`].every((text) => {
          const compared = comparable(text);
          return (
            comparable(compared) === compared &&
            comparable(text.toUpperCase()) === compared &&
            comparable(text.toLowerCase()) === compared &&
            comparable(text.normalize('NFD')) === compared
          );
        }),
      ),
    ).toEqual([]);
  });

  it('are compared once and for all, whatever stands beside what', () => {
    fc.assert(
      fc.property(written, (text) => {
        const compared = comparable(text);
        const forms = [
          compared,
          text.normalize('NFC'),
          text.normalize('NFD'),
          text.normalize('NFKC'),
          text.normalize('NFD').toLowerCase(),
          ` ${text}\u2003`,
          `\u200d${text}\ufeff`,
        ];
        expect(forms.map(comparable)).toEqual(forms.map(() => compared));
      }),
      { numRuns: runs(2_000) },
    );
  });

  it('that were one before they had a policy are one still', () => {
    expect(failing((one) => comparable(formerlyComparable(`a${one}`)) === comparable(`a${one}`))).toEqual([]);
    fc.assert(
      fc.property(written, (text) => comparable(formerlyComparable(text)) === comparable(text)),
      { numRuns: runs(2_000) },
    );
  });
});

describe('a search', () => {
  it.each([
    ['creme', 'Crème fraîche'],
    ['smorgas', 'Smörgås'],
    ['strasse', 'Straße 4'],
    ['STRAßE', 'Strasse'],
    ['istanbul', 'İstanbul'],
    ['ISTANBUL', 'ıstanbul'],
    ['lodz', 'Łódź'],
    ['aero', 'Ærø'],
    ['oeuf', 'Œufs'],
    ['thor', 'Þór'],
    ['davik', 'Ðavík'],
    ['duong', 'Đường'],
    ['pho', 'Phở'],
    ['tromso', 'TROMSØ'],
    ['fish', 'ﬁsh'],
    ['milk', 'Ｍｉｌｋ'],
    ['ガ', 'ｶﾞ'],
    ['οδος', 'Ὁδός'],
    ['ёлка', 'елка'],
    ['елка', 'Ёлка'],
    ['احمد', 'أَحْمَد'],
    ['كتاب', 'كتـــاب'],
    ['שלום', 'שָׁלוֹם'],
    ['hindi', 'Hindī'],
    ["l'eau", 'L’eau'],
    ['well-known', 'well–known'],
    ['क़', 'क'],
    ['ice cream', 'Ice\u00a0 cream'],
    ['milk', 'mi\u00adlk'],
    ['Crème', 'creme brulee'],
    ['한', '한글'.normalize('NFD')],
    ['c++', 'C++ for dummies'],
    ['50 %', 'Off 50\u202f%'],
  ])('for %j finds %j', (sought, text) => {
    expect(search(sought)(text)).toBe(true);
  });

  it.each([
    ['ost', 'Mest'],
    ['पी', 'पा'],
    ['cream', 'c ream'],
    ['a', ''],
    ['.*', 'anything'],
  ])('for %j doesn’t find %j', (sought, text) => {
    expect(search(sought)(text)).toBe(false);
  });

  it('finds nothing in nothing', () => {
    expect(search('a')(null)).toBe(false);
  });

  it('finds whatever is compared as equal, and every text in itself', () => {
    fc.assert(
      fc.property(written, written, (text, more) => {
        expect(searchable(searchable(text))).toBe(searchable(text));
        expect(searchable(comparable(text))).toBe(searchable(text));
        expect(search(text)(`${more} ${text} ${more}`)).toBe(true);
      }),
      { numRuns: runs(2_000) },
    );
    expect(
      failing(
        (one) =>
          searchable(searchable(one)) === searchable(one) && searchable(one.normalize('NFD')) === searchable(one),
      ),
    ).toEqual([]);
  });
});

describe('the order of names', () => {
  const words = ['öl', 'ägg', 'Zucchini', 'Åkerbär', 'Ost', 'apple'];
  const sorted = (locale: string, names = words) => names.toSorted(collatorOf(locale).compare);

  it('is that of the locale', () => {
    expect(sorted('sv-SE')).toEqual(['apple', 'Ost', 'Zucchini', 'Åkerbär', 'ägg', 'öl']);
    expect(sorted('de')).toEqual(['ägg', 'Åkerbär', 'apple', 'öl', 'Ost', 'Zucchini']);
    expect(sorted('lt', ['jogurtas', 'yra', 'ir', 'kava'])).toEqual(['ir', 'yra', 'jogurtas', 'kava']);
    expect(sorted('cs', ['cihla', 'chleba', 'hrad'])).toEqual(['cihla', 'hrad', 'chleba']);
    expect(sorted('es', ['nube', 'ñu', 'oso'])).toEqual(['nube', 'ñu', 'oso']);
    expect(sorted('da', ['Aabenraa', 'Zoo', 'ål'])).toEqual(['Zoo', 'Aabenraa', 'ål']);
    expect(sorted('sv', ['Trip 10', 'Trip 9', 'trip 9'])).toEqual(['trip 9', 'Trip 9', 'Trip 10']);
  });

  it('falls back to English where a locale is none, or unknown', () => {
    for (const locale of ['', 'x', 'not a locale', 'qq-QQ', 'sv-SE-', '__proto__', 'constructor'])
      expect(sorted(locale)).toEqual(sorted('en'));
    for (let index = 0; index < 200; index += 1) expect(sorted(`sv-x-p${index}`)).toEqual(sorted('sv'));
  });
});

describe('what counts as a name', () => {
  const taken = (text: string, schema = name(100)) => schema.safeParse(text).success;

  it.each([
    '李',
    'J',
    '0',
    '?',
    '💛',
    '👩‍👩‍👧',
    '🏳️‍🌈',
    '1️⃣',
    '🇸🇪',
    '\u{1FAE9}',
    'می‌خواهم',
    'Jean\u200e',
    '\u{10FFFD}',
    'e\u0301',
    'ﷺ',
    'क्‍ष',
  ])('%j is one', (text) => {
    expect(taken(text)).toBe(true);
  });

  it.each([
    '',
    ' ',
    '\u200b\u200b',
    '\u3164',
    '\u2800',
    '\ufe0f',
    '\u115f\u1160',
    '\uffa0',
    '\u034f',
    '\u00ad',
    '\ufeff',
    '\u200d',
    '\u2060',
    '\u180e',
    '\u061c',
    '\u3000',
    '\u{E0041}',
    '\u{1D159}',
    '\u{13441}',
    '\ufff9',
    '\ufffe',
    'a\u2028b',
    'a\u2029b',
    'a\u0085b',
    'a\nb',
    'a\rb',
    'a\u000bb',
    'a\u0000',
    'a\ud800',
    ...Array.from('\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069', (mark) => `a${mark}b`),
    '\u2067a\u2069',
  ])('%j is none', (text) => {
    expect(taken(text)).toBe(false);
  });

  it('leaves other text its changes of direction where they are closed', () => {
    for (const schema of [line(100), prose(100)]) {
      for (const text of ['a \u2067b\u2069 c', '\u2066\u2068x\u2069\u2069', 'سلام', 'می‌خواهم', 'a\u200fb', '👨‍👩‍👧‍👦'])
        expect([text, taken(text, schema)]).toEqual([text, true]);
      for (const text of [
        'a \u2067b',
        'b\u2069',
        '\u2069\u2066',
        '\u2066\u2066\u2069',
        'a\u202eb',
        'a\u202ab\u202c',
        '\u200b',
        '\u2067\u2069',
      ])
        expect([text, taken(text, schema)]).toEqual([text, false]);
    }
    expect(prose(100).safeParse('one\n\ttwo\u2028three').success).toBe(true);
    expect(line(100).safeParse('one\u2028two').success).toBe(false);
  });

  it('is told the same of any text by its parts', () => {
    fc.assert(
      fc.property(written, written, (one, other) => {
        expect(isVisible(one + other) || !isVisible(one)).toBe(true);
        expect(isClosed(`\u2067${one}\u2069`)).toBe(isClosed(one));
        expect(plainLine(`${one}\u202e\u2066${other}\u2028`)).not.toMatch(/[\u2028-\u202e\u2066-\u2069\n]/);
      }),
    );
  });
});
