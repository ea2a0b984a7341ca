import { Duration, Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  type Alias,
  Architecture,
  Code,
  Function,
  LoggingFormat,
  Runtime,
  Tracing,
  type FunctionProps,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { join } from 'node:path';
import type { Environment } from '../../shared/core/env';
import { activityPrefix, keys } from '../../shared/db/keys';
import { dueIndex, orderIndex } from '../../shared/db/table';
import { liveAlias } from '../releases/live-alias';
import type { BundleName } from './bundle-entries';
import type { Data } from './data';
import { logRetention, outliving } from './retention';
import type { Stage } from './stage';

/** The functions that the gateway calls. Each is released behind the alias `live`. */
export const released = ['reader', 'writer'] as const;
export type ReleasedName = (typeof released)[number];
export type FunctionName = ReleasedName | Exclude<BundleName, 'api'>;

/** The function that is there only where a stage offers providers to sign in by. */
export type OptionalFunction = 'pre-sign-up';

/** A function as it is deployed. Its timeout and memory are those of `fn`. */
export interface Deployed {
  readonly fn: Function;
  readonly logs: LogGroup;
}

/**
 * The timeouts in seconds. The gateway waits 29 for an answer, a sign-in page 5. A batch of operations begins
 * some for 10 (shared/http/batch.ts); one of the stream may take a minute, and so may a picture; jobs go on
 * for three minutes, and their last step may take two more.
 */
const timeouts: Readonly<Record<FunctionName, number>> = {
  reader: 10,
  writer: 20,
  'post-confirmation': 5,
  'custom-message': 5,
  'pre-sign-up': 5,
  'pre-token': 5,
  consistency: 60,
  observation: 60,
  'mail-feedback': 20,
  pictures: 60,
  'rotate-token-key': 30,
  probe: 10,
  sweeper: 300,
  retention: 300,
  inspection: 300,
  erasure: 300,
};

/**
 * The memory in MB of functions that need more than the others: a picture of 50 million pixels takes 1,900
 * (docs/decisions/0098).
 */
const memory: Readonly<Partial<Record<FunctionName, number>>> = { pictures: 3_008 };

/** The settings that all functions have in common. */
export const defaults = {
  runtime: Runtime.NODEJS_24_X,
  architecture: Architecture.ARM_64,
  memorySize: 1_024,
  handler: 'index.handler',
  tracing: Tracing.ACTIVE,
  loggingFormat: LoggingFormat.JSON,
} as const satisfies Partial<FunctionProps>;

/** Variables of a function. What Lambda sets itself, or has a default, may be left out. */
export type Variables = Partial<
  Record<keyof Environment | 'LOG_LEVEL' | 'NODE_OPTIONS' | 'AWS_NODEJS_CONNECTION_REUSE_ENABLED', string>
>;

export const functionName = (stage: Stage, name: FunctionName): string => `hearth-${stage.name}-${name}`;

/**
 * Makes one function with its own role, which may write its own log and nothing else yet.
 * @param bundles the folder that `writeBundles` wrote
 */
export const makeFunction = (
  scope: Construct,
  stage: Stage,
  name: FunctionName,
  bundles: string,
  environment: Variables,
): Deployed => {
  const logs = new LogGroup(scope, `${name}-logs`, logRetention(stage));
  const role = new Role(scope, `${name}-role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  role.addToPolicy(
    new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logs.logGroupArn] }),
  );
  const bundle: BundleName = name === 'reader' || name === 'writer' ? 'api' : name;
  const fn = new Function(scope, name, {
    ...defaults,
    memorySize: memory[name] ?? defaults.memorySize,
    role,
    functionName: functionName(stage, name),
    timeout: Duration.seconds(timeouts[name]),
    code: Code.fromAsset(join(bundles, bundle)),
    logGroup: logs,
    currentVersionOptions: { removalPolicy: outliving },
    environment: { LOG_LEVEL: 'INFO', NODE_OPTIONS: '--enable-source-maps', ...environment },
  });
  return { fn, logs };
};

/** The actions on the table, by capability. Jobs alone scan and delete. */
const capabilities = {
  read: ['GetItem', 'BatchGetItem', 'Query'],
  write: ['PutItem', 'UpdateItem', 'ConditionCheckItem'],
  /** Beside `write`: may add to the activity. */
  remember: [],
  scan: ['Scan'],
  remove: ['DeleteItem'],
  /** Beside `remove`: may remove activity, too. */
  erase: [],
} as const;
/**
 * The actions on a key of one's own, which the table's callers need, too:
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html
 */
const keyActions = {
  read: ['Decrypt', 'DescribeKey'],
  write: ['Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'],
  remember: [],
  scan: ['Decrypt', 'DescribeKey'],
  remove: ['Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'],
  erase: [],
} as const;

/**
 * Keeps activity as it was written, whatever else a function may do to the table: `remember` adds to it,
 * nobody changes it, `erase` takes it away with the person it tells of. The leading keys are the partition
 * keys of a request:
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html
 */
const activityStays = ({ tables }: Data, which: readonly (keyof typeof capabilities)[]): PolicyStatement =>
  new PolicyStatement({
    effect: Effect.DENY,
    actions: [
      'UpdateItem',
      ...(which.includes('erase') ? [] : ['DeleteItem']),
      ...(which.includes('remember') ? [] : ['PutItem']),
    ].map((action) => `dynamodb:${action}`),
    resources: [...tables],
    conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [`${activityPrefix}*`] } },
  });

/** Lets a function do to the table what its capabilities name. */
export const allow = ({ fn }: Deployed, data: Data, ...which: (keyof typeof capabilities)[]): void => {
  const {
    tables: [own, restored],
    key,
  } = data;
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: which.flatMap((one) => capabilities[one].map((action) => `dynamodb:${action}`)),
      resources: [own, `${own}/index/${orderIndex}`, restored],
    }),
  );
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: which.flatMap((one) => keyActions[one].map((action) => `kms:${action}`)),
      resources: [key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(fn).region}.amazonaws.com` } },
    }),
  );
  if (which.includes('write') || which.includes('remove')) fn.addToRolePolicy(activityStays(data, which));
};

/** Lets a function find what falls due. */
export const allowDue = ({ fn }: Deployed, { tables: [own] }: Data): void => {
  fn.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:Query'], resources: [`${own}/index/${dueIndex}`] }));
};

/** Lets a function keep how its jobs are doing, and write nothing else. */
export const allowOwnRecord = ({ fn }: Deployed, { tables }: Data): void => {
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ['dynamodb:BatchGetItem', 'dynamodb:PutItem'],
      resources: [...tables],
      conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [keys.job('').pk] } },
    }),
  );
};

/**
 * Makes the alias that a released function is called by; older versions stay, to be rolled back to
 * (lib/releases/rollback.ts).
 */
export const liveOf = ({ fn }: Deployed): Alias => fn.addAlias(liveAlias);
