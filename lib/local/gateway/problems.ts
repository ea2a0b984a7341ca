import type { ServerResponse } from 'node:http';
import { securityHeaders } from '../../../shared/http/answer/security-headers';
import { problemContentType, problemDocument, problems, type GatewayProblemCode } from '../../gateway/problems';

/** Answers with a problem document (RFC 9457) of the gateway's own. */
export const writeProblem = (
  response: ServerResponse,
  code: GatewayProblemCode,
  errorId: string,
  headers: Readonly<Record<string, string>> = {},
): void => {
  const body = problemDocument(code, errorId);
  const all = {
    ...securityHeaders,
    ...headers,
    'Content-Type': problemContentType,
    'Cache-Control': 'no-store',
    'X-Request-Id': errorId,
  };
  response.writeHead(problems[code].status, { ...all, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
};
