import { localCredentials, localRegion } from '../../lib/local/credentials';
import type { SigningKey } from '../../lib/local/sign-in/tokens';

/** The pool whose tokens a measured function takes. */
export const benchPool = { id: `${localRegion}_Local0001`, region: localRegion, clientId: 'bench' };
export const benchTable = 'hearth-bench';

/**
 * Returns the environment of a function that is measured outside the stack: the table at `endpoint`, tokens
 * of this key, logs as `npm start` has them.
 */
export const functionEnvironment = ({ jwks }: SigningKey, endpoint: string): Record<string, string> => ({
  AWS_REGION: localRegion,
  AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
  DYNAMODB_ENDPOINT: endpoint,
  TABLE_NAME: benchTable,
  USER_POOL_ID: benchPool.id,
  USER_POOL_CLIENT_ID: benchPool.clientId,
  SIGN_IN_URL: 'http://localhost',
  API_URL: 'http://localhost',
  ASSETS_FOLDER: 'docs',
  TOKEN_KEYS: Buffer.alloc(32).toString('base64'),
  PUSH_KEY: Buffer.alloc(32, 1).toString('base64'),
  JWKS_URI: `data:application/json,${encodeURIComponent(JSON.stringify(jwks))}`,
  LOG_LEVEL: 'WARN',
  POWERTOOLS_METRICS_DISABLED: 'true',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
});
