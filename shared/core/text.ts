import { letters } from './letters';

/**
 * The rules by which Hearth treats what people write: when two names are one, what a search finds, in what
 * order names stand, and what counts as a name. docs/text.md says it in words; docs/decisions/0035 says why.
 * Nothing else compares, searches or sorts people's text.
 */

/**
 * The three flags whose parts stand as tags behind the black flag (UTS #51, RGI_Emoji_Tag_Sequence);
 * everywhere else tags are not seen.
 */
const flag =
  '\u{1F3F4}\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F}';
/**
 * The characters that nobody sees (UAX #44, Default_Ignorable_Code_Point): joiners, variation selectors, soft
 * hyphens, marks of direction, fillers; and marks of annotations.
 */
const invisible = new RegExp(`(${flag})|[\\p{Default_Ignorable_Code_Point}\\uFFF9-\\uFFFB]`, 'gu');
/**
 * The characters that are no white space by their properties and are drawn as nothing: braille, musical and
 * Egyptian blanks.
 */
const blanks = '\\u2800\\u{1D159}\\u{13441}\\u{13442}';
const spaces = new RegExp(`[\\p{White_Space}${blanks}]+`, 'gu');
const ascii = /^[\x20-\x7e]*$/;

const squeezed = (text: string): string => text.replace(spaces, ' ').replace(/^ | $/g, '');
/** The same of text that is ASCII: most has nothing to squeeze, which is seen at once. */
const squeezedAscii = (text: string): string =>
  text.startsWith(' ') || text.endsWith(' ') || text.includes('  ') ? squeezed(text) : text;

/**
 * Folds case: upper case first where lower case alone keeps two letters apart (ß and SS, ﬁ and FI, Cherokee),
 * lower case before that for those whose capital is younger (ẞ). The final sigma is a sigma; İ, I, ı and i
 * are one letter, whatever stands on it besides the dot.
 */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replace(/i\p{M}+/gu, (letter) => letter.replaceAll('\u0307', ''));

/**
 * Returns a name as it is compared with others: without regard to case, width and ligatures (NFKC and full
 * case folding, UAX #15 and UAX #31), to what is not seen, and to how much white space stands between words.
 * Accents count: å is not a.
 */
export const comparable = (text: string): string =>
  ascii.test(text)
    ? squeezedAscii(text.toLowerCase())
    : squeezed(folded(text.replace(invisible, '$1').normalize('NFKD'))).normalize('NFKC');

/**
 * Returns a name as it was compared until names had a policy: keys of the table are made of it still
 * (docs/decisions/0035).
 */
export const formerlyComparable = (text: string): string => text.normalize('NFC').toLowerCase();

/** Tells whether two names, or two units, are one. */
export const isAlike = (one: string, other: string): boolean => one === other || comparable(one) === comparable(other);

/**
 * The pattern of accents: marks that stand on letters of any script, and those that their own script calls
 * diacritics; vowels that are written as marks stay.
 */
const accents = /\p{Script=Inherited}|(?=\p{Diacritic})\p{M}|\u0640/gu;
const written = new RegExp(`[${[...letters.keys()].join('')}]`, 'gu');

const bare = (text: string): string =>
  squeezed(
    comparable(text)
      .normalize('NFKD')
      .replace(accents, '')
      .replace(written, (letter) => letters.get(letter) ?? letter)
      .replace(/\p{Dash_Punctuation}/gu, '-')
      .normalize('NFC'),
  );

/**
 * Returns a text as it is searched: as names are compared, and without accents, strokes and the Arabic
 * tatweel; quotes and dashes as keyboards have them.
 */
export const searchable = (text: string): string => (ascii.test(text) ? comparable(text) : bare(text));

/** Makes a test of whether a text holds what is sought; null holds nothing. */
export const search = (sought: string): ((text: string | null) => boolean) => {
  const wanted = searchable(sought);
  return (text) => text !== null && searchable(text).includes(wanted);
};

/** The locale to sort by where none is given: ICU's root order, whatever the process's own locale is. */
const rootLocale = 'en';
const supported = (locale: string): string => {
  try {
    return Intl.Collator.supportedLocalesOf(locale)[0] ?? rootLocale;
  } catch {
    return rootLocale;
  }
};

/**
 * The limit on orders that are kept ready: making one takes up to 4 ms. Locales are strangers' text, so that
 * there is an end to how many.
 */
const mostOrders = 50;
const orders = new Map<string, Intl.Collator>();

/**
 * Returns the order of names in a locale (`sv-SE`: Zucchini before Åkerbär), numbers in them by their value.
 * One that isn't supported, or is none, falls back to English.
 */
export const collatorOf = (locale: string): Intl.Collator => {
  const kept = orders.get(locale);
  if (kept) return kept;
  if (orders.size >= mostOrders) orders.clear();
  const made = new Intl.Collator(supported(locale), { numeric: true });
  orders.set(locale, made);
  return made;
};

/**
 * The pattern of a character that shows by itself. One that this Unicode doesn't know yet may be an emoji of
 * next year.
 */
const visible = new RegExp(
  `(?![\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}${blanks}])[\\p{L}\\p{N}\\p{P}\\p{S}\\p{Private_Use}\\p{Unassigned}]`,
  'u',
);

/** Tells whether anything of a text can be seen: a name needs one such character. */
export const isVisible = (text: string): boolean => visible.test(text);

const opening = /[\u2066-\u2068]/;
/**
 * Tells whether a text ends every change of direction that it begins (isolates, U+2066 to U+2069), and ends
 * none that others began (UAX #9, 2.4).
 */
export const isClosed = (text: string): boolean => {
  let open = 0;
  for (const mark of text.match(/[\u2066-\u2069]/g) ?? []) {
    open += opening.test(mark) ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
};

/**
 * Returns a text without what would turn the direction of text beside it: for mails, which old texts reach
 * too.
 */
export const undirected = (text: string): string =>
  (isClosed(text) ? text : text.replace(/[\u2066-\u2069]/g, '')).replace(/[\u202A-\u202E]/g, '');

/** Returns a name without that, and on one line: for subjects of mails. */
export const plainLine = (text: string): string =>
  undirected(text)
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

/** Finds the letters as people see them: what is joined stays joined. */
const lettersOf = (text: string) => new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text);

/** Returns as much of a text from its beginning as has so many characters at most, in whole letters. */
export const beginningOf = (text: string, most: number): string => {
  let end = 0;
  for (const { index, segment } of lettersOf(text)) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  return text.slice(0, end).trimEnd();
};

/** The most initials of one name. */
const mostInitials = 3;

/** Returns the first letters of a name's first words, as people see them: what is joined stays joined. */
export const initialsOf = (name: string): string => {
  const initial = (word: string) => lettersOf(word).containing(0)?.segment.toUpperCase() ?? '';
  return squeezed(name).split(' ').slice(0, mostInitials).map(initial).join('');
};
