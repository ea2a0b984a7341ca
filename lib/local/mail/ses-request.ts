import * as z from 'zod';
import type { Mail } from './mail';

const Content = z.object({ Data: z.string() }).transform(({ Data }) => Data);
const Text = z.string().default('');

/** The body of SESv2's SendEmail, as far as Hearth sends it: Simple, Template with its content inline, Raw. */
export const SendEmail = z.object({
  FromEmailAddress: Text,
  Destination: z.object({ ToAddresses: z.array(z.string()).default([]), CcAddresses: z.array(z.string()).default([]), BccAddresses: z.array(z.string()).default([]) }).partial().default({}),
  Content: z.union([
    z.object({ Simple: z.object({ Subject: Content, Body: z.object({ Text: Content.default(''), Html: Content.default('') }) }) }),
    z.object({ Template: z.object({ TemplateContent: z.object({ Subject: Text, Text, Html: Text }), TemplateData: z.string().default('{}') }) }),
    z.object({ Raw: z.object({ Data: z.base64() }) }),
  ]),
});
export type SendEmail = z.output<typeof SendEmail>;

/** The mail that a SendEmail asks for. @throws SyntaxError, ZodError when a template's data is no JSON object of plain values. */
export const mailOf = ({ FromEmailAddress: from, Destination, Content: content }: SendEmail): Mail => {
  const to = [...(Destination.ToAddresses ?? []), ...(Destination.CcAddresses ?? []), ...(Destination.BccAddresses ?? [])].join(', ');
  if ('Simple' in content) return { to, from, subject: content.Simple.Subject, text: content.Simple.Body.Text, html: content.Simple.Body.Html };
  if ('Template' in content) {
    const { TemplateContent, TemplateData } = content.Template;
    const data = TemplateValues.parse(JSON.parse(TemplateData));
    const fill = (text: string) => text.replace(/\{\{\s*([\w.-]+)\s*\}\}/g, (_all, name: string) => String(data[name] ?? ''));
    return { to, from, subject: fill(TemplateContent.Subject), text: fill(TemplateContent.Text), html: fill(TemplateContent.Html) };
  }
  return rawMail(Buffer.from(content.Raw.Data, 'base64').toString('utf8'), to, from);
};

const TemplateValues = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/** A whole message (RFC 5322): its headers are read, what follows is shown as it is. */
const rawMail = (message: string, to: string, from: string): Mail => {
  const [head = '', ...rest] = message.split(/\r?\n\r?\n/);
  const header = (name: string) => new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(head.replace(/\r?\n[ \t]+/g, ' '))?.[1]?.trim() ?? '';
  return { to: to || header('To'), from: from || header('From'), subject: header('Subject'), text: rest.join('\n\n'), html: '' };
};
