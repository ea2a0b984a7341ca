/** What stands in the place of a secret. */
const hidden = '[secret]';

/** The names of values that are secret wherever they are given: in addresses, headers, JSON. */
const names =
  '(?:access_?token|refresh_?token|id_?token|token|password|passwd|secret|client_?secret|api_?key|signature|x-amz-[a-z-]+|session|cookie)';

const patterns: readonly (readonly [pattern: RegExp, instead: string])[] = [
  // A header's credentials, whatever the scheme.
  [/\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${hidden}`],
  // A JWT, or the beginning of one.
  [/\beyJ[\w-]{8,}(?:\.[\w-]*){0,4}/g, hidden],
  [new RegExp(`(\\b${names}["']?\\s{0,3}[=:]\\s{0,3}["']?)[^\\s"'&,;}]+`, 'gi'), `$1${hidden}`],
  // In an address alone: the same words say other things in a message.
  [/([?&](?:code|state|key|sig)=)[^\s"'&#]+/gi, `$1${hidden}`],
  // The links that Hearth mails: whoever has one can use it.
  [/(\/(?:invitations|unsubscribe|links)\/)[\w-]{20,}/g, `$1${hidden}`],
  // Whatever else is long, and looks drawn by lot: letters of both cases and digits.
  [/\b(?=[\w+=-]{0,200}[a-z])(?=[\w+=-]{0,200}[A-Z])(?=[\w+=-]{0,200}\d)[\w+=-]{40,}/g, hidden],
];

/**
 * Returns text without what looks like a token, a password or a link that opens something: people paste what
 * they see, and programs what they hold.
 */
export const withoutSecrets = (text: string): string =>
  patterns.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), text);
