import type { Language } from '../../../shared/core/call';
import type { Offered } from '../../../shared/groups/role-words';
import type { InvitationStatus } from '../../../shared/groups/invitation';

/** The messages of the page after the sign-in, by what was answered and its result. */
type After =
  | 'accept'
  | 'decline'
  | 'app'
  | 'otherAddress'
  | 'signedInAs'
  | 'sentTo'
  | 'byId'
  | 'signInAgain'
  | 'signOut'
  | 'failed'
  | 'back';

/** The words of the invitation's page in one language. */
interface Words {
  readonly title: Readonly<Record<Offered | 'ownership', (inviter: string | null, target: string) => string>>;
  readonly nowOwner: (target: string) => string;
  readonly until: (when: string) => string;
  readonly accept: string;
  readonly decline: string;
  readonly noScript: string;
  /** The words that tell people who have an app what to type in there. */
  readonly app: string;
  readonly closed: Readonly<Record<Exclude<InvitationStatus, 'pending'>, string>>;
  readonly missing: { readonly title: string; readonly text: string };
  readonly after: (target: string, type: Offered) => Readonly<Record<After, string>>;
}

export const invitationWords: Readonly<Record<Language, Words>> = {
  en: {
    title: {
      scope: (inviter, target) => `${inviter ?? 'Someone'} has invited you to join ${target}`,
      list: (inviter, target) => `${inviter ?? 'Someone'} has shared the list ${target} with you`,
      slice: (inviter, target) => `${inviter ?? 'Someone'} would like to show you ${target}`,
      ownership: (inviter, target) => `${inviter ?? 'Someone'} would like to hand ${target} over to you`,
    },
    nowOwner: (target) => `${target} is now yours.`,
    until: (when) => `This invitation is valid until ${when}.`,
    accept: 'Sign in and accept',
    decline: 'Sign in and decline',
    noScript: 'To answer here, allow JavaScript in your browser.',
    app: 'If you use an app, you can answer there. The server’s address is',
    closed: {
      accepted: 'This invitation has been accepted.',
      declined: 'This invitation has been declined.',
      revoked: 'This invitation has been withdrawn.',
      expired: 'This invitation has expired. Ask for a new one.',
      undeliverable: 'This invitation could not be delivered. Ask for a new one.',
    },
    missing: {
      title: 'This link doesn’t work',
      text:
        'Part of it may be missing, or the invitation may be more than 14 days old. Open the link in the ' +
        'e-mail again, or ask for a new invitation.',
    },
    after: (target, type) => ({
      accept: {
        scope: `You are now a member of ${target}.`,
        list: `You now share the list ${target}.`,
        slice: `You can now see ${target}.`,
      }[type],
      decline: 'You have declined the invitation.',
      app: 'Continue in an app. The server’s address is',
      otherAddress: 'This invitation is for another address',
      signedInAs: 'You are signed in as',
      sentTo: 'The invitation is for',
      byId: 'The invitation is for another account.',
      signInAgain: 'Sign out, sign in with the address the invitation was sent to, and answer again.',
      signOut: 'Sign out',
      failed: 'That didn’t work. Please try again.',
      back: 'Back to the invitation',
    }),
  },
  sv: {
    title: {
      scope: (inviter, target) => `${inviter ?? 'Någon'} har bjudit in dig till ${target}`,
      list: (inviter, target) => `${inviter ?? 'Någon'} har delat listan ${target} med dig`,
      slice: (inviter, target) => `${inviter ?? 'Någon'} vill visa dig ${target}`,
      ownership: (inviter, target) => `${inviter ?? 'Någon'} vill lämna över ${target} till dig`,
    },
    nowOwner: (target) => `Du äger nu ${target}.`,
    until: (when) => `Inbjudan gäller till ${when}.`,
    accept: 'Logga in och tacka ja',
    decline: 'Logga in och tacka nej',
    noScript: 'Tillåt JavaScript i webbläsaren för att svara här.',
    app: 'Om du använder en app kan du svara där. Serverns adress är',
    closed: {
      accepted: 'Inbjudan har redan accepterats.',
      declined: 'Inbjudan har avböjts.',
      revoked: 'Inbjudan har dragits tillbaka.',
      expired: 'Inbjudan har gått ut. Be om en ny.',
      undeliverable: 'Inbjudan kunde inte levereras. Be om en ny.',
    },
    missing: {
      title: 'Länken fungerar inte',
      text:
        'En del av den kan ha fallit bort, eller så är inbjudan mer än 14 dagar gammal. Öppna länken i ' +
        'mejlet igen, eller be om en ny inbjudan.',
    },
    after: (target, type) => ({
      accept: {
        scope: `Nu är du med i ${target}.`,
        list: `Nu delar du listan ${target}.`,
        slice: `Nu kan du se ${target}.`,
      }[type],
      decline: 'Du har tackat nej till inbjudan.',
      app: 'Fortsätt i en app. Serverns adress är',
      otherAddress: 'Inbjudan gäller en annan adress',
      signedInAs: 'Du är inloggad som',
      sentTo: 'Inbjudan gäller',
      byId: 'Inbjudan gäller ett annat konto.',
      signInAgain: 'Logga ut, logga in med den adress som inbjudan skickades till och svara igen.',
      signOut: 'Logga ut',
      failed: 'Det gick inte. Försök igen.',
      back: 'Tillbaka till inbjudan',
    }),
  },
};
