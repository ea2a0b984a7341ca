import type { Language } from '../../../shared/core/call';

/** The words of the pages that show a list, or balances, without an account, in one language. */
interface Words {
  readonly until: (when: string) => string;
  readonly asOf: (when: string) => string;
  readonly bought: string;
  readonly nothing: string;
  readonly more: (count: number) => string;
  readonly decimalMark: string;
  readonly due: (day: string) => string;
  readonly balances: (group: string) => string;
  readonly settled: string;
  readonly person: (number: number) => string;
  readonly columns: readonly [who: string, net: string];
  readonly payments: string;
  readonly pays: (from: string, to: string, amount: string) => string;
}

export const shownWords: Readonly<Record<Language, Words>> = {
  en: {
    until: (when) => `This link is valid until ${when}.`,
    asOf: (when) => `As of ${when}.`,
    bought: 'Bought',
    nothing: 'There is nothing on the list.',
    more: (count) => `And ${count} more.`,
    decimalMark: '.',
    due: (day) => `due ${day}`,
    balances: (group) => `Balances of ${group}`,
    settled: 'Everything is settled.',
    person: (number) => `Person ${number}`,
    columns: ['Who', 'Is owed (+) or owes (−)'],
    payments: 'Payments that would settle everything',
    pays: (from, to, amount) => `${from} pays ${to} ${amount}`,
  },
  sv: {
    until: (when) => `Länken gäller till ${when}.`,
    asOf: (when) => `Läget ${when}.`,
    bought: 'Köpt',
    nothing: 'Det finns inget på listan.',
    more: (count) => `Och ${count} till.`,
    decimalMark: ',',
    due: (day) => `senast ${day}`,
    balances: (group) => `Saldon i ${group}`,
    settled: 'Allt är reglerat.',
    person: (number) => `Person ${number}`,
    columns: ['Vem', 'Ska få (+) eller är skyldig (−)'],
    payments: 'Betalningar som skulle reglera allt',
    pays: (from, to, amount) => `${from} betalar ${amount} till ${to}`,
  },
};
