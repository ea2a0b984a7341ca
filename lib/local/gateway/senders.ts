import * as z from 'zod';
import { bearerToken } from '../../../shared/http/request/bearer';
import { namedByToken } from '../../../shared/core/scoped-token';
import { hashOf } from './rate-limiter';

/** The most headers that are remembered; what is forgotten is known again with the next answer. */
const most = 10_000;

const Claims = z.object({ sub: z.string() });

/**
 * Reads the person from a token. Only to be believed of one that was verified.
 * @throws ZodError, SyntaxError
 */
const personIn = (token: string): string =>
  namedByToken(token)?.userId ??
  Claims.parse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())).sub;

/**
 * Knows who sends a request, as far as that was shown: the person, once a handler has let the header pass;
 * until then the address, so that made-up headers make no senders.
 */
export const createSenders = () => {
  const known = new Map<string, string>();
  return {
    nameOf: (authorization: string | undefined, address: string): string =>
      (authorization && known.get(hashOf(authorization))) ?? address,
    /** Remembers that a handler took the header for a sign-in. */
    verified: (authorization: string | undefined): void => {
      const token = bearerToken(authorization);
      if (authorization === undefined || token === undefined) return;
      if (known.size >= most) known.delete(known.keys().next().value ?? '');
      known.set(hashOf(authorization), personIn(token));
    },
  };
};
