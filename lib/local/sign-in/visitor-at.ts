import * as z from 'zod';
import type { Folder } from '../folder';
import { openVisitor, SignInFailed, type Visitor } from './visitor';

const Config = z.object({ clientId: z.string(), scopes: z.array(z.string()), signInUrl: z.url() });

/**
 * Opens a visitor of the Hearth that runs at `url`, by what it tells of its sign-in.
 * @param folder keeps password and TOTP secret
 * @throws SignInFailed when nothing answers there, or something else
 */
export const visitorAt = async (url: string, folder: Folder): Promise<Visitor> => {
  const response = await fetch(`${url}/v1/config`).catch(() => undefined);
  if (!response) throw new SignInFailed(`Nothing answers at ${url}. Start Hearth with: npm start`);
  const config = Config.safeParse(await response.json().catch(() => undefined));
  if (!config.success)
    throw new SignInFailed(
      `The server at ${url} is not Hearth (GET /v1/config answered ${String(response.status)}). Set ` +
        'HEARTH_URL to the address where it runs.',
    );
  const { clientId, scopes, signInUrl } = config.data;
  return openVisitor({ url, signInUrl, clientId, scope: scopes.join(' '), folder });
};
