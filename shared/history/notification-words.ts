import { roleName } from '../access/roles';
import type { Language } from '../core/call';
import type { UserId } from '../core/ids';
import { type CurrencyCode, exponentOf } from '../core/money/currencies';
import { newRoleWords, type Offered, roleWords } from '../groups/role-words';
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
  /** What it is about. */
  readonly to: Offered;
}
interface Told {
  readonly title: string;
  readonly body: string;
}
type Words = Readonly<Record<Exclude<NotificationFacts['occurrence'], 'settled'>, (values: Values) => Told>> & {
  readonly settled: (values: Values, you: 'paid' | 'was-paid' | 'neither') => Told;
  readonly somebody: string;
  readonly former: string;
  /** Says how many more there are than one. */
  readonly more: (count: number) => string;
};

const words: Readonly<Record<Language, Words>> = {
  en: {
    somebody: 'Someone',
    former: 'A former member',
    more: (count) => `And ${count} more.`,
    invited: ({ actor, place, role, to }) => ({
      title: {
        scope: `${actor} has invited you to join ${place}`,
        list: `${actor} has shared the list ${place} with you`,
        slice: `${actor} would like to show you ${place}`,
      }[to],
      body: role,
    }),
    offered: ({ actor, place }) => ({
      title: `${actor} would like to hand ${place} over to you`,
      body: 'If you accept, you own the group, and they stay in it as an admin.',
    }),
    joined: ({ subject, place, to }) => ({
      title: `${subject} has joined ${place}`,
      body: {
        scope: 'They can see everything in the group.',
        list: 'They can see everything on the list.',
        slice: 'They can see what you are shown there.',
      }[to],
    }),
    left: ({ subject, place, to }) => ({
      title: `${subject} has left ${place}`,
      body: {
        scope: 'They can no longer see what is in the group.',
        list: 'They can no longer see the list.',
        slice: 'They can no longer see what you are shown there.',
      }[to],
    }),
    removed: ({ actor, subject, place, to }) => ({
      title: `${subject} is no longer in ${place}`,
      body: to === 'slice' ? `${actor} no longer shows it to them.` : `${actor} has removed them from the group.`,
    }),
    lost: ({ actor, place, to }) => ({
      title: `You are no longer in ${place}`,
      body: {
        scope: `${actor} has removed you from the group.`,
        list: `${actor} has removed you from the list.`,
        slice: `${actor} no longer shows it to you.`,
      }[to],
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
    more: (count) => `Och ${count} till.`,
    invited: ({ actor, place, role, to }) => ({
      title: {
        scope: `${actor} har bjudit in dig till ${place}`,
        list: `${actor} har delat listan ${place} med dig`,
        slice: `${actor} vill visa dig ${place}`,
      }[to],
      body: role,
    }),
    offered: ({ actor, place }) => ({
      title: `${actor} vill lämna över ${place} till dig`,
      body: 'Om du tackar ja äger du gruppen, och hen är kvar som administratör.',
    }),
    joined: ({ subject, place, to }) => ({
      title: `${subject} har gått med i ${place}`,
      body: {
        scope: 'Hen kan se allt i gruppen.',
        list: 'Hen kan se allt på listan.',
        slice: 'Hen kan se det som visas för dig där.',
      }[to],
    }),
    left: ({ subject, place, to }) => ({
      title: `${subject} har lämnat ${place}`,
      body: {
        scope: 'Hen kan inte längre se det som finns i gruppen.',
        list: 'Hen kan inte längre se listan.',
        slice: 'Hen kan inte längre se det som visas för dig där.',
      }[to],
    }),
    removed: ({ actor, subject, place, to }) => ({
      title: `${subject} är inte längre med i ${place}`,
      body: to === 'slice' ? `${actor} visar det inte längre för hen.` : `${actor} har tagit bort hen från gruppen.`,
    }),
    lost: ({ actor, place, to }) => ({
      title: `Du är inte längre med i ${place}`,
      body: {
        scope: `${actor} har tagit bort dig från gruppen.`,
        list: `${actor} har tagit bort dig från listan.`,
        slice: `${actor} visar det inte längre för dig.`,
      }[to],
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
  {
    occurrence,
    listId,
    sourceScopeId,
    actorId,
    subjectId,
    otherId,
    place,
    name,
    roleId,
    amount,
    share,
    currency,
  }: Notification,
  { userId, language, nameOf, withoutAmounts = false }: Reader,
): Told => {
  const say = words[language];
  const named = (user: UserId | null) => {
    const name = user === null ? undefined : nameOf(user);
    return name === null ? say.former : (name ?? say.somebody);
  };
  const shown = (value: number | null) =>
    value === null || currency === null || withoutAmounts ? null : money(value, currency, language);
  const to: Offered = listId !== null ? 'list' : sourceScopeId !== null ? 'slice' : 'scope';
  const role = (roleId && roleName(roleId)) ?? 'viewer';
  const values = {
    actor: named(actorId),
    subject: named(subjectId),
    other: named(otherId),
    place,
    name,
    // Nobody’s role in a slice changes.
    role: (occurrence === 'role' ? { ...roleWords, ...newRoleWords } : roleWords)[to][language][role],
    amount: shown(amount),
    share: shown(share),
    to,
  };
  if (occurrence !== 'settled') return say[occurrence](values);
  return say.settled(values, userId === subjectId ? 'paid' : userId === otherId ? 'was-paid' : 'neither');
};

/** Says several things in one: the last of them, and how many more there are. */
export const inOne = (last: Told, further: number, language: Language): Told =>
  further === 0 ? last : { title: last.title, body: `${last.body}\n${words[language].more(further)}` };
