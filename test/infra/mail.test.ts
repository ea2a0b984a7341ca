import { beforeAll, describe, expect, it } from '@jest/globals';
import { mailKinds, templateName, templatesOf } from '../../shared/groups/mail-templates';
import type { Json } from '../support/person';
import type { TemplateName } from './support/asked';
import { list, ofType, only, resourcesOf } from './support/synthesised';

beforeAll(() => void resourcesOf('prod'), 240_000);
const sending = () =>
  ofType('prod', 'AWS::IAM::Policy')
    .flatMap(({ properties }) => properties.PolicyDocument.Statement)
    .find(({ Action }: Json) => list(Action).includes('ses:SendEmail'));

describe('the words of mails', () => {
  it('are templates of the stage, by the names that its function asks for', () => {
    const kept = ofType('prod', 'AWS::SES::Template').map(({ properties: { Template: one } }) => [
      one.TemplateName,
      { subject: one.SubjectPart, text: one.TextPart, html: one.HtmlPart },
    ]);
    expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(templatesOf('prod')));
    const { properties } = ofType('prod', 'AWS::Lambda::Function').find(({ id }) => id.startsWith('observation')) ?? {
      properties: undefined,
    };
    const { MAIL_STAGE } = properties.Environment.Variables;
    expect(kept.map(([name]) => name)).toEqual(
      mailKinds.flatMap((kind) => (['en', 'sv'] as const).map((language) => templateName(MAIL_STAGE, kind, language))),
    );
    for (const [name] of kept) expect(name).toMatch(/^[\w-]{1,64}$/);
  });

  it('may be sent by name, each of them and no other', () => {
    expect(list(sending().Action)).toEqual(['ses:SendEmail', 'ses:SendTemplatedEmail']);
    const named = [...JSON.stringify(sending().Resource).matchAll(/:template\/([\w-]+)/g)].map(([, name]) => name);
    expect(named).toEqual([...templatesOf('prod').keys()]);
  });
});

describe('what comes of a mail', () => {
  it('is told to the function: bounces, complaints, and what SES could not fill in', () => {
    const { MatchingEventTypes } = only('prod', 'AWS::SES::ConfigurationSetEventDestination').properties
      .EventDestination;
    expect(MatchingEventTypes).toEqual(['bounce', 'complaint', 'renderingFailure']);
    const { properties } = ofType('prod', 'AWS::SNS::Subscription').find(
      ({ properties: { Protocol } }) => Protocol === 'lambda',
    ) ?? { properties: undefined };
    expect(properties.FilterPolicy).toEqual({ eventType: ['Bounce', 'Complaint', 'Rendering Failure'] });
  });
});

describe('who mails sign-up codes', () => {
  const senderOf = (name: TemplateName) => only(name, 'AWS::Cognito::UserPool').properties.EmailConfiguration;

  it('is Cognito, until the stage says otherwise: before its first deployment no domain of it is verified', () => {
    expect(senderOf('prod')).toBeUndefined();
  });

  it('is SES where it says so, as the stage’s own domain, and templates are there before the function that asks for them', () => {
    const resources = resourcesOf('dev-mailing-by-ses');
    const sender = senderOf('dev-mailing-by-ses');
    expect(sender).toMatchObject({
      EmailSendingAccount: 'DEVELOPER',
      From: 'Hearth <sign-in@dev.hearth.example.com>',
    });
    expect(JSON.stringify(sender.SourceArn)).toContain('identity/dev.hearth.example.com');
    const templates = resources.filter(({ type }) => type === 'AWS::SES::Template').map(({ id }) => id);
    const observation = resources.find(
      ({ id, type }) => type === 'AWS::Lambda::Function' && id.startsWith('observation'),
    );
    expect(templates).toHaveLength(templatesOf('dev').size);
    expect(observation?.dependsOn).toEqual(expect.arrayContaining(templates));
  });
});
