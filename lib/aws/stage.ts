import * as z from 'zod';
import { AndroidApp, AppleApp } from '../../shared/core/app-identities';
import { operationsPerDay } from '../../shared/core/env';
import { AppCallbackUrl, AppOrigin, appOrigins } from '../gateway/app-addresses';
import { appCallbackUrl } from '../local/sign-in/pool';

const stageNames = ['dev', 'staging', 'prod'] as const;
export type StageName = (typeof stageNames)[number];

const place = (what: string, such: string) => `${what}, such as ${such}`;
const domainName = (what: string) =>
  z.string().regex(/^(?=.{4,253}$)([a-z0-9-]{1,63}\.)+[a-z]{2,63}$/, place(what, "'hearth.example.com'"));
const days = z.int().min(1);

/**
 * A web address of the API's own: a certificate of AWS Certificate Manager in the stage's region, and where
 * the name is delegated.
 */
const CustomDomain = z.strictObject({
  name: domainName('the name under which apps reach the API'),
  certificateArn: z
    .string()
    .regex(
      /^arn:aws[\w-]*:acm:/,
      place(
        'the ARN of a certificate for the name, in the same region',
        "'arn:aws:acm:eu-north-1:111122223333:certificate/…'",
      ),
    ),
});

const secretArn = (what: string) =>
  z
    .string()
    .regex(
      /^arn:aws[\w-]*:secretsmanager:/,
      place(`the ARN of a secret in Secrets Manager whose text is ${what}`, "'arn:aws:secretsmanager:eu-north-1:…'"),
    );

/** The providers by which people can sign in besides, as they know Hearth (docs/deploy.md). */
const Providers = z.strictObject({
  google: z
    .strictObject({
      clientId: z
        .string()
        .regex(/\.apps\.googleusercontent\.com$/, place('an OAuth client', "'1234-abc.apps.googleusercontent.com'")),
      clientSecretArn: secretArn('the client’s secret'),
    })
    .optional(),
  apple: z
    .strictObject({
      servicesId: z.string().regex(/^[A-Za-z0-9.-]+$/, place('a Services ID', "'com.example.hearth.sign-in'")),
      teamId: z.string().regex(/^[A-Z0-9]{10}$/, place('a team', "'ABCDE12345'")),
      keyId: z.string().regex(/^[A-Z0-9]{10}$/, place('a key', "'ABCDE12345'")),
      privateKeyArn: secretArn('the key, as Apple’s .p8 file holds it'),
    })
    .optional(),
});

/** The settings that may differ between stages. What is the same in all of them stands where it is used. */
export const StageSettings = z.strictObject({
  account: z
    .string()
    .regex(/^\d{12}$/, place('12 digits: the account of the stage', "'111122223333'"))
    .optional()
    .describe('the AWS account; absent: that of the credentials used to deploy'),
  region: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, place('a region', "'eu-north-1'"))
    .describe('the region of the stage'),
  mailDomain: domainName('the domain that e-mail is sent from, whose DNS you can edit').describe(
    'the domain of the sender; its DKIM records are outputs of the stack',
  ),
  poolMail: z
    .enum(['cognito', 'ses'])
    .default('cognito')
    .describe(
      'who sends sign-up codes. cognito: 50 e-mails a day, needs no set-up; ses: once mailDomain is ' +
        'verified and SES is out of its sandbox (docs/deploy.md)',
    ),
  alarmEmail: z
    .email('an address that someone reads: alarms are sent there')
    .describe('the address that alarms are sent to'),
  customDomain: CustomDomain.optional().describe("the API's own web address; absent: API Gateway's"),
  appCallbackUrls: z
    .array(AppCallbackUrl)
    .min(1, 'at least one address that apps return to after signing in')
    .describe(
      'where apps return to after signing in or out: https, http for localhost alone, or a scheme of the app’s own (RFC 8252)',
    ),
  supportEmail: z
    .email('an address that people can write to')
    .optional()
    .describe(
      'the address that people can write to if they can’t sign in, for example because they have lost their phone; public, at /v1/config',
    ),
  feedbackEmail: z
    .email('an address that someone reads')
    .optional()
    .describe(
      'the address that feedback and new client errors are mailed to; absent: `supportEmail`, else `alarmEmail`',
    ),
  appleApps: z
    .array(AppleApp)
    .default([])
    .describe('the iOS apps that open links to the API, as TEAMID.bundle-id; needs `customDomain`'),
  androidApps: z
    .array(AndroidApp)
    .default([])
    .describe('the Android apps that open links to the API, as package=fingerprint (SHA-256); needs `customDomain`'),
  corsOrigins: z
    .array(AppOrigin)
    .describe('further origins of browser apps; those of `appCallbackUrls` are included automatically'),
  minimumAppVersion: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/, place('a version', "'1.0.0'"))
    .describe('the oldest app version that is supported'),
  monthlyBudget: z.number().positive().describe('US dollars per month; an alarm goes off before they are spent'),
  backupCopyRegion: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, place('another region', "'eu-west-1'"))
    .optional()
    .describe(
      'the region that backups are copied to, so that they survive the loss of a region; needs a vault ' +
        'hearth-<stage> and a bucket there (docs/deploy.md)',
    ),
  userPool: z
    .int()
    .min(1)
    .default(1)
    .describe(
      'to be increased by one when the user pool is lost: the next deployment makes a new one, which ' +
        'people are restored into (docs/recovery.md)',
    ),
  passkeys: z
    .boolean()
    .default(false)
    .describe(
      'whether people can sign in with a passkey instead of password and authenticator; what that opens: docs/threat-model.md',
    ),
  signInProviders: Providers.default({}).describe(
    'the providers (`google`, `apple`) by which people can sign in besides, each with how it knows Hearth ' +
      '(docs/deploy.md); their second factor stands for ours: docs/threat-model.md',
  ),
  backupLock: z
    .boolean()
    .describe('whether backups are locked, so that not even an administrator can delete them before their time'),
  keepData: z
    .boolean()
    .describe('whether table, keys, users and backups survive the stack and are protected against deletion'),
  logDays: days.describe('how long logs are kept'),
  archiveDays: days
    .default(365)
    .describe(
      'how long the archive keeps what people have deleted, once it has left the table (90 days after it was deleted)',
    ),
  exportDays: days.default(1).describe('how long an export can be downloaded'),
  operationsPerDay: z
    .int()
    .min(1)
    .default(operationsPerDay)
    .describe('operations that one person may send in batches per day (UTC)'),
  traceShare: z.number().min(0).max(1).describe('the share of the requests that X-Ray traces'),
  release: z
    .enum(['at-once', 'canary'])
    .describe('canary: a tenth of the requests go to the new version for 5 minutes first'),
});
export type StageSettings = z.output<typeof StageSettings>;

/** A stage as the app builds it. */
export interface Stage extends StageSettings {
  readonly name: StageName;
}

const shared = {
  region: 'eu-north-1',
  minimumAppVersion: '1.0.0',
  appCallbackUrls: [appCallbackUrl],
  corsOrigins: [],
} as const satisfies Partial<z.input<typeof StageSettings>>;

/**
 * The stages. `example.com` and addresses in it are to be replaced by your own before deploying. dev: made
 * and thrown away, so nothing is kept or locked, and everything is traced. staging: as prod where a release
 * could fail, but its data is nobody's. prod: what people entrusted outlives every mistake with the stack; a
 * tenth of a household's requests tell enough about latency. None says `poolMail: 'ses'`: Cognito refuses a
 * pool whose sender is not verified yet, and the first deployment is what makes the sender's DNS records.
 */
const declared = {
  dev: {
    ...shared,
    mailDomain: 'dev.hearth.example.com',
    alarmEmail: 'dev-alarms@example.com',
    appCallbackUrls: [...shared.appCallbackUrls, 'http://localhost:8080/callback'],
    monthlyBudget: 20,
    backupLock: false,
    keepData: false,
    logDays: 30,
    traceShare: 1,
    release: 'at-once',
  },
  staging: {
    ...shared,
    mailDomain: 'staging.hearth.example.com',
    alarmEmail: 'alarms@example.com',
    monthlyBudget: 50,
    backupLock: false,
    keepData: false,
    logDays: 30,
    traceShare: 0.5,
    release: 'canary',
  },
  prod: {
    ...shared,
    mailDomain: 'hearth.example.com',
    alarmEmail: 'alarms@example.com',
    monthlyBudget: 200,
    backupCopyRegion: 'eu-west-1',
    backupLock: true,
    keepData: true,
    logDays: 90,
    traceShare: 0.1,
    release: 'canary',
  },
} as const satisfies Record<StageName, z.input<typeof StageSettings>>;

/** Says what is wrong with a stage's settings, in words that say what to put in. */
export class InvalidStage extends Error {}

/**
 * Checks a stage's settings.
 * @throws InvalidStage
 */
export const stageOf = (name: StageName, settings: unknown): Stage => {
  const parsed = StageSettings.safeParse(settings);
  if (!parsed.success) throw new InvalidStage(`lib/aws/stage.ts, ${name}:\n${z.prettifyError(parsed.error)}`);
  return { name, ...parsed.data, corsOrigins: appOrigins(parsed.data.corsOrigins, parsed.data.appCallbackUrls) };
};

/** Returns the stages by their names. @throws InvalidStage */
export const stages = (): readonly Stage[] => stageNames.map((name) => stageOf(name, declared[name]));

/**
 * Returns the tag of every resource of a stage: its costs are found by it. It has to be made a cost
 * allocation tag once, in the account that pays
 * (https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/activating-tags.html).
 */
export const costTag = (stage: StageName) => ({ key: 'hearth', value: stage }) as const;
