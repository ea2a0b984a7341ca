import type { Language } from '../core/call';
import type { ForbiddenReason, ParentDeleted } from '../core/errors';

interface Words {
  readonly title: Readonly<Record<Language, string>>;
  readonly detail: Readonly<Record<Language, string>>;
}

const role = { en: 'Your role doesn’t allow this', sv: 'Din roll tillåter inte detta' } as const;
const others = { en: 'Somebody else wrote this', sv: 'Någon annan har skrivit detta' } as const;

/** Why something is refused, and what would help: nobody is sent to somebody who can’t help either. */
export const forbiddenWords: Readonly<Record<ForbiddenReason, Words>> = {
  'owners': { title: role, detail: {
    en: 'Only an owner of the group can do this. Ask one of them to do it.', sv: 'Bara en ägare av gruppen kan göra detta. Be någon av dem att göra det.',
  } },
  'managers': { title: role, detail: {
    en: 'This is for those who run the group. Ask one of its owners to do it.', sv: 'Detta är för dem som sköter gruppen. Be någon av ägarna att göra det.',
  } },
  'role': { title: role, detail: {
    en: 'Ask an owner or an admin of the group for a role that allows it.', sv: 'Be en ägare eller administratör av gruppen om en roll som tillåter det.',
  } },
  'others': { title: others, detail: {
    en: 'With your role you can change only what you have added yourself. Ask an owner or an admin of the group for a role that allows more.',
    sv: 'Med din roll kan du bara ändra det du själv har lagt till. Be en ägare eller administratör av gruppen om en roll som tillåter mer.',
  } },
  'author': { title: others, detail: {
    en: 'Only the person who wrote it can change it, and only while their role lets them write.',
    sv: 'Bara den som har skrivit det kan ändra det, och bara så länge dennes roll tillåter det.',
  } },
  'built-in': { title: { en: 'This category is built in', sv: 'Den här kategorin är inbyggd' }, detail: {
    en: 'The built-in categories are the same everywhere and can’t be changed or deleted. Add a category of your own instead.',
    sv: 'De inbyggda kategorierna är desamma överallt och kan inte ändras eller raderas. Lägg till en egen kategori i stället.',
  } },
};

/** What is there and can't be shown. */
export const unreadableWords: Words = {
  title: { en: 'This can’t be read', sv: 'Detta går inte att läsa' },
  detail: {
    en: 'It is stored in a form that this server can’t read. It is kept, and those who run the server have been told. Nothing you send will help.',
    sv: 'Det är lagrat i en form som den här servern inte kan läsa. Det är kvar, och de som driver servern har fått veta det. Inget du skickar hjälper.',
  },
};

/** What comes back with what. */
export const parentWords: Readonly<Record<ParentDeleted['parent'], Readonly<Record<Language, string>>>> = {
  scope: {
    en: 'The group it belongs to is deleted. It comes back with the group, or can be restored after it.',
    sv: 'Gruppen som det hör till är raderad. Det kommer tillbaka med gruppen, eller kan återställas efter den.',
  },
  list: {
    en: 'The list it belongs to is deleted. It comes back with the list, or can be restored after it.',
    sv: 'Listan som det hör till är raderad. Det kommer tillbaka med listan, eller kan återställas efter den.',
  },
  transaction: {
    en: 'The transaction it belongs to is deleted. It comes back with the transaction, or can be restored after it.',
    sv: 'Transaktionen som det hör till är raderad. Det kommer tillbaka med transaktionen, eller kan återställas efter den.',
  },
};
