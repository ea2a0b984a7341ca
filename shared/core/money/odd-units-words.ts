/** The rule as the contract tells it, so that an app shows while somebody types what will be stored. */
export const oddUnitsRule = [
  'If an amount can’t be divided evenly, the transaction’s `id` decides who bears the odd units, so ' +
    'that they don’t always fall on the same person.',
  'Every share is rounded down, and the units left over go, one each, to those whose shares lost the most in rounding.',
  'Among those who lost the same (everybody, in an equal split) it is settled by turns: sort the ' +
    '`userId`s as text, take the first 4 bytes of',
  'SHA-256 of the `id` (lower case, with its hyphens, as UTF-8) as a big-endian number n, and begin with person n modulo the number',
  'of shares (the first is 0), then go on to the next, and from the last to the first.',
].join(' ');

/** The examples for people A, B, C … whose ids sort so; a test works them out again. */
export const oddUnitsExamples = [
  { id: '0190a0a0-0000-7000-8000-000000000001', n: 657_060_883, amount: 1_001, parts: [500, 501] },
  { id: '0190a0a0-0000-7000-8000-000000000002', n: 2_251_375_990, amount: 1_000, parts: [333, 334, 333] },
  { id: '0190a0a0-0000-7000-8000-000000000004', n: 925_408_139, amount: 1_003, parts: [251, 251, 250, 251] },
] as const;

const nameOf = (index: number): string => String.fromCharCode('A'.charCodeAt(0) + index);

/** The examples as the contract shows them. */
export const oddUnitsTable = [
  '| `id` | n | first | `amount` | equal shares |',
  '|---|--:|---|--:|---|',
  ...oddUnitsExamples.map(({ id, n, amount, parts }) => {
    const first = n % parts.length;
    const shares = parts.map((part, index) => `${nameOf(index)} ${String(part)}`).join(', ');
    return `| \`${id}\` | ${String(n)} | ${String(first)}: ${nameOf(first)} | ${String(amount)} | ${shares} |`;
  }),
].join('\n');
