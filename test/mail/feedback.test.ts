import type { SNSEvent } from 'aws-lambda';
import { expect, it } from '@jest/globals';
import { handler } from '../../functions/mail/feedback';
import { household } from '../support/household';
import { type Json, person } from '../support/person';

const context = { awsRequestId: 'a-request' };
const heard = (...messages: object[]): SNSEvent => ({
  Records: messages.map((message) => ({
    EventSource: 'aws:sns',
    EventVersion: '1.0',
    EventSubscriptionArn: '',
    Sns: {
      Message: JSON.stringify(message),
      MessageId: '',
      Subject: '',
      Timestamp: '',
      Type: 'Notification',
      TopicArn: '',
      MessageAttributes: {},
      Signature: '',
      SignatureVersion: '',
      SigningCertUrl: '',
      UnsubscribeUrl: '',
    },
  })),
});

const inviting = async () => {
  const { owner, path, scope } = await household();
  const guest = await person();
  const { body } = await owner.post(`${path}/invitations`, { email: guest.email, role: 'viewer' });
  const mail = {
    messageId: 'a-mail',
    tags: { 'ses:configuration-set': ['hearth'], scopeId: [scope.id], invitationId: [body.id] },
  };
  return {
    owner,
    path,
    guest,
    id: body.id,
    bounce: (bounceType: string) => ({
      eventType: 'Bounce',
      bounce: { bounceType, bouncedRecipients: [{ emailAddress: guest.email }] },
      mail,
    }),
    complaint: { eventType: 'Complaint', complaint: { complainedRecipients: [] }, mail },
    unrendered: {
      eventType: 'Rendering Failure',
      failure: { errorMessage: "Attribute 'link' is not present in the rendering data.", templateName: 'hearth' },
      mail,
    },
    status: async () =>
      (await owner.get(`${path}/invitations`)).body.items.find((one: Json) => one.id === body.id).status,
  };
};

it.each(['Permanent', 'Undetermined'])(
  'marks an invitation whose mail bounced (%s) as undeliverable, however often it hears of it',
  async (kind) => {
    const { bounce, status } = await inviting();
    await handler(heard(bounce(kind), bounce(kind)), context);
    await handler(heard(bounce(kind)), context);
    expect(await status()).toBe('undeliverable');
  },
);

it('does the same when somebody calls the mail spam', async () => {
  const { complaint, status } = await inviting();
  await handler(heard(complaint), context);
  expect(await status()).toBe('undeliverable');
});

it('does the same when SES dropped the mail for want of a value', async () => {
  const { unrendered, status } = await inviting();
  await handler(heard(unrendered), context);
  expect(await status()).toBe('undeliverable');
});

it('takes it from what is open for its person, and lets the address be invited again', async () => {
  const { owner, path, guest, id, bounce } = await inviting();
  expect((await guest.get('/v1/me/invitations')).body.items).toHaveLength(1);
  await handler(heard(bounce('Permanent')), context);
  expect((await guest.get('/v1/me/invitations')).body.items).toEqual([]);
  expect((await guest.post(`/v1/me/invitations/${id}/accept`)).body.type).toContain('not-pending');
  expect((await owner.post(`${path}/invitations`, { email: guest.email, role: 'viewer' })).status).toBe(201);
});

it('waits when a mailbox is full for now', async () => {
  const { bounce, status } = await inviting();
  await handler(heard(bounce('Transient')), context);
  expect(await status()).toBe('pending');
});

it('changes nothing that was answered or taken back meanwhile', async () => {
  const accepted = await inviting();
  await accepted.guest.post(`/v1/me/invitations/${accepted.id}/accept`);
  const revoked = await inviting();
  await revoked.owner.delete(`${revoked.path}/invitations/${revoked.id}`);
  await handler(heard(accepted.bounce('Permanent'), revoked.bounce('Permanent')), context);
  expect([await accepted.status(), await revoked.status()]).toEqual(['accepted', 'revoked']);
});

it.each([
  ['Bounce', { bounce: { bounceType: 'Permanent', bouncedRecipients: [] } }, false],
  ['Complaint', { complaint: { complainedRecipients: [] } }, false],
  ['Bounce', { bounce: { bounceType: 'Transient', bouncedRecipients: [] } }, true],
  ['Rendering Failure', { failure: { errorMessage: 'x', templateName: 'hearth' } }, true],
])('leaves somebody digests after a %s of one (%j): %s', async (eventType, said, still) => {
  const ann = await person();
  const mail = { messageId: 'a-mail', tags: { 'ses:configuration-set': ['hearth'], userId: [ann.userId] } };
  await handler(heard({ eventType, ...said, mail }), context);
  const { invitation, membership } = (await ann.get('/v1/me/settings')).body.notifications;
  expect({ invitation: invitation.email, membership: membership.email }).toEqual({
    invitation: true,
    membership: still,
  });
});

it('keeps a message that it can’t read from being lost: the call fails, to be tried again and kept', async () => {
  await expect(handler(heard({ eventType: 'Bounce' }), context)).rejects.toThrow();
});

it('logs what becomes of a mail about an account, and stops nothing else for its person', async () => {
  const me = await person();
  await me.patch('/v1/me/settings', { notifications: { expense: { email: true } } });
  const mail = { messageId: 'a-mail', tags: { account: [me.userId] } };
  const failure = { errorMessage: 'no code', templateName: 'hearth' };
  for (const message of [
    { eventType: 'Bounce', bounce: { bounceType: 'Permanent' }, mail },
    { eventType: 'Complaint', mail },
    { eventType: 'Rendering Failure', failure, mail },
  ])
    await handler(heard(message), context);
  expect((await me.get('/v1/me/settings')).body.notifications.expense.email).toBe(true);
});
