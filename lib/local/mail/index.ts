import type { IncomingMessage, ServerResponse } from 'node:http';
import { json, text } from 'node:stream/consumers';
import { v7 } from 'uuid';
import * as z from 'zod';
import { systemClock, type Clock } from '../../../shared/core/clock';
import { securityHeaders } from '../../../shared/http/security-headers';
import type { Folder } from '../folder';
import { inboxPolicy, listPage, mailPage } from './inbox-page';
import { KeptMail, outcomeOf, type Mail } from './mail';
import { mailOf, SendEmail } from './ses-request';

export type { KeptMail, Mail } from './mail';

export interface Post {
  /** Keeps a mail. @returns its id */
  send: (mail: Mail) => Promise<string>;
  /** SESv2's API, as far as Hearth calls it: SendEmail. */
  ses: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Answers `/local/inbox` and `/local/inbox/{id}`; false when the path isn't one of these. */
  inbox: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
}

const writeJson = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) =>
  response.writeHead(status, { ...securityHeaders, 'Cache-Control': 'no-store', 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
const writePage = (response: ServerResponse, status: number, body: string) =>
  response
    .writeHead(status, { ...securityHeaders, 'Cache-Control': 'no-store', 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': inboxPolicy })
    .end(body);

/** The post office of one machine: takes mail as SES does and shows it instead of sending it. */
export const openMail = ({ folder, clock = systemClock }: { folder: Folder; clock?: Clock }): Post => {
  const send = async (mail: Mail): Promise<string> => {
    const id = v7();
    await folder.put(id, { from: 'Hearth <hearth@localhost>', ...mail, id, at: clock(), outcome: outcomeOf(mail.to) } satisfies KeptMail);
    return id;
  };
  const newestFirst = async (to: string): Promise<KeptMail[]> => {
    const names = (await folder.names()).sort().reverse();
    const mails = await Promise.all(names.map(async (name) => KeptMail.parse(await folder.get(name))));
    return mails.filter((mail) => mail.to.toLowerCase().includes(to.toLowerCase()));
  };
  return {
    send,
    ses: async (request, response) => {
      if (request.method !== 'POST' || request.url !== '/v2/email/outbound-emails') {
        await text(request);
        writeJson(response, 404, { message: 'No such operation here' }, { 'x-amzn-ErrorType': 'NotFoundException' });
        return;
      }
      const parsed = SendEmail.safeParse(await json(request).catch(() => undefined));
      if (!parsed.success) {
        writeJson(response, 400, { message: z.prettifyError(parsed.error) }, { 'x-amzn-ErrorType': 'BadRequestException' });
        return;
      }
      writeJson(response, 200, { MessageId: await send(mailOf(parsed.data)) });
    },
    inbox: async (request, response) => {
      const [path = '', query = ''] = (request.url ?? '').split('?');
      const found = /^\/local\/inbox(?:\/([\w-]+))?\/?$/.exec(path);
      if (!found) return false;
      if (request.method !== 'GET') {
        response.writeHead(405, { Allow: 'GET' }).end();
        return true;
      }
      const [, id] = found;
      if (id) {
        const mail = KeptMail.safeParse(await folder.get(id));
        writePage(response, mail.success ? 200 : 404, mail.success ? mailPage(mail.data) : '<!doctype html><title>No such mail</title><p>No such mail.</p>');
        return true;
      }
      const to = new URLSearchParams(query).get('to') ?? '';
      const mails = await newestFirst(to);
      if (request.headers.accept?.includes('application/json')) writeJson(response, 200, mails);
      else writePage(response, 200, listPage(mails, to));
      return true;
    },
  };
};
