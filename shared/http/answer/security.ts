import type { Middleware } from '../request/request-context';
import { securityHeaders } from './security-headers';

/**
 * The headers that protect whoever opens an answer in a browser. Set before anything can fail, so that errors
 * carry them too.
 */
export const security = (): Middleware => ({
  before: ({ context: { requestContext } }) => void Object.assign(requestContext.headers, securityHeaders),
});
