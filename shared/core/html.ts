const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Escapes text for HTML, between tags or in a quoted attribute (OWASP XSS prevention, rules 1 and 2). */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities.get(character) ?? character);

/** Escapes text for HTML between tags, where its lines stay lines. */
export const escapedLines = (text: string): string => escaped(text).replaceAll('\n', '<br>');
