import type { RoleName } from '../../../shared/access/permissions';
import type { Language } from '../../../shared/core/call';
import type { Status } from '../../../shared/invitations/model';

/** What the invitation's page says in one language. */
interface Words {
  readonly title: (inviter: string | null, target: string) => string;
  readonly roles: Readonly<Record<RoleName, string>>;
  readonly until: (when: string) => string;
  readonly accept: string;
  readonly decline: string;
  readonly noScript: string;
  /** For people who have an app: what to type in there. */
  readonly app: string;
  readonly closed: Readonly<Record<Exclude<Status, 'pending'>, string>>;
  readonly missing: { readonly title: string; readonly text: string };
  /** What the page says after the sign-in, by what was answered and came of it. */
  readonly after: (target: string) => Readonly<Record<'accept' | 'decline' | 'app' | 'otherAddress' | 'signInAgain' | 'signOut' | 'failed' | 'back', string>>;
}

export const invitationWords: Readonly<Record<Language, Words>> = {
  en: {
    title: (inviter, target) => `${inviter ?? 'Somebody'} invites you to ${target}`,
    roles: {
      owner: 'You would be an owner: you may do everything, and decide who else owns.', admin: 'You would be an admin: you manage people, lists and settings.',
      editor: 'You would be an editor: you work with everything in the group.', 'limited-editor': 'You would be a limited editor: you add things, and change what you added.',
      viewer: 'You would be a viewer: you see everything, and change nothing.',
    },
    until: (when) => `The invitation holds until ${when}.`,
    accept: 'Sign in and accept', decline: 'Sign in and decline', noScript: 'To answer here, allow JavaScript in your browser.',
    app: 'With an app, answer there. The address of this server is',
    closed: {
      accepted: 'This invitation has been accepted.', declined: 'This invitation has been declined.', revoked: 'This invitation has been taken back.',
      expired: 'This invitation has expired. Ask for a new one.', undeliverable: 'This invitation could not be delivered. Ask for a new one.',
    },
    missing: { title: 'This link leads nowhere', text: 'Perhaps a part of it got lost: open it from the mail again, or ask for a new invitation.' },
    after: (target) => ({
      accept: `You are now a member of ${target}.`, decline: 'You have declined the invitation.', app: 'Go on in an app; the address of this server is',
      otherAddress: 'This invitation is for another address', signInAgain: 'You are signed in with a different one. Sign out, then sign in with the address that the mail was sent to.',
      signOut: 'Sign out', failed: 'That did not work. Please try again.', back: 'Back to the invitation',
    }),
  },
  sv: {
    title: (inviter, target) => `${inviter ?? 'Någon'} bjuder in dig till ${target}`,
    roles: {
      owner: 'Du blir ägare: du får göra allt och bestämmer vilka fler som äger.', admin: 'Du blir administratör: du sköter personer, listor och inställningar.',
      editor: 'Du blir redigerare: du arbetar med allt i gruppen.', 'limited-editor': 'Du blir begränsad redigerare: du lägger till, och ändrar det du själv har lagt till.',
      viewer: 'Du blir läsare: du ser allt och ändrar inget.',
    },
    until: (when) => `Inbjudan gäller till ${when}.`,
    accept: 'Logga in och tacka ja', decline: 'Logga in och tacka nej', noScript: 'Tillåt JavaScript i webbläsaren för att svara här.',
    app: 'Har du en app svarar du där. Serverns adress är',
    closed: {
      accepted: 'Inbjudan är redan besvarad med ja.', declined: 'Inbjudan är besvarad med nej.', revoked: 'Inbjudan har dragits tillbaka.',
      expired: 'Inbjudan har gått ut. Be om en ny.', undeliverable: 'Inbjudan gick inte att leverera. Be om en ny.',
    },
    missing: { title: 'Länken leder ingenstans', text: 'Kanske har en bit fallit bort: öppna den från mejlet igen, eller be om en ny inbjudan.' },
    after: (target) => ({
      accept: `Nu är du med i ${target}.`, decline: 'Du har tackat nej till inbjudan.', app: 'Fortsätt i en app; serverns adress är',
      otherAddress: 'Inbjudan gäller en annan adress', signInAgain: 'Du är inloggad med en annan. Logga ut och logga in med den adress som mejlet skickades till.',
      signOut: 'Logga ut', failed: 'Det gick inte. Försök igen.', back: 'Tillbaka till inbjudan',
    }),
  },
};
