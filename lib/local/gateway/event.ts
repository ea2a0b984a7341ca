import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { GatewayRoute } from './route-match';

const stage = 'local';

interface Parts {
  route: GatewayRoute;
  params: Record<string, string>;
  url: { pathname: string; searchParams: URLSearchParams };
  body: Buffer;
  requestId: string;
}

/**
 * Makes the event that API Gateway sends a function of a REST API (proxy integration, version 1.0). Bytes
 * that are no UTF-8 come in base64, as they do for a binary media type, so that the function can refuse them;
 * without one declared, API Gateway would put U+FFFD in their place. Source: "Lambda proxy integrations in
 * API Gateway", API Gateway developer guide.
 */
export const proxyEvent = (
  request: IncomingMessage,
  { route, params, url, body, requestId }: Parts,
): APIGatewayProxyEvent => {
  const sourceIp = request.socket.remoteAddress ?? '';
  const headers: [string, string][] = [
    ...pairs(request.rawHeaders),
    ['X-Forwarded-For', sourceIp],
    ['X-Forwarded-Proto', 'http'],
  ];
  const query = [...url.searchParams];
  return {
    resource: route.path,
    path: url.pathname,
    httpMethod: route.method,
    headers: Object.fromEntries(headers),
    multiValueHeaders: gathered(headers),
    queryStringParameters: query.length ? Object.fromEntries(query) : null,
    multiValueQueryStringParameters: query.length ? gathered(query) : null,
    pathParameters: Object.keys(params).length ? params : null,
    stageVariables: null,
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      authorizer: null,
      httpMethod: route.method,
      identity: { ...nobody, sourceIp, userAgent: request.headers['user-agent'] ?? null },
      path: url.pathname,
      protocol: `HTTP/${request.httpVersion}`,
      requestId,
      requestTimeEpoch: Date.now(),
      resourceId: route.path,
      resourcePath: route.path,
      stage,
    },
    ...content(body),
  };
};

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const content = (body: Buffer): { body: string | null; isBase64Encoded: boolean } => {
  if (!body.length) return { body: null, isBase64Encoded: false };
  try {
    return { body: utf8.decode(body), isBase64Encoded: false };
  } catch {
    return { body: body.toString('base64'), isBase64Encoded: true };
  }
};

const pairs = (raw: readonly string[]): [string, string][] =>
  raw.flatMap((name, index): [string, string][] => (index % 2 ? [] : [[name, raw[index + 1] ?? '']]));

const gathered = (entries: readonly (readonly [string, string])[]): Record<string, string[]> => {
  const values = new Map<string, string[]>();
  for (const [name, value] of entries) values.set(name, [...(values.get(name) ?? []), value]);
  return Object.fromEntries(values);
};

const nobody = {
  accessKey: null,
  accountId: null,
  apiKey: null,
  apiKeyId: null,
  caller: null,
  clientCert: null,
  cognitoAuthenticationProvider: null,
  cognitoAuthenticationType: null,
  cognitoIdentityId: null,
  cognitoIdentityPoolId: null,
  principalOrgId: null,
  user: null,
  userArn: null,
};
