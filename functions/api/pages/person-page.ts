import type { Language } from '../../../shared/core/call';
import { escaped } from '../../../shared/core/html';
import type { Text } from '../../../shared/http/route';
import { pageHeaders } from './policy';

const page = (language: Language, title: string, content: string): string => `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(title)} · Hearth</title>
    <link rel="icon" type="image/svg+xml" href="../../docs/icon.svg">
    <link rel="stylesheet" href="../../docs/page.css">
  </head>
  <body>
    <main>
      <p class="brand">Hearth</p>
      <h1>${escaped(title)}</h1>
${content}
    </main>
  </body>
</html>
`;

interface Options {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Makes a page for people, two folders below the API’s address. @param content HTML */
export const personPage = (
  language: Language,
  {
    title,
    content,
    status = 200,
    headers = pageHeaders(),
  }: { readonly title: string; readonly content: string } & Options,
): Text => ({
  contentType: 'text/html; charset=utf-8',
  text: page(language, title, content),
  headers: { ...headers, 'Content-Language': language, Vary: 'Accept, Accept-Language' },
  status,
});

/** Makes a page that says something, and nothing more. @param text Hearth's own words, as HTML */
export const wordsPage = (
  language: Language,
  { title, text }: { readonly title: string; readonly text: string },
  status = 200,
): Text => personPage(language, { title, content: `      <p>${text}</p>`, status });
