import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { own } from '../shared/core/own';

export interface Campaign {
  /** Schemathesis. */
  readonly command: string;
  /** The folder of its configuration and hooks. */
  readonly cwd: string;
  /** The file with the contract. */
  readonly contract: string;
  readonly reports: string;
  /** The least number of requests to generate. */
  readonly requests: number;
  readonly api: string;
  readonly desk: string;
  readonly env: NodeJS.ProcessEnv;
}

const Counts = z.record(z.string(), z.number());
const Tally = z.object({
  requests: z.number(),
  operations: z.array(z.string()),
  phases: Counts,
  statuses: Counts,
  reached: Counts,
  beyond: Counts,
  not_made: Counts,
});
type Tally = z.output<typeof Tally>;

const Paths = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
const Report = z.object({ test_cases: z.object({ unique_failures: z.number() }), errors: z.array(z.unknown()) });

/** Tells whether an operation is refused for longer than a campaign lasts: an invitation was just sent. */
const isTooEarly = (operation: string): boolean => operation.endsWith('/resend');

/** The average number of requests that Schemathesis's coverage phase makes of an operation here. */
const boundariesPerOperation = 100;
/**
 * The part of the requests that each of the two large phases gets; examples and sequences make up the rest.
 */
const share = 0.35;

const sum = (tallies: readonly Tally[], what: 'phases' | 'statuses' | 'beyond' | 'not_made'): Record<string, number> =>
  tallies.reduce<Record<string, number>>(
    (total, tally) =>
      Object.entries(tally[what]).reduce(
        (all, [name, times]) => ({ ...all, [name]: (own(all, name) ?? 0) + times }),
        total,
      ),
    {},
  );

/**
 * Runs rounds, each with another seed, until as many requests were made as are wanted: the first with all
 * phases, the others with drawn calls and sequences.
 */
export const campaign = async ({ command, cwd, contract, reports, requests, api, desk, env }: Campaign) => {
  const operations = Object.values(Paths.parse(JSON.parse(await readFile(contract, 'utf8'))).paths).flatMap(
    Object.keys,
  ).length;
  const rounds: { readonly tally: Tally; readonly failures: number; readonly passed: boolean }[] = [];
  const made = () => rounds.reduce((total, { tally }) => total + tally.requests, 0);

  const round = async (number: number) => {
    const tally = join(reports, `tally-${number}.json`);
    const report = join(reports, `report-${number}.json`);
    const wanted = number === 1 ? share * requests : requests - made();
    const child = spawn(
      command,
      [
        '--config-file',
        'schemathesis.toml',
        'run',
        contract,
        '--url',
        api,
        '--checks',
        'all',
        '--seed',
        String(number),
        '--phases',
        number === 1 ? 'examples,coverage,fuzzing,stateful' : 'fuzzing,stateful',
        '--max-examples',
        String(Math.ceil(wanted / operations)),
        '--report',
        'json',
        '--report-json-path',
        report,
      ],
      {
        cwd,
        stdio: 'inherit',
        env: {
          ...env,
          PYTHONDONTWRITEBYTECODE: '1',
          HYPOTHESIS_STORAGE_DIRECTORY: join(reports, 'hypothesis'),
          SCHEMATHESIS_HOOKS: 'hooks',
          HEARTH_FUZZ_API: api,
          HEARTH_FUZZ_DESK: desk,
          HEARTH_FUZZ_TALLY: tally,
          HEARTH_FUZZ_COVERAGE: String((share * requests) / (boundariesPerOperation * operations)),
        },
      },
    );
    await once(child, 'exit');
    const { test_cases: cases, errors } = Report.parse(JSON.parse(await readFile(report, 'utf8')));
    const failures = cases.unique_failures + errors.length;
    rounds.push({
      tally: Tally.parse(JSON.parse(await readFile(tally, 'utf8'))),
      failures,
      passed: child.exitCode === 0 && failures === 0,
    });
  };

  await round(1);
  for (let number = 2; made() < requests && rounds.every(({ passed }) => passed); number++) await round(number);
  const tallies = rounds.map(({ tally }) => tally);
  const all = tallies.flatMap((tally, index) => (index === 0 ? tally.operations : []));
  const unreached = all.filter(
    (operation) => !isTooEarly(operation) && !tallies.some(({ reached }) => Object.hasOwn(reached, operation)),
  );
  return {
    requests: made(),
    operations: all.length,
    unreached,
    failures: rounds.reduce((total, { failures }) => total + failures, 0),
    passed: rounds.every(({ passed }) => passed) && unreached.length === 0,
    phases: sum(tallies, 'phases'),
    statuses: sum(tallies, 'statuses'),
    beyond: sum(tallies, 'beyond'),
    notMade: sum(tallies, 'not_made'),
  };
};
