import * as z from 'zod';
import { config } from '../../../shared/operations/config';
import { env } from '../../../shared/core/env';
import { fileText } from './assets';

/** The part of the contract that depends on where it is served. */
const Contract = z.looseObject({
  components: z.looseObject({
    securitySchemes: z.looseObject({
      oauth2: z.looseObject({ flows: z.object({ authorizationCode: z.looseObject({}) }) }),
    }),
  }),
});

const served = async (): Promise<string> => {
  const contract = Contract.parse(JSON.parse(await fileText('openapi.json')));
  const { authorizationEndpoint, tokenEndpoint } = config();
  Object.assign(contract, { servers: [{ url: env().API_URL }] });
  Object.assign(contract.components.securitySchemes.oauth2.flows.authorizationCode, {
    authorizationUrl: authorizationEndpoint,
    tokenUrl: tokenEndpoint,
    refreshUrl: tokenEndpoint,
  });
  return JSON.stringify(contract);
};

let made: Promise<string> | undefined;

/**
 * Returns the committed contract, with the addresses of this installation; made once.
 * @throws Error when the file can't be read
 */
export const openapi = (): Promise<string> =>
  (made ??= served().catch((error: unknown) => {
    made = undefined;
    throw error;
  }));
