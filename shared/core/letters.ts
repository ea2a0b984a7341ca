/**
 * The letters that people type without their stroke, hook or ligature, by how they type them. None of them
 * decomposes in Unicode. After CLDR's transform Latin-ASCII.
 */
const typed: Readonly<Record<string, string>> = {
  a: 'ⱥ',
  aa: 'ꜳ',
  ae: 'æ',
  ao: 'ꜵ',
  au: 'ꜷ',
  av: 'ꜹꜻ',
  ay: 'ꜽ',
  b: 'ƀɓƃ',
  c: 'ƈȼɕ',
  d: 'đðɗɖƌȡ',
  e: 'əǝɛɇ',
  f: 'ƒ',
  g: 'ɠǥɣꞡ',
  h: 'ħɦⱨ',
  i: 'ɨɩ',
  j: 'ɉ',
  k: 'ĸƙⱪꝁꞣ',
  l: 'łƚɫɬⱡȴꝉ',
  m: 'ɱ',
  n: 'ŋɲƞȵꞥ',
  o: 'øɵɔꝋ',
  oe: 'œ',
  oo: 'ꝏ',
  ou: 'ȣ',
  p: 'ƥᵽꝑ',
  q: 'ɋ',
  r: 'ɍɽꞧ',
  s: 'ʂȿꞩ',
  t: 'ŧƫƭʈⱦȶ',
  th: 'þ',
  u: 'ʉʊ',
  v: 'ʋⱴ',
  w: 'ⱳ',
  y: 'ƴɏ',
  z: 'ƶȥɀⱬʒ',
  "'": '’‘‛ʼʻʹ′',
  '"': '“”„‟',
  '-': '−',
};

/** The plain letter that stands for each of them in a search. */
export const letters: ReadonlyMap<string, string> = new Map(
  Object.entries(typed).flatMap(([plain, each]) => Array.from(each, (letter) => [letter, plain] as const)),
);
