import { CfnOutput, Stack, Tags } from 'aws-cdk-lib';
import type { App } from 'aws-cdk-lib';
import type { GatewayRoute } from '../local/gateway/route-match';
import { permit, restApi } from './api';
import {
  allowArchiving,
  allowErasing,
  allowErasingUndelivered,
  allowExporting,
  allowExportingUsers,
  objectsBucket,
} from './archive';
import { backups } from './backups';
import { assetsFolder } from './bundles';
import { data } from './data';
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
import { appClient, signInUrl, userPool } from './identity';
import { allowSending, hearFeedback, mail, mailFrom } from './mail';
import { scheduleJobs } from './jobs';
import { metricsNamespace } from './operations/namespace';
import { operations } from './operations/operations';
import type { Parts } from './parts';
import { releases } from './release';
import { allowTokenKeys, rotate } from './rotation';
import type { Serving } from '../recovery/serving';
import { costTag, type Stage } from './stage';
import { webAcl } from './web-acl';

/** What stands in for an address that a trigger never reads: the pool knows its triggers, so they can't know the pool. */
const notRead = 'https://not-read.invalid';

export interface StackOptions {
  readonly routes: readonly GatewayRoute[];
  /** The folder that `writeBundles` wrote. */
  readonly bundles: string;
  /** What a restore has moved the stage to. */
  readonly serving?: Serving | undefined;
}

/** One stage: everything of it in one stack, so that it comes and goes as a whole. */
export const hearthStack = (
  app: App,
  stage: Stage,
  { routes, bundles, serving }: StackOptions,
): { stack: Stack; parts: Parts } => {
  const stack = new Stack(app, `hearth-${stage.name}`, {
    description: `Hearth, ${stage.name}`,
    terminationProtection: stage.keepData,
    suppressTemplateIndentation: true,
    env: { region: stage.region, ...(stage.account !== undefined && { account: stage.account }) },
  });
  const { key, value } = costTag(stage.name);
  Tags.of(stack).add(key, value);

  const kept = data(stack, stage, serving);
  const objects = objectsBucket(stack, stage, kept);
  const post = mail(stack, stage, kept);
  const everywhere: Variables = {
    TABLE_NAME: kept.serving.name,
    SIGN_IN_URL: signInUrl(stack, stage),
    ASSETS_FOLDER: assetsFolder,
    METRICS_NAMESPACE: metricsNamespace(stage.name),
    MINIMUM_APP_VERSION: stage.minimumAppVersion,
    CORS_ORIGINS: stage.corsOrigins.join(','),
    ...(stage.supportEmail !== undefined && { SUPPORT_EMAIL: stage.supportEmail }),
  };
  const make = (name: FunctionName, variables: Variables) =>
    makeFunction(stack, stage, name, bundles, { ...everywhere, ...variables });

  const before: Variables = { USER_POOL_ID: 'not-read', USER_POOL_CLIENT_ID: 'not-read', API_URL: notRead };
  const triggers = { postConfirmation: make('post-confirmation', before), preToken: make('pre-token', before) };
  const pool = userPool(stack, stage, {
    postConfirmation: triggers.postConfirmation.fn,
    preToken: triggers.preToken.fn,
  });
  const api = restApi(stack, stage, routes, pool);
  const client = appClient(stack, stage, pool, api.url);

  const after: Variables = {
    USER_POOL_ID: pool.userPoolId,
    USER_POOL_CLIENT_ID: client.userPoolClientId,
    API_URL: api.url,
  };
  const withKeys: Variables = { ...after, TOKEN_KEYS_SECRET: kept.tokenKeys.secretArn };
  const functions: Parts['functions'] = {
    reader: make('reader', withKeys),
    writer: make('writer', { ...withKeys, OPERATIONS_PER_DAY: String(stage.operationsPerDay) }),
    'post-confirmation': triggers.postConfirmation,
    'pre-token': triggers.preToken,
    consistency: make('consistency', { ...after, OBJECTS_BUCKET: objects.bucketName }),
    observation: make('observation', {
      ...withKeys,
      MAIL_FROM: mailFrom(stage),
      MAIL_STAGE: stage.name,
      MAIL_CONFIGURATION_SET: post.configuration.configurationSetName,
    }),
    'mail-feedback': make('mail-feedback', after),
    'rotate-token-key': make('rotate-token-key', {}),
    probe: make('probe', {}),
    sweeper: make('sweeper', { ...after, OBJECTS_BUCKET: objects.bucketName }),
    retention: make('retention', after),
    inspection: make('inspection', { ...after, OBJECTS_BUCKET: objects.bucketName }),
    erasure: make('erasure', { ...after, OBJECTS_BUCKET: objects.bucketName }),
  };

  allow(functions.reader, kept, 'read');
  for (const name of ['writer', 'post-confirmation', 'pre-token', 'consistency', 'mail-feedback'] as const)
    allow(functions[name], kept, 'read', 'write');
  allow(functions.observation, kept, 'read', 'write', 'remember');
  allow(functions.sweeper, kept, 'read', 'write');
  allowDue(functions.sweeper, kept);
  allow(functions.retention, kept, 'scan', 'remove');
  allowOwnRecord(functions.retention, kept);
  allow(functions.inspection, kept, 'read', 'write', 'scan', 'remove');
  allow(functions.erasure, kept, 'read', 'write', 'remove', 'erase');
  allowDue(functions.erasure, kept);
  allowErasing(functions.erasure, kept, objects, pool);
  for (const name of ['consistency', 'inspection'] as const) allowArchiving(functions[name], kept, objects);
  for (const name of ['consistency', 'sweeper'] as const) allowExporting(functions[name], kept, objects);
  allowExportingUsers(functions.inspection, stage, objects, pool);
  for (const name of ['reader', 'writer', 'observation'] as const) allowTokenKeys(functions[name], kept);
  allowSending(functions.observation, stage, post);
  rotate(stack, kept, functions['rotate-token-key']);

  const aliases = { reader: liveOf(functions.reader), writer: liveOf(functions.writer) };
  permit(api, aliases);
  const acl = webAcl(stack, stage, routes, api.api.deploymentStage.stageArn);
  const { streams, undelivered } = followTable(stack, stage, kept, functions);
  allowErasingUndelivered(functions.erasure, undelivered);
  const parts: Parts = {
    servingTable: kept.serving.name,
    dataKey: kept.key,
    tokenKeys: kept.tokenKeys,
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
    undelivered,
    objects,
    queues: {
      'mail-feedback-failures': hearFeedback(stack, stage, post, functions['mail-feedback']),
      'job-failures': scheduleJobs(stack, stage, functions),
    },
    mailConfiguration: post.configuration,
    mailIdentity: post.identity,
    mailFeedback: post.feedback,
    backupVault: backups(stack, stage, kept),
  };
  const { alarms } = operations(stack, parts, stage, { url: api.url, routes });
  for (const name of released)
    for (const alarm of [`hearth-${stage.name}-function-errors-${name}`, `hearth-${stage.name}-api-faults`].map((one) =>
      alarms.get(one),
    ))
      if (alarm) parts.deployments[name].addAlarm(alarm);

  const outputs = {
    ApiUrl: api.url,
    SignInUrl: signInUrl(stack, stage),
    UserPoolId: pool.userPoolId,
    UserPoolClientId: client.userPoolClientId,
    TableName: kept.serving.name,
  };
  for (const [name, value] of Object.entries(outputs)) new CfnOutput(stack, name, { value });
  return { stack, parts };
};
