import Handlebars from 'handlebars';
import type { Template } from '../../../shared/groups/mail-template';

/**
 * Fills a template as SES does: nothing is escaped, and a value that is missing ends it.
 * Source: https://docs.aws.amazon.com/ses/latest/dg/send-personalized-email-advanced.html
 * @throws Error that names what is missing
 */
export const filled = ({ subject, text, html }: Template, data: unknown): Template => {
  const fill = (part: string): string => Handlebars.compile<unknown>(part, { noEscape: true, strict: true })(data);
  return { subject: fill(subject), text: fill(text), html: fill(html) };
};
