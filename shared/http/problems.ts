import { type ErrorData, type FieldIssue, HearthError } from '../core/errors';
import type { Language } from '../core/call';
import { fieldMessage } from './field-messages';

/** Identifies a kind of problem (RFC 9457, 3.1.1). `.example` belongs to nobody, so the names hold in every installation. */
export const problemType = (code: string): string => `https://hearth.example/problems/${code}`;

interface Meaning {
  readonly status: number;
  readonly title: Readonly<Record<Language, string>>;
  readonly detail: Readonly<Record<Language, string>>;
}

const meaning = (status: number, en: readonly [string, string], sv: readonly [string, string]): Meaning => ({ status, title: { en: en[0], sv: sv[0] }, detail: { en: en[1], sv: sv[1] } });

/** Every kind of problem, with its status and what to do about it. `{name}` stands for the error's data. */
export const meanings = {
  'bad-request': meaning(400, ['The request can’t be read', 'Mend what `errors` names and send it again.'], ['Förfrågan går inte att läsa', 'Rätta det som `errors` nämner och skicka igen.']),
  validation: meaning(422, ['Some fields are wrong', 'Mend every field that `errors` names and send it again.'], ['Några fält är fel', 'Rätta varje fält som `errors` nämner och skicka igen.']),
  unauthorized: meaning(401, ['Sign in first', 'Send a valid access token as `Authorization: Bearer …`; sign in again if it has expired.'], ['Logga in först', 'Skicka en giltig åtkomsttoken som `Authorization: Bearer …`; logga in igen om den har gått ut.']),
  'fresh-sign-in-required': meaning(401, ['Sign in again first', 'This wants a sign-in of at most {maxAge} seconds ago: send the person through the sign-in pages with `prompt=login`.'], ['Logga in på nytt först', 'Detta kräver en inloggning för högst {maxAge} sekunder sedan: skicka personen genom inloggningssidorna med `prompt=login`.']),
  forbidden: meaning(403, ['Your role doesn’t allow this', 'Ask an owner of the group for a role that does; what others have written, they alone may change.'], ['Din roll tillåter inte detta', 'Be en ägare av gruppen om en roll som gör det; vad andra har skrivit får bara de ändra.']),
  'not-found': meaning(404, ['Nothing here', 'It isn’t there, or isn’t yours to know of. Check the address.'], ['Här finns inget', 'Det finns inte, eller är inte ditt att känna till. Kontrollera adressen.']),
  'not-acceptable': meaning(406, ['Not available in that form', 'Ask for one of: {offered}.'], ['Finns inte i den formen', 'Be om något av: {offered}.']),
  'last-owner': meaning(409, ['Somebody must own it', 'Make somebody else an owner first.'], ['Någon måste vara ägare', 'Gör först någon annan till ägare.']),
  'already-member': meaning(409, ['Already a member', 'This person is a member; change their role instead.'], ['Redan medlem', 'Personen är redan medlem; ändra rollen i stället.']),
  'already-invited': meaning(409, ['Already invited', 'An invitation is pending; wait for the answer or revoke it first.'], ['Redan inbjuden', 'En inbjudan väntar på svar; vänta eller återkalla den först.']),
  'already-exists': meaning(409, ['That id is taken', 'Choose another id, or leave it out.'], ['Det id:t är upptaget', 'Välj ett annat id, eller utelämna det.']),
  'name-taken': meaning(409, ['That name is taken', 'Another one here is called {name}. Choose another name, use that one, or give it another name first.'], ['Namnet är upptaget', 'En annan här heter {name}. Välj ett annat namn, använd den, eller döp om den först.']),
  'not-pending': meaning(409, ['No longer open', 'The invitation was answered, revoked or has expired. Ask for a new one.'], ['Inte längre öppen', 'Inbjudan är besvarad, återkallad eller har gått ut. Be om en ny.']),
  'not-deleted': meaning(409, ['Not deleted', 'There is nothing to restore.'], ['Inte raderad', 'Det finns inget att återställa.']),
  'parent-deleted': meaning(409, ['What it belongs to is deleted', 'Restore the {parent} first: this comes back with it, or can be restored then.'], ['Det den hör till är raderat', 'Återställ först det den hör till ({parent}): den följer med, eller kan återställas då.']),
  'restore-expired': meaning(410, ['Too late to restore', 'Deleted records can be restored for 30 days.'], ['För sent att återställa', 'Raderade poster kan återställas i 30 dagar.']),
  'export-running': meaning(409, ['One is being made', 'Wait until your last export is done, then ask again.'], ['En håller på att göras', 'Vänta tills din senaste export är klar och fråga igen.']),
  'account-deleted': meaning(409, ['Your account is deleted', 'Restore it first: POST /v1/me/restore.'], ['Ditt konto är raderat', 'Återställ det först: POST /v1/me/restore.']),
  'cursor-expired': meaning(410, ['Away for too long', 'What was deleted meanwhile is no longer known. Sync afresh: leave out `since`.'], ['Borta för länge', 'Det som har raderats sedan dess är inte längre känt. Synka om: utelämna `since`.']),
  'personal-scope': meaning(409, ['That is your personal scope', 'It can’t be shared, left or deleted on its own. Make a group to share.'], ['Det är ditt personliga utrymme', 'Det kan inte delas, lämnas eller raderas för sig. Skapa en grupp för att dela.']),
  'currency-fixed': meaning(409, ['The currency is fixed', 'It can’t change once a transaction is recorded in it. Make a new one for another currency.'], ['Valutan är låst', 'Den kan inte ändras när en transaktion finns. Skapa en ny för en annan valuta.']),
  'email-unverified': meaning(409, ['Your address isn’t verified', 'Verify your e-mail address in the sign-in pages first.'], ['Din adress är inte bekräftad', 'Bekräfta först din e-postadress på inloggningssidorna.']),
  'quota-exceeded': meaning(409, ['Limit reached', 'There may be at most {limit} of: {what}. Remove some first.'], ['Gränsen är nådd', 'Det får finnas högst {limit} av: {what}. Ta bort några först.']),
  'version-changed': meaning(412, ['Changed in the meantime', 'Read it again, apply your change to what it is now, and send it with the new ETag.'], ['Ändrad under tiden', 'Läs om, gör ändringen på det som gäller nu och skicka med den nya ETag:en.']),
  'idempotency-key-reused': meaning(422, ['That Idempotency-Key was used for something else', 'Use a new key for a new request.'], ['Den Idempotency-Key:n är använd till något annat', 'Använd en ny nyckel för en ny förfrågan.']),
  'too-many-to-sort': meaning(422, ['Too many to sort that way', 'More than 1,000 records would have to be read and sorted. Narrow the range of days, or use the default order.'], ['För många att sortera så', 'Fler än 1 000 poster skulle behöva läsas och sorteras. Smalna av dagarna, eller använd standardordningen.']),
  'total-too-large': meaning(422, ['The total would be too large', 'Totals beyond 9,007,199,254,740,991 minor units can’t be kept exactly.'], ['Summan skulle bli för stor', 'Summor över 9 007 199 254 740 991 kan inte hållas exakt.']),
  'too-large': meaning(413, ['Too large', 'A body may have at most 256 KiB.'], ['För stort', 'Innehållet får vara högst 256 KiB.']),
  'unsupported-media-type': meaning(415, ['Not JSON', 'Send the body as one of: {accepted}.'], ['Inte JSON', 'Skicka innehållet som något av: {accepted}.']),
  'table-busy': meaning(503, ['Busy', 'Try again in a moment. What was to be written may have been: send it with the same Idempotency-Key or id.'], ['Upptaget', 'Försök igen om en stund. Det som skulle skrivas kan ha skrivits: skicka det med samma Idempotency-Key eller id.']),
  'not-ready': meaning(503, ['Not ready', 'Not reachable: {parts}. Try again in a moment.'], ['Inte redo', 'Går inte att nå: {parts}. Försök igen om en stund.']),
  internal: meaning(500, ['Something went wrong here', 'It is our fault. Try again; if it stays, tell who runs this server the errorId.'], ['Något gick fel hos oss', 'Det är vårt fel. Försök igen; om det består, ge errorId till den som driver servern.']),
} as const satisfies Record<string, Meaning>;
export type ProblemCode = keyof typeof meanings;

const isKnown = (code: string): code is ProblemCode => code in meanings;

/** The body of every error (RFC 9457), `errorId` being the request's id. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errorId: string;
  readonly errors?: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  readonly [member: string]: unknown;
}

const fill = (template: string, data: ErrorData): string => template.replace(/\{(\w+)\}/g, (_, name: string) => String(data[name] ?? ''));
const described = (issues: readonly FieldIssue[], language: Language) => issues.map((issue) => ({ path: issue.path, code: issue.code, message: fieldMessage(issue, language) }));

/** The problem that an error means: those of Hearth by name, everything else as `internal`, of which nothing is shown. */
export const problemOf = (error: unknown, errorId: string, language: Language): Problem => {
  const known = error instanceof HearthError && isKnown(error.code) ? error : undefined;
  const code: ProblemCode = known && isKnown(known.code) ? known.code : 'internal';
  const { status, title, detail } = meanings[code];
  const data = known?.data ?? {};
  return {
    type: problemType(code), title: title[language], status, detail: fill(detail[language], data), errorId, ...data,
    ...(known && known.issues.length > 0 && { errors: described(known.issues, language) }),
  };
};
