import * as z from 'zod';
import type { TokenGrant } from '../../core/call';
import { Forbidden, NotFound } from '../../core/errors';
import { ScopeId } from '../../core/ids';
import type { Middleware } from './request-context';
import { type AskedRoute, tokenAccess } from './token-routes';

const Scoped = z.object({ scopeId: ScopeId });

/**
 * Holds what is asked for by a scoped token to what that may do: another scope is not there, whether it is or
 * not; a token that reads changes nothing.
 * @param params what the path names
 * @throws NotFound, Forbidden
 */
export const holdToToken = ({ scopeId, access }: TokenGrant, route: AskedRoute, params: unknown): void => {
  const wanted = tokenAccess(route);
  if (!wanted || Scoped.safeParse(params).data?.scopeId !== scopeId) throw new NotFound();
  if (wanted === 'write' && access === 'read') throw new Forbidden('token');
};

/**
 * Holds a call by a scoped token, which authentication found to be good (access/scoped-token.ts), before
 * anything is read.
 * @throws NotFound, Forbidden
 */
export const scopedTokens = (): Middleware => ({
  before: ({ context: { requestContext } }) => {
    const { route, caller, input } = requestContext;
    if (caller?.token) holdToToken(caller.token, route, input.params);
  },
});
