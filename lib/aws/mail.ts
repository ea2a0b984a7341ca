import { CfnOutput, Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  CfnTemplate,
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { SubscriptionFilter, FilterOrPolicy, Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { FeedbackType } from '../../functions/mail/feedback';
import { templatesOf } from '../../shared/groups/mail-templates';
import type { Data } from './data';
import { failureQueue } from './failure-queue';
import type { Deployed } from './functions';
import type { Stage } from './stage';

export interface MailResources {
  readonly identity: EmailIdentity;
  readonly configuration: ConfigurationSet;
  readonly templates: readonly CfnTemplate[];
  readonly feedback: Topic;
}

/** Returns the sender, by the name that people see. */
export const mailFrom = ({ mailDomain }: Stage): string => `Hearth <hearth@${mailDomain}>`;

/** The events of a mail that SES is to publish, by its names for them in messages. */
const heard = {
  Bounce: EmailSendingEvent.BOUNCE,
  Complaint: EmailSendingEvent.COMPLAINT,
  'Rendering Failure': EmailSendingEvent.RENDERING_FAILURE,
} as const satisfies Record<FeedbackType, EmailSendingEvent>;

/**
 * Makes what sends mail: the domain with its DKIM keys (their records are outputs, for the domain's DNS), the
 * templates, and what comes back.
 */
export const mailResources = (scope: Construct, stage: Stage, { key }: Data): MailResources => {
  const configuration = new ConfigurationSet(scope, 'mail', {
    configurationSetName: `hearth-${stage.name}`,
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    reputationMetrics: true,
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
  });
  const identity = new EmailIdentity(scope, 'sender', {
    identity: Identity.domain(stage.mailDomain),
    configurationSet: configuration,
    feedbackForwarding: false,
  });
  identity.dkimRecords.forEach(
    ({ name, value }, index) =>
      new CfnOutput(scope, `dkim-${index}`, {
        description: `CNAME ${index + 1} of 3 for ${stage.mailDomain}`,
        value: `${name} ${value}`,
      }),
  );
  const feedback = new Topic(scope, 'mail-feedback-topic', { masterKey: key, enforceSSL: true });
  key.addToResourcePolicy(
    new PolicyStatement({
      effect: Effect.ALLOW,
      principals: [new ServicePrincipal('ses.amazonaws.com')],
      actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
      resources: ['*'],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  );
  configuration.addEventDestination('feedback', {
    destination: EventDestination.snsTopic(feedback),
    events: Object.values(heard),
  });
  const templates = [...templatesOf(stage.name)].map(
    ([templateName, { subject, text, html }]) =>
      new CfnTemplate(scope, templateName, {
        template: { templateName, subjectPart: subject, textPart: text, htmlPart: html },
      }),
  );
  return { identity, configuration, templates, feedback };
};

/**
 * Lets a function send the stage's mails as Hearth, and nothing else, and as nobody else. SendEmail asks for
 * identity, configuration set and template
 * (https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsimpleemailservicev2.html).
 * SES has been seen to authorise what SendEmail carries by the older API's action for it (django-anymail,
 * issue 384: SendRawEmail), which for a template is SendTemplatedEmail.
 */
export const allowSending = (
  { fn }: Deployed,
  stage: Stage,
  { identity, configuration, templates }: MailResources,
): void => {
  const { partition, region, account } = Stack.of(fn);
  const arn = (kind: string, name: string) => `arn:${partition}:ses:${region}:${account}:${kind}/${name}`;
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ['ses:SendEmail', 'ses:SendTemplatedEmail'],
      resources: [
        identity.emailIdentityArn,
        arn('configuration-set', configuration.configurationSetName),
        ...[...templatesOf(stage.name).keys()].map((name) => arn('template', name)),
      ],
      conditions: { StringLike: { 'ses:FromAddress': `*@${stage.mailDomain}` } },
    }),
  );
  // New code finds its templates there, old code finds the old ones: CloudFormation deletes those when all
  // else is done.
  fn.node.addDependency(...templates);
};

/**
 * Carries what SES tells of mails to its function. SES also says hello to a new topic, in plain text: the
 * filter lets it go.
 * @returns the queue that keeps what failed at every attempt
 */
export const hearFeedback = (
  scope: Construct,
  stage: Stage,
  { feedback }: MailResources,
  deployed: Deployed,
): Queue => {
  const failures = failureQueue(scope, stage, { id: 'mail-feedback-failures', of: [deployed], retryAttempts: 2 });
  feedback.addSubscription(
    new LambdaSubscription(deployed.fn, {
      deadLetterQueue: failures,
      filterPolicyWithMessageBody: {
        eventType: FilterOrPolicy.filter(SubscriptionFilter.stringFilter({ allowlist: Object.keys(heard) })),
      },
    }),
  );
  return failures;
};
