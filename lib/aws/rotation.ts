import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnRotationSchedule, type ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { Data } from './data';
import type { Deployed } from './functions';

/**
 * The days between changes of the keys of cursors and links. What was sealed opens until the second rotation
 * after: longer than an invitation is valid (14 days), and no function lives from one rotation to the next.
 */
const every = 30;

/** Lets Secrets Manager rotate the keys through their function, which may see no other secret. */
export const rotate = (scope: Construct, { tokenKeys, key }: Data, { fn }: Deployed): void => {
  const actions = ['DescribeSecret', 'GetSecretValue', 'PutSecretValue', 'UpdateSecretVersionStage'].map(
    (action) => `secretsmanager:${action}`,
  );
  fn.addToRolePolicy(new PolicyStatement({ actions, resources: [tokenKeys.secretArn] }));
  fn.addToRolePolicy(new PolicyStatement({ actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [key.keyArn] }));
  fn.addPermission('rotation', {
    principal: new ServicePrincipal('secretsmanager.amazonaws.com'),
    sourceArn: tokenKeys.secretArn,
  });
  const schedule = new CfnRotationSchedule(scope, 'rotation', {
    secretId: tokenKeys.secretArn,
    rotationLambdaArn: fn.functionArn,
    rotationRules: { scheduleExpression: `rate(${every} days)` },
  });
  schedule.node.addDependency(fn);
};

/** Lets a function read secrets of the stage, and the keys of cursors and links in any case. */
export const allowSecrets = (
  { fn }: Deployed,
  { tokenKeys, key }: Data,
  ...others: readonly Pick<ISecret, 'secretArn'>[]
): void => {
  const resources = [tokenKeys, ...others].map(({ secretArn }) => secretArn);
  fn.addToRolePolicy(new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources }));
  fn.addToRolePolicy(new PolicyStatement({ actions: ['kms:Decrypt'], resources: [key.keyArn] }));
};
