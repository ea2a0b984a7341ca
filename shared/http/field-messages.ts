import type { Language } from '../core/call';
import type { FieldIssue } from '../core/errors';

type Phrase = (params: Readonly<Record<string, string | number>>) => string;
type Phrases = Readonly<Record<Language, Phrase>>;

/** What can be wrong with a field, and what to do about it. */
const phrases = {
  required: { en: () => 'is missing; give a value', sv: () => 'saknas; ange ett värde' },
  invalid_type: { en: (p) => `must be of type ${p.expected ?? 'another kind'}`, sv: (p) => `måste vara av typen ${p.expected ?? 'annan'}` },
  invalid_value: { en: (p) => `must be one of: ${p.choices ?? ''}`, sv: (p) => `måste vara något av: ${p.choices ?? ''}` },
  invalid_format: { en: (p) => `must have the form: ${p.format ?? ''}`, sv: (p) => `måste ha formen: ${p.format ?? ''}` },
  too_small: { en: (p) => `must be at least ${p.minimum ?? ''}`, sv: (p) => `måste vara minst ${p.minimum ?? ''}` },
  too_short: { en: (p) => `must have at least ${p.minimum ?? ''} characters`, sv: (p) => `måste ha minst ${p.minimum ?? ''} tecken` },
  too_few: { en: (p) => `must have at least ${p.minimum ?? ''} entries`, sv: (p) => `måste ha minst ${p.minimum ?? ''} poster` },
  too_big: { en: (p) => `must be at most ${p.maximum ?? ''}`, sv: (p) => `får vara högst ${p.maximum ?? ''}` },
  too_long: { en: (p) => `may have at most ${p.maximum ?? ''} characters`, sv: (p) => `får ha högst ${p.maximum ?? ''} tecken` },
  too_many: { en: (p) => `may have at most ${p.maximum ?? ''} entries`, sv: (p) => `får ha högst ${p.maximum ?? ''} poster` },
  unknown_field: { en: () => 'is no field here; leave it out', sv: () => 'finns inte här; utelämna det' },
  unknown_parameter: { en: () => 'is no parameter here; leave it out', sv: () => 'är ingen parameter här; utelämna den' },
  repeated: { en: () => 'may be given once', sv: () => 'får anges en gång' },
  unparsable: { en: () => 'is no valid JSON in UTF-8', sv: () => 'är inte giltig JSON i UTF-8' },
  too_deep: { en: () => 'is nested too deeply', sv: () => 'är nästlad för djupt' },
  invalid_union: { en: () => 'fits none of the allowed forms', sv: () => 'passar ingen av de tillåtna formerna' },
  one_line: { en: () => 'must be one line without control characters', sv: () => 'måste vara en rad utan styrtecken' },
  bad_characters: { en: () => 'holds characters that no text can have', sv: () => 'innehåller tecken som ingen text kan ha' },
  color: { en: () => 'must be a colour like #C8E6C9', sv: () => 'måste vara en färg som #C8E6C9' },
  https_url: { en: () => 'must be an address that starts with https://', sv: () => 'måste vara en adress som börjar med https://' },
  locale: { en: () => 'must be a language tag like sv-SE', sv: () => 'måste vara en språktagg som sv-SE' },
  time_zone: { en: () => 'must be a time zone like Europe/Stockholm', sv: () => 'måste vara en tidszon som Europe/Stockholm' },
  unknown_role: { en: (p) => `must be one of: ${p.choices ?? ''}`, sv: (p) => `måste vara något av: ${p.choices ?? ''}` },
  quantity: { en: () => 'must be a number above 0 with at most 2 decimals, up to 99999999.99, like "1.5"', sv: () => 'måste vara ett tal över 0 med högst 2 decimaler, upp till 99999999.99, som "1.5"' },
  cursor: { en: () => 'is not a cursor of this request; start again without it', sv: () => 'är ingen markör för den här förfrågan; börja om utan den' },
  range: { en: () => '`from` must not be after `to`', sv: () => '`from` får inte vara efter `to`' },
  too_wide: { en: (p) => `may span at most ${p.maximum ?? ''} months`, sv: (p) => `får omfatta högst ${p.maximum ?? ''} månader` },
  not_in_scope: { en: () => 'is not in this scope', sv: () => 'finns inte i det här utrymmet' },
  not_in_list: { en: () => 'is not on this list', sv: () => 'finns inte på den här listan' },
  not_a_member: { en: () => 'is nobody in this scope; invite them first', sv: () => 'är ingen i det här utrymmet; bjud in personen först' },
  wrong_currency: { en: (p) => `must be the scope’s currency, ${p.currency ?? ''}`, sv: (p) => `måste vara utrymmets valuta, ${p.currency ?? ''}` },
  year: { en: () => 'must be a day of the years 1000 to 2999', sv: () => 'måste vara en dag under åren 1000 till 2999' },
  duplicate_name: { en: () => 'is named twice (upper and lower case count as equal); leave one out', sv: () => 'nämns två gånger (stora och små bokstäver räknas som lika); utelämna den ena' },
  etag: { en: () => 'must be an ETag that this address gave, like "3.abc"', sv: () => 'måste vara en ETag från den här adressen, som "3.abc"' },
  key_length: { en: () => 'must have 1 to 255 printable ASCII characters', sv: () => 'måste ha 1 till 255 skrivbara ASCII-tecken' },
  duplicate: { en: () => 'is there twice; leave one out', sv: () => 'finns två gånger; ta bort en' },
  self: { en: () => 'is yourself', sv: () => 'är du själv' },
} as const satisfies Record<string, Phrases>;

export const isPhrase = (code: string): code is keyof typeof phrases => code in phrases;

/** What is wrong with a field, in words. */
export const fieldMessage = ({ code, params = {} }: FieldIssue, language: Language): string => (isPhrase(code) ? phrases[code][language](params) : code);
