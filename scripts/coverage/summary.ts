import istanbul, { type CoverageMap } from 'istanbul-lib-coverage';
import { join, relative } from 'node:path';

/** How many percent of the lines and branches of each part have to be run by tests. */
export const least = { lines: 90, branches: 85 };

/** How much of a part of the code is run. */
export interface Summary {
  readonly part: string;
  readonly line: string;
  readonly lines: number;
  readonly branches: number;
}

const percent = (covered: number, total: number) => (total === 0 ? 100 : Math.floor((covered / total) * 1000) / 10);

/** Sums up a folder. */
export const summaryOf = (coverage: CoverageMap, part: string, root: string): Summary => {
  const own = istanbul.createCoverageMap();
  for (const path of coverage.files())
    if (path.startsWith(join(root, part, '/'))) own.addFileCoverage(coverage.fileCoverageFor(path));
  const { lines, branches } = own.getCoverageSummary();
  const shown = (what: string, { covered, total }: { covered: number; total: number }) =>
    `${percent(covered, total).toFixed(1)} % of ${String(total)} ${what}`;
  return {
    part,
    line: `coverage of ${part}: ${shown('lines', lines)}, ${shown('branches', branches)}`,
    lines: percent(lines.covered, lines.total),
    branches: percent(branches.covered, branches.total),
  };
};

/** Says where a part is below what has to be run. */
export const faultsIn = ({ part, lines, branches }: Summary): string[] => [
  ...(lines < least.lines ? [`coverage of ${part}: below ${String(least.lines)} % of lines`] : []),
  ...(branches < least.branches ? [`coverage of ${part}: below ${String(least.branches)} % of branches`] : []),
];

/** Writes line numbers shorter: 3–5, 9. */
const ranged = (lines: readonly number[]): string =>
  lines
    .reduce<[number, number][]>((ranges, line) => {
      const last = ranges.at(-1);
      if (last?.[1] === line - 1) last[1] = line;
      else ranges.push([line, line]);
      return ranges;
    }, [])
    .map(([first, last]) => (first === last ? String(first) : `${String(first)}–${String(last)}`))
    .join(', ');

/** Lists the files with most lines that no test runs, with those lines. */
export const unrun = (coverage: CoverageMap, root: string, most = 8): string[] =>
  coverage
    .files()
    .map((path) => ({ path, lines: coverage.fileCoverageFor(path).getUncoveredLines().map(Number) }))
    .filter(({ lines }) => lines.length > 0)
    .sort((one, other) => other.lines.length - one.lines.length)
    .slice(0, most)
    .map(({ path, lines }) => `not run: ${relative(root, path)} ${ranged(lines)}`);
