import { type Alarm, alarms } from './alarms';
import { budgetNotices } from './budget';
import { savedQueries } from './queries';
import { burnAlarms, objectives, sloDays } from './slo';

const percent = (part: number): string => `${Number((part * 100).toPrecision(4))} %`;
const amount = (value: number, unit: string, more: string): string =>
  unit.startsWith('of ') ? `${percent(value)} ${more}${unit}` : `${value.toLocaleString('en')} ${more}${unit}`;
const span = (minutes: number): string =>
  minutes % 1_440 === 0 ? `${minutes / 1_440} d` : minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;

/** Says in words when an alarm fires. */
const condition = ({ fires, unit, minutes, periods = 1, silenceFires }: Alarm): string => {
  const limit =
    'at' in fires
      ? amount(fires.at, unit, 'or more ')
      : fires.below === 1
        ? `no ${unit}`
        : `fewer than ${amount(fires.below, unit, '')}`;
  return `${limit} in ${span(minutes)}${periods > 1 ? `, ${periods} times in a row` : ''}${silenceFires ? ', or silence' : ''}`;
};

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const linked = (name: string): string => `[${name}](#${name})`;

/** Writes the runbook's table of alarms: each links to its section. */
const alarmTable = (): string =>
  [
    row('alarm', 'fires at', 'meaning', 'urgency', 'do first'),
    '|---|---|---|---|---|',
    ...Object.entries<Alarm>(alarms).map(([name, alarm]) =>
      row(linked(name), condition(alarm), alarm.means, alarm.urgency, alarm.todo),
    ),
    ...burnAlarms.map(({ name, windows: { long, short } }) =>
      row(linked(name), `${condition(long)}, and in ${span(short.minutes)}`, long.means, long.urgency, long.todo),
    ),
    row(
      linked('budget'),
      budgetNotices.map(({ percent: share, of }) => `${share} % ${of === 'ACTUAL' ? 'spent' : 'foreseen'}`).join(', '),
      'the costs of the month are approaching or exceeding its budget',
      'ticket',
      'Open the estimate on the dashboard and Cost Explorer to see which service it is, and since when.',
    ),
  ].join('\n');

/** Lists every alarm that has a section in the runbook. */
export const alarmSections = (): string[] => [...Object.keys(alarms), ...burnAlarms.map(({ name }) => name), 'budget'];

/** Writes the table of what is promised, and how much of it may go wrong. */
const objectivesTable = (): string => {
  const minutes = (budget: number) =>
    `${Math.round(sloDays * 1_440 * budget).toLocaleString('en')} min in which every request fails`;
  return [
    row('objective', `over ${sloDays} days`, 'error budget', 'as time'),
    '|---|---|---|---|',
    ...objectives.map(({ name, promise, budget }) =>
      row(name, promise, percent(budget), name === 'availability' ? minutes(budget) : ''),
    ),
  ].join('\n');
};

/** Writes the table of the saved queries. */
const queriesList = (): string =>
  ['| query | of |', '|---|---|', ...Object.entries(savedQueries).map(([name, { about }]) => row(name, about))].join(
    '\n',
  );

const generated = { alarms: alarmTable, objectives: objectivesTable, queries: queriesList } as const;

/**
 * Returns the runbook, docs/operations.md, with its generated parts made anew; each stands between `<!-- name
 * -->` and `<!-- /name -->`.
 * @throws Error when a part's place is missing
 */
export const refreshed = (runbook: string): string =>
  Object.entries(generated).reduce((text, [name, make]) => {
    const place = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`);
    if (!place.test(text)) throw new Error(`The runbook lacks the markers for ${name}`);
    return text.replace(place, (_, begin: string, end: string) => `${begin}${make()}\n${end}`);
  }, runbook);
