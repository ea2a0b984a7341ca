import type { Json } from '../../support/person';

/** A request as WAF reads it, its path and query as they were sent. */
export interface Read {
  readonly method: string;
  readonly path: string;
  readonly query?: string;
  readonly authorization?: string | undefined;
}

const urlDecoded = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => Buffer.from(escapes.replaceAll('%', ''), 'hex').toString());
/**
 * Takes away doubled slashes, and steps to where one is or back that aren't at the beginning (AWS WAF, text
 * transformations, "Normalize path").
 */
const pathNormalised = (text: string): string => {
  const kept: string[] = [];
  for (const segment of text.split('/').slice(1)) {
    if (segment === '..') kept.pop();
    else if (segment !== '.' && segment !== '') kept.push(segment);
  }
  return `/${kept.join('/')}${text.endsWith('/') && kept.length > 0 ? '/' : ''}`;
};
const transformations: Readonly<Record<string, (text: string) => string>> = {
  NONE: (text) => text,
  URL_DECODE: urlDecoded,
  NORMALIZE_PATH: pathNormalised,
};

const fieldOf = (
  { SingleHeader, UriPath, QueryString, Method }: Json,
  { method, path, query = '', authorization }: Read,
): string | undefined => {
  if (SingleHeader) return authorization;
  if (UriPath) return path;
  if (QueryString) return query;
  if (Method) return method;
  throw new Error('The stand-in for the firewall knows no such field');
};
const textIn = ({ FieldToMatch, TextTransformations }: Json, request: Read): string | undefined => {
  const text = fieldOf(FieldToMatch, request);
  const ordered: Json[] = [...TextTransformations].sort((one: Json, other: Json) => one.Priority - other.Priority);
  return text === undefined
    ? undefined
    : ordered.reduce<string>(
        (now, { Type }) =>
          (
            transformations[Type] ??
            (() => {
              throw new Error(`no transformation ${String(Type)}`);
            })
          )(now),
        text,
      );
};

/**
 * Tells whether a statement of a web ACL's rule matches a request; a header that is missing matches nothing.
 */
export const matches = (statement: Json, request: Read): boolean => {
  const [[kind, of] = ['', undefined]] = Object.entries<Json>(statement);
  switch (kind) {
    case 'AndStatement':
      return of.Statements.every((one: Json) => matches(one, request));
    case 'OrStatement':
      return of.Statements.some((one: Json) => matches(one, request));
    case 'NotStatement':
      return !matches(of.Statement, request);
    case 'ByteMatchStatement':
      return textIn(of, request) === of.SearchString;
    case 'RegexMatchStatement': {
      const text = textIn(of, request);
      return text !== undefined && new RegExp(of.RegexString).test(text);
    }
    case 'RateBasedStatement':
      return !of.ScopeDownStatement || matches(of.ScopeDownStatement, request);
    default:
      throw new Error(`The stand-in for the firewall knows no ${kind}`);
  }
};
