import * as z from 'zod';
import { AndroidApp, AppleApp } from './app-identities';
import { SignInProvider } from './sign-in-providers';

/** The name of the stage on one machine. */
export const localStage = 'local';

/** The operations a person may send in a day (product limit, adjustable): 200 full batches. */
export const operationsPerDay = 20_000;

const milliseconds = z.coerce.number().int().positive();

/** Makes the schema of a list with commas, of which each entry is checked by `of`. */
const listOf = <Entry extends string>(of: z.ZodType<Entry, string>) =>
  z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    )
    .pipe(z.array(of));

/**
 * Every environment variable that functions read: name, meaning, default. Endpoints are set only where AWS's
 * own aren't meant.
 */
export const Environment = z.object({
  AWS_REGION: z.string().default('us-east-1'),
  TABLE_NAME: z.string().describe('the one table'),
  USER_POOL_ID: z.string().describe("the user pool, e.g. 'eu-north-1_AbCdEfGhI'"),
  USER_POOL_CLIENT_ID: z.string().describe("the apps' public client"),
  SIGN_IN_URL: z.url().describe('base address of the hosted sign-in pages'),
  API_URL: z.url().describe('base address at which apps reach the API'),
  MAIL_FROM: z.string().default('Hearth <hearth@localhost>').describe('sender of invitations'),
  MAIL_STAGE: z.string().default(localStage).describe('the name of the stage, by which its e-mail templates are found'),
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((origin) => origin.trim())
        .filter(Boolean),
    )
    .describe('origins of browser apps, separated by commas'),
  TOKEN_KEYS: z
    .string()
    .optional()
    .describe(
      'keys for cursors and links, base64 of 32 bytes each, separated by commas: the first one seals, all of them open',
    ),
  TOKEN_KEYS_SECRET: z
    .string()
    .optional()
    .describe('instead of TOKEN_KEYS: the secret in Secrets Manager whose versions hold them'),
  PUSH_KEY: z
    .string()
    .optional()
    .describe(
      'the private key by which push services know this server (VAPID), base64 of 32 bytes; absent, with no PUSH_KEY_SECRET: no pushes',
    ),
  PUSH_KEY_SECRET: z.string().optional().describe('instead of PUSH_KEY: the secret in Secrets Manager that holds it'),
  ASSETS_FOLDER: z.string().describe("folder of openapi.json and the documentation page's files"),
  MAIL_CONFIGURATION_SET: z
    .string()
    .optional()
    .describe('the SES configuration set that reports bounces and complaints'),
  SUPPORT_EMAIL: z
    .email()
    .optional()
    .describe(
      'the address that people can write to if they can’t sign in, for example because they have lost their phone',
    ),
  FEEDBACK_EMAIL: z.email().optional().describe('the address that feedback and client errors are mailed to'),
  APPLE_APPS: listOf(AppleApp).describe(
    'the iOS apps that open links to this server, as TEAMID.bundle-id, separated by commas',
  ),
  ANDROID_APPS: listOf(AndroidApp).describe(
    'the Android apps that open links to this server, as package=fingerprint (SHA-256), separated by commas; a package may come again',
  ),
  SIGN_IN_PROVIDERS: listOf(SignInProvider).describe(
    'the providers by which people can sign in beside password and authenticator, separated by commas: `google`, `apple`',
  ),
  MINIMUM_APP_VERSION: z.string().default('1.0.0').describe('the oldest app version that this server supports'),
  METRICS_NAMESPACE: z
    .string()
    .default('Hearth')
    .describe('the CloudWatch namespace for the metrics of the functions, one for each stage'),
  SLOW_REQUEST_MS: milliseconds.default(1000).describe('requests that take longer are logged as warnings'),
  CONFLICT_RETRY_MS: milliseconds
    .default(5_000)
    .describe('how long a write is tried again while others are in its way; a function that writes lives 20 s'),
  PATIENCE: z.coerce
    .number()
    .positive()
    .default(1)
    .describe('how many times longer than usual is waited for an answer, on a machine that is slow'),
  RATE_LIMITS: z
    .enum(['on', 'off'])
    .default('on')
    .describe('whether calls count towards the limits per person; `off` for measurements'),
  OPERATIONS_PER_DAY: z.coerce
    .number()
    .int()
    .positive()
    .default(operationsPerDay)
    .describe('operations that one person may send in batches per day (UTC)'),
  OBJECTS_BUCKET: z
    .string()
    .optional()
    .describe('the bucket of the archive, exports and pictures; absent for functions that don’t use it'),
  USERS_COPY_BUCKET: z
    .string()
    .optional()
    .describe('the bucket in another region that exports of the user pool are copied to'),
  USERS_COPY_REGION: z.string().optional().describe('the region of USERS_COPY_BUCKET'),
  UNDELIVERED_BUCKET: z
    .string()
    .optional()
    .describe('the bucket of undelivered changes, for the functions that read it and the one that erases people'),
  DYNAMODB_ENDPOINT: z.url().optional(),
  OBJECTS_ENDPOINT: z.url().optional(),
  OBJECTS_PUBLIC_ENDPOINT: z.url().optional().describe('where people reach objects, if not where functions do'),
  SES_ENDPOINT: z.url().optional(),
  POOL_ENDPOINT: z.url().optional(),
  SECRETS_ENDPOINT: z.url().optional(),
  JWKS_URI: z.url().optional().describe("the address of the pool's keys, if not at the issuer"),
  WELL_KNOWN_URL: z
    .url()
    .optional()
    .describe('where apps find the discovery document and keys of the pool, if not at the issuer (on one machine)'),
  AWS_ACCESS_KEY_ID: z.string().default(''),
  AWS_SECRET_ACCESS_KEY: z.string().default(''),
  AWS_SESSION_TOKEN: z.string().optional(),
});
export type Environment = z.output<typeof Environment>;

let parsed: Environment | undefined;

/**
 * Returns the validated environment, read at first use.
 * @throws Error that names every variable that is missing or malformed.
 */
export const env = (): Environment => {
  if (!parsed) {
    const result = Environment.safeParse(process.env);
    if (!result.success) throw new Error(`Environment: ${z.prettifyError(result.error)}`);
    parsed = result.data;
  }
  return parsed;
};
