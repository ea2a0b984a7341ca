import type { IncomingMessage, ServerResponse } from 'node:http';
import Negotiator from 'negotiator';
import type { Language } from '../../shared/core/call';
import { securityHeaders } from '../../shared/http/answer/security-headers';
import { html, type Html } from './sign-in/html';

/** Returns the addresses of what runs here, by what it is. */
const placesAt = (url: string) => ({
  server: url,
  documentation: `${url}/docs`,
  contract: `${url}/v1/openapi.json`,
  config: `${url}/v1/config`,
  inbox: `${url}/local/inbox`,
  jobs: `${url}/local/jobs`,
  streams: `${url}/local/streams`,
});

interface Words {
  readonly title: string;
  readonly content: (url: string) => Html;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Hearth runs on this machine',
    content: (
      url,
    ) => html`<p>With Hearth, people who live together share money and lists. It runs here to be tried out, developed and tested. It is not the place for a household’s own lists and money: e-mail doesn’t leave this machine, and Hearth listens on this machine alone.</p>
<h2>Where is my app?</h2>
<p>Hearth has no app of its own. If you have one that works with Hearth, enter this address in it: <code>${url}</code>. Without an app you can try everything on the <a href="/docs">API’s page</a>: choose Authorize, and create an account.</p>
<h2>Where is my e-mail?</h2>
<p>Every message that Hearth sends from here, such as codes and invitations, is in the <a href="/local/inbox">inbox</a>.</p>
<h2>Is there something to look at?</h2>
<p>A new data folder holds a demo household, unless it was started without one. Sign in as <code>alice@example.com</code>; <code>npm run -s totp -- alice@example.com</code> shows the password and the code to sign in with.</p>
<h2>I am writing an app</h2>
<p>The <a href="/v1/openapi.json">contract</a> describes the API, and the <a href="/v1/config">configuration</a> says how to sign in. The <a href="/local/jobs">jobs</a> and <a href="/local/streams">streams</a> show what goes on behind it.</p>`,
  },
  sv: {
    title: 'Hearth körs på den här datorn',
    content: (
      url,
    ) => html`<p>Med Hearth delar de som bor ihop pengar och listor. Här körs det för att provas, utvecklas och testas. Det är inte platsen för ett hushålls egna listor och pengar: mejl lämnar inte datorn, och Hearth lyssnar bara på den här datorn.</p>
<h2>Var är min app?</h2>
<p>Hearth har ingen egen app. Har du en som fungerar med Hearth anger du den här adressen i den: <code>${url}</code>. Utan app kan du prova allt på <a href="/docs" hreflang="en">API:ets sida</a> (på engelska): välj Authorize och skapa ett konto.</p>
<h2>Var är mina mejl?</h2>
<p>Alla meddelanden som Hearth skickar härifrån, till exempel koder och inbjudningar, finns i <a href="/local/inbox" hreflang="en">inkorgen</a>.</p>
<h2>Finns det något att titta på?</h2>
<p>I en ny datamapp finns ett exempelhushåll, om det inte valdes bort vid starten. Logga in som <code>alice@example.com</code>; <code>npm run -s totp -- alice@example.com</code> visar lösenordet och koden att logga in med.</p>
<h2>Jag skriver en app</h2>
<p><a href="/v1/openapi.json">Kontraktet</a> beskriver API:et och <a href="/v1/config">konfigurationen</a> hur man loggar in. <a href="/local/jobs">Jobben</a> och <a href="/local/streams">strömmarna</a> visar vad som händer bakom det.</p>`,
  },
};

/**
 * Answers `/` of one machine: for people a page that says what this is and where what belongs to it is found,
 * for programs (`Accept: application/json`) the same addresses.
 */
export const showHome = async (url: string, { headers }: IncomingMessage, response: ServerResponse): Promise<void> => {
  const asked = new Negotiator({ headers });
  const shared = { ...securityHeaders, 'Cache-Control': 'no-store', Vary: 'Accept, Accept-Language' };
  if (asked.mediaType(['text/html', 'application/json']) === 'application/json') {
    response
      .writeHead(200, { ...shared, 'Content-Type': 'application/json' })
      .end(JSON.stringify({ name: 'Hearth', ...placesAt(url) }));
    return;
  }
  const language = asked.language(['en', 'sv']) === 'sv' ? 'sv' : 'en';
  // Imported when first called: by then the environment is set.
  const { personPage } = await import('../../functions/api/pages/person-page');
  const { title, content } = words[language];
  const page = personPage(language, { title, content: content(url).text });
  response.writeHead(200, { ...shared, ...page.headers, 'Content-Type': page.contentType }).end(page.text);
};
