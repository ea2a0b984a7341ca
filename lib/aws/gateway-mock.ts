import { exposedHeaders } from '../../shared/http/request/cors';
import { securityHeaders } from '../../shared/http/answer/security-headers';
import { maxAge, preflightRequestHeaders } from '../gateway/preflight';
import { problemContentType, problemDocument, problems } from '../gateway/problems';

/** Sets a variable of a template. Text that has quotes or names variables stands in double quotes. */
const set = (reference: string, value: string): string => {
  const quote = /['$]/.test(value) ? '"' : "'";
  return `#set(${reference} = ${quote}${value}${quote})`;
};
const setHeaders = (headers: Readonly<Record<string, string>>): string =>
  Object.entries(headers)
    .map(([name, value]) => set(`$context.responseOverride.header.${name}`, value))
    .join('');

const forKnownOrigin = {
  'Access-Control-Allow-Origin': '$origin',
  'Access-Control-Expose-Headers': exposedHeaders.join(', '),
};

/**
 * Lets the configured origins, and no others, read the answer. A header's name reaches a template as it was
 * sent: browsers write `Origin` in HTTP/1.1, and every name in lower case in HTTP/2.
 * `$input.params('Origin')` could also be a parameter of the query.
 */
const allowOrigin = (origins: readonly string[]): string =>
  [
    setHeaders({ Vary: 'Origin' }),
    '#set($sent = $input.params().header)',
    "#set($origin = $sent.get('Origin'))",
    "#if(!$origin)#set($origin = $sent.get('origin'))#end",
    `#set($allowed = [${origins.map((origin) => `'${origin}'`).join(', ')}])`,
    '#set($known = $allowed.contains($origin))',
    `#if($known)${setHeaders(forKnownOrigin)}#end`,
  ].join('');

/**
 * Makes the template, in VTL, by which the gateway answers by itself: a preflight with the methods of its
 * path, and every other method that the path hasn't with a problem. One template for all paths, which set
 * `$methods` before it. A header is overridden once at most: the second time would be a 5xx
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-override-request-response-parameters.html).
 * @param origins of browser apps; none: no answer names an origin
 */
export const mockTemplate = (origins: readonly string[]): string => {
  const preflight = {
    'Access-Control-Allow-Methods': '$methods',
    'Access-Control-Allow-Headers': preflightRequestHeaders.join(', '),
    'Access-Control-Max-Age': String(maxAge),
  };
  const refusal = { Allow: '$methods, OPTIONS', 'Cache-Control': 'no-store', 'X-Request-Id': '$context.requestId' };
  return [
    setHeaders(securityHeaders),
    origins.length > 0 ? allowOrigin(origins) : '',
    "#if($context.httpMethod == 'OPTIONS')#set($context.responseOverride.status = 204)",
    origins.length > 0 ? `#if($known)${setHeaders(preflight)}#end` : '',
    `#else${setHeaders(refusal)}${problemDocument('method-not-allowed', '$context.requestId')}#end`,
  ].join('');
};

/**
 * Media types for which a mock has a template: those that browsers and clients send. For any other,
 * UNSUPPORTED_MEDIA_TYPE answers as the 405 does.
 */
const mediaTypes = [
  'application/json',
  'application/merge-patch+json',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
];

/**
 * Makes a path's answer to preflights and to methods it hasn't. Bodies count as bytes here (see
 * binaryMediaTypes), which a template can't read: they are made text first. The media type is mapped, which
 * AWS shows for it; overriding it is shown nowhere.
 * @param template what `mockTemplate` made, or what stands for it in a CloudFormation template
 */
export const mock = (methods: readonly string[], template: string) => {
  const status = problems['method-not-allowed'].status;
  return {
    security: [],
    responses: { [status]: { description: '', headers: { 'Content-Type': { schema: { type: 'string' } } } } },
    'x-amazon-apigateway-integration': {
      type: 'mock',
      passthroughBehavior: 'never',
      contentHandling: 'CONVERT_TO_TEXT',
      requestTemplates: Object.fromEntries(mediaTypes.map((type) => [type, JSON.stringify({ statusCode: status })])),
      responses: {
        default: {
          statusCode: String(status),
          contentHandling: 'CONVERT_TO_TEXT',
          responseParameters: { 'method.response.header.Content-Type': `'${problemContentType}'` },
          responseTemplates: { 'application/json': `${set('$methods', methods.join(', '))}${template}` },
        },
      },
    },
  };
};
