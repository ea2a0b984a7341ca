import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { ConfigurationSet, ConfigurationSetTlsPolicy, EmailIdentity, EmailSendingEvent, EventDestination, Identity, SuppressionReasons } from 'aws-cdk-lib/aws-ses';
import { SubscriptionFilter, FilterOrPolicy, Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Data } from './data';
import type { Deployed } from './parts';
import { removal } from './retention';
import type { Stage } from './stage';

export interface Mail {
  readonly identity: EmailIdentity;
  readonly configuration: ConfigurationSet;
  readonly feedback: Topic;
}

/** The sender, by the name that people see. */
export const mailFrom = ({ mailDomain }: Stage): string => `Hearth <hearth@${mailDomain}>`;

/** Who sends: the domain with its DKIM keys (their records are outputs, for the domain's DNS), and what comes back of it. */
export const mail = (scope: Construct, stage: Stage, { key }: Data): Mail => {
  const configuration = new ConfigurationSet(scope, 'mail', {
    configurationSetName: `hearth-${stage.name}`, tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE, reputationMetrics: true, suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
  });
  const identity = new EmailIdentity(scope, 'sender', { identity: Identity.domain(stage.mailDomain), configurationSet: configuration, feedbackForwarding: false });
  identity.dkimRecords.forEach(({ name, value }, index) => new CfnOutput(scope, `dkim-${index}`, { description: `CNAME ${index + 1} of 3 for ${stage.mailDomain}`, value: `${name} ${value}` }));
  const feedback = new Topic(scope, 'mail-feedback-topic', { masterKey: key, enforceSSL: true });
  key.addToResourcePolicy(new PolicyStatement({
    effect: Effect.ALLOW, principals: [new ServicePrincipal('ses.amazonaws.com')], actions: ['kms:GenerateDataKey', 'kms:Decrypt'], resources: ['*'], conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
  }));
  configuration.addEventDestination('feedback', { destination: EventDestination.snsTopic(feedback), events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT] });
  return { identity, configuration, feedback };
};

/** Lets a function send as Hearth, and as nobody else. */
export const allowSending = ({ fn }: Deployed, stage: Stage, { identity, configuration }: Mail): void => {
  const { partition, region, account } = Stack.of(fn);
  fn.addToRolePolicy(new PolicyStatement({
    actions: ['ses:SendEmail'], resources: [identity.emailIdentityArn, `arn:${partition}:ses:${region}:${account}:configuration-set/${configuration.configurationSetName}`],
    conditions: { StringLike: { 'ses:FromAddress': `*@${stage.mailDomain}` } },
  }));
};

/**
 * Carries bounces and complaints to their function. SES also says hello to a new topic, in plain text: the filter lets it go.
 * @returns the queue that keeps what failed at every attempt
 */
export const hearFeedback = (scope: Construct, stage: Stage, { feedback }: Mail, { fn }: Deployed): Queue => {
  const failures = new Queue(scope, 'mail-feedback-failures', { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: Duration.days(14), removalPolicy: removal(stage) });
  feedback.addSubscription(new LambdaSubscription(fn, { deadLetterQueue: failures, filterPolicyWithMessageBody: { eventType: FilterOrPolicy.filter(SubscriptionFilter.stringFilter({ allowlist: ['Bounce', 'Complaint'] })) } }));
  fn.configureAsyncInvoke({ retryAttempts: 2, onFailure: new SqsDestination(failures) });
  return failures;
};
