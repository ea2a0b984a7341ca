import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { SendEmailCommand, SESv2Client, type EmailContent } from '@aws-sdk/client-sesv2';
import { expect, onTestFinished, test } from 'vitest';
import { instant } from '../../shared/core/time';
import { localCredentials } from '../../lib/local/credentials';
import { openFolder } from '../../lib/local/folder';
import { openMail } from '../../lib/local/mail';

const listen = async (listener: RequestListener) => {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
};
const post = async () => {
  const mail = openMail({ folder: await openFolder(), clock: () => instant(0) });
  const endpoint = await listen((request, response) => void mail.ses(request, response));
  const site = await listen((request, response) => void mail.inbox(request, response).then((own) => own || response.writeHead(404).end()));
  const ses = new SESv2Client({ endpoint, region: 'us-east-1', credentials: localCredentials });
  const mails = async (query = '') => (await fetch(`${site}/local/inbox${query}`, { headers: { Accept: 'application/json' } })).json();
  const page = async (path = '') => {
    const response = await fetch(`${site}/local/inbox${path}`, { headers: { Accept: 'text/html' } });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const sendEmail = (to: string, Content: EmailContent) => ses.send(new SendEmailCommand({ FromEmailAddress: 'Hearth <h@x>', Destination: { ToAddresses: [to] }, Content }));
  return { mail, site, sendEmail, mails, page };
};
const simple = (subject: string, text: string, html = ''): EmailContent => ({ Simple: { Subject: { Data: subject }, Body: { Text: { Data: text }, Html: { Data: html } } } });

test('mail sent by SES’s own client is in the inbox, newest first, and can be asked for by address', async () => {
  const { sendEmail, mails } = await post();
  const { MessageId } = await sendEmail('Bob@example.com', simple('One', 'text', '<p>html</p>'));
  await sendEmail('carol@example.com', simple('Two', 'text'));
  expect(await mails()).toMatchObject([{ subject: 'Two' }, { subject: 'One' }]);
  expect(await mails('?to=bob@example.com')).toEqual([
    { id: MessageId, at: '1970-01-01T00:00:00.000Z', to: 'Bob@example.com', from: 'Hearth <h@x>', subject: 'One', text: 'text', html: '<p>html</p>', outcome: 'delivered' },
  ]);
});

test('a template is filled in, and a raw message is read', async () => {
  const { sendEmail, mails } = await post();
  await sendEmail('a@x', { Template: { TemplateContent: { Subject: 'Hi {{name}}', Text: '{{ name }}, {{missing}}!', Html: '' }, TemplateData: '{"name":"Bob"}' } });
  await sendEmail('b@x', { Raw: { Data: Buffer.from('From: h@x\r\nSubject: folded\r\n subject\r\n\r\nline\r\n\r\nline') } });
  expect(await mails()).toMatchObject([{ subject: 'folded subject', text: 'line\n\nline' }, { subject: 'Hi Bob', text: 'Bob, !' }]);
});

test.each([['bounce@simulator.amazonses.com', 'bounced'], ['complaint+7@example.com', 'complained'], ['nobounce@example.com', 'delivered']])(
  'mail to %s is accepted and marked %s',
  async (to, outcome) => {
    const { sendEmail, mails } = await post();
    await sendEmail(to, simple('s', 't'));
    expect(await mails()).toMatchObject([{ to, outcome }]);
  },
);

test('what is no mail is refused as SES refuses it', async () => {
  const { sendEmail, mails } = await post();
  await expect(sendEmail('a@x', {})).rejects.toMatchObject({ name: 'BadRequestException' });
  expect(await mails()).toEqual([]);
});

test('the pages show mail without running anything in it', async () => {
  const { mail, page } = await post();
  const id = await mail.send({ to: '"<script>alert(1)</script>"@x', subject: '<script>alert(2)</script>', text: 'see http://localhost:3000/i/1?a=1&b=2 <script>', html: '<b onclick="x">"hi"</b><script>alert(3)</script>' });
  const list = await page();
  expect(list.text).toContain(`href="/local/inbox/${id}"`);
  const one = await page(`/${id}`);
  for (const { text, headers } of [list, one]) {
    expect(text).not.toMatch(/<script/i);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  }
  expect(one.text).toContain('<a href="http://localhost:3000/i/1?a=1&amp;b=2">');
  expect(one.text).toMatch(/<iframe [^>]*sandbox="allow-top-navigation-by-user-activation"[^>]* srcdoc="&lt;base/);
  expect((await page('/none')).status).toBe(404);
});

test('other paths and methods are not the inbox’s', async () => {
  const { site } = await post();
  expect((await fetch(`${site}/local/inboxes`)).status).toBe(404);
  expect((await fetch(`${site}/local/inbox`, { method: 'DELETE' })).status).toBe(405);
});
