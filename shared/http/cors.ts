import { env } from '../core/env';
import { header, type Middleware } from './exchange';

/** What a browser app may read of an answer beside its body (contract). The gateway answers preflights with the same. */
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
  before: ({ event, context: { exchange } }) => {
    exchange.headers.Vary = 'Origin';
    const origin = header(event, 'origin');
    if (!origin || !env().CORS_ORIGINS.includes(origin)) return;
    exchange.headers['Access-Control-Allow-Origin'] = origin;
    exchange.headers['Access-Control-Expose-Headers'] = exposedHeaders.join(', ');
  },
});
