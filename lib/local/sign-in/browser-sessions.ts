import * as z from 'zod';
import type { Folder } from '../folder';
import { cookie } from './answer';
import { lifetimes } from './pool';
import { digest, randomToken } from './secrets';
import { openShelf } from './shelf';
import type { Visit } from './visit';

const Session = z.object({ sub: z.string(), authTime: z.number() });

/** A browser that is signed in at the pages, for an hour, as with Cognito's own cookie. */
export type BrowserSession = z.output<typeof Session>;

export interface BrowserSessions {
  /** @param authTime seconds since the epoch. Gives the cookie to set. */
  begin(session: BrowserSession): Promise<string>;
  of(visit: Visit): BrowserSession | undefined;
  /** Returns the cookie to set. */
  end(visit: Visit): Promise<string>;
  endAll(sub: string): Promise<void>;
}

const cookieName = 'hearth_session';

export const openBrowserSessions = async (folder: Folder, clock: () => number): Promise<BrowserSessions> => {
  const shelf = await openShelf(folder, 'browser-sessions', Session, clock);
  const keyOf = (visit: Visit) => digest(visit.cookies.get(cookieName) ?? '');
  return {
    begin: async (session) => {
      const token = randomToken();
      await shelf.put(digest(token), session, clock() + lifetimes.browserSession);
      return cookie(cookieName, token, lifetimes.browserSession);
    },
    of: (visit) => shelf.get(keyOf(visit)),
    end: async (visit) => {
      await shelf.take(keyOf(visit));
      return cookie(cookieName, '', 0);
    },
    endAll: (sub) => shelf.takeWhere((session) => session.sub === sub),
  };
};
