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
 * In HTML it stands as HTML. SES escapes nothing, so that whoever sends gives each value in both forms (send.ts).
 * Source: https://docs.aws.amazon.com/ses/latest/dg/send-personalized-email-advanced.html
 */
export const inHtml: Place<string> = (name) => `{{html.${name}}}`;
