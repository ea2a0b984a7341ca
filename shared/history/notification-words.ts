import { roleName } from '../access/roles';
import type { Language } from '../core/call';
import type { UserId } from '../core/ids';
import { type CurrencyCode, exponentOf } from '../core/money/currencies';
import { newRoleWords, roleWords } from '../groups/role-words';
import type { Notification, NotificationFacts } from './notification';

/** The values that the words name. `amount`, `share`: null where there is none, or none is to be shown. */
interface Values {
  readonly actor: string;
  readonly subject: string;
  readonly other: string;
  readonly place: string;
  readonly name: string | null;
  readonly role: string;
  readonly amount: string | null;
  readonly share: string | null;
  /** Whether it is about a list rather than a group. */
  readonly list: boolean;
}
interface Text {
  readonly title: string;
  readonly body: string;
}
type Words = Readonly<Record<Exclude<NotificationFacts['occurrence'], 'settled'>, (values: Values) => Text>> & {
  readonly settled: (values: Values, you: 'paid' | 'was-paid' | 'neither') => Text;
  readonly somebody: string;
  readonly former: string;
};

const words: Readonly<Record<Language, Words>> = {
  en: {
    somebody: 'Someone',
    former: 'A former member',
    invited: ({ actor, place, role, list }) => ({
      title: list ? `${actor} has shared the list ${place} with you` : `${actor} has invited you to join ${place}`,
      body: role,
    }),
    offered: ({ actor, place }) => ({
      title: `${actor} would like to hand ${place} over to you`,
      body: 'If you accept, you own the group, and they stay in it as an admin.',
    }),
    joined: ({ subject, place, list }) => ({
      title: `${subject} has joined ${place}`,
      body: list ? 'They can see everything on the list.' : 'They can see everything in the group.',
    }),
    left: ({ subject, place, list }) => ({
      title: `${subject} has left ${place}`,
      body: list ? 'They can no longer see the list.' : 'They can no longer see what is in the group.',
    }),
    removed: ({ actor, subject, place }) => ({
      title: `${subject} is no longer in ${place}`,
      body: `${actor} has removed them from the group.`,
    }),
    lost: ({ actor, place, list }) => ({
      title: `You are no longer in ${place}`,
      body: `${actor} has removed you from the ${list ? 'list' : 'group'}.`,
    }),
    role: ({ place, role }) => ({ title: `Your role in ${place} has changed`, body: role }),
    assigned: ({ actor, name, place }) => ({
      title: `${actor} has assigned ${name ?? ''} to you`,
      body: `It is on the list ${place}.`,
    }),
    paid: ({ actor, place, name, amount, share }) => ({
      title: name ? `New expense in ${place}: ${name}` : `New expense in ${place}`,
      body: [
        amount ? `${actor} has added ${amount}.` : `${actor} has added an expense that concerns you.`,
        ...(share ? [`Your share is ${share}.`] : []),
      ].join(' '),
    }),
    settled: ({ actor, subject, other, place, amount }, you) => {
      const what = amount ?? 'something';
      const paid = {
        paid: `You have paid ${other} ${what}.`,
        'was-paid': `${subject} has paid you ${what}.`,
        neither: `${subject} has paid ${other} ${what}.`,
      };
      return { title: `Payment in ${place}`, body: `${paid[you]} ${actor} has recorded it.` };
    },
  },
  sv: {
    somebody: 'Någon',
    former: 'En tidigare medlem',
    invited: ({ actor, place, role, list }) => ({
      title: list ? `${actor} har delat listan ${place} med dig` : `${actor} har bjudit in dig till ${place}`,
      body: role,
    }),
    offered: ({ actor, place }) => ({
      title: `${actor} vill lämna över ${place} till dig`,
      body: 'Om du tackar ja äger du gruppen, och hen är kvar som administratör.',
    }),
    joined: ({ subject, place, list }) => ({
      title: `${subject} har gått med i ${place}`,
      body: list ? 'Hen kan se allt på listan.' : 'Hen kan se allt i gruppen.',
    }),
    left: ({ subject, place, list }) => ({
      title: `${subject} har lämnat ${place}`,
      body: list ? 'Hen kan inte längre se listan.' : 'Hen kan inte längre se det som finns i gruppen.',
    }),
    removed: ({ actor, subject, place }) => ({
      title: `${subject} är inte längre med i ${place}`,
      body: `${actor} har tagit bort hen från gruppen.`,
    }),
    lost: ({ actor, place, list }) => ({
      title: `Du är inte längre med i ${place}`,
      body: `${actor} har tagit bort dig från ${list ? 'listan' : 'gruppen'}.`,
    }),
    role: ({ place, role }) => ({ title: `Din roll i ${place} har ändrats`, body: role }),
    assigned: ({ actor, name, place }) => ({
      title: `${actor} har gett dig i uppgift: ${name ?? ''}`,
      body: `Det står på listan ${place}.`,
    }),
    paid: ({ actor, place, name, amount, share }) => ({
      title: name ? `Ny utgift i ${place}: ${name}` : `Ny utgift i ${place}`,
      body: [
        amount ? `${actor} har lagt till ${amount}.` : `${actor} har lagt till en utgift som rör dig.`,
        ...(share ? [`Din del är ${share}.`] : []),
      ].join(' '),
    }),
    settled: ({ actor, subject, other, place, amount }, you) => {
      const what = amount ?? 'en summa';
      const paid = {
        paid: `Du har betalat ${what} till ${other}.`,
        'was-paid': `${subject} har betalat ${what} till dig.`,
        neither: `${subject} har betalat ${what} till ${other}.`,
      };
      return { title: `Betalning i ${place}`, body: `${paid[you]} ${actor} har antecknat det.` };
    },
  },
};

/** Writes an amount as people of a language do, with its currency. */
const money = (amount: number, currency: CurrencyCode, language: Language): string => {
  const digits = exponentOf(currency);
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount / 10 ** digits);
};

/** The one who reads it, and in which language. */
export interface Reader {
  readonly userId: UserId;
  readonly language: Language;
  /** Somebody's name; null: they have none any more; undefined: it is no longer the reader's to know. */
  readonly nameOf: (user: UserId) => string | null | undefined;
  /** Whether amounts are left out. */
  readonly withoutAmounts?: boolean;
}

/** Writes what a notification says, in its reader's language. */
export const wordsFor = (
  { occurrence, listId, actorId, subjectId, otherId, place, name, roleId, amount, share, currency }: Notification,
  { userId, language, nameOf, withoutAmounts = false }: Reader,
): Text => {
  const say = words[language];
  const named = (user: UserId | null) => {
    const name = user === null ? undefined : nameOf(user);
    return name === null ? say.former : (name ?? say.somebody);
  };
  const shown = (value: number | null) =>
    value === null || currency === null || withoutAmounts ? null : money(value, currency, language);
  const list = listId !== null;
  const role = (roleId && roleName(roleId)) ?? 'viewer';
  const values = {
    actor: named(actorId),
    subject: named(subjectId),
    other: named(otherId),
    place,
    name,
    role: (occurrence === 'role' ? newRoleWords : roleWords)[list ? 'list' : 'scope'][language][role],
    amount: shown(amount),
    share: shown(share),
    list,
  };
  if (occurrence !== 'settled') return say[occurrence](values);
  return say.settled(values, userId === subjectId ? 'paid' : userId === otherId ? 'was-paid' : 'neither');
};
