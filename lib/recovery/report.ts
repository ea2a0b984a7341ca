import type { Difference } from '../../shared/operations/integrity/tally';
import type { Survey } from './survey';

/** The most differences that are listed; the others are counted. */
const listed = 50;

const lineOf = ({ pk, sk, attribute, stored, due }: Difference): string =>
  `  ${pk} ${sk} ${attribute}: ${stored}, should be ${due}`;

/** Lists what is wrong with the figures of a table, in lines for people. */
export const differenceLines = (name: string, { differences }: Survey): string[] => [
  differences.length === 0
    ? `${name}: every count, total and balance agrees with its records`
    : `${name}: ${differences.length} figures don’t agree with the records`,
  ...differences.slice(0, listed).map(lineOf),
  ...(differences.length > listed ? [`  … and ${differences.length - listed} more`] : []),
];

const columns = (rows: readonly (readonly [string, string, string, string])[]): string[] => {
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
};

/** Compares two tables, by kinds of records and of money; then lists what is wrong in either. */
export const comparisonLines = (
  live: { name: string; survey: Survey },
  restored: { name: string; survey: Survey },
): string[] => {
  const [one, other] = [live.survey.census, restored.survey.census];
  const rowsOf = <T extends number | bigint>(left: ReadonlyMap<string, T>, right: ReadonlyMap<string, T>) =>
    [...new Set([...left.keys(), ...right.keys()])].sort().map((kind): [string, string, string, string] => {
      const [from, to] = [BigInt(left.get(kind) ?? 0), BigInt(right.get(kind) ?? 0)];
      return [kind, String(from), String(to), to === from ? '' : `${to > from ? '+' : ''}${to - from}`];
    });
  return [
    ...columns([
      ['', live.name, restored.name, 'difference'],
      ...rowsOf(one.records, other.records),
      ...rowsOf(one.money, other.money),
    ]),
    one.checksum === other.checksum ? 'contents: the same' : 'contents: different',
    ...differenceLines(live.name, live.survey),
    ...differenceLines(restored.name, restored.survey),
  ];
};
