import { Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { removal } from '../retention';
import type { Stage } from '../stage';

/**
 * Makes the topic that alarms go to, and the address that reads it, which has to confirm once. Its key is its
 * own: the AWS-managed one lets no alarm publish
 * (https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#compatibility-with-aws-services).
 */
export const notices = (scope: Construct, stage: Stage): Topic => {
  const statement = {
    effect: Effect.ALLOW,
    principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
    conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
  };
  const key = new Key(scope, 'NoticesKey', {
    enableKeyRotation: true,
    description: `Hearth ${stage.name}: notices of alarms`,
    removalPolicy: removal(stage),
  });
  const topic = new Topic(scope, 'Notices', { displayName: 'Hearth alarms', masterKey: key, enforceSSL: true });
  key.addToResourcePolicy(
    new PolicyStatement({ ...statement, actions: ['kms:Decrypt', 'kms:GenerateDataKey*'], resources: ['*'] }),
  );
  topic.addToResourcePolicy(
    new PolicyStatement({ ...statement, actions: ['sns:Publish'], resources: [topic.topicArn] }),
  );
  topic.addSubscription(new EmailSubscription(stage.alarmEmail));
  return topic;
};
