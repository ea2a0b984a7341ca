import type { Language } from '../core/call';
import type { Quota } from '../core/quotas';

/**
 * What helps at each limit, in words that hold for everybody who can meet it: a viewer can’t delete, who accepts an invitation can’t remove a member.
 * `{limit}` is how many there may be.
 */
export const quotaWords: Readonly<Record<Quota, Readonly<Record<Language, string>>>> = {
  'members': {
    en: 'The group is full: it can have at most {limit} members. You can join as soon as somebody has left.',
    sv: 'Gruppen är full: den kan ha högst {limit} medlemmar. Du kan gå med så snart någon har lämnat den.',
  },
  'scopes': {
    en: 'One person can be in at most {limit} groups. Leave or delete one that you no longer need, then try again.',
    sv: 'En person kan vara med i högst {limit} grupper. Lämna eller radera någon som du inte längre behöver och försök sedan igen.',
  },
  'groups owned': {
    en: 'One person can own at most {limit} groups. Make somebody else the owner of one of yours, or delete one, then try again.',
    sv: 'En person kan äga högst {limit} grupper. Låt någon annan ta över en av dina, eller radera en, och försök sedan igen.',
  },
  'groups owned by them': {
    en: 'One person can own at most {limit} groups, and this person already does. Choose somebody else.',
    sv: 'En person kan äga högst {limit} grupper, och den här personen gör redan det. Välj någon annan.',
  },
  'lists': {
    en: 'There can be at most {limit} lists here, archived ones included. There is room again when one of them has been deleted.',
    sv: 'Här kan finnas högst {limit} listor, de arkiverade inräknade. Det finns plats igen när någon av dem har raderats.',
  },
  'items': {
    en: 'A list can hold at most {limit} items. There is room again when some have been deleted, or what has been bought has been cleared.',
    sv: 'En lista kan innehålla högst {limit} varor. Det finns plats igen när några har raderats eller det som är köpt har rensats bort.',
  },
  'categories': {
    en: 'There can be at most {limit} categories of your own here. Delete one that is no longer used, then try again.',
    sv: 'Här kan finnas högst {limit} egna kategorier. Radera någon som inte längre används och försök sedan igen.',
  },
  'sources': {
    en: 'There can be at most {limit} sources here. Delete one that is no longer used, then try again.',
    sv: 'Här kan finnas högst {limit} källor. Radera någon som inte längre används och försök sedan igen.',
  },
  'tags': {
    en: 'There can be at most {limit} tags here. Delete one that is no longer used, then try again.',
    sv: 'Här kan finnas högst {limit} taggar. Radera någon som inte längre används och försök sedan igen.',
  },
  'rounds of buying on a list': {
    en: 'This list already shows {limit} rounds of shopping that were brought back. Clear what has been bought, then bring this one back.',
    sv: 'Listan visar redan {limit} inköpsomgångar som har tagits tillbaka. Rensa bort det som är köpt och ta sedan tillbaka den här.',
  },
  'bytes in one record': {
    en: 'This would be larger than anything that can be saved in one piece ({limit} bytes). Shorten texts or leave out some entries.',
    sv: 'Det här skulle bli större än vad som kan sparas i ett stycke ({limit} byte). Korta texterna eller utelämna några poster.',
  },
  'invitations a day': {
    en: 'One person can send at most {limit} invitations a day. Try again tomorrow; a new day begins at midnight UTC.',
    sv: 'En person kan skicka högst {limit} inbjudningar om dagen. Försök igen i morgon; en ny dag börjar vid midnatt UTC.',
  },
  'operations a day': {
    en: 'One person can make at most {limit} changes a day in batches. Try again tomorrow; a new day begins at midnight UTC.',
    sv: 'En person kan göra högst {limit} ändringar om dagen i omgångar. Försök igen i morgon; en ny dag börjar vid midnatt UTC.',
  },
  'refunds of one expense': {
    en: 'An expense can have at most {limit} refunds. Raise the amount of one of them instead, or record what came back as an income.',
    sv: 'En utgift kan ha högst {limit} återbetalningar. Höj i stället beloppet på någon av dem, eller registrera det som kom tillbaka som en inkomst.',
  },
};
