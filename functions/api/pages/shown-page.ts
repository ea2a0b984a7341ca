import type { Language } from '../../../shared/core/call';
import { escaped, escapedLines } from '../../../shared/core/html';
import { type CurrencyCode, majorUnits } from '../../../shared/core/money/currencies';
import type { Instant } from '../../../shared/core/time';
import type { ShownItem, ShownList } from '../../../shared/lists/shown-list';
import type { ShownBalances } from '../../../shared/money/shown-balances';
import type { Text } from '../../../shared/http/route';
import { personPage } from './person-page';
import { momentIn } from './sign-in-data';
import { shownWords } from './shown-words';

const note = (expiresAt: Instant | null, now: Instant, language: Language): string => {
  const { asOf, until } = shownWords[language];
  const lines = [asOf(momentIn(now, language)), ...(expiresAt ? [until(momentIn(expiresAt, language))] : [])];
  return `      <p class="note">${escaped(lines.join(' '))}</p>`;
};

const lineOf = (
  { name, quantity, unit, category, notes, dueOn, assignedTo }: ShownItem,
  language: Language,
): string => {
  const counted = quantity.replace('.', shownWords[language].decimalMark);
  const amount = unit || quantity !== '1' ? `${[counted, unit].filter(Boolean).join(' ')} ` : '';
  const beside = [category, ...(dueOn ? [shownWords[language].due(dueOn)] : []), ...(assignedTo ? [assignedTo] : [])];
  const said = notes ? `<br><small>${escapedLines(notes)}</small>` : '';
  return `<li>${escaped(`${amount}${name}`)} <small>${escaped(beside.join(' · '))}</small>${said}</li>`;
};

/** Makes the page that shows a list to whoever has a link to it: to read and to print, without a script. */
export const shownListPage = (list: ShownList, now: Instant, language: Language): Text => {
  const { bought, nothing, more } = shownWords[language];
  const lines = (purchased: boolean) =>
    list.items.filter((item) => item.purchased === purchased).map((item) => lineOf(item, language));
  const [open, done] = [lines(false), lines(true)];
  const content = [
    ...(list.description ? [`<p>${escapedLines(list.description)}</p>`] : []),
    ...(list.items.length === 0 ? [`<p>${nothing}</p>`] : []),
    ...(open.length > 0 ? [`<ul class="items">${open.join('')}</ul>`] : []),
    ...(done.length > 0 ? [`<h2>${bought}</h2><ul class="items bought">${done.join('')}</ul>`] : []),
    ...(list.more > 0 ? [`<p>${more(list.more)}</p>`] : []),
  ];
  return personPage(language, {
    title: list.name,
    content: `      ${content.join('\n      ')}\n${note(list.expiresAt, now, language)}`,
  });
};

const amountIn = (language: Language, currency: CurrencyCode, signed: boolean): ((amount: number) => string) => {
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    signDisplay: signed ? 'exceptZero' : 'auto',
  });
  return (amount) => format.format(Number(majorUnits(amount, currency)));
};

/** Makes the page that shows the balances of a group to whoever has a link to them. */
export const shownBalancesPage = (shown: ShownBalances, now: Instant, language: Language): Text => {
  const words = shownWords[language];
  const nameOf = (person: number): string => shown.people[person - 1] ?? words.person(person);
  const [who, net] = words.columns;
  const tables = shown.balances.map(({ currency, nets, payments }) => {
    const [signed, plain] = [amountIn(language, currency, true), amountIn(language, currency, false)];
    const rows = nets.map(
      (one) => `<tr><th scope="row">${escaped(nameOf(one.person))}</th><td>${escaped(signed(one.net))}</td></tr>`,
    );
    const due = payments.map(
      ({ from, to, amount }) => `<li>${escaped(words.pays(nameOf(from), nameOf(to), plain(amount)))}</li>`,
    );
    const settling = due.length > 0 ? `<h3>${words.payments}</h3><ul>${due.join('')}</ul>` : `<p>${words.settled}</p>`;
    return `<h2>${currency}</h2>
      <table><thead><tr><th scope="col">${who}</th><th scope="col">${net}</th></tr></thead><tbody>${rows.join('')}</tbody></table>
      ${settling}`;
  });
  return personPage(language, {
    title: words.balances(shown.name),
    content: `      ${tables.join('\n      ') || `<p>${words.settled}</p>`}\n${note(shown.expiresAt, now, language)}`,
  });
};
