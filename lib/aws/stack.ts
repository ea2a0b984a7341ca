import { CfnOutput, Stack, Tags } from 'aws-cdk-lib';
import type { App } from 'aws-cdk-lib';
import type { GatewayRoute } from '../local/gateway/route-match';
import { permit, restApi } from './api';
import { backups } from './backups';
import { assetsFolder } from './bundles';
import { data } from './data';
import { observe } from './events';
import { allow, type FunctionName, liveOf, makeFunction, released, type Variables } from './functions';
import { appClient, signInUrl, userPool } from './identity';
import { allowSending, hearFeedback, mail, mailFrom } from './mail';
import { costTag } from './operations/budget';
import { metricsNamespace } from './operations/namespace';
import { operations } from './operations/operations';
import type { Parts } from './parts';
import { releases } from './release';
import { allowTokenKeys, rotate } from './rotation';
import type { Serving } from '../recovery/serving';
import type { Stage } from './stage';
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
export const hearthStack = (app: App, stage: Stage, { routes, bundles, serving }: StackOptions): { stack: Stack; parts: Parts } => {
  const stack = new Stack(app, `hearth-${stage.name}`, {
    description: `Hearth, ${stage.name}`, terminationProtection: stage.keepData, env: { region: stage.region, ...(stage.account !== undefined && { account: stage.account }) },
  });
  const { key, value } = costTag(stage.name);
  Tags.of(stack).add(key, value);

  const kept = data(stack, stage, serving);
  const post = mail(stack, stage, kept);
  const everywhere: Variables = {
    TABLE_NAME: kept.serving.name, SIGN_IN_URL: signInUrl(stack, stage), ASSETS_FOLDER: assetsFolder, METRICS_NAMESPACE: metricsNamespace(stage.name), MINIMUM_APP_VERSION: stage.minimumAppVersion, CORS_ORIGINS: stage.corsOrigins.join(','),
  };
  const make = (name: FunctionName, variables: Variables) => makeFunction(stack, stage, name, bundles, { ...everywhere, ...variables });

  const before: Variables = { USER_POOL_ID: 'not-read', USER_POOL_CLIENT_ID: 'not-read', API_URL: notRead };
  const triggers = { postConfirmation: make('post-confirmation', before), preToken: make('pre-token', before) };
  const pool = userPool(stack, stage, { postConfirmation: triggers.postConfirmation.fn, preToken: triggers.preToken.fn });
  const api = restApi(stack, stage, routes, pool);
  const client = appClient(stack, stage, pool, api.url);

  const after: Variables = { USER_POOL_ID: pool.userPoolId, USER_POOL_CLIENT_ID: client.userPoolClientId, API_URL: api.url };
  const withKeys: Variables = { ...after, TOKEN_KEYS_SECRET: kept.tokenKeys.secretArn };
  const functions: Parts['functions'] = {
    'reader': make('reader', withKeys), 'writer': make('writer', withKeys), 'post-confirmation': triggers.postConfirmation, 'pre-token': triggers.preToken,
    'observation': make('observation', { ...withKeys, MAIL_FROM: mailFrom(stage), MAIL_CONFIGURATION_SET: post.configuration.configurationSetName }),
    'mail-feedback': make('mail-feedback', after), 'rotate-token-key': make('rotate-token-key', {}), 'probe': make('probe', {}),
  };

  allow(functions.reader, kept, 'read');
  for (const name of ['writer', 'post-confirmation', 'pre-token', 'observation', 'mail-feedback'] as const) allow(functions[name], kept, 'read', 'write');
  for (const name of ['reader', 'writer', 'observation'] as const) allowTokenKeys(functions[name], kept);
  allowSending(functions.observation, stage, post);
  rotate(stack, kept, functions['rotate-token-key']);

  const aliases = { reader: liveOf(functions.reader), writer: liveOf(functions.writer) };
  permit(api, aliases);
  const acl = webAcl(stack, stage, routes, api.api.deploymentStage.stageArn);
  const { stream, undelivered } = observe(stack, stage, kept, functions.observation);
  const parts: Parts = {
    table: kept.table, servingTable: kept.serving.name, dataKey: kept.key, tokenKeys: kept.tokenKeys, userPool: pool, userPoolClient: client, functions, aliases, deployments: releases(stack, stage, aliases), api: api.api, accessLogs: api.accessLogs,
    webAcl: acl.acl, webAclLogs: acl.logs, stream, undelivered, queues: { 'mail-feedback-failures': hearFeedback(stack, stage, post, functions['mail-feedback']) },
    mailConfiguration: post.configuration, mailIdentity: post.identity, mailFeedback: post.feedback, backupVault: backups(stack, stage, kept),
  };
  const { alarms } = operations(stack, parts, stage, api.url);
  for (const name of released) for (const alarm of [`hearth-${stage.name}-function-errors-${name}`, `hearth-${stage.name}-api-faults`].map((one) => alarms.get(one))) if (alarm) parts.deployments[name].addAlarm(alarm);

  const outputs = { ApiUrl: api.url, SignInUrl: signInUrl(stack, stage), UserPoolId: pool.userPoolId, UserPoolClientId: client.userPoolClientId, TableName: kept.serving.name };
  for (const [name, value] of Object.entries(outputs)) new CfnOutput(stack, name, { value });
  return { stack, parts };
};
