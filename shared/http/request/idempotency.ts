import { createHash } from 'node:crypto';
import { BadRequest } from '../../core/errors';
import { IdempotentReplay } from '../../db/idempotency';
import { header, type Event, type Middleware } from './request-context';
import { respond } from '../answer/respond';

const fingerprintOf = ({ httpMethod, path, body }: Event): string =>
  createHash('sha256')
    .update(JSON.stringify([httpMethod, path, body]))
    .digest('base64url');

/**
 * Gives a POST with an Idempotency-Key one effect, however often and however simultaneously it is sent; the
 * first answer, which `db/idempotency.ts` keeps for a day, is given again.
 */
export const idempotency = (): Middleware => ({
  before: ({ event, context: { requestContext } }) => {
    const key = header(event, 'idempotency-key');
    if (key === undefined || event.httpMethod !== 'POST' || !requestContext.call) return;
    if (!/^[\x20-\x7e]{1,255}$/.test(key)) throw new BadRequest([{ path: 'Idempotency-Key', code: 'key_length' }]);
    requestContext.call = { ...requestContext.call, idempotency: { key, fingerprint: fingerprintOf(event) } };
  },
  onError: async (request) => {
    const {
      error,
      context: { requestContext },
    } = request;
    if (!(error instanceof IdempotentReplay)) return;
    const answer = await respond(requestContext, error.value);
    request.response = { ...answer, headers: { ...answer.headers, 'Idempotency-Replayed': 'true' } };
  },
});
