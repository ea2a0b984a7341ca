const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const casesOf = (word: string): string[] =>
  Array.from({ length: 2 ** word.length }, (_, bits) =>
    Array.from(word, (letter, index) => (bits & (1 << index) ? letter.toUpperCase() : letter.toLowerCase())).join(''),
  );

/**
 * Returns all texts that a lenient decoder of base64url reads as the same bytes: other bits in the last
 * character that it doesn't use.
 */
const spellingsOf = (part: string): string[] => {
  const unused = part.length % 4 === 2 ? 4 : part.length % 4 === 3 ? 2 : 0;
  const first = alphabet.indexOf(part.slice(-1)) & ~(2 ** unused - 1);
  return Array.from({ length: 2 ** unused }, (_, bits) => part.slice(0, -1) + (alphabet[first + bits] ?? ''));
};

/**
 * Returns every way in which one token could be written into an Authorization header and still be read: case
 * of the scheme, bits of the signature, padding: 3,072 for a signature of 256 bytes.
 */
export const spellings = (token: string): string[] => {
  const [head = '', payload = '', signature = ''] = token.split('.');
  return casesOf('bearer').flatMap((scheme) =>
    spellingsOf(signature).flatMap((last) =>
      ['', '=', '=='].map((padding) => `${scheme} ${head}.${payload}.${last}${padding}`),
    ),
  );
};

/** Returns further spellings: other white space, two in one header, standard base64, fewer or more parts. */
export const otherSpellings = (token: string): string[] => [
  token,
  `Bearer  ${token}`,
  `Bearer\t${token}`,
  `Bearer ${token}, Bearer ${token}`,
  `Bearer ${token},`,
  `Bearer,${token}`,
  `Bearer ${token} x`,
  `Bearer\u00a0${token}`,
  `Basic ${token}`,
  'Bearer',
  'Bearer a.b.c',
  `Bearer ${token.split('.').slice(0, 2).join('.')}`,
  `Bearer ${token}.AAAA`,
  `Bearer ${token.replace('.', '..')}`,
  `Bearer ${token.slice(0, -1)}`,
  `Bearer "${token}"`,
  `Bearer ${token.replaceAll('-', '+').replaceAll('_', '/')}=`,
  `Bearer ${token.replace('.', '=.')}`,
  `Bearer ${token}%20`,
  `Bearer: ${token}`,
  'x',
  '',
];
