import type { SNSEvent } from 'aws-lambda';
import { v4 } from 'uuid';
import { localRegion } from '../credentials';
import type { KeptMail } from './mail';
import { recipients, type SendEmail } from './ses-request';

const account = '000000000000';
const topic = `arn:aws:sns:${localRegion}:${account}:hearth-mail`;

/** Returns what SES says of an outcome; undefined of a mail that has simply arrived. */
const said = (
  { outcome, at, text }: KeptMail,
  {
    Destination: { ToAddresses },
    Content: {
      Template: { TemplateName },
    },
  }: SendEmail,
): object | undefined => {
  const feedbackId = v4();
  switch (outcome) {
    case 'delivered':
      return undefined;
    case 'bounced': {
      const bouncedRecipients = ToAddresses.map((emailAddress) => ({
        emailAddress,
        action: 'failed',
        status: '5.1.1',
        diagnosticCode: 'smtp; 550 5.1.1 user unknown',
      }));
      return {
        eventType: 'Bounce',
        bounce: {
          bounceType: 'Permanent',
          bounceSubType: 'General',
          bouncedRecipients,
          timestamp: at,
          feedbackId,
          reportingMTA: 'dns; localhost',
        },
      };
    }
    case 'complained':
      return {
        eventType: 'Complaint',
        complaint: {
          complainedRecipients: ToAddresses.map((emailAddress) => ({ emailAddress })),
          timestamp: at,
          feedbackId,
          complaintFeedbackType: 'abuse',
          arrivalDate: at,
        },
      };
    case 'not rendered':
      return { eventType: 'Rendering Failure', failure: { errorMessage: text, templateName: TemplateName } };
  }
};

/**
 * Makes the event that the topic hands to its function when a mail comes back, as SES and SNS write it;
 * undefined when it doesn't. Source:
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-examples.html,
 * https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html
 */
export const feedbackEvent = (mail: KeptMail, request: SendEmail): SNSEvent | undefined => {
  const event = said(mail, request);
  if (!event) return undefined;
  const tags = [
    ...request.EmailTags,
    { Name: 'ses:configuration-set', Value: request.ConfigurationSetName ?? 'hearth' },
  ];
  const about = {
    timestamp: mail.at,
    source: mail.from,
    sendingAccountId: account,
    messageId: mail.id,
    destination: recipients(request),
    tags: Object.fromEntries(tags.map(({ Name, Value }) => [Name, [Value]])),
  };
  const Sns = {
    Type: 'Notification',
    MessageId: v4(),
    TopicArn: topic,
    Subject: 'Amazon SES Email Event Notification',
    Message: JSON.stringify({ ...event, mail: about }),
    Timestamp: mail.at,
    MessageAttributes: {},
    SignatureVersion: '1',
    Signature: '',
    SigningCertUrl: '',
    UnsubscribeUrl: '',
  };
  return { Records: [{ EventSource: 'aws:sns', EventVersion: '1.0', EventSubscriptionArn: `${topic}:${v4()}`, Sns }] };
};
