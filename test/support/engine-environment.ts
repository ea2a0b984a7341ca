import { patient } from './patient';
import { provided } from './provided';

const { kty, n, e, kid, alg, use } = provided.signingKey;

/** The environment that the functions read in a test; nothing listens on these addresses but the engine. */
Object.assign(process.env, {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  TABLE_NAME: provided.tableName,
  DYNAMODB_ENDPOINT: provided.engine,
  OBJECTS_ENDPOINT: provided.objects,
  OBJECTS_BUCKET: 'kept',
  USER_POOL_ID: 'us-east-1_Local0001',
  USER_POOL_CLIENT_ID: 'hearth-app',
  SIGN_IN_URL: 'http://localhost:3000',
  APPLE_APPS: 'ABCDE12345.com.example.hearth',
  ANDROID_APPS:
    'com.example.hearth=14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14:14',
  SIGN_IN_PROVIDERS: 'google,apple',
  API_URL: 'http://localhost:3000',
  TOKEN_KEYS: Buffer.alloc(32, 7).toString('base64'),
  PUSH_KEY: Buffer.alloc(32, 9).toString('base64'),
  ASSETS_FOLDER: 'docs',
  JWKS_URI: `data:application/json,${encodeURIComponent(JSON.stringify({ keys: [{ kty, n, e, kid, alg, use }] }))}`,
  // An hour: on a busy machine a request is logged as any other, too.
  SLOW_REQUEST_MS: '3600000',
  ...patient,
  LOG_LEVEL: 'SILENT',
  POWERTOOLS_DEV: 'false',
  POWERTOOLS_METRICS_DISABLED: 'true',
  CORS_ORIGINS: 'https://app.example.com',
});
