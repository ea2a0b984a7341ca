import { createServer } from 'node:http';
import type { SNSEvent } from 'aws-lambda';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { handler as feedback } from '../../functions/mail/feedback';
import { handler as observation } from '../../functions/streams/observation';
import { memoryFolder } from '../../lib/local/folder';
import { openMail } from '../../lib/local/mail';
import { localStage } from '../../shared/core/env';
import { templatesOf } from '../../shared/groups/mail-templates';
import { withEnvironment } from '../support/environment';
import { household } from '../support/household';
import { type Json, person } from '../support/person';

const context = { awsRequestId: 'a-request' };
const box = memoryFolder();
const events: SNSEvent[] = [];
let broken = false;
/** The words as they are, and with a value that no code gives. */
const words = templatesOf(localStage);
const asking = new Map([...words].map(([name, template]) => [name, { ...template, text: '{{surname}}' }]));
const publish = async (event: SNSEvent) => {
  events.push(event);
  await feedback(event, context);
};
const [right, wrong] = [
  openMail({ folder: box, publish, templates: words }),
  openMail({ folder: box, publish, templates: asking }),
];
const published: Promise<void>[] = [];
const ses = createServer((request, response) => void published.push((broken ? wrong : right).ses(request, response)));
beforeAll(async () => {
  await new Promise<void>((resolve) => ses.listen(0, '127.0.0.1', resolve));
  const address = ses.address();
  withEnvironment({
    SES_ENDPOINT: `http://127.0.0.1:${typeof address === 'object' && address ? String(address.port) : ''}`,
  });
});
afterAll(() => void ses.close());

/** Invites an address, mails it as the stream would, and hears what comes of it. */
const inviting = async (email: string) => {
  const { owner, path, scope } = await household();
  const {
    body: { id },
  } = await owner.post(`${path}/invitations`, { email, role: 'viewer' });
  await observation(
    {
      Records: [
        {
          eventName: 'INSERT',
          dynamodb: { Keys: { pk: { S: `SCOPE#${scope.id}` }, sk: { S: `INVITATION#${id}` } }, SequenceNumber: '1' },
        },
      ],
    },
    context,
  );
  await Promise.all(published);
  const told = events
    .flatMap(({ Records }) => Records.map(({ Sns }): Json => JSON.parse(Sns.Message)))
    .filter(({ mail }) => mail.tags.invitationId[0] === id);
  const mails: Json[] = (await Promise.all((await box.names()).map((name) => box.get(name)))).filter(
    (mail: Json) => mail.to === email,
  );
  return {
    told,
    mails,
    shown: (await owner.get(`${path}/invitations`)).body.items.find((one: Json) => one.id === id),
    again: () => owner.post(`${path}/invitations`, { email, role: 'viewer' }),
  };
};

test('an invitation to bounce@… comes back, shows as undeliverable, and can be made again', async () => {
  const { told, shown, again } = await inviting('bounce+1@example.com');
  expect(told).toMatchObject([
    {
      eventType: 'Bounce',
      bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: 'bounce+1@example.com' }] },
      mail: { destination: ['bounce+1@example.com'] },
    },
  ]);
  expect(shown).toMatchObject({ status: 'undeliverable', sentAt: expect.any(String) });
  expect((await again()).status).toBe(201);
});

test('an invitation to complaint@… arrives, is complained of, and shows as undeliverable', async () => {
  const { told, mails, shown } = await inviting('complaint+1@example.com');
  expect(told.map(({ eventType }) => eventType)).toEqual(['Complaint']);
  expect(mails).toMatchObject([{ outcome: 'complained' }]);
  expect(shown.status).toBe('undeliverable');
});

test('an invitation to anybody else is heard of no more', async () => {
  const { email } = await person();
  const { told, shown } = await inviting(email);
  expect(told).toEqual([]);
  expect(shown.status).toBe('pending');
});

test('a mail whose template lacks a value is taken, never written, and told', async () => {
  broken = true;
  const { told, mails, shown } = await inviting((await person()).email);
  broken = false;
  expect(told).toMatchObject([
    {
      eventType: 'Rendering Failure',
      failure: {
        templateName: expect.stringContaining('invitation'),
        errorMessage: expect.stringContaining('surname'),
      },
    },
  ]);
  expect(mails).toMatchObject([{ outcome: 'not rendered', html: '' }]);
  expect(shown.status).toBe('undeliverable');
});
