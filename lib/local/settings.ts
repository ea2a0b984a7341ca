import { resolve } from 'node:path';
import * as z from 'zod';
import { Environment } from '../../shared/core/env';
import type { SignInProvider } from '../../shared/core/sign-in-providers';
import { AppCallbackUrl, AppOrigin, appOrigins } from '../gateway/app-addresses';
import { CannotStart } from './cannot-start';

/**
 * Returns the address where commands look for the Hearth that runs here: at HEARTH_URL, else at the PORT that
 * `npm start` may have been given. No slash at the end.
 */
export const runningUrl = ({ HEARTH_URL, PORT } = process.env): string =>
  (HEARTH_URL ?? `http://localhost:${PORT ?? '3000'}`).replace(/\/+$/, '');

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

/** Makes the schema of a list with commas, of which each entry is checked by `of`. */
const list = (of: z.ZodType<string, string> = z.string()) => z.string().default('').transform(listed).pipe(z.array(of));

/** The settings that a person can make for `npm start`. */
export const LocalSettings = z.object({
  PORT: z.coerce
    .number({ error: 'a number from 0 to 65535' })
    .int()
    .min(0)
    .max(65_535)
    .default(3000)
    .describe('the port at which everything is reached; 0: any free port'),
  HEARTH_DATA: z.string().min(1).default('.hearth').describe('the folder for all data; `memory` keeps nothing'),
  HEARTH_RATE_LIMITS: z.enum(['on', 'off']).default('on').describe('`off` for measurements'),
  HEARTH_SEED: z.enum(['on', 'off']).default('on').describe('whether a new table starts with the demo household'),
  DYNAMODB_ENDPOINT: z.url().optional().describe('a DynamoDB Local that is already running, instead of one of its own'),
  SUPPORT_EMAIL: Environment.shape.SUPPORT_EMAIL,
  SIGN_IN_PROVIDERS: Environment.shape.SIGN_IN_PROVIDERS,
  FEEDBACK_EMAIL: Environment.shape.FEEDBACK_EMAIL,
  APPLE_APPS: Environment.shape.APPLE_APPS,
  ANDROID_APPS: Environment.shape.ANDROID_APPS,
  PATIENCE: Environment.shape.PATIENCE,
  APP_CALLBACK_URLS: list(AppCallbackUrl).describe(
    'where apps of your own return to after signing in or out, separated by commas: `http://localhost:5173/signed-in`, `myapp://signed-in`',
  ),
  CORS_ORIGINS: list(AppOrigin).describe(
    'further origins of browser apps, separated by commas; those of `APP_CALLBACK_URLS` are included automatically',
  ),
  HEARTH_HOSTS: list().describe(
    "further names by which this machine is reached, separated by commas: an emulator's `10.0.2.2`, a tunnel",
  ),
});

export interface LocalSettings {
  port: number;
  /** Absolute path; undefined: nothing is kept. */
  dataFolder: string | undefined;
  limits: 'on' | 'off';
  /** Whether a new table starts with the demo household. */
  seed: 'on' | 'off';
  engine: string | undefined;
  /** How many times longer than usual is waited for what takes its time. */
  patience: number;
  /** The address for people who can't sign in. */
  supportEmail: string | undefined;
  /** The providers that are stood in for, by which people can sign in besides. */
  providers: SignInProvider[];
  /** The addresses where apps come back to, beside Hearth's own. */
  callbackUrls: string[];
  /** Origins of browser apps. */
  origins: string[];
  /** Names beside localhost that requests may be sent to, in lower case. */
  hosts: string[];
}

/** @throws CannotStart that names what is set wrongly. */
export const readSettings = (variables: Readonly<Record<string, string | undefined>> = process.env): LocalSettings => {
  const parsed = LocalSettings.safeParse(variables);
  if (!parsed.success) throw new CannotStart(`A setting is wrong:\n${z.prettifyError(parsed.error)}`);
  const {
    PORT,
    HEARTH_DATA,
    HEARTH_RATE_LIMITS,
    HEARTH_SEED,
    DYNAMODB_ENDPOINT,
    SUPPORT_EMAIL,
    SIGN_IN_PROVIDERS,
    PATIENCE,
    APP_CALLBACK_URLS,
    CORS_ORIGINS,
    HEARTH_HOSTS,
  } = parsed.data;
  return {
    port: PORT,
    dataFolder: HEARTH_DATA === 'memory' ? undefined : resolve(HEARTH_DATA),
    limits: HEARTH_RATE_LIMITS,
    seed: HEARTH_SEED,
    engine: DYNAMODB_ENDPOINT,
    patience: PATIENCE,
    supportEmail: SUPPORT_EMAIL,
    providers: SIGN_IN_PROVIDERS,
    callbackUrls: APP_CALLBACK_URLS,
    origins: appOrigins(CORS_ORIGINS, APP_CALLBACK_URLS),
    hosts: HEARTH_HOSTS.map((host) => host.toLowerCase()),
  };
};

/**
 * The variables that the stack gives the functions, all of them; others keep what the person set, or their
 * defaults.
 */
export type FunctionEnvironment = Pick<
  Environment,
  | 'TABLE_NAME'
  | 'RATE_LIMITS'
  | 'USER_POOL_ID'
  | 'USER_POOL_CLIENT_ID'
  | 'SIGN_IN_URL'
  | 'API_URL'
  | 'TOKEN_KEYS'
  | 'PUSH_KEY'
  | 'ASSETS_FOLDER'
> &
  Record<
    | 'AWS_REGION'
    | 'AWS_ACCESS_KEY_ID'
    | 'AWS_SECRET_ACCESS_KEY'
    | 'DYNAMODB_ENDPOINT'
    | 'SES_ENDPOINT'
    | 'OBJECTS_ENDPOINT'
    | 'OBJECTS_PUBLIC_ENDPOINT'
    | 'POOL_ENDPOINT'
    | 'OBJECTS_BUCKET'
    | 'JWKS_URI'
    | 'WELL_KNOWN_URL'
    | 'CORS_ORIGINS',
    string
  >;

/** Sets the environment that the functions read. Called before any of them is imported. */
export const giveEnvironment = (variables: FunctionEnvironment): void => {
  // Merged first: assigned one after the other, `quiet` would be in process.env before what the person set is
  // read from it.
  Object.assign(process.env, { ...quiet, ...process.env, ...variables });
};

/**
 * The variables for a terminal, which a person reads: warnings alone, and no metric lines, which only
 * CloudWatch reads. `LOG_LEVEL=INFO` shows every request. Feedback is in the inbox.
 */
const quiet = {
  LOG_LEVEL: 'WARN',
  POWERTOOLS_METRICS_DISABLED: 'true',
  FEEDBACK_EMAIL: 'operator@hearth.example',
};
