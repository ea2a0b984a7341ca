import type { RoleName } from '../access/roles';
import type { Language } from '../core/call';

type InLanguages = Readonly<Record<Language, Readonly<Record<RoleName, string>>>>;

/** The one role that there is in a slice says the same, whatever an invitation named. */
const inSlice = (words: string): Readonly<Record<RoleName, string>> => ({
  owner: words,
  admin: words,
  editor: words,
  'limited-editor': words,
  viewer: words,
});

/**
 * The words for what somebody who accepts will be able to do, in a group, on a list or in a slice, by role:
 * for the mail and the page alike.
 */
export const roleWords = {
  scope: {
    en: {
      owner:
        'You will be one of the owners: you will be able to do everything, and to decide who else becomes an owner.',
      admin:
        'You will be an admin: you will be able to see and change everything in the group, and manage its lists, members and settings.',
      editor: 'You will be able to see and change everything in the group.',
      'limited-editor': 'You will be able to see everything in the group, add to it, and change what you have added.',
      viewer: 'You will be able to see everything in the group, but not change it.',
    },
    sv: {
      owner: 'Du blir en av ägarna: du kan göra allt, och bestämma vilka fler som ska vara ägare.',
      admin:
        'Du blir administratör: du kan se och ändra allt i gruppen, och hantera dess listor, medlemmar och inställningar.',
      editor: 'Du kommer att kunna se och ändra allt i gruppen.',
      'limited-editor': 'Du kommer att kunna se allt i gruppen, lägga till saker och ändra det du har lagt till.',
      viewer: 'Du kommer att kunna se allt i gruppen, men inte ändra något.',
    },
  },
  list: {
    en: {
      owner: 'The list will be yours: you will be able to do everything with it, and to decide who shares it.',
      admin:
        'You will be able to see and change everything on the list, rename or delete it, and decide who shares it.',
      editor: 'You will be able to see and change everything on the list.',
      'limited-editor': 'You will be able to see everything on the list, add to it, and change what you have added.',
      viewer: 'You will be able to see everything on the list, but not change it.',
    },
    sv: {
      owner: 'Listan blir din: du kan göra allt med den, och bestämma vilka som delar den.',
      admin:
        'Du kommer att kunna se och ändra allt på listan, byta namn på den eller radera den, och bestämma vilka som delar den.',
      editor: 'Du kommer att kunna se och ändra allt på listan.',
      'limited-editor': 'Du kommer att kunna se allt på listan, lägga till saker och ändra det du har lagt till.',
      viewer: 'Du kommer att kunna se allt på listan, men inte ändra något.',
    },
  },
  slice: {
    en: inSlice('You will be able to see these transactions as they change, but not change them, and nothing else.'),
    sv: inSlice(
      'Du kommer att kunna se de här transaktionerna allteftersom de ändras, men inte ändra dem, och inget annat.',
    ),
  },
} as const satisfies Readonly<Record<'scope' | 'list' | 'slice', InLanguages>>;

/** The words for what somebody may do by a role that they have been given. */
export const newRoleWords = {
  scope: {
    en: {
      owner: 'You are now one of the owners: you can do everything, and decide who else becomes an owner.',
      admin:
        'You are now an admin: you can see and change everything in the group, and manage its lists, members and settings.',
      editor: 'You can now see and change everything in the group.',
      'limited-editor': 'You can now see everything in the group, add to it, and change what you have added.',
      viewer: 'You can now see everything in the group, but not change it.',
    },
    sv: {
      owner: 'Du är nu en av ägarna: du kan göra allt, och bestämma vilka fler som ska vara ägare.',
      admin:
        'Du är nu administratör: du kan se och ändra allt i gruppen, och hantera dess listor, medlemmar och inställningar.',
      editor: 'Du kan nu se och ändra allt i gruppen.',
      'limited-editor': 'Du kan nu se allt i gruppen, lägga till saker och ändra det du har lagt till.',
      viewer: 'Du kan nu se allt i gruppen, men inte ändra något.',
    },
  },
  list: {
    en: {
      owner: 'The list is now yours: you can do everything with it, and decide who shares it.',
      admin: 'You can now see and change everything on the list, rename or delete it, and decide who shares it.',
      editor: 'You can now see and change everything on the list.',
      'limited-editor': 'You can now see everything on the list, add to it, and change what you have added.',
      viewer: 'You can now see everything on the list, but not change it.',
    },
    sv: {
      owner: 'Listan är nu din: du kan göra allt med den, och bestämma vilka som delar den.',
      admin:
        'Du kan nu se och ändra allt på listan, byta namn på den eller radera den, och bestämma vilka som delar den.',
      editor: 'Du kan nu se och ändra allt på listan.',
      'limited-editor': 'Du kan nu se allt på listan, lägga till saker och ändra det du har lagt till.',
      viewer: 'Du kan nu se allt på listan, men inte ändra något.',
    },
  },
} as const satisfies Readonly<Record<'scope' | 'list', InLanguages>>;

/** What somebody can be invited to. */
export type Offered = keyof typeof roleWords;
/** What of that a link can lead to. */
export type TargetType = Exclude<Offered, 'slice'>;
