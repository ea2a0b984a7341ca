import type { Language } from '../../core/call';
import type { Quota } from '../../core/quotas';

/**
 * The advice at each limit, in words that are right for everybody who can meet it: a viewer can’t delete, who
 * accepts an invitation can’t remove a member. `{limit}` is how many there may be.
 */
export const quotaWords: Readonly<Record<Quota, Readonly<Record<Language, string>>>> = {
  members: {
    en: 'The group is full: it can have at most {limit} members. You can join as soon as somebody has left.',
    sv: 'Gruppen är full: den kan ha högst {limit} medlemmar. Du kan gå med så snart någon har lämnat den.',
  },
  scopes: {
    en: 'One person can be in at most {limit} groups. Leave or delete one that you no longer need, then try again.',
    sv: 'En person kan vara med i högst {limit} grupper. Lämna eller radera en som du inte längre behöver och försök sedan igen.',
  },
  'groups owned': {
    en: 'One person can own at most {limit} groups. Make somebody else the owner of one of yours, or delete one, then try again.',
    sv: 'En person kan äga högst {limit} grupper. Låt någon annan ta över en av dina, eller radera en, och försök sedan igen.',
  },
  'groups owned by them': {
    en: 'One person can own at most {limit} groups, and this person already does. Choose somebody else.',
    sv: 'En person kan äga högst {limit} grupper, och den här personen gör redan det. Välj någon annan.',
  },
  lists: {
    en: 'There can be at most {limit} lists here, archived ones included. There will be room again once one of them has been deleted.',
    sv: 'Här kan finnas högst {limit} listor, de arkiverade inräknade. Det blir plats igen när någon av dem har raderats.',
  },
  items: {
    en:
      'A list can hold at most {limit} items. There will be room again once some have been deleted, or the ' +
      'bought ones have been cleared.',
    sv: 'En lista kan innehålla högst {limit} varor. Det blir plats igen när några har raderats eller de köpta har rensats bort.',
  },
  categories: {
    en: 'There can be at most {limit} categories of your own here. Delete one that is no longer used, then try again.',
    sv: 'Här kan finnas högst {limit} egna kategorier. Radera en som inte längre används och försök sedan igen.',
  },
  sources: {
    en: 'There can be at most {limit} sources here. Delete one that is no longer used, then try again.',
    sv: 'Här kan finnas högst {limit} källor. Radera en som inte längre används och försök sedan igen.',
  },
  tags: {
    en: 'There can be at most {limit} tags here. Delete one that is no longer used, then try again.',
    sv: 'Här kan finnas högst {limit} taggar. Radera en som inte längre används och försök sedan igen.',
  },
  links: {
    en: 'A group or list can have at most {limit} links. Withdraw one that is no longer needed, then try again.',
    sv: 'En grupp eller lista kan ha högst {limit} länkar. Dra tillbaka en som inte längre behövs och försök sedan igen.',
  },
  'rounds of buying on a list': {
    en: 'This list already shows {limit} shopping rounds that have been brought back. Clear the bought items, then bring this round back.',
    sv:
      'Listan visar redan {limit} inköpsomgångar som har tagits tillbaka. Rensa bort de köpta varorna och ' +
      'ta sedan tillbaka den här omgången.',
  },
  'bytes in one record': {
    en: 'This would be too large to save in one piece (at most {limit} bytes). Shorten some texts or leave out some entries.',
    sv: 'Det här skulle bli för stort för att sparas i ett stycke (högst {limit} byte). Korta några texter eller utelämna några poster.',
  },
  'invitations a day': {
    en: 'One person can send at most {limit} invitations a day. Try again tomorrow; a new day begins at midnight UTC.',
    sv: 'En person kan skicka högst {limit} inbjudningar om dagen. Försök igen i morgon; en ny dag börjar vid midnatt UTC.',
  },
  'operations a day': {
    en: 'One person can make at most {limit} changes in batches a day. Try again tomorrow; a new day begins at midnight UTC.',
    sv: 'En person kan göra högst {limit} samlade ändringar om dagen. Försök igen i morgon; en ny dag börjar vid midnatt UTC.',
  },
  'uploads a day': {
    en: 'One person can upload at most {limit} pictures a day. Try again tomorrow; a new day begins at midnight UTC.',
    sv: 'En person kan ladda upp högst {limit} bilder om dagen. Försök igen i morgon; en ny dag börjar vid midnatt UTC.',
  },
  'refunds of one expense': {
    en: 'An expense can have at most {limit} refunds. Raise the amount of one of them instead, or record the money as income.',
    sv: 'En utgift kan ha högst {limit} återbetalningar. Höj i stället beloppet på någon av dem, eller registrera pengarna som en inkomst.',
  },
  'people on a list': {
    en: 'The list is full: it can be shared with at most {limit} people. There will be room again once somebody has left it.',
    sv: 'Listan är full: den kan delas med högst {limit} personer. Det blir plats igen när någon har lämnat den.',
  },
  placeholders: {
    en: 'There can be at most {limit} placeholders here, including those that somebody has taken over. Rename one of them instead.',
    sv: 'Här kan finnas högst {limit} platshållare, inräknat dem som någon har tagit över. Byt namn på någon av dem i stället.',
  },
  'e-mail changes a day': {
    en: 'One person can ask for another e-mail address at most {limit} times a day. Try again tomorrow; a new day begins at midnight UTC.',
    sv: 'En person kan be om en ny e-postadress högst {limit} gånger om dagen. Försök igen i morgon; en ny dag börjar vid midnatt UTC.',
  },
  'changes in one step': {
    en:
      'This changes more records at once than can be saved in one step ({limit}, totals and names included). ' +
      'Do it in several smaller calls.',
    sv:
      'Det här ändrar fler poster på en gång än vad som kan sparas i ett steg ({limit}, summor och namn ' +
      'inräknade). Gör det i flera mindre anrop.',
  },
  slices: {
    en: 'There can be at most {limit} slices of this scope. Delete one, or wait until one has ended, then try again.',
    sv: 'Det kan finnas högst {limit} utsnitt av det här utrymmet. Radera ett, eller vänta tills ett är slut, och försök sedan igen.',
  },
  merges: {
    en:
      'At most {limit} categories, sources and tags of a scope can be merged into others. ' +
      'Restore one that was merged, or delete one instead.',
    sv:
      'Högst {limit} kategorier, källor och taggar i ett utrymme kan slås ihop med andra. ' +
      'Återställ någon som har slagits ihop, eller radera en i stället.',
  },
  'merged payees': {
    en: 'At most {limit} payees of a scope can be merged into others. Restore one of them, then try again.',
    sv: 'Högst {limit} betalningsmottagare i ett utrymme kan slås ihop med andra. Återställ någon av dem och försök sedan igen.',
  },
  blocks: {
    en: 'You can block at most {limit} groups and people. End a block that you no longer need, then try again.',
    sv: 'Du kan blockera högst {limit} grupper och personer. Ta bort en blockering som du inte längre behöver och försök sedan igen.',
  },
  webhooks: {
    en: 'A group can have at most {limit} webhooks. Remove one that is no longer used, then try again.',
    sv: 'En grupp kan ha högst {limit} webhookar. Ta bort en som inte längre används och försök sedan igen.',
  },
  tokens: {
    en: 'One person can have at most {limit} tokens. Revoke one that is no longer used, then try again.',
    sv: 'En person kan ha högst {limit} token. Återkalla en som inte längre används och försök sedan igen.',
  },
  devices: {
    en: 'You can register at most {limit} devices. Remove one that you no longer use, then try again.',
    sv: 'Du kan registrera högst {limit} enheter. Ta bort en som du inte längre använder och försök sedan igen.',
  },
};
