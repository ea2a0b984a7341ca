import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type Alias, Architecture, Code, Function, LoggingFormat, Runtime, Tracing, type FunctionProps } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { join } from 'node:path';
import type { Environment } from '../../shared/core/env';
import { orderIndex } from '../../shared/db/table';
import type { BundleName } from './bundles';
import type { Data } from './data';
import type { Deployed } from './parts';
import { logRetention } from './retention';
import type { Stage } from './stage';

/** The functions that the gateway calls. Each is released behind the alias `live`. */
export const released = ['reader', 'writer'] as const;
export type ReleasedName = (typeof released)[number];
export type FunctionName = ReleasedName | Exclude<BundleName, 'api'>;

/** Seconds. The gateway waits 29 for an answer, a sign-in page 5, a batch of the stream may take a minute. */
const timeouts: Readonly<Record<FunctionName, number>> = { 'reader': 10, 'writer': 10, 'post-confirmation': 5, 'pre-token': 5, 'observation': 60, 'mail-feedback': 20, 'rotate-token-key': 30, 'probe': 10 };

/** What every function has in common. */
export const defaults = { runtime: Runtime.NODEJS_24_X, architecture: Architecture.ARM_64, memorySize: 1_024, handler: 'index.handler', tracing: Tracing.ACTIVE, loggingFormat: LoggingFormat.JSON } as const satisfies Partial<FunctionProps>;

/** Variables of a function. What Lambda sets itself, or has a default, may be left out. */
export type Variables = Partial<Record<keyof Environment | 'LOG_LEVEL' | 'NODE_OPTIONS' | 'AWS_NODEJS_CONNECTION_REUSE_ENABLED', string>>;

export const functionName = (stage: Stage, name: FunctionName): string => `hearth-${stage.name}-${name}`;

/** The alias that the gateway calls, by name: see gateway-body.ts. */
export const liveAlias = 'live';

/**
 * One function with its own role, which may write its own log and nothing else yet.
 * @param bundles the folder that `writeBundles` wrote
 */
export const makeFunction = (scope: Construct, stage: Stage, name: FunctionName, bundles: string, environment: Variables): Deployed => {
  const logs = new LogGroup(scope, `${name}-logs`, logRetention(stage));
  const role = new Role(scope, `${name}-role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  role.addToPolicy(new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logs.logGroupArn] }));
  const bundle: BundleName = name === 'reader' || name === 'writer' ? 'api' : name;
  const fn = new Function(scope, name, {
    ...defaults, role, functionName: functionName(stage, name), timeout: Duration.seconds(timeouts[name]), code: Code.fromAsset(join(bundles, bundle)), logGroup: logs,
    environment: { LOG_LEVEL: 'INFO', NODE_OPTIONS: '--enable-source-maps', ...environment },
  });
  return { fn, logs };
};

/** What may be done to the table, by capability. No function scans or deletes. */
export const capabilities = {
  read: ['GetItem', 'BatchGetItem', 'Query'],
  write: ['PutItem', 'UpdateItem', 'ConditionCheckItem'],
} as const;
/** With a key of one's own the table's callers need the key, too: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html */
const keyActions = { read: ['Decrypt', 'DescribeKey'], write: ['Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'] } as const;

/** Lets a function do to the table what its capabilities name. */
export const allow = ({ fn }: Deployed, { tables: [own, restored], key }: Data, ...which: (keyof typeof capabilities)[]): void => {
  fn.addToRolePolicy(new PolicyStatement({ actions: which.flatMap((one) => capabilities[one].map((action) => `dynamodb:${action}`)), resources: [own, `${own}/index/${orderIndex}`, restored] }));
  fn.addToRolePolicy(new PolicyStatement({
    actions: which.flatMap((one) => keyActions[one].map((action) => `kms:${action}`)), resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(fn).region}.amazonaws.com` } },
  }));
};

/** The alias that a released function is called by; older versions stay, to be rolled back to. */
export const liveOf = ({ fn }: Deployed): Alias => fn.addAlias(liveAlias);
