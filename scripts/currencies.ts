import codes from 'currency-codes';
import { writeFile } from 'node:fs/promises';

/** Metals, funds and test codes are no money that a household spends. */
const spendable = new Set(['XAF', 'XCD', 'XCG', 'XOF', 'XPF']);
const rows = codes.data
  .filter(({ code }) => !code.startsWith('X') || spendable.has(code))
  .filter(({ code }) => !['CLF', 'UYI', 'UYW', 'BOV', 'CHE', 'CHW', 'COU', 'MXV', 'USN'].includes(code))
  .map(({ code, digits, currency }) => `  ['${code}', ${digits.toString()}, ${JSON.stringify(currency)}],`);

/** Writes shared/currencies/iso4217.ts: only what is served of the package's table, which brings 60 KB of countries. */
await writeFile(
  new URL('../shared/currencies/iso4217.ts', import.meta.url),
  `/** ISO 4217: code, digits after the decimal point, name. Made by \`npm run currencies\`. */\nexport const iso4217 = [\n${rows.join('\n')}\n] as const;\n`,
);
console.log(`currencies: ${rows.length.toString()} written`);
