import type { CfnBackupVault } from 'aws-cdk-lib/aws-backup';
import type { LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import type { UserPool, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { SpecRestApi } from 'aws-cdk-lib/aws-apigateway';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Alias, EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { ConfigurationSet, EmailIdentity } from 'aws-cdk-lib/aws-ses';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { StreamName } from '../streams/mappings';
import type { Deployed, FunctionName, OptionalFunction, ReleasedName } from './functions';

/**
 * The resources of a stage that can fail or fill up: what `operations` watches. Names are the keys; nothing
 * is listed twice.
 */
export interface StackResources {
  /** The name of the table that the stage works on: what alarms watch. */
  readonly servingTable: string;
  readonly dataKey: IKey;
  readonly tokenKeys: Secret;
  readonly userPool: UserPool;
  readonly userPoolClient: UserPoolClient;
  readonly functions: Readonly<Record<Exclude<FunctionName, OptionalFunction>, Deployed>> &
    Readonly<Partial<Record<OptionalFunction, Deployed>>>;
  /** The functions that are released gradually, each behind the alias `live`: what the gateway calls. */
  readonly aliases: Readonly<Record<ReleasedName, Alias>>;
  /** Takes the alarms on which a release is rolled back: `addAlarm`. */
  readonly deployments: Readonly<Record<ReleasedName, LambdaDeploymentGroup>>;
  /** The API, its stage with it (`deploymentStage`). */
  readonly api: SpecRestApi;
  readonly accessLogs: ILogGroup;
  readonly webAcl: CfnWebACL;
  readonly webAclLogs: ILogGroup;
  /** The mappings, each of which carries the table's stream to the function of its name. */
  readonly streams: Readonly<Record<StreamName, EventSourceMapping>>;
  /** The bucket of stream records that could not be handled. */
  readonly deadLetters: Bucket;
  /** The bucket of the archive, of exports and of pictures. */
  readonly objects: Bucket;
  /**
   * The queues for asynchronous calls (of `mail-feedback`, jobs, `pictures`) that failed at every attempt.
   */
  readonly queues: Readonly<Record<'mail-feedback-failures' | 'job-failures' | 'picture-failures', Queue>>;
  readonly mailConfiguration: ConfigurationSet;
  readonly mailIdentity: EmailIdentity;
  /** The topic of SES's bounces and complaints. */
  readonly mailFeedback: ITopic;
  readonly backupVault: CfnBackupVault;
}
