import { env } from '../../core/env';
import { header, type Middleware } from './request-context';

/**
 * The headers of an answer that a browser app may read (contract). The gateway answers preflights with the
 * same.
 */
export const exposedHeaders = [
  'ETag',
  'Location',
  'Link',
  'Retry-After',
  'X-Request-Id',
  'Idempotency-Replayed',
] as const;

/** Lets the configured origins, and no others, read the answers. */
export const cors = (): Middleware => ({
  before: ({ event, context: { requestContext } }) => {
    requestContext.headers.Vary = 'Origin';
    const origin = header(event, 'origin');
    if (!origin || !env().CORS_ORIGINS.includes(origin)) return;
    requestContext.headers['Access-Control-Allow-Origin'] = origin;
    requestContext.headers['Access-Control-Expose-Headers'] = exposedHeaders.join(', ');
  },
});
