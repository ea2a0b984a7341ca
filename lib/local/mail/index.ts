import type { IncomingMessage, ServerResponse } from 'node:http';
import { json, text } from 'node:stream/consumers';
import type { SNSEvent } from 'aws-lambda';
import { v7 } from 'uuid';
import * as z from 'zod';
import { systemClock, type Clock } from '../../../shared/core/clock';
import { localStage } from '../../../shared/core/env';
import { securityHeaders } from '../../../shared/http/answer/security-headers';
import type { Template } from '../../../shared/groups/mail-template';
import { templatesOf } from '../../../shared/groups/mail-templates';
import type { Folder } from '../folder';
import { feedbackEvent } from './feedback-event';
import { filled } from './filled';
import { inboxPolicy, listPage, mailPage } from './inbox-page';
import { KeptMail, outcomeOf, type LocalMail } from './mail';
import { recipients, SendEmail } from './ses-request';

export type { KeptMail, LocalMail } from './mail';

export interface Post {
  /** Keeps a mail. @returns its id */
  send: (mail: LocalMail) => Promise<string>;
  /** Answers SESv2's API, as far as Hearth calls it: SendEmail. */
  ses: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Answers `/local/inbox` and `/local/inbox/{id}`; false when the path isn't one of these. */
  inbox: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
}

const writeJson = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) =>
  response
    .writeHead(status, {
      ...securityHeaders,
      'Cache-Control': 'no-store',
      'Content-Type': 'application/json',
      ...headers,
    })
    .end(JSON.stringify(body));
const writePage = (response: ServerResponse, status: number, body: string) =>
  response
    .writeHead(status, {
      ...securityHeaders,
      'Cache-Control': 'no-store',
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': inboxPolicy,
    })
    .end(body);

interface Options {
  readonly folder: Folder;
  readonly clock?: Clock;
  /** The templates by the names that SES keeps them under. */
  readonly templates?: ReadonlyMap<string, Template>;
  /** Hears what SES publishes of a mail that was sent through its API and came back. */
  readonly publish?: (event: SNSEvent) => Promise<unknown>;
}

/** Opens the post office of one machine: takes mail as SES does and shows it instead of sending it. */
export const openMail = ({
  folder,
  clock = systemClock,
  templates = templatesOf(localStage),
  publish = () => Promise.resolve(),
}: Options): Post => {
  const keep = async (mail: LocalMail, outcome = outcomeOf(mail.to)): Promise<KeptMail> => {
    const kept: KeptMail = { from: 'Hearth <hearth@localhost>', ...mail, id: v7(), at: clock(), outcome };
    await folder.put(kept.id, kept);
    return kept;
  };
  /**
   * Writes a mail from its template. As with SES, one whose template lacks a value is taken, and never
   * written.
   */
  const write = (request: SendEmail, template: Template): Promise<KeptMail> => {
    const { TemplateName, TemplateData, Headers } = request.Content.Template;
    const headers =
      Headers.length > 0 ? { headers: Object.fromEntries(Headers.map(({ Name, Value }) => [Name, Value])) } : {};
    const envelope = { to: recipients(request).join(', '), from: request.FromEmailAddress, ...headers };
    try {
      return keep({ ...envelope, ...filled(template, TemplateData) });
    } catch (error) {
      return keep(
        { ...envelope, subject: TemplateName, text: error instanceof Error ? error.message : String(error), html: '' },
        'not rendered',
      );
    }
  };
  const newestFirst = async (to: string): Promise<KeptMail[]> => {
    const names = (await folder.names()).sort().reverse();
    const mails = await Promise.all(names.map(async (name) => KeptMail.parse(await folder.get(name))));
    return mails.filter((mail) => mail.to.toLowerCase().includes(to.toLowerCase()));
  };
  return {
    send: async (mail) => (await keep(mail)).id,
    ses: async (request, response) => {
      if (request.method !== 'POST' || request.url !== '/v2/email/outbound-emails') {
        await text(request);
        writeJson(response, 404, { message: 'No such operation here' }, { 'x-amzn-ErrorType': 'NotFoundException' });
        return;
      }
      // Its presence, as AWS asks for one: a page of another origin can't send it unasked.
      if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 ')) {
        await text(request);
        writeJson(
          response,
          403,
          { message: 'Missing Authentication Token' },
          { 'x-amzn-ErrorType': 'MissingAuthenticationTokenException' },
        );
        return;
      }
      const parsed = SendEmail.safeParse(await json(request).catch(() => undefined));
      if (!parsed.success) {
        writeJson(
          response,
          400,
          { message: z.prettifyError(parsed.error) },
          { 'x-amzn-ErrorType': 'BadRequestException' },
        );
        return;
      }
      const { TemplateName } = parsed.data.Content.Template;
      const template = templates.get(TemplateName);
      if (!template) {
        writeJson(
          response,
          404,
          { message: `Template ${TemplateName} does not exist` },
          { 'x-amzn-ErrorType': 'NotFoundException' },
        );
        return;
      }
      const mail = await write(parsed.data, template);
      writeJson(response, 200, { MessageId: mail.id });
      const event = feedbackEvent(mail, parsed.data);
      if (event) await publish(event);
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
        writePage(
          response,
          mail.success ? 200 : 404,
          mail.success ? mailPage(mail.data) : '<!doctype html><title>No such mail</title><p>No such mail.</p>',
        );
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
