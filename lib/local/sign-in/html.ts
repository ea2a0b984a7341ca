import { escaped } from '../../../shared/core/html';

/** Markup that is safe to send. */
export class Html {
  constructor(readonly text: string) {}
}

type Value = Html | string | undefined | readonly Html[];

const rendered = (value: Value): string => {
  if (value === undefined) return '';
  if (typeof value === 'string') return escaped(value);
  return value instanceof Html ? value.text : value.map((part) => part.text).join('');
};

/** Fills a template whose values are escaped, unless they are markup already. */
export const html = (strings: TemplateStringsArray, ...values: readonly Value[]): Html =>
  new Html(strings.reduce((text, part, index) => `${text}${rendered(values[index - 1])}${part}`));
