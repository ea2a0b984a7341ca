import { apiScope } from '../../shared/core/call';
import { exposedHeaders } from '../../shared/http/cors';
import { securityHeaders } from '../../shared/http/security-headers';
import { maxAge, requestHeaders } from '../gateway/preflight';
import { problemContentType, problemDocument, problems, type ProblemCode } from '../gateway/problems';
import { withHead } from '../local/gateway/head';
import type { GatewayRoute } from '../local/gateway/route-match';
import type { ReleasedName } from './functions';

/** What the body needs to know of the stack it is part of. */
export interface Wiring {
  /** The addresses by which the gateway calls the functions (`…:lambda:path/2015-03-31/functions/…/invocations`). */
  readonly uris: Readonly<Record<ReleasedName, string>>;
  readonly userPoolArn: string;
  /** Origins of browser apps. */
  readonly origins: readonly string[];
}

const authorizer = 'pool';
const quoted = (value: string): string => `'${value}'`;
const mapped = (place: 'method' | 'gateway', headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [place === 'method' ? `method.response.header.${name}` : `gatewayresponse.header.${name}`, quoted(value)]));

/**
 * Lets the configured origins, and no others, read a mock's answer: a template (VTL), since a mapping can't choose.
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-override-request-response-parameters.html
 */
const corsTemplate = (origins: readonly string[], headers: Readonly<Record<string, string>>): string => {
  if (!origins.length) return '';
  const override = (name: string, value: string) => `#set($context.responseOverride.header.${name} = ${value})`;
  return [
    override('Vary', quoted('Origin')), "#set($origin = $input.params('Origin'))", "#if($origin == '')#set($origin = $input.params('origin'))#end",
    `#if([${origins.map(quoted).join(', ')}].contains($origin))`, override('Access-Control-Allow-Origin', '$origin'), ...Object.entries(headers).map(([name, value]) => override(name, quoted(value))), '#end',
  ].join('');
};

/** Media types for which a mock has a template: those that browsers and clients send. For any other, UNSUPPORTED_MEDIA_TYPE answers as the 405 does. */
const mediaTypes = ['application/json', 'application/merge-patch+json', 'application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];

/** An answer of the gateway's own. Bodies count as bytes here (see binaryMediaTypes), which a template can't read: they are made text first. */
const mock = (status: number, headers: Readonly<Record<string, string>>, template: string) => ({
  security: [],
  responses: { [status]: { description: 'answered by the gateway', headers: Object.fromEntries(Object.keys(headers).map((name) => [name, { schema: { type: 'string' } }])) } },
  'x-amazon-apigateway-integration': {
    type: 'mock', passthroughBehavior: 'never', contentHandling: 'CONVERT_TO_TEXT',
    requestTemplates: Object.fromEntries(mediaTypes.map((type) => [type, JSON.stringify({ statusCode: status })])),
    responses: { default: { statusCode: String(status), contentHandling: 'CONVERT_TO_TEXT', responseParameters: mapped('method', headers), responseTemplates: { 'application/json': template } } },
  },
});

const preflight = (methods: readonly string[], origins: readonly string[]) =>
  mock(204, { ...securityHeaders }, corsTemplate(origins, { 'Access-Control-Allow-Methods': methods.join(', '), 'Access-Control-Allow-Headers': requestHeaders.join(', '), 'Access-Control-Max-Age': String(maxAge) }));

const otherMethods = (methods: readonly string[], origins: readonly string[]) =>
  mock(problems['method-not-allowed'].status, { ...securityHeaders, 'Allow': [...methods, 'OPTIONS'].join(', '), 'Content-Type': problemContentType, 'Cache-Control': 'no-store' },
    corsTemplate(origins, { 'Access-Control-Expose-Headers': exposedHeaders.join(', ') }) + problemDocument('method-not-allowed', '$context.requestId'));

const operation = ({ method, permission }: GatewayRoute, { uris }: Wiring) => ({
  security: permission === 'public' ? [] : [{ [authorizer]: [apiScope] }],
  responses: {},
  'x-amazon-apigateway-integration': { type: 'aws_proxy', httpMethod: 'POST', uri: uris[method === 'GET' || method === 'HEAD' ? 'reader' : 'writer'] },
});

/** Which of API Gateway's own refusals is which problem; `MISSING_AUTHENTICATION_TOKEN` is what it calls an address that no route has. */
const refusals = {
  MISSING_AUTHENTICATION_TOKEN: 'not-found', RESOURCE_NOT_FOUND: 'not-found', UNAUTHORIZED: 'unauthorized', EXPIRED_TOKEN: 'unauthorized', ACCESS_DENIED: 'unauthorized', WAF_FILTERED: 'blocked',
  BAD_REQUEST_PARAMETERS: 'bad-request', BAD_REQUEST_BODY: 'bad-request', REQUEST_TOO_LARGE: 'too-large', THROTTLED: 'rate-limited', QUOTA_EXCEEDED: 'rate-limited',
  UNSUPPORTED_MEDIA_TYPE: 'method-not-allowed', DEFAULT_4XX: 'bad-request', DEFAULT_5XX: 'internal', INTEGRATION_FAILURE: 'internal', INTEGRATION_TIMEOUT: 'internal',
} as const satisfies Record<string, ProblemCode>;

const extra: Partial<Record<ProblemCode, Readonly<Record<string, string>>>> = { 'rate-limited': { 'Retry-After': '60' }, 'unauthorized': { 'WWW-Authenticate': `Bearer realm="hearth", scope="${apiScope}"` } };

/** A refusal with the words and headers that the local gateway uses. A mapping can't choose an origin: with one alone it is named, with more a browser app can't read why. */
const refusal = (code: ProblemCode, origins: readonly string[]) => ({
  statusCode: String(problems[code].status),
  responseParameters: {
    ...mapped('gateway', { ...securityHeaders, ...extra[code], 'Content-Type': problemContentType, 'Cache-Control': 'no-store', ...(origins.length === 1 && { 'Vary': 'Origin', 'Access-Control-Allow-Origin': origins[0] ?? '', 'Access-Control-Expose-Headers': exposedHeaders.join(', ') }) }),
    'gatewayresponse.header.X-Request-Id': 'context.requestId',
  },
  responseTemplates: { 'application/json': problemDocument(code, '$context.requestId') },
});

/**
 * The body that API Gateway imports (OpenAPI 3.0 with its extensions): every route, on each path an answer to preflights and to methods it hasn't,
 * and every refusal as a problem. No schemas: functions validate.
 */
export const gatewayBody = (routes: readonly GatewayRoute[], wiring: Wiring) => {
  const paths = new Map<string, GatewayRoute[]>();
  for (const route of withHead(routes)) paths.set(route.path, [...(paths.get(route.path) ?? []), route]);
  const pathItem = (path: string, on: readonly GatewayRoute[]) => {
    const methods = on.map(({ method }) => method);
    const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
    return {
      ...(parameters.length > 0 && { parameters }),
      ...Object.fromEntries(on.map((route) => [route.method.toLowerCase(), operation(route, wiring)])),
      options: preflight(methods, wiring.origins),
      'x-amazon-apigateway-any-method': otherMethods(methods, wiring.origins),
    };
  };
  return {
    openapi: '3.0.1',
    info: { title: 'Hearth', version: '1' },
    paths: Object.fromEntries([...paths].map(([path, on]) => [path, pathItem(path, on)])),
    components: { securitySchemes: { [authorizer]: {
      type: 'apiKey', name: 'Authorization', in: 'header', 'x-amazon-apigateway-authtype': 'cognito_user_pools',
      'x-amazon-apigateway-authorizer': { type: 'cognito_user_pools', providerARNs: [wiring.userPoolArn] },
    } } },
    'x-amazon-apigateway-gateway-responses': Object.fromEntries(Object.entries(refusals).map(([kind, code]) => [kind, refusal(code, wiring.origins)])),
  };
};
