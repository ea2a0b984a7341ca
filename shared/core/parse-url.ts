/**
 * Parses a text as a URL by the rules of browsers (https://url.spec.whatwg.org); undefined: it is none.
 * `URL.canParse` of Node 20 says no to addresses with letters such as "ü" once the call is compiled
 * (docs/decisions/0091), so that it is asked nowhere.
 */
export const parseUrl = (text: string, base?: string): URL | undefined => {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
};
