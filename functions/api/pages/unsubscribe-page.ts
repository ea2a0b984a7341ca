import type { Language } from '../../../shared/core/call';
import type { Text } from '../../../shared/http/route';
import { personPage, wordsPage } from './person-page';
import { formHeaders } from './policy';

interface Words {
  readonly title: string;
  readonly text: string;
  readonly button: string;
}

const words: Readonly<
  Record<
    Language,
    Readonly<Record<'invitations' | 'digests', Readonly<Record<'open' | 'stopped', Words>>>> & {
      readonly missing: Omit<Words, 'button'>;
    }
  >
> = {
  en: {
    invitations: {
      open: {
        title: 'Stop invitations by e-mail?',
        button: 'Stop all invitations',
        text:
          'The address that received this e-mail will get no more invitations from Hearth, no matter who sends ' +
          'them. You will still see them when you sign in.',
      },
      stopped: {
        title: 'No more invitations by e-mail',
        button: 'Get invitations by e-mail again',
        text: 'The address that received the e-mail will get no more invitations from Hearth. You will still see them when you sign in.',
      },
    },
    digests: {
      open: {
        title: 'Stop e-mail about what is new?',
        button: 'Stop these e-mails',
        text: 'You will get no more e-mail about what happens in your groups. You still find it in the app.',
      },
      stopped: {
        title: 'No more e-mail about what is new',
        button: 'Get these e-mails again',
        text: 'You will get no more e-mail about what happens in your groups. You still find it in the app.',
      },
    },
    missing: {
      title: 'This link no longer works',
      text:
        'Part of it may be missing, or the e-mail may be more than a month old. Open the link in the latest ' +
        'e-mail you have received from Hearth.',
    },
  },
  sv: {
    invitations: {
      open: {
        title: 'Stoppa inbjudningar via mejl?',
        button: 'Stoppa alla inbjudningar',
        text:
          'Adressen som fick mejlet kommer inte att få fler inbjudningar från Hearth, oavsett vem som skickar ' +
          'dem. Du ser dem fortfarande när du loggar in.',
      },
      stopped: {
        title: 'Inga fler inbjudningar via mejl',
        button: 'Få inbjudningar via mejl igen',
        text: 'Adressen som fick mejlet kommer inte att få fler inbjudningar från Hearth. Du ser dem fortfarande när du loggar in.',
      },
    },
    digests: {
      open: {
        title: 'Stoppa mejl om nyheter?',
        button: 'Stoppa de här mejlen',
        text: 'Du kommer inte att få fler mejl om det som händer i dina grupper. Det finns fortfarande i appen.',
      },
      stopped: {
        title: 'Inga fler mejl om nyheter',
        button: 'Få mejlen igen',
        text: 'Du kommer inte att få fler mejl om det som händer i dina grupper. Det finns fortfarande i appen.',
      },
    },
    missing: {
      title: 'Länken fungerar inte längre',
      text:
        'En del av den kan ha fallit bort, eller så är mejlet mer än en månad gammalt. Öppna länken i det ' +
        'senaste mejlet du har fått från Hearth.',
    },
  },
};

/**
 * Makes the page that a mail’s link opens: a button that stops invitations to its address, or lets them
 * through again. No address is on it.
 */
export const unsubscribePage = (of: 'invitations' | 'digests', stopped: boolean, language: Language): Text => {
  const { title, text, button } = words[language][of][stopped ? 'stopped' : 'open'];
  return personPage(language, {
    title,
    content: `      <p>${text}</p>
      <form method="post">
        <input type="hidden" name="List-Unsubscribe" value="${stopped ? 'Resume' : 'One-Click'}">
        <button${stopped ? ' class="plain"' : ''}>${button}</button>
      </form>`,
    headers: formHeaders(),
  });
};

/** Makes the page for people whose link is damaged, or older than its key. */
export const noSuchMailbox = (language: Language): Text => wordsPage(language, words[language].missing, 404);
