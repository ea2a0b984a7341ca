import type { Language } from '../../core/call';
import type { FieldIssue } from '../../core/errors';
import { accountPhrases } from './account-messages';
import { mergePhrases } from './merge-messages';
import { picturePhrases } from './picture-messages';
import { relocationPhrases } from './relocation-messages';
import { sharingPhrases } from './sharing-messages';

type Phrase = (params: Readonly<Record<string, string | number>>) => string;
type Phrases = Readonly<Record<Language, Phrase>>;

/** The messages for what can be wrong with a field, with what to do about it. */
export const phrases = {
  past: { en: () => 'must be in the future', sv: () => 'måste ligga i framtiden' },
  at_most_editor: {
    en: () => 'can be at most editor; invite people who are to manage it',
    sv: () => 'får vara högst editor; bjud in dem som ska sköta den',
  },
  required: { en: () => 'is missing; provide a value', sv: () => 'saknas; ange ett värde' },
  invalid_type: {
    en: (p) => `must be of type ${p.expected ?? 'another kind'}`,
    sv: (p) => `måste vara av typen ${p.expected ?? 'annan'}`,
  },
  invalid_value: {
    en: (p) => `must be one of: ${p.choices ?? ''}`,
    sv: (p) => `måste vara något av: ${p.choices ?? ''}`,
  },
  invalid_format: {
    en: (p) => `must have the form: ${p.format ?? ''}`,
    sv: (p) => `måste ha formen: ${p.format ?? ''}`,
  },
  invalid_key: {
    en: (p) => `has a name that can’t stand here; names must have the form: ${p.format ?? ''}`,
    sv: (p) => `har ett namn som inte kan stå här; namn måste ha formen: ${p.format ?? ''}`,
  },
  too_small: { en: (p) => `must be at least ${p.minimum ?? ''}`, sv: (p) => `måste vara minst ${p.minimum ?? ''}` },
  too_short: {
    en: (p) => `must have at least ${p.minimum ?? ''} characters`,
    sv: (p) => `måste ha minst ${p.minimum ?? ''} tecken`,
  },
  too_few: {
    en: (p) => `must have at least ${p.minimum ?? ''} entries`,
    sv: (p) => `måste ha minst ${p.minimum ?? ''} poster`,
  },
  too_big: { en: (p) => `must be at most ${p.maximum ?? ''}`, sv: (p) => `får vara högst ${p.maximum ?? ''}` },
  too_long: {
    en: (p) => `can have at most ${p.maximum ?? ''} characters`,
    sv: (p) => `får ha högst ${p.maximum ?? ''} tecken`,
  },
  too_many: {
    en: (p) => `can have at most ${p.maximum ?? ''} entries`,
    sv: (p) => `får ha högst ${p.maximum ?? ''} poster`,
  },
  unknown_field: { en: () => 'is not a field here; leave it out', sv: () => 'är inget fält här; utelämna det' },
  unknown_parameter: {
    en: () => 'is not a parameter here; leave it out',
    sv: () => 'är ingen parameter här; utelämna den',
  },
  repeated: { en: () => 'can be sent only once', sv: () => 'får bara skickas en gång' },
  unparsable: { en: () => 'is not valid JSON in UTF-8', sv: () => 'är inte giltig JSON i UTF-8' },
  unparsable_form: { en: () => 'can’t be read as a form', sv: () => 'går inte att läsa som ett formulär' },
  too_deep: { en: () => 'is nested too deeply', sv: () => 'är nästlad för djupt' },
  invalid_union: {
    en: () => 'matches none of the allowed forms',
    sv: () => 'stämmer inte med någon av de tillåtna formerna',
  },
  one_line: {
    en: () =>
      'must be a single line without control characters or marks that change the direction of text; remove them',
    sv: () => 'måste vara en enda rad utan styrtecken och tecken som ändrar textens riktning; ta bort dem',
  },
  bad_characters: {
    en: () =>
      'contains control characters or marks that override the direction of text (U+202A to U+202E); remove them',
    sv: () => 'innehåller styrtecken eller tecken som styr om textens riktning (U+202A till U+202E); ta bort dem',
  },
  nothing_visible: {
    en: () => 'must have at least one visible character',
    sv: () => 'måste ha minst ett synligt tecken',
  },
  open_direction: {
    en: () => 'changes the direction of text without changing it back; add U+2069 after each U+2066, U+2067 and U+2068',
    sv: () => 'ändrar textens riktning utan att ändra tillbaka; lägg till U+2069 efter varje U+2066, U+2067 och U+2068',
  },
  color: { en: () => 'must be a colour like #C8E6C9', sv: () => 'måste vara en färg som #C8E6C9' },
  https_url: {
    en: () => 'must be an address that starts with https://',
    sv: () => 'måste vara en adress som börjar med https://',
  },
  url_with_password: {
    en: () => 'must not contain a user name or password: everybody in the group would see them',
    sv: () => 'får inte innehålla användarnamn eller lösenord: alla i gruppen skulle se dem',
  },
  url_host: {
    en: () =>
      'must be on the internet: a host name like pictures.example.com, not a private address or a name of one network',
    sv: () =>
      'måste finnas på internet: ett värdnamn som bilder.example.com, inte en privat adress eller ett namn i ett lokalt nät',
  },
  unknown_host: {
    en: () => 'must have a domain after the @ that can exist, like example.com or пример.рф',
    sv: () => 'måste ha en domän efter @ som kan finnas, som example.com eller пример.рф',
  },
  locale: { en: () => 'must be a language tag like sv-SE', sv: () => 'måste vara en språktagg som sv-SE' },
  time_zone: {
    en: () => 'must be a time zone like Europe/Stockholm',
    sv: () => 'måste vara en tidszon som Europe/Stockholm',
  },
  unknown_role: {
    en: (p) => `must be one of: ${p.choices ?? ''}`,
    sv: (p) => `måste vara något av: ${p.choices ?? ''}`,
  },
  quantity: {
    en: () =>
      'must be a number above 0 with at most 3 decimals, up to 99999999.999, like "1.5"; only digits and a ' +
      'point; round it if it was calculated',
    sv: () =>
      'måste vara ett tal över 0 med högst 3 decimaler, upp till 99999999.999, som "1.5"; bara siffror och ' +
      'punkt; avrunda det om det är uträknat',
  },
  too_much: {
    en: (p) =>
      `adds up to more than ${p.maximum ?? ''} with the ${p.there ?? ''} already there; add it without merging`,
    sv: (p) =>
      `blir mer än ${p.maximum ?? ''} tillsammans med de ${p.there ?? ''} som redan finns; lägg till det utan att slå ihop`,
  },
  cursor: {
    en: () => 'doesn’t belong to this request; start again without it',
    sv: () => 'hör inte till den här förfrågan; börja om utan den',
  },
  cursor_of_other_order: {
    en: () => 'is older than the last change of the language that decides the order; start again without it',
    sv: () => 'är äldre än den senaste ändringen av det språk som styr ordningen; börja om utan den',
  },
  range: { en: () => '`from` must not be after `to`', sv: () => '`from` får inte vara efter `to`' },
  too_wide: {
    en: (p) => `can span at most ${p.maximum ?? ''} months`,
    sv: (p) => `får omfatta högst ${p.maximum ?? ''} månader`,
  },
  group_kind: {
    en: () => 'is a category of another kind; choose one of the same kind',
    sv: () => 'är en kategori av en annan sort; välj en av samma sort',
  },
  group_in_group: {
    en: () => 'is in a group itself; choose a category that isn’t',
    sv: () => 'ligger själv i en grupp; välj en kategori som inte gör det',
  },
  group_of_others: {
    en: () => 'can’t be set while other categories are in this one; take them out first',
    sv: () => 'kan inte anges medan andra kategorier ligger i den här; flytta ut dem först',
  },
  not_in_list: {
    en: () => 'is not on this list; choose one that is',
    sv: () => 'finns inte på den här listan; välj en som gör det',
  },
  not_a_member: {
    en: () => 'is not a member here; only members can be named',
    sv: () => 'är inte medlem här; bara medlemmar kan anges',
  },
  not_a_placeholder: { en: () => 'is no placeholder of this group', sv: () => 'är ingen platshållare i gruppen' },
  decimals: { en: () => 'can have at most 4 decimals', sv: () => 'får ha högst 4 decimaler' },
  sum_over: {
    en: (p) => `adds up to ${p.difference ?? ''} more than ${p.expected ?? ''}; reduce it by that much`,
    sv: (p) => `blir sammanlagt ${p.difference ?? ''} mer än ${p.expected ?? ''}; minska med lika mycket`,
  },
  sum_under: {
    en: (p) => `adds up to ${p.difference ?? ''} less than ${p.expected ?? ''}; add that much`,
    sv: (p) => `blir sammanlagt ${p.difference ?? ''} mindre än ${p.expected ?? ''}; öka med lika mycket`,
  },
  not_with_equal: {
    en: () => 'makes no difference when everybody pays the same; leave it out',
    sv: () => 'har ingen betydelse när alla betalar lika mycket; utelämna det',
  },
  no_share: {
    en: () => 'leaves nobody to pay; give someone a share above 0',
    sv: () => 'gör att ingen betalar; ge någon en andel över 0',
  },
  whole_units: {
    en: () => 'must be a whole number of the currency’s smallest unit',
    sv: () => 'måste vara ett helt antal av valutans minsta enhet',
  },
  rate: {
    en: () => 'must be a decimal number above 0 as text, like "11.4275"',
    sv: () => 'måste vara ett decimaltal över 0 som text, som "11.4275"',
  },
  rate_or_amount: {
    en: () => 'needs `rate` or `amount` for these currencies; the other is calculated from it',
    sv: () => 'behöver `rate` eller `amount` för de här valutorna; det andra räknas ut',
  },
  same_currency: {
    en: () => 'converts to the transaction’s own currency; leave it out',
    sv: () => 'växlar till transaktionens egen valuta; utelämna det',
  },
  worth_nothing: {
    en: () => 'comes to less than the currency’s smallest unit; check rate and amount',
    sv: () => 'blir mindre än valutans minsta enhet; kontrollera kurs och belopp',
  },
  same_person: {
    en: () => 'is the person who pays; name someone else',
    sv: () => 'är den som betalar; ange någon annan',
  },
  same_source: {
    en: () => 'is the source that the money comes from; name another',
    sv: () => 'är källan som pengarna kommer från; ange en annan',
  },
  not_with_transfer: {
    en: () => 'doesn’t belong in a transfer between sources; leave it out',
    sv: () => 'hör inte till en överföring mellan källor; utelämna det',
  },
  only_with_transfer: {
    en: () => 'is only for transfers; leave it out',
    sv: () => 'är bara för överföringar; utelämna det',
  },
  only_with_income: {
    en: () => 'is only for income: money that comes back; leave it out',
    sv: () => 'är bara för inkomster: pengar som kommer tillbaka; utelämna det',
  },
  not_with_settlement: {
    en: () => 'can’t be changed on a settlement; delete it and record another',
    sv: () => 'kan inte ändras på en avräkning; radera den och registrera en ny',
  },
  not_an_expense: {
    en: () => 'is not an expense in this scope; choose one that is',
    sv: () => 'är ingen utgift i det här utrymmet; välj en som är det',
  },
  refund_currency: {
    en: (p) => `must be the currency of the refunded expense, ${p.currency ?? ''}`,
    sv: (p) => `måste vara den återbetalade utgiftens valuta, ${p.currency ?? ''}`,
  },
  balance_anew: {
    en: (p) => `is in the previous currency; give it in ${p.currency ?? ''}`,
    sv: (p) => `är i den tidigare valutan; ange det i ${p.currency ?? ''}`,
  },
  settlement_apart: {
    en: () => 'is only for payments between members; record those as settlements',
    sv: () => 'är bara för betalningar mellan medlemmar; registrera dem som avräkningar',
  },
  source_amount: {
    en: (p) => `must say how much was moved in the source’s currency, ${p.currency ?? ''}`,
    sv: (p) => `måste ange hur mycket som flyttades i källans valuta, ${p.currency ?? ''}`,
  },
  no_source_amount: {
    en: (p) => `follows from the amount, because the source is in ${p.currency ?? ''}; leave it out`,
    sv: (p) => `följer av beloppet, eftersom källan är i ${p.currency ?? ''}; utelämna det`,
  },
  without_source: {
    en: () => 'needs a source, and none was given; leave it out',
    sv: () => 'kräver en källa, och ingen är angiven; utelämna det',
  },
  share_amount: {
    en: (p) => `should be ${p.amount ?? ''}; send that, or leave it out`,
    sv: (p) => `borde vara ${p.amount ?? ''}; skicka det, eller utelämna fältet`,
  },
  rate_and_amount: {
    en: (p) =>
      `has a rate and an amount that don’t agree: at that rate the amount is ${p.amount ?? ''}; send only one of them`,
    sv: (p) =>
      `har en kurs och ett belopp som inte stämmer överens: med den kursen blir beloppet ${p.amount ?? ''}; skicka bara ett av dem`,
  },
  wrong_currency: {
    en: (p) => `must be the scope’s currency, ${p.currency ?? ''}`,
    sv: (p) => `måste vara utrymmets valuta, ${p.currency ?? ''}`,
  },
  year: {
    en: () => 'must be a date between the years 1000 and 2999',
    sv: () => 'måste vara ett datum mellan åren 1000 och 2999',
  },
  duplicate_name: {
    en: () => 'appears twice (upper and lower case count as the same); remove one',
    sv: () => 'förekommer två gånger (stora och små bokstäver räknas som samma); ta bort den ena',
  },
  whole_number: { en: () => 'must be a whole number, like 20', sv: () => 'måste vara ett heltal, som 20' },
  month: {
    en: () => 'must be a month like 2026-11, between the years 1000 and 2999',
    sv: () => 'måste vara en månad som 2026-11, mellan åren 1000 och 2999',
  },
  currency_withdrawn: {
    en: ({ currency }) =>
      `must be a currency in use, and ${String(currency)} no longer is; choose one from GET /v1/currencies`,
    sv: ({ currency }) =>
      `måste vara en gällande valuta, och ${String(currency)} är det inte längre; välj en från GET /v1/currencies`,
  },
  one_currency: {
    en: () => 'must be a single currency: amounts in several can’t be compared',
    sv: () => 'måste vara en enda valuta: belopp i flera går inte att jämföra',
  },
  bounds: {
    en: () => '`minAmount` must not be above `maxAmount`',
    sv: () => '`minAmount` får inte vara över `maxAmount`',
  },
  etag: {
    en: () => 'must be an ETag from this address, like "3.abc"',
    sv: () => 'måste vara en ETag från den här adressen, som "3.abc"',
  },
  key_length: {
    en: () => 'must have 1 to 255 printable ASCII characters',
    sv: () => 'måste ha 1 till 255 utskrivbara ASCII-tecken',
  },
  ...relocationPhrases,
  ...accountPhrases,
  ...mergePhrases,
  ...picturePhrases,
  ...sharingPhrases,
  duplicate: { en: () => 'appears twice; remove one', sv: () => 'förekommer två gånger; ta bort den ena' },
  read_only: {
    en: () => 'is set by the server; leave it out, or send back its current value',
    sv: () => 'sätts av servern; utelämna det, eller skicka tillbaka dess nuvarande värde',
  },
  unknown_person: {
    en: () => 'is not someone you share a group with; invite them by e-mail address',
    sv: () => 'är inte någon som du delar en grupp med; bjud in personen via e-postadress',
  },
  self: { en: () => 'is you; name someone else', sv: () => 'är du själv; ange någon annan' },
  more: {
    en: (p) => `and ${p.count ?? ''} more; fix these first`,
    sv: (p) => `och ${p.count ?? ''} till; rätta dessa först`,
  },
} as const satisfies Record<string, Phrases>;

const isPhrase = (code: string): code is keyof typeof phrases => Object.hasOwn(phrases, code);

/** Returns the message for a field's error. */
export const fieldMessage = ({ code, params = {} }: FieldIssue, language: Language): string =>
  isPhrase(code) ? phrases[code][language](params) : code;
