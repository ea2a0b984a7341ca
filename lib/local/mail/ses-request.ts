import * as z from 'zod';

const Addresses = z.array(z.string()).default([]);
const fromJson = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'no JSON' });
    return z.NEVER;
  }
});

/**
 * A header beside those that SES writes itself
 * (https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_MessageHeader.html).
 */
const Header = z.object({
  Name: z.string().regex(/^[\x21-\x39\x3b-\x7e]{1,126}$/),
  Value: z.string().regex(/^[\x20-\x7e]{1,870}$/),
});

/** The body of SESv2's SendEmail, as far as Hearth sends it: a template by its name. */
export const SendEmail = z.object({
  FromEmailAddress: z.string(),
  Destination: z.object({ ToAddresses: Addresses, CcAddresses: Addresses, BccAddresses: Addresses }),
  Content: z.object({
    Template: z.object({
      TemplateName: z.string(),
      TemplateData: fromJson.pipe(z.record(z.string(), z.json())),
      Headers: z.array(Header).max(15).default([]),
    }),
  }),
  EmailTags: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
  ConfigurationSetName: z.string().optional(),
});
export type SendEmail = z.output<typeof SendEmail>;

/** Lists everybody whom a mail goes to. */
export const recipients = ({ Destination: { ToAddresses, CcAddresses, BccAddresses } }: SendEmail): string[] => [
  ...ToAddresses,
  ...CcAddresses,
  ...BccAddresses,
];
