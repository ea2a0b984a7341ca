import codes from 'currency-codes';
import { readFile, writeFile } from 'node:fs/promises';
import { commandLine } from '../bin/command-line.mjs';

interface Amendment {
  readonly code: string;
  readonly digits: number;
  readonly currency: string;
}
/**
 * The changes of ISO 4217 since the package's table, by the notices of its maintenance agency
 * (https://www.six-group.com/en/products-services/financial-information/data-standards.html): amendment 176
 * (the Caribbean guilder takes the place of the Antillean one, 31 March 2025) and the euro in Bulgaria (1
 * January 2026). Once the package knows a change, it goes from here.
 */
const begun: readonly Amendment[] = [{ code: 'XCG', digits: 2, currency: 'Caribbean Guilder' }];
const ended: ReadonlySet<string> = new Set(['ANG', 'BGN']);

/** The codes beginning with X that are money of households; metals, funds and test codes are not. */
const spendable = new Set(['XAF', 'XCD', 'XCG', 'XOF', 'XPF']);
const accounting = new Set(['CLF', 'UYI', 'UYW', 'BOV', 'CHE', 'CHW', 'COU', 'MXV', 'USN']);

const known = new Set(codes.data.map(({ code }) => code));
const overtaken = [
  ...begun.filter(({ code }) => known.has(code)).map(({ code }) => code),
  ...[...ended].filter((code) => !known.has(code)),
];
if (overtaken.length > 0)
  throw new Error(
    `The package knows of ${overtaken.join(', ')} by now: take it out of scripts/currencies.ts, and keep what ended among the withdrawn`,
  );

const all = [...codes.data, ...begun]
  .filter(({ code }) => (!code.startsWith('X') || spendable.has(code)) && !accounting.has(code))
  .sort((one, other) => (one.code < other.code ? -1 : 1));
const rows = all.map(({ code, digits, currency }) => `  ['${code}', ${String(digits)}, ${JSON.stringify(currency)}],`);
/** The text of the file, with only what is served of the package's table, which brings 60 KB of countries. */
const text = [
  '/**',
  ` * ISO 4217 as of ${codes.publishDate} and its amendments since: code, digits after the decimal point, name.`,
  ' * Made by `npm run currencies`.',
  ' */',
  'export const iso4217 = [',
  ...rows,
  '] as const;',
  '',
  '/** The currencies that are no longer money anywhere: what was recorded in them stays readable. */',
  `export const withdrawn = [${[...ended].map((code) => `'${code}'`).join(', ')}] as const;`,
  '',
].join('\n');
const file = new URL('../shared/core/money/iso4217.ts', import.meta.url);

if (commandLine('currencies').values.check) {
  const fresh = (await readFile(file, 'utf8')) === text;
  console.log(`currencies: ${fresh ? 'fresh' : 'stale: run `npm run currencies`'}`);
  process.exitCode = fresh ? 0 : 1;
} else {
  await writeFile(file, text);
  console.log(`currencies: ${String(rows.length)} written`);
}
