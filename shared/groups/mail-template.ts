/** A mail's words as SES keeps them: Handlebars, its values named in double braces. */
export interface Template {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Where a value stands in a template, by its name. */
export type Place<Name extends string> = (name: Name) => string;

/** In subjects and text a value stands as it is. */
export const inText: Place<string> = (name) => `{{${name}}}`;

/**
 * In HTML it stands as HTML. SES escapes nothing, so that whoever sends gives each value in both forms
 * (mail.ts). Source: https://docs.aws.amazon.com/ses/latest/dg/send-personalized-email-advanced.html
 */
export const inHtml: Place<string> = (name) => `{{html.${name}}}`;

export type Texts = Readonly<Record<string, string>>;

/**
 * Every value that a template names, as plain text, by whose words they are: what people wrote may hold
 * anything.
 */
export interface Values {
  /** Names that people gave. */
  readonly lines: Texts;
  /** What people wrote over several lines. */
  readonly prose: Texts;
  /** Hearth’s own words and addresses, which stay as they are. */
  readonly own: Texts;
}
