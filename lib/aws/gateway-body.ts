import { apiScope } from '../../shared/core/call';
import { exposedHeaders } from '../../shared/http/request/cors';
import { isOpen } from '../../shared/http/request/open-routes';
import { securityHeaders } from '../../shared/http/answer/security-headers';
import { apiInfo } from '../gateway/info';
import { problemContentType, problemDocument, problems, type GatewayProblemCode } from '../gateway/problems';
import { served } from '../local/gateway/head';
import type { GatewayRoute } from '../local/gateway/route-match';
import type { ReleasedName } from './functions';
import { mock } from './gateway-mock';

/** The facts that the body needs of the stack it is part of. */
export interface Wiring {
  /**
   * The API's name. An import gives it the body's title, whatever the API was called before, and alarms and
   * dashboard find it by its name.
   */
  readonly name: string;
  /**
   * The addresses by which the gateway calls the functions
   * (`…:lambda:path/2015-03-31/functions/…/invocations`).
   */
  readonly uris: Readonly<Record<ReleasedName, string>>;
  readonly userPoolArn: string;
  /** Origins of browser apps. */
  readonly origins: readonly string[];
  /** The template that `mockTemplate` made, or what stands for it. */
  readonly mockTemplate: string;
}

const authorizer = 'pool';
const mapped = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [`gatewayresponse.header.${name}`, `'${value}'`]));

/** What scoped tokens call is the writer's, which may keep when they were used. */
const operation = ({ method, permission, byToken }: GatewayRoute, { uris }: Wiring) => ({
  security: byToken || isOpen(permission) ? [] : [{ [authorizer]: [apiScope] }],
  responses: {},
  'x-amazon-apigateway-integration': {
    type: 'aws_proxy',
    httpMethod: 'POST',
    uri: uris[!byToken && (method === 'GET' || method === 'HEAD') ? 'reader' : 'writer'],
  },
});

/**
 * The problem for each of API Gateway's own refusals; `MISSING_AUTHENTICATION_TOKEN` is its name for an
 * address that no route has.
 */
const refusals = {
  MISSING_AUTHENTICATION_TOKEN: 'not-found',
  RESOURCE_NOT_FOUND: 'not-found',
  UNAUTHORIZED: 'unauthorized',
  EXPIRED_TOKEN: 'unauthorized',
  ACCESS_DENIED: 'unauthorized',
  WAF_FILTERED: 'blocked',
  BAD_REQUEST_PARAMETERS: 'bad-request',
  BAD_REQUEST_BODY: 'bad-request',
  REQUEST_TOO_LARGE: 'too-large',
  THROTTLED: 'rate-limited',
  QUOTA_EXCEEDED: 'rate-limited',
  UNSUPPORTED_MEDIA_TYPE: 'method-not-allowed',
  DEFAULT_4XX: 'bad-request',
  DEFAULT_5XX: 'internal',
  INTEGRATION_FAILURE: 'internal',
  INTEGRATION_TIMEOUT: 'internal',
} as const satisfies Record<string, GatewayProblemCode>;

const extra: Partial<Record<GatewayProblemCode, Readonly<Record<string, string>>>> = {
  'rate-limited': { 'Retry-After': '60' },
  unauthorized: { 'WWW-Authenticate': `Bearer realm="hearth", scope="${apiScope}"` },
};

/**
 * Makes a refusal with the words and headers that the local gateway uses. A mapping can't choose an origin:
 * with one alone it is named, with more a browser app can't read why.
 */
const refusal = (code: GatewayProblemCode, origins: readonly string[]) => ({
  statusCode: String(problems[code].status),
  responseParameters: {
    ...mapped({
      ...securityHeaders,
      ...extra[code],
      'Content-Type': problemContentType,
      'Cache-Control': 'no-store',
      ...(origins.length === 1 && {
        Vary: 'Origin',
        'Access-Control-Allow-Origin': origins[0] ?? '',
        'Access-Control-Expose-Headers': exposedHeaders.join(', '),
      }),
    }),
    'gatewayresponse.header.X-Request-Id': 'context.requestId',
  },
  responseTemplates: { 'application/json': problemDocument(code, '$context.requestId') },
});

/**
 * Makes the body that API Gateway imports (OpenAPI 3.0 with its extensions): every route, on each path an
 * answer to preflights and to methods it hasn't, and every refusal as a problem. No schemas: functions
 * validate.
 */
export const gatewayBody = (routes: readonly GatewayRoute[], wiring: Wiring) => {
  const paths = new Map<string, GatewayRoute[]>();
  for (const route of served(routes)) paths.set(route.path, [...(paths.get(route.path) ?? []), route]);
  const pathItem = (path: string, on: readonly GatewayRoute[]) => {
    const methods = on.map(({ method }) => method);
    const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    }));
    return {
      ...(parameters.length > 0 && { parameters }),
      ...Object.fromEntries(on.map((route) => [route.method.toLowerCase(), operation(route, wiring)])),
      'x-amazon-apigateway-any-method': mock(methods, wiring.mockTemplate),
    };
  };
  return {
    openapi: '3.0.1',
    info: { title: wiring.name, version: apiInfo.version, description: apiInfo.title },
    paths: Object.fromEntries([...paths].map(([path, on]) => [path, pathItem(path, on)])),
    components: {
      securitySchemes: {
        [authorizer]: {
          type: 'apiKey',
          name: 'Authorization',
          in: 'header',
          'x-amazon-apigateway-authtype': 'cognito_user_pools',
          'x-amazon-apigateway-authorizer': { type: 'cognito_user_pools', providerARNs: [wiring.userPoolArn] },
        },
      },
    },
    'x-amazon-apigateway-gateway-responses': Object.fromEntries(
      Object.entries(refusals).map(([kind, code]) => [kind, refusal(code, wiring.origins)]),
    ),
  };
};
