import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { SendEmailCommand, SESv2Client, type Template } from '@aws-sdk/client-sesv2';
import { expect, test } from '@jest/globals';
import { instant } from '../../shared/core/time';
import { localCredentials } from '../../lib/local/credentials';
import { openFolder } from '../../lib/local/folder';
import { openMail } from '../../lib/local/mail';
import { onTestFinished } from '../support/testing';

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
  const mail = openMail({
    folder: await openFolder(),
    clock: () => instant(0),
    templates: new Map([
      ['plain', { subject: '{{subject}}', text: '{{text}}', html: '{{html}}' }],
      [
        'greeting',
        { subject: 'Hi {{name}}', text: '{{#if nick}}{{nick}}, {{/if}}{{contact.city}}', html: '<p>{{name}}</p>' },
      ],
    ]),
  });
  const endpoint = await listen((request, response) => void mail.ses(request, response));
  const site = await listen(
    (request, response) => void mail.inbox(request, response).then((own) => own || response.writeHead(404).end()),
  );
  const ses = new SESv2Client({ endpoint, region: 'us-east-1', credentials: localCredentials });
  const mails = async (query = '') =>
    (await fetch(`${site}/local/inbox${query}`, { headers: { Accept: 'application/json' } })).json();
  const page = async (path = '') => {
    const response = await fetch(`${site}/local/inbox${path}`, { headers: { Accept: 'text/html' } });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const sendEmail = (to: string, Template: Template) =>
    ses.send(
      new SendEmailCommand({
        FromEmailAddress: 'Hearth <h@x>',
        Destination: { ToAddresses: [to] },
        Content: { Template },
      }),
    );
  return { mail, site, sendEmail, mails, page };
};
const plain = (subject: string, text: string, html = ''): Template => ({
  TemplateName: 'plain',
  TemplateData: JSON.stringify({ subject, text, html }),
});

test('mail sent by SES’s own client is in the inbox, newest first, and can be asked for by address', async () => {
  const { sendEmail, mails } = await post();
  const { MessageId } = await sendEmail('Bob@example.com', plain('One', 'text', '<p>html</p>'));
  await sendEmail('carol@example.com', plain('Two', 'text'));
  expect(await mails()).toMatchObject([{ subject: 'Two' }, { subject: 'One' }]);
  expect(await mails('?to=bob@example.com')).toEqual([
    {
      id: MessageId,
      at: '1970-01-01T00:00:00.000Z',
      to: 'Bob@example.com',
      from: 'Hearth <h@x>',
      subject: 'One',
      text: 'text',
      html: '<p>html</p>',
      outcome: 'delivered',
    },
  ]);
});

test('a template is filled in as SES does it: nested values, conditions, nothing escaped', async () => {
  const { sendEmail, mails } = await post();
  await sendEmail('a@x', {
    TemplateName: 'greeting',
    TemplateData: '{"name":"<b>Bob","nick":"","contact":{"city":"Umeå"}}',
  });
  await sendEmail('a@x', {
    TemplateName: 'greeting',
    TemplateData: '{"name":"{{nick}}","nick":"Bo","contact":{"city":"Umeå"}}',
  });
  expect(await mails()).toMatchObject([
    { subject: 'Hi {{nick}}', text: 'Bo, Umeå' },
    { subject: 'Hi <b>Bob', text: 'Umeå', html: '<p><b>Bob</p>' },
  ]);
});

test('a mail that lacks a value is accepted and not written: the inbox names what is missing', async () => {
  const { sendEmail, mails, page } = await post();
  const { MessageId } = await sendEmail('a@x', { TemplateName: 'greeting', TemplateData: '{"name":"Bob","nick":""}' });
  expect(await mails()).toMatchObject([
    { id: MessageId, subject: 'greeting', text: expect.stringContaining('city'), html: '', outcome: 'not rendered' },
  ]);
  expect((await page()).text).toContain('not rendered');
});

test.each([
  ['bounce@simulator.amazonses.com', 'bounced'],
  ['complaint+7@example.com', 'complained'],
  ['nobounce@example.com', 'delivered'],
])('mail to %s is accepted and marked %s', async (to, outcome) => {
  const { sendEmail, mails } = await post();
  await sendEmail(to, plain('s', 't'));
  expect(await mails()).toMatchObject([{ to, outcome }]);
});

test('what is no mail is refused as SES refuses it', async () => {
  const { sendEmail, mails } = await post();
  await expect(sendEmail('a@x', {})).rejects.toMatchObject({ name: 'BadRequestException' });
  await expect(sendEmail('a@x', { TemplateName: 'plain', TemplateData: '{' })).rejects.toMatchObject({
    name: 'BadRequestException',
  });
  await expect(sendEmail('a@x', { TemplateName: 'unknown', TemplateData: '{}' })).rejects.toMatchObject({
    name: 'NotFoundException',
  });
  expect(await mails()).toEqual([]);
});

test('the pages show mail without running anything in it', async () => {
  const { mail, page } = await post();
  const id = await mail.send({
    to: '"<script>alert(1)</script>"@x',
    subject: '<script>alert(2)</script>',
    text: 'see http://localhost:3000/i/1?a=1&b=2 <script>',
    html: '<b onclick="x">"hi"</b><script>alert(3)</script>',
  });
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
