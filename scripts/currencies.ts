import codes from 'currency-codes';
import { readFile, writeFile } from 'node:fs/promises';

/** Metals, funds and test codes are no money that a household spends. */
const spendable = new Set(['XAF', 'XCD', 'XCG', 'XOF', 'XPF']);
const accounting = new Set(['CLF', 'UYI', 'UYW', 'BOV', 'CHE', 'CHW', 'COU', 'MXV', 'USN']);

const rows = codes.data
  .filter(({ code }) => (!code.startsWith('X') || spendable.has(code)) && !accounting.has(code))
  .map(({ code, digits, currency }) => `  ['${code}', ${String(digits)}, ${JSON.stringify(currency)}],`);
/** Only what is served of the package's table, which brings 60 KB of countries. */
const text = `/** ISO 4217: code, digits after the decimal point, name. Made by \`npm run currencies\`. */\nexport const iso4217 = [\n${rows.join('\n')}\n] as const;\n`;
const file = new URL('../shared/currencies/iso4217.ts', import.meta.url);

if (process.argv.includes('--check')) {
  const fresh = (await readFile(file, 'utf8')) === text;
  console.log(`currencies: ${fresh ? 'fresh' : 'stale: run `npm run currencies`'}`);
  process.exitCode = fresh ? 0 : 1;
} else {
  await writeFile(file, text);
  console.log(`currencies: ${String(rows.length)} written`);
}
