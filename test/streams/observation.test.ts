import { createServer } from 'node:http';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { handler } from '../../functions/streams/observation';
import { memoryFolder } from '../../lib/local/folder';
import { openMail } from '../../lib/local/mail';
import { withEnvironment } from '../support/environment';
import { acquaint, household, join } from '../support/household';
import { type Json, person, type Person } from '../support/person';

const box = memoryFolder();
const mail = openMail({ folder: box });
let sesAway = false;
const ses = createServer(
  (request, response) =>
    void (sesAway
      ? response.writeHead(400, { 'x-amzn-errortype': 'MessageRejected' }).end('{}')
      : mail.ses(request, response)),
);
beforeAll(async () => {
  await new Promise<void>((resolve) => ses.listen(0, '127.0.0.1', resolve));
  const address = ses.address();
  withEnvironment({
    SES_ENDPOINT: `http://127.0.0.1:${typeof address === 'object' && address ? String(address.port) : ''}`,
  });
});
afterAll(() => void ses.close());

const mailsTo = async (email: string): Promise<Json[]> => {
  const all: Json[] = await Promise.all((await box.names()).map((name) => box.get(name)));
  return all.filter((one) => JSON.stringify(one).includes(email));
};
const change = (
  pk: string,
  sk: string,
  eventName: DynamoDBRecord['eventName'] & string,
  sequence = '1',
): DynamoDBRecord => ({ eventName, dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: sequence } });
const context = { awsRequestId: 'a-request' };
const inserted = (scopeId: string, id: string, sequence?: string) =>
  change(`SCOPE#${scopeId}`, `INVITATION#${id}`, 'INSERT', sequence);
const inviting = async (draft: object = {}, settings: object = {}) => {
  const { owner, path, scope } = await household(settings);
  await owner.patch('/v1/me', { displayName: 'Ann <b>' });
  const guest = await person();
  const { body } = await owner.post(`${path}/invitations`, { email: guest.email, role: 'limited-editor', ...draft });
  return {
    owner,
    path,
    scope,
    guest,
    id: body.id,
    sentAt: async () =>
      (await owner.get(`${path}/invitations`)).body.items.find((one: Json) => one.id === body.id).sentAt,
  };
};

it('mails a new invitation once, in the group’s language, however often the stream delivers it', async () => {
  const { scope, guest, id, sentAt } = await inviting({ message: 'Välkommen & hej' });
  expect(await sentAt()).toBeNull();
  expect(await handler({ Records: [inserted(scope.id, id), inserted(scope.id, id)] }, context)).toBeUndefined();
  await handler({ Records: [inserted(scope.id, id)] }, context);
  const [letter, ...more] = await mailsTo(guest.email);
  expect(more).toEqual([]);
  expect(letter.subject).toBe('Ann <b> har bjudit in dig till Elm Street 4');
  expect(letter.text).toContain(
    'Du kommer att kunna se allt i gruppen, lägga till saker och ändra det du har lagt till.',
  );
  expect(letter.html).toContain('Ann &lt;b&gt; har bjudit in dig');
  expect(letter.html).toContain('Välkommen &amp; hej');
  expect(await sentAt()).not.toBeNull();
});

it('writes in English for every other language', async () => {
  const { scope, guest, id } = await inviting({}, { locale: 'en-GB' });
  await handler({ Records: [inserted(scope.id, id)] }, context);
  expect((await mailsTo(guest.email))[0].text).toContain(
    'You will be able to see everything in the group, add to it, and change what you have added.',
  );
});

it('mails nothing that was revoked or changed, and looks at no other record', async () => {
  const { owner, path, scope, guest, id } = await inviting();
  await owner.delete(`${path}/invitations/${id}`);
  expect(
    await handler(
      {
        Records: [
          inserted(scope.id, id),
          change(`SCOPE#${scope.id}`, `INVITATION#${id}`, 'MODIFY'),
          change(`SCOPE#${scope.id}`, 'SCOPE', 'INSERT'),
        ],
      },
      context,
    ),
  ).toBeUndefined();
  expect(await mailsTo(guest.email)).toEqual([]);
});

it(
  'mails nothing that could not be accepted a moment later: the group is gone, the invited account is, ' +
    'or who offered to manage it can’t any more',
  async () => {
    const { owner, path, scope } = await household();
    const second = await join(owner, scope.id, 'owner');
    const [known, other, third] = [await person(), await person(), await person()];
    await known.patch('/v1/me', { displayName: 'Known' });
    await acquaint(owner, known);
    const invited = async (by: Person, draft: object): Promise<string> =>
      (await by.post(`${path}/invitations`, draft)).body.id;
    const ids = [
      await invited(owner, { userId: known.userId, role: 'viewer' }),
      await invited(second, { email: other.email, role: 'admin' }),
      await invited(second, { email: third.email, role: 'editor' }),
    ];
    await known.delete('/v1/me');
    await owner.delete(`${path}/members/${second.userId}`);
    await handler({ Records: ids.map((id) => inserted(scope.id, id)) }, context);
    expect([await mailsTo(known.email), await mailsTo(other.email), (await mailsTo(third.email)).length]).toEqual([
      [],
      [],
      1,
    ]);
    const guest = await person();
    const late = await invited(owner, { email: guest.email, role: 'viewer' });
    await owner.delete(path);
    await handler({ Records: [inserted(scope.id, late)] }, context);
    expect(await mailsTo(guest.email)).toEqual([]);
  },
);

it('writes to the address of a user who was invited by id, and treats one whose address isn’t known the same', async () => {
  const known = await person();
  await known.patch('/v1/me', { displayName: 'Known' });
  const { scope, id, owner, path } = await inviting();
  await acquaint(owner, known);
  const unnamed = await person();
  await acquaint(owner, unnamed);
  const byId = await owner.post(`${path}/invitations`, { userId: known.userId, role: 'viewer' });
  const nobody = await owner.post(`${path}/invitations`, { userId: unnamed.userId, role: 'viewer' });
  await handler(
    { Records: [inserted(scope.id, id), inserted(scope.id, byId.body.id), inserted(scope.id, nobody.body.id)] },
    context,
  );
  expect(await mailsTo(known.email)).toHaveLength(1);
  const { body } = await owner.get(`${path}/invitations`);
  expect(body.items.slice(0, 3).map(({ sentAt }: Json) => sentAt !== null)).toEqual([true, true, true]);
});

it('stops at the first record that fails and gives it back with what follows: mail that SES refuses is not lost', async () => {
  const { scope, guest, id, sentAt } = await inviting();
  sesAway = true;
  const failed = await handler(
    { Records: [change('USER#x', 'PROFILE', 'INSERT', '7'), inserted(scope.id, id, '8'), inserted(scope.id, id, '9')] },
    context,
  );
  sesAway = false;
  expect(failed).toEqual({ batchItemFailures: [{ itemIdentifier: '8' }] });
  expect(await sentAt()).toBeNull();
  await handler({ Records: [inserted(scope.id, id, '8')] }, context);
  expect(await mailsTo(guest.email)).toHaveLength(1);
});
