import type { Language } from '../../../shared/core/call';
import type { TargetType } from '../../../shared/groups/role-words';

/** The words of the page behind a link by which people join, in one language. */
interface Words {
  readonly title: Readonly<Record<TargetType, (inviter: string | null, target: string) => string>>;
  readonly until: (when: string) => string;
  readonly join: string;
  readonly usedUp: string;
  readonly noScript: string;
  readonly app: string;
  readonly missing: { readonly title: string; readonly text: string };
  readonly after: (target: string, type: TargetType) => Readonly<Record<'join' | 'app' | 'failed' | 'back', string>>;
}

export const linkWords: Readonly<Record<Language, Words>> = {
  en: {
    title: {
      scope: (inviter, target) => `${inviter ?? 'Someone'} has invited you to join ${target}`,
      list: (inviter, target) => `${inviter ?? 'Someone'} has shared the list ${target} with you`,
    },
    until: (when) => `This link is valid until ${when}.`,
    join: 'Sign in and join',
    usedUp: 'As many people have joined by this link as it allows. Ask whoever shared it for another.',
    noScript: 'To join here, allow JavaScript in your browser.',
    app: 'If you use an app, you can open the link there. The server’s address is',
    missing: {
      title: 'This link doesn’t work',
      text: 'Part of it may be missing, or it is no longer valid. Ask whoever shared it for another.',
    },
    after: (target, type) => ({
      join: type === 'list' ? `You now share the list ${target}.` : `You are now a member of ${target}.`,
      app: 'Continue in an app. The server’s address is',
      failed: 'That didn’t work. Please try again.',
      back: 'Back to the link',
    }),
  },
  sv: {
    title: {
      scope: (inviter, target) => `${inviter ?? 'Någon'} har bjudit in dig till ${target}`,
      list: (inviter, target) => `${inviter ?? 'Någon'} har delat listan ${target} med dig`,
    },
    until: (when) => `Länken gäller till ${when}.`,
    join: 'Logga in och gå med',
    usedUp: 'Så många som länken tillåter har redan gått med genom den. Be den som delade den om en ny.',
    noScript: 'Tillåt JavaScript i webbläsaren för att gå med här.',
    app: 'Om du använder en app kan du öppna länken där. Serverns adress är',
    missing: {
      title: 'Länken fungerar inte',
      text: 'En del av den kan ha fallit bort, eller så gäller den inte längre. Be den som delade den om en ny.',
    },
    after: (target, type) => ({
      join: type === 'list' ? `Nu delar du listan ${target}.` : `Nu är du med i ${target}.`,
      app: 'Fortsätt i en app. Serverns adress är',
      failed: 'Det gick inte. Försök igen.',
      back: 'Tillbaka till länken',
    }),
  },
};
