import type { Middleware } from '../request/request-context';
import { securityHeaders } from './security-headers';

/**
 * Sets the headers that protect whoever opens an answer in a browser. They are set before anything can fail,
 * so that errors carry them too.
 */
export const security = (): Middleware => ({
  before: ({ context: { requestContext } }) => void Object.assign(requestContext.headers, securityHeaders),
});
