/** A mail's words as SES keeps them: Handlebars, its values named in double braces. */
export interface Template {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A function that writes a value's place in a template, by its name. */
export type Placeholder<Name extends string> = (name: Name) => string;

/** Writes a value's place in subjects and text, where it stands as it is. */
export const inText: Placeholder<string> = (name) => `{{${name}}}`;

/**
 * Writes a value's place in HTML, where it stands as HTML. SES escapes nothing, so that whoever sends gives
 * each value in both forms (mail.ts). Source:
 * https://docs.aws.amazon.com/ses/latest/dg/send-personalized-email-advanced.html
 */
export const inHtml: Placeholder<string> = (name) => `{{html.${name}}}`;

export type Texts = Readonly<Record<string, string>>;

/**
 * The values that a template names, as plain text, by whose words they are: what people wrote may hold
 * anything.
 */
export interface Values {
  /** Names that people gave. */
  readonly lines: Texts;
  /** People's words over several lines. */
  readonly prose: Texts;
  /** Hearth’s own words and addresses, which stay as they are. */
  readonly own: Texts;
}
