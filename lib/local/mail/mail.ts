import * as z from 'zod';
import { Instant } from '../../../shared/core/time';

/** A mail as the inbox keeps it. `to` holds all addresses, separated by a comma and a space. */
export const KeptMail = z.object({
  id: z.string(),
  at: Instant,
  to: z.string(),
  from: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  /** The headers that its sender added, by name; absent: none. */
  headers: z.record(z.string(), z.string()).optional(),
  /**
   * The fate of a mail, by the addresses of SES's mailbox simulator; `not rendered`: its template lacked a
   * value, which `text` names.
   */
  outcome: z.enum(['delivered', 'bounced', 'complained', 'not rendered']),
});
export type KeptMail = z.output<typeof KeptMail>;

export interface LocalMail {
  to: string;
  from?: string;
  subject: string;
  text: string;
  html: string;
  headers?: KeptMail['headers'];
}

/**
 * Decides a mail's fate as SES's mailbox simulator does: `bounce@…` bounces and `complaint@…` is delivered
 * and complained of, labels (`bounce+1@…`) included.
 */
export const outcomeOf = (to: string): KeptMail['outcome'] => {
  if (/(^|[\s<])bounce(\+[^@]*)?@/i.test(to)) return 'bounced';
  return /(^|[\s<])complaint(\+[^@]*)?@/i.test(to) ? 'complained' : 'delivered';
};
