import {
  type ErrorData,
  type FieldIssue,
  Forbidden,
  HearthError,
  ParentDeleted,
  QuotaExceeded,
  UnreadableRecord,
} from '../../core/errors';
import type { Language } from '../../core/call';
import { own } from '../../core/own';
import { first, mostErrors, shortened } from './bounds';
import { fieldMessage } from './field-messages';
import { quotaWords } from './quota-words';
import { forbiddenWords, parentWords, unreadableWords } from './refusal-words';

/**
 * Identifies a kind of problem (RFC 9457, 3.1.1). `.example` belongs to nobody, so the names are valid in
 * every installation.
 */
export const problemType = (code: string): string => `https://hearth.example/problems/${code}`;

interface Meaning {
  readonly status: number;
  readonly title: Readonly<Record<Language, string>>;
  readonly detail: Readonly<Record<Language, string>>;
}

const meaning = (status: number, en: readonly [string, string], sv: readonly [string, string]): Meaning => ({
  status,
  title: { en: en[0], sv: sv[0] },
  detail: { en: en[1], sv: sv[1] },
});

/** Every kind of problem, with its status and what to do about it. `{name}` stands for the error's data. */
export const problemCatalogue = {
  'bad-request': meaning(
    400,
    ['The request can’t be read', 'Correct what is listed in `errors` and send the request again.'],
    ['Förfrågan går inte att läsa', 'Rätta det som står i `errors` och skicka förfrågan igen.'],
  ),
  validation: meaning(
    422,
    ['Some fields are wrong', 'Correct every field listed in `errors` and send the request again.'],
    ['Några fält är fel', 'Rätta alla fält som står i `errors` och skicka förfrågan igen.'],
  ),
  unauthorized: meaning(
    401,
    [
      'Sign in first',
      'Send a valid access token as `Authorization: Bearer …`; sign in again if it has expired. A token made for ' +
        'a script (`hearth_…`) is accepted under `/token/v1` alone.',
    ],
    [
      'Logga in först',
      'Skicka en giltig åtkomsttoken som `Authorization: Bearer …`; logga in igen om den har gått ut. En token för ' +
        'skript (`hearth_…`) godtas bara under `/token/v1`.',
    ],
  ),
  'fresh-sign-in-required': meaning(
    401,
    [
      'Sign in again first',
      'This is allowed only within {maxAge} seconds of signing in: send the person through the sign-in pages with `prompt=login`.',
    ],
    [
      'Logga in på nytt först',
      'Detta är bara tillåtet inom {maxAge} sekunder efter inloggningen: skicka personen till inloggningssidorna med `prompt=login`.',
    ],
  ),
  forbidden: meaning(
    403,
    ['Your role doesn’t allow this', 'What helps depends on the reason, which is given in `reason`.'],
    ['Din roll tillåter inte detta', 'Vad som hjälper beror på skälet, som anges i `reason`.'],
  ),
  'not-found': meaning(
    404,
    ['Not found', 'It doesn’t exist, or you don’t have access to it. Check the address.'],
    ['Hittades inte', 'Det finns inte, eller så har du inte tillgång till det. Kontrollera adressen.'],
  ),
  'not-acceptable': meaning(
    406,
    ['Not available in that format', 'Ask for one of: {offered}.'],
    ['Finns inte i det formatet', 'Be om något av: {offered}.'],
  ),
  'last-owner': meaning(
    409,
    ['A group or list needs an owner', 'Make somebody else the owner of the group or list first, or delete it.'],
    [
      'En grupp eller lista behöver en ägare',
      'Gör någon annan till ägare av gruppen eller listan först, eller radera den.',
    ],
  ),
  'already-member': meaning(
    409,
    ['Already a member', 'This person is already a member of the group and needs no invitation.'],
    ['Redan medlem', 'Personen är redan medlem i gruppen och behöver ingen inbjudan.'],
  ),
  'already-invited': meaning(
    409,
    [
      'Already invited',
      'An invitation to this person is waiting for an answer. Another can be sent once it has been answered or withdrawn, or has expired.',
    ],
    [
      'Redan inbjuden',
      'En inbjudan till personen väntar på svar. En ny kan skickas när den har besvarats, återkallats eller gått ut.',
    ],
  ),
  'recently-declined': meaning(
    409,
    [
      'Declined recently',
      'This person declined an invitation to the group less than a week ago. They can be invited again once a week has passed.',
    ],
    [
      'Nyligen tackat nej',
      'Personen tackade nej till en inbjudan till gruppen för mindre än en vecka sedan. Personen kan bjudas in igen när en vecka har gått.',
    ],
  ),
  'already-exists': meaning(
    409,
    ['That id is taken', 'Choose another id, or leave it out.'],
    ['Id:t är upptaget', 'Välj ett annat id, eller utelämna det.'],
  ),
  'name-taken': meaning(
    409,
    ['That name is taken', 'There is already one called “{name}” here. Use that one, or choose another name.'],
    ['Namnet är upptaget', 'Här finns redan en som heter ”{name}”. Använd den, eller välj ett annat namn.'],
  ),
  archived: meaning(
    409,
    [
      'The list is archived',
      'An archived list takes no new items. Take it out of the archive first (`archived: false`), or add to another list.',
    ],
    [
      'Listan är arkiverad',
      'En arkiverad lista tar inte emot nya varor. Ta fram den ur arkivet först (`archived: false`), eller lägg till på en annan lista.',
    ],
  ),
  'not-pending': meaning(
    409,
    [
      'No longer open',
      'This invitation has been answered or withdrawn, or it has expired. If needed, a new one can be sent.',
    ],
    ['Inte längre öppen', 'Inbjudan har besvarats, återkallats eller gått ut. Vid behov kan en ny skickas.'],
  ),
  'link-used-up': meaning(
    409,
    [
      'The link has been used up',
      'As many people have joined by this link as it allows. Ask whoever shared it for another, or for an invitation.',
    ],
    [
      'Länken är förbrukad',
      'Så många som länken tillåter har redan gått med genom den. Be den som delade den om en ny, eller om en inbjudan.',
    ],
  ),
  'removed-before': meaning(
    409,
    [
      'This link can’t take you back',
      'You were removed after this link was made. Ask somebody who manages the group or list for an invitation.',
    ],
    [
      'Länken kan inte släppa in dig igen',
      'Du togs bort efter att länken gjordes. Be någon som sköter gruppen eller listan om en inbjudan.',
    ],
  ),
  'not-deleted': meaning(
    409,
    ['Not deleted', 'It isn’t deleted, so there is nothing to restore.'],
    ['Inte raderad', 'Den är inte raderad, så det finns inget att återställa.'],
  ),
  'parent-deleted': meaning(
    409,
    [
      'It belongs to something deleted',
      'Restore what it belongs to first: it comes back at the same time, or can be restored afterwards.',
    ],
    [
      'Den hör till något som är raderat',
      'Återställ först det som den hör till: den kommer tillbaka samtidigt, eller kan återställas efteråt.',
    ],
  ),
  'restore-expired': meaning(
    410,
    [
      'Too late to restore',
      'What has been deleted can be restored for 30 days. If it is still needed, create it again.',
    ],
    [
      'För sent att återställa',
      'Det som har raderats kan återställas i 30 dagar. Skapa det på nytt om det fortfarande behövs.',
    ],
  ),
  'export-running': meaning(
    409,
    ['An export is already being made', 'Wait until your last export is finished, then ask for another.'],
    ['En export pågår redan', 'Vänta tills din senaste export är klar och be sedan om en ny.'],
  ),
  'relocation-running': meaning(
    409,
    [
      'A list is already on its way',
      'Wait until the last list that you sent to another scope is there, or cancel that, then send this one.',
    ],
    [
      'En lista är redan på väg',
      'Vänta tills den förra listan du skickade till ett annat utrymme är framme, eller avbryt det, och skicka sedan denna.',
    ],
  ),
  'account-deleted': meaning(
    409,
    ['Your account is deleted', 'Restore it first: POST /v1/me/restore.'],
    ['Ditt konto är raderat', 'Återställ det först: POST /v1/me/restore.'],
  ),
  'cursor-expired': meaning(
    410,
    ['Away for too long', 'What was deleted in the meantime is no longer known. Start over: leave out `since`.'],
    ['Borta för länge', 'Det som har raderats under tiden är inte längre känt. Börja om: utelämna `since`.'],
  ),
  'personal-scope': meaning(
    409,
    [
      'That is your personal space',
      'It can’t be shared, left or deleted on its own. Create a group to share with others.',
    ],
    [
      'Det är ditt personliga utrymme',
      'Det kan inte delas, lämnas eller raderas för sig. Skapa en grupp för att dela med andra.',
    ],
  ),
  'currency-fixed': meaning(
    409,
    [
      'The currency can’t be changed',
      'Once transactions have been recorded, the currency can’t be changed. Create another group or source for another currency.',
    ],
    [
      'Valutan kan inte ändras',
      'När transaktioner har registrerats kan valutan inte ändras. Skapa en annan grupp eller källa för en annan valuta.',
    ],
  ),
  'email-unverified': meaning(
    409,
    ['Your e-mail address isn’t verified', 'Verify it on the sign-in pages first.'],
    ['Din e-postadress är inte bekräftad', 'Bekräfta den på inloggningssidorna först.'],
  ),
  'refund-too-large': meaning(
    409,
    [
      'More than is left of the expense',
      'The refunds of an expense can’t add up to more than the expense itself. Of this one, {most} {currency} can still be refunded.',
    ],
    [
      'Mer än vad som är kvar av utgiften',
      'Återbetalningarna av en utgift kan inte bli större än utgiften själv. Av den här kan {most} {currency} fortfarande återbetalas.',
    ],
  ),
  'has-refunds': meaning(
    409,
    [
      'The expense has been refunded',
      'An expense with refunds (`refundIds`, {count} in all) has to remain an expense in the same currency. Delete the refunds first.',
    ],
    [
      'Utgiften har återbetalats',
      'En utgift med återbetalningar (`refundIds`, {count} stycken) måste förbli en utgift i samma valuta. Radera återbetalningarna först.',
    ],
  ),
  'open-balance': meaning(
    409,
    [
      'The balance isn’t settled',
      'This placeholder owes something or is owed something, in {currencies}. Settle it, or merge the placeholder into somebody, first.',
    ],
    [
      'Saldot är inte reglerat',
      'Platshållaren är skyldig eller ska få pengar, i {currencies}. Reglera saldot, eller slå ihop platshållaren med någon, först.',
    ],
  ),
  'expense-changed': meaning(
    409,
    [
      'The refunded expense has changed',
      'It is no longer an expense in that currency. Change it back first, or record the money as income.',
    ],
    [
      'Den återbetalade utgiften har ändrats',
      'Den är inte längre en utgift i den valutan. Ändra tillbaka den först, eller registrera pengarna som en inkomst.',
    ],
  ),
  'quota-exceeded': meaning(
    409,
    ['Limit reached', 'There can be at most {limit} of these: {what}.'],
    ['Gränsen är nådd', 'Det kan finnas högst {limit} av dessa: {what}.'],
  ),
  'version-changed': meaning(
    412,
    [
      'Changed in the meantime',
      'Fetch it again, apply your change to the current version and send it with the new ETag.',
    ],
    [
      'Ändrad under tiden',
      'Hämta den igen, gör din ändring i den aktuella versionen och skicka den med den nya ETag:en.',
    ],
  ),
  'idempotency-key-reused': meaning(
    422,
    ['That Idempotency-Key has been used for another request', 'Use a new key for a new request.'],
    ['Samma Idempotency-Key har använts för en annan förfrågan', 'Använd en ny nyckel för en ny förfrågan.'],
  ),
  'too-many-rows': meaning(
    422,
    [
      'Too many rows for one file',
      'A file can hold at most 10,000 rows and 4 MB. Choose a shorter period with `from` and `to`.',
    ],
    [
      'För många rader för en fil',
      'En fil kan rymma högst 10 000 rader och 4 MB. Välj en kortare period med `from` och `to`.',
    ],
  ),
  'too-many-to-sum': meaning(
    422,
    [
      'Too many transactions to sum up',
      'In a slice at most 10,000 transactions can be summed up in one call. Choose fewer months with `from` and `to`.',
    ],
    [
      'För många transaktioner att summera',
      'I ett utsnitt kan högst 10 000 transaktioner summeras i ett anrop. Välj färre månader med `from` och `to`.',
    ],
  ),
  'too-many-to-sort': meaning(
    422,
    [
      'Too many to sort that way',
      'More than 1,000 records would have to be read and sorted. Choose a shorter period, or use the default order.',
    ],
    [
      'För många att sortera på det sättet',
      'Fler än 1 000 poster skulle behöva läsas och sorteras. Välj en kortare period, eller använd standardordningen.',
    ],
  ),
  'total-too-large': meaning(
    422,
    [
      'The total would be too large',
      'Check the amount, which is in the currency’s smallest unit: totals above 9,007,199,254,740,991 can’t be stored exactly.',
    ],
    [
      'Summan skulle bli för stor',
      'Kontrollera beloppet, som anges i valutans minsta enhet: summor över 9 007 199 254 740 991 kan inte lagras exakt.',
    ],
  ),
  'too-large': meaning(
    413,
    ['Too large', 'A request body can be at most 256 KiB, and 8 KiB without sign-in. Send less at a time.'],
    ['För stort', 'En förfrågan får innehålla högst 256 KiB, och 8 KiB utan inloggning. Skicka mindre åt gången.'],
  ),
  'unsupported-media-type': meaning(
    415,
    ['Wrong content type', 'Send the body as one of: {accepted}.'],
    ['Fel innehållstyp', 'Skicka innehållet som något av: {accepted}.'],
  ),
  'sent-recently': meaning(
    429,
    [
      'Sent a moment ago',
      'An invitation can be sent again 10 minutes after it was last sent: wait for the number of seconds given in Retry-After.',
    ],
    [
      'Skickades nyss',
      'En inbjudan kan skickas igen 10 minuter efter att den senast skickades: vänta det antal sekunder som står i Retry-After.',
    ],
  ),
  'rate-limited': meaning(
    429,
    ['Too many requests', 'Wait for the number of seconds given in Retry-After, then try again.'],
    ['För många förfrågningar', 'Vänta det antal sekunder som står i Retry-After och försök sedan igen.'],
  ),
  'table-busy': meaning(
    503,
    [
      'Busy',
      'Try again in a moment. Your change may already have been saved, so send it with the same Idempotency-Key or id.',
    ],
    [
      'Upptaget',
      'Försök igen om en stund. Ändringen kan redan ha sparats, så skicka den med samma Idempotency-Key eller id.',
    ],
  ),
  'not-ready': meaning(
    503,
    ['Not ready', 'Some parts of the server can’t be reached: {parts}. Try again in a moment.'],
    ['Inte redo', 'Några av serverns delar går inte att nå: {parts}. Försök igen om en stund.'],
  ),
  internal: meaning(
    500,
    [
      'Something went wrong',
      'The fault is ours. Try again; if it happens again, give the errorId to whoever runs this server.',
    ],
    ['Något gick fel', 'Felet är vårt. Försök igen; om det händer igen, ge errorId till den som driver servern.'],
  ),
} as const satisfies Record<string, Meaning>;
export type ProblemCode = keyof typeof problemCatalogue;

const isKnown = (code: string): code is ProblemCode => Object.hasOwn(problemCatalogue, code);

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

type Words = Pick<Meaning, 'title' | 'detail'>;

/** Finds the words for an error, which for some kinds depend on what exactly is refused. */
const wordsOf = (error: HearthError | undefined, code: ProblemCode): Words => {
  const { title, detail } = problemCatalogue[code];
  if (error instanceof UnreadableRecord) return unreadableWords;
  if (error instanceof QuotaExceeded) return { title, detail: quotaWords[error.quota] };
  if (error instanceof ParentDeleted) return { title, detail: parentWords[error.parent] };
  return error instanceof Forbidden ? forbiddenWords[error.reason] : { title, detail };
};

const written = (value: ErrorData[string] | undefined, language: Language): string =>
  typeof value === 'number' ? value.toLocaleString(language) : String(value ?? '');
const fill = (template: string, data: ErrorData, language: Language): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => written(own(data, name), language));
/**
 * Describes what is wrong, an entry a field; the last says how many more there are, when there are more than
 * `most`.
 */
const described = (issues: readonly FieldIssue[], language: Language, most: number) => {
  const { told, more } = first(issues, most);
  const all: readonly FieldIssue[] = more > 0 ? [...told, { path: '', code: 'more', params: { count: more } }] : told;
  return all.map((issue) => ({
    path: shortened(issue.path),
    code: issue.code,
    message: fieldMessage(issue, language),
  }));
};

/** Bounds what a problem tells beside its words: lists are no longer than `errors`. */
const bounded = (data: ErrorData): ErrorData =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, Array.isArray(value) ? value.slice(0, mostErrors) : value]),
  );

/**
 * Returns the problem that an error means: those of Hearth by name, everything else as `internal`, of which
 * nothing is shown.
 * @param most entries of `errors`
 */
export const problemOf = (
  error: unknown,
  {
    errorId,
    language,
    most = mostErrors,
  }: { readonly errorId: string; readonly language: Language; readonly most?: number | undefined },
): Problem => {
  const known = error instanceof HearthError && isKnown(error.code) ? error : undefined;
  const code: ProblemCode = known && isKnown(known.code) ? known.code : 'internal';
  const { title, detail } = wordsOf(known, code);
  const data = bounded(known?.data ?? {});
  return {
    type: problemType(code),
    title: title[language],
    status: problemCatalogue[code].status,
    detail: fill(detail[language], data, language),
    errorId,
    ...data,
    ...(known && known.issues.length > 0 && { errors: described(known.issues, language, most) }),
  };
};
