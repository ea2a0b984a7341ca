import type { Language } from '../../core/call';
import type { ForbiddenReason, ParentDeleted } from '../../core/errors';

interface Words {
  readonly title: Readonly<Record<Language, string>>;
  readonly detail: Readonly<Record<Language, string>>;
}

const role = { en: 'Your role doesn’t allow this', sv: 'Din roll tillåter inte detta' } as const;
const others = { en: 'Someone else wrote this', sv: 'Någon annan har skrivit detta' } as const;

/**
 * The words for why something is refused, and for what would help: nobody is sent to somebody who can’t help
 * either.
 */
export const forbiddenWords: Readonly<Record<ForbiddenReason, Words>> = {
  owners: {
    title: role,
    detail: {
      en: 'Only an owner of the group can do this. Ask one of them to do it.',
      sv: 'Bara en ägare av gruppen kan göra detta. Be någon av dem att göra det.',
    },
  },
  managers: {
    title: role,
    detail: {
      en: 'Only those who run the group can do this. Ask one of its owners to do it.',
      sv: 'Bara de som sköter gruppen kan göra detta. Be någon av ägarna att göra det.',
    },
  },
  role: {
    title: role,
    detail: {
      en: 'Ask an owner or admin of the group for a role that allows it.',
      sv: 'Be en ägare eller administratör av gruppen om en roll som tillåter det.',
    },
  },
  others: {
    title: others,
    detail: {
      en: 'Your role lets you change only what you have added yourself. Ask an owner or admin of the group for a role that allows more.',
      sv:
        'Med din roll kan du bara ändra det du själv har lagt till. Be en ägare eller administratör av ' +
        'gruppen om en roll som tillåter mer.',
    },
  },
  author: {
    title: others,
    detail: {
      en: 'Only the person who wrote it can change it, and only while their role lets them write.',
      sv: 'Bara den som har skrivit det kan ändra det, och bara så länge rollen tillåter det.',
    },
  },
  'built-in': {
    title: { en: 'This category is built in', sv: 'Den här kategorin är inbyggd' },
    detail: {
      en: 'The built-in categories are the same everywhere and can’t be changed or deleted. Add a category of your own instead.',
      sv: 'De inbyggda kategorierna är desamma överallt och kan inte ändras eller raderas. Lägg till en egen kategori i stället.',
    },
  },
  token: {
    title: { en: 'This token can only read', sv: 'Denna token kan bara läsa' },
    detail: {
      en: 'The token was made with `access: read`. Make another with `access: write` for what changes something.',
      sv: 'Token gjordes med `access: read`. Gör en ny med `access: write` för det som ändrar något.',
    },
  },
};

/** The words for what is there and can't be shown. */
export const unreadableWords: Words = {
  title: { en: 'This can’t be read', sv: 'Detta går inte att läsa' },
  detail: {
    en:
      'It is stored in a form this server can’t read. Nothing has been lost, and those who run the server ' +
      'have been told. There is nothing you need to do.',
    sv:
      'Det är lagrat i en form som den här servern inte kan läsa. Inget har gått förlorat, och de som ' +
      'driver servern har fått veta det. Du behöver inte göra något.',
  },
};

/** The words for what has to be restored first. */
export const parentWords: Readonly<Record<ParentDeleted['parent'], Readonly<Record<Language, string>>>> = {
  scope: {
    en: 'The group it belongs to is deleted. Restore the group first: this comes back with it, or can be restored afterwards.',
    sv: 'Gruppen som det hör till är raderad. Återställ gruppen först: det här följer med, eller kan återställas efteråt.',
  },
  list: {
    en: 'The list it belongs to is deleted. Restore the list first: this comes back with it, or can be restored afterwards.',
    sv: 'Listan som det hör till är raderad. Återställ listan först: det här följer med, eller kan återställas efteråt.',
  },
  transaction: {
    en: 'The transaction it belongs to is deleted. Restore the transaction first: this comes back with it, or can be restored afterwards.',
    sv: 'Transaktionen som det hör till är raderad. Återställ transaktionen först: det här följer med, eller kan återställas efteråt.',
  },
};
