import * as z from 'zod';
import type { Folder } from '../folder';
import { AuthorizationRequest } from './authorization-request';
import { lifetimes } from './pool';
import { OAuthError } from './refusals';
import { digest, randomToken, sameText } from './secrets';
import { openShelf } from './shelf';

const Grant = z.object({ sub: z.string(), authTime: z.number(), request: AuthorizationRequest });
export type CodeGrant = z.output<typeof Grant>;

/**
 * Authorization codes: good once, for five minutes, for one callback address and one PKCE challenge. The pool
 * has one client, so each is bound to it.
 */
export interface AuthorizationCodes {
  issue(grant: CodeGrant): Promise<string>;
  /** @throws OAuthError `invalid_grant`; a code that was tried is used up, whatever else was wrong */
  redeem(code: string, redirectUri: string, verifier: string): Promise<CodeGrant>;
  /** Returns the person of a code; undefined for one that is not good. */
  subOf(code: string): string | undefined;
  endAll(sub: string): Promise<void>;
}

export const openAuthorizationCodes = async (folder: Folder, clock: () => number): Promise<AuthorizationCodes> => {
  const shelf = await openShelf(folder, 'authorization-codes', Grant, clock);
  return {
    issue: async (grant) => {
      const code = randomToken();
      await shelf.put(digest(code), grant, clock() + lifetimes.authorizationCode);
      return code;
    },
    redeem: async (code, redirectUri, verifier) => {
      const grant = await shelf.take(digest(code));
      if (!grant) throw new OAuthError('invalid_grant', 'The code is unknown, used or expired.');
      if (grant.request.redirectUri !== redirectUri)
        throw new OAuthError('invalid_grant', 'redirect_uri is not the one the code was issued for.');
      if (!/^[\w.~-]{43,128}$/.test(verifier) || !sameText(digest(verifier), grant.request.codeChallenge)) {
        throw new OAuthError('invalid_grant', 'code_verifier does not match the challenge.');
      }
      return grant;
    },
    subOf: (code) => shelf.get(digest(code))?.sub,
    endAll: (sub) => shelf.takeWhere((grant) => grant.sub === sub),
  };
};
