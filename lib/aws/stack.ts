import { CfnOutput, Stack, Tags } from 'aws-cdk-lib';
import type { App } from 'aws-cdk-lib';
import type { GatewayRoute } from '../local/gateway/route-match';
import { allowInvoke, restApi } from './api';
import {
  allowArchiving,
  allowErasing,
  allowErasingUndelivered,
  allowExporting,
  allowExportingUsers,
  allowTellingMissing,
  objectsBucket,
} from './archive';
import { backups } from './backups';
import { assetsFolder } from './bundle-entries';
import { dataResources } from './data';
import { followTable } from './events';
import {
  allow,
  allowDue,
  allowOwnRecord,
  type FunctionName,
  liveOf,
  makeFunction,
  released,
  type Variables,
} from './functions';
import { allowChangingUsers, appClient, signInUrl, userPool } from './identity';
import { allowSending, hearFeedback, mailResources, mailFrom } from './mail';
import { scheduleJobs } from './jobs';
import { metricsNamespace } from './operations/namespace';
import { operations } from './operations/operations';
import {
  allowCopyingPictures,
  allowMakingPictures,
  allowReceiving,
  allowRemovingPictures,
  allowReadingPictures,
  hearArrivals,
} from './pictures';
import type { StackResources } from './stack-resources';
import { allowLinking, allowUnlinking, providersOf } from './providers';
import { releases } from './release';
import { allowSecrets, rotate } from './rotation';
import type { Serving } from '../recovery/serving';
import { costTag, type Stage } from './stage';
import { webAcl } from './web-acl';

/**
 * The stand-in for an address that a trigger never reads: the pool knows its triggers, so they can't know the
 * pool.
 */
const notRead = 'https://not-read.invalid';

export interface StackOptions {
  readonly routes: readonly GatewayRoute[];
  /** The folder that `writeBundles` wrote. */
  readonly bundles: string;
  /** The table and stream that a restore has moved the stage to. */
  readonly serving?: Serving | undefined;
}

/** Makes one stage: everything of it in one stack, so that it comes and goes as a whole. */
export const hearthStack = (
  app: App,
  stage: Stage,
  { routes, bundles, serving }: StackOptions,
): { stack: Stack; resources: StackResources } => {
  const stack = new Stack(app, `hearth-${stage.name}`, {
    description: `Hearth, ${stage.name}`,
    terminationProtection: stage.keepData,
    suppressTemplateIndentation: true,
    env: { region: stage.region, ...(stage.account !== undefined && { account: stage.account }) },
  });
  const { key, value } = costTag(stage.name);
  Tags.of(stack).add(key, value);

  const data = dataResources(stack, stage, serving);
  const objects = objectsBucket(stack, stage, data);
  const mail = mailResources(stack, stage, data);
  const offersProviders = providersOf(stage).length > 0;
  const everywhere: Variables = {
    TABLE_NAME: data.serving.name,
    SIGN_IN_URL: signInUrl(stack, stage),
    ASSETS_FOLDER: assetsFolder,
    METRICS_NAMESPACE: metricsNamespace(stage.name),
    MINIMUM_APP_VERSION: stage.minimumAppVersion,
    CORS_ORIGINS: stage.corsOrigins.join(','),
    ...(stage.supportEmail !== undefined && { SUPPORT_EMAIL: stage.supportEmail }),
    ...(offersProviders && { SIGN_IN_PROVIDERS: providersOf(stage).join(',') }),
  };
  const make = (name: FunctionName, variables: Variables) =>
    makeFunction(stack, stage, name, bundles, { ...everywhere, ...variables });

  const before: Variables = { USER_POOL_ID: 'not-read', USER_POOL_CLIENT_ID: 'not-read', API_URL: notRead };
  const triggers = {
    postConfirmation: make('post-confirmation', before),
    customMessage: make('custom-message', before),
    preToken: make('pre-token', before),
  };
  const preSignUp = offersProviders ? make('pre-sign-up', before) : undefined;
  const pool = userPool(stack, stage, {
    postConfirmation: triggers.postConfirmation.fn,
    customMessage: triggers.customMessage.fn,
    preSignUp: preSignUp?.fn,
    preToken: triggers.preToken.fn,
  });
  const api = restApi(stack, stage, routes, pool);
  const client = appClient(stack, stage, pool, api.url);

  const after: Variables = {
    USER_POOL_ID: pool.userPoolId,
    USER_POOL_CLIENT_ID: client.userPoolClientId,
    API_URL: api.url,
  };
  const withKeys: Variables = { ...after, TOKEN_KEYS_SECRET: data.tokenKeys.secretArn };
  const pushing: Variables = { PUSH_KEY_SECRET: data.pushKey.secretArn };
  const functions: StackResources['functions'] = {
    reader: make('reader', {
      ...withKeys,
      ...pushing,
      OBJECTS_BUCKET: objects.bucketName,
      APPLE_APPS: stage.appleApps.join(','),
      ANDROID_APPS: stage.androidApps.join(','),
    }),
    writer: make('writer', {
      ...withKeys,
      OBJECTS_BUCKET: objects.bucketName,
      OPERATIONS_PER_DAY: String(stage.operationsPerDay),
    }),
    'post-confirmation': triggers.postConfirmation,
    'custom-message': triggers.customMessage,
    'pre-token': triggers.preToken,
    ...(preSignUp && { 'pre-sign-up': preSignUp }),
    consistency: make('consistency', { ...after, OBJECTS_BUCKET: objects.bucketName }),
    observation: make('observation', {
      ...withKeys,
      MAIL_FROM: mailFrom(stage),
      FEEDBACK_EMAIL: stage.feedbackEmail ?? stage.supportEmail ?? stage.alarmEmail,
      MAIL_STAGE: stage.name,
      MAIL_CONFIGURATION_SET: mail.configuration.configurationSetName,
    }),
    'mail-feedback': make('mail-feedback', after),
    pictures: make('pictures', { ...after, OBJECTS_BUCKET: objects.bucketName }),
    'rotate-token-key': make('rotate-token-key', {}),
    probe: make('probe', {}),
    sweeper: make('sweeper', {
      ...withKeys,
      ...pushing,
      OBJECTS_BUCKET: objects.bucketName,
      MAIL_FROM: mailFrom(stage),
      MAIL_STAGE: stage.name,
      MAIL_CONFIGURATION_SET: mail.configuration.configurationSetName,
    }),
    retention: make('retention', after),
    inspection: make('inspection', { ...after, OBJECTS_BUCKET: objects.bucketName }),
    erasure: make('erasure', { ...after, OBJECTS_BUCKET: objects.bucketName }),
  };

  allow(functions.reader, data, 'read');
  // The language that somebody has set.
  allow(functions['custom-message'], data, 'read');
  // Links are found by their tokens.
  for (const name of ['reader', 'writer'] as const) allowDue(functions[name], data);
  for (const name of ['writer', 'post-confirmation', 'pre-token', 'consistency', 'mail-feedback', 'pictures'] as const)
    allow(functions[name], data, 'read', 'write');
  allow(functions.observation, data, 'read', 'write', 'remember');
  allow(functions.sweeper, data, 'read', 'write');
  allowDue(functions.sweeper, data);
  allow(functions.retention, data, 'scan', 'remove');
  allowOwnRecord(functions.retention, data);
  allow(functions.inspection, data, 'read', 'write', 'scan', 'remove');
  allow(functions.erasure, data, 'read', 'write', 'remove', 'erase');
  allowDue(functions.erasure, data);
  allowErasing(functions.erasure, data, objects, pool);
  for (const name of ['consistency', 'inspection'] as const) allowArchiving(functions[name], data, objects);
  for (const name of ['consistency', 'sweeper'] as const) allowExporting(functions[name], data, objects);
  allowReceiving(functions.writer, data, objects);
  for (const name of ['reader', 'sweeper'] as const) allowReadingPictures(functions[name], data, objects);
  allowMakingPictures(functions.pictures, data, objects);
  for (const name of ['pictures', 'consistency', 'sweeper'] as const) allowTellingMissing(functions[name], objects);
  for (const name of ['consistency', 'erasure'] as const) allowRemovingPictures(functions[name], objects);
  allowCopyingPictures(functions.consistency, objects);
  allowChangingUsers(functions.consistency, pool);
  if (preSignUp) {
    allow(preSignUp, data, 'read', 'write');
    allowLinking(stack, preSignUp, pool);
    allowUnlinking(functions.consistency, pool);
  }
  allowExportingUsers(functions.inspection, stage, objects, pool);
  for (const name of ['writer', 'observation'] as const) allowSecrets(functions[name], data);
  // The reader tells apps the public half, the sweeper signs.
  for (const name of ['reader', 'sweeper'] as const) allowSecrets(functions[name], data, data.pushKey);
  for (const name of ['observation', 'sweeper'] as const) allowSending(functions[name], stage, mail);
  rotate(stack, data, functions['rotate-token-key']);

  const aliases = { reader: liveOf(functions.reader), writer: liveOf(functions.writer) };
  allowInvoke(api, aliases);
  const acl = webAcl(stack, stage, routes, api.api.deploymentStage.stageArn);
  const { streams, deadLetters } = followTable(stack, stage, data, functions);
  allowErasingUndelivered(functions.erasure, deadLetters);
  const resources: StackResources = {
    servingTable: data.serving.name,
    dataKey: data.key,
    tokenKeys: data.tokenKeys,
    userPool: pool,
    userPoolClient: client,
    functions,
    aliases,
    deployments: releases(stack, stage, aliases),
    api: api.api,
    accessLogs: api.accessLogs,
    webAcl: acl.acl,
    webAclLogs: acl.logs,
    streams,
    deadLetters,
    objects,
    queues: {
      'mail-feedback-failures': hearFeedback(stack, stage, mail, functions['mail-feedback']),
      'job-failures': scheduleJobs(stack, stage, functions),
      'picture-failures': hearArrivals(stack, stage, objects, functions.pictures),
    },
    mailConfiguration: mail.configuration,
    mailIdentity: mail.identity,
    mailFeedback: mail.feedback,
    backupVault: backups(stack, stage, data),
  };
  const { alarms } = operations(stack, resources, stage, { url: api.url, routes });
  for (const name of released)
    for (const alarm of [`hearth-${stage.name}-function-errors-${name}`, `hearth-${stage.name}-api-faults`].map((one) =>
      alarms.get(one),
    ))
      if (alarm) resources.deployments[name].addAlarm(alarm);

  const outputs = {
    ApiUrl: api.url,
    SignInUrl: signInUrl(stack, stage),
    UserPoolId: pool.userPoolId,
    UserPoolClientId: client.userPoolClientId,
    TableName: data.serving.name,
  };
  for (const [name, value] of Object.entries(outputs)) new CfnOutput(stack, name, { value });
  return { stack, resources };
};
