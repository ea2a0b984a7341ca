import * as z from 'zod';
import { Forbidden, NotFound } from '../../core/errors';
import { ScopeId } from '../../core/ids';
import type { Middleware } from './request-context';
import { tokenAccess } from './token-routes';

const Scoped = z.object({ scopeId: ScopeId });

/**
 * Holds a call by a scoped token, which authentication found to be good (access/scoped-token.ts), to what
 * that may do, before anything is read: another scope is not there, whether it is or not; a token that reads
 * changes nothing.
 * @throws NotFound, Forbidden
 */
export const scopedTokens = (): Middleware => ({
  before: ({ context: { requestContext } }) => {
    const { route, caller, input } = requestContext;
    if (!caller?.token) return;
    const wanted = tokenAccess(route);
    if (!wanted || Scoped.safeParse(input.params).data?.scopeId !== caller.token.scopeId) throw new NotFound();
    if (wanted === 'write' && caller.token.access === 'read') throw new Forbidden('token');
  },
});
