import type { Cost } from './meter';
import { prices } from '../../../lib/aws/operations/prices';
import { type Figure, reasonsOf } from './figures';
import type { Following } from './following';

const million = 1e6;
/** Works out what a million of such calls cost at the table, in US dollars. */
const dollars = ({ readUnits, writeUnits }: Cost): number =>
  (readUnits * prices.readUnit + writeUnits * prices.writeUnit) * million;

const money = (amount: number): string => amount.toFixed(2);
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

const line = (figure: Figure): string => {
  const { route, when, cost } = figure;
  const reasons = reasonsOf(figure);
  const note =
    reasons.length > 0 ? `${['one', 'two', 'three'][reasons.length - 1] ?? ''} more: ${reasons.join('; ')}` : '';
  return row([
    `${route.method} ${route.path}${when ? ` (${when})` : ''}`,
    cost.calls,
    cost.roundTrips,
    cost.readUnits,
    cost.writeUnits,
    money(dollars(cost)),
    note,
  ]);
};

const byNoun = (one: Figure, other: Figure): number =>
  one.route.noun.localeCompare(other.route.noun, 'en') ||
  one.route.path.localeCompare(other.route.path, 'en') ||
  one.route.method.localeCompare(other.route.method, 'en');

const introduction = `# What a call costs

Made by \`npm run cost\`, which calls every route once against the table engine and counts; a test fails when this file is not what it counts.

- **round trips**: wall clock to the table. Calls side by side are one; a round trip begins when nothing is in flight. Retries after a conflict come on top.
- May take: reads 1 (across scopes 2), creates 1 (money 2), changes 2. What takes more says why.
- **RRU, WRU**: request units as AWS bills them. Of reads as the engine reports them, and the least there is for what is not found, which the engine leaves out;
  of transactions reckoned from the sizes of their records, because the engine's figures are wrong.
  A transaction pays 2 WRU for each KB started of each record it writes or checks, and the same again for each write of the index \`order\`, which is the dearer reading:
  AWS doesn't say whether those count twice. Sources:
  [units](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html),
  [transactions](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-capacity-handling),
  [local indexes](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LSI.html#LSI.ThroughputConsiderations),
  [sizes](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html).
- **$**: US dollars for a million calls at the table alone, on demand in us-east-1: $${prices.readUnit * million} a million RRU, $${prices.writeUnit * million} a million WRU ([prices](https://aws.amazon.com/dynamodb/pricing/on-demand/)).
  Apart from the route, a million calls cost $3.50 at [API Gateway](https://aws.amazon.com/api-gateway/pricing/) (REST) and, at 1,024 MB on arm64 and 20 ms each, $0.20 + $0.27 at
  [Lambda](https://aws.amazon.com/lambda/pricing/).
- Routes are counted in a group. In somebody’s personal scope a call reads its scope alone, and its list where it has one: one RRU less, or two, since nobody is a member there (\`test/api/personal-scope.test.ts\`).
- Pages are counted with few records on them: 100 items of 400 bytes are 10 RRU more. A page under a filter may read 1,000 records. A summary reads a record of 200 to 300 bytes for each
  day and dimension: 26 RRU for a full year. What a household holds besides makes none of that dearer: a test shows it with 10, 1,000 and 10,000 records, \`npm run cost -- --grown\` with 100,000 transactions.`;

const header = [
  row(['route', 'calls', 'round trips', 'RRU', 'WRU', '$', 'note']),
  '|---|--:|--:|--:|--:|--:|---|',
].join('\n');

const following = `## What follows

What the two functions of the stream ([streams](streams.md)) do for what one call wrote, in a group of five people, counted in the same way; mail and pictures are left out.
What came together is one batch. Each entry of a feed is written by itself, one after the other in a group's feed, so that whoever reads on misses none
([0103](decisions/0103-what-follows-a-write-is-written-alone.md)): 1 WRU, where in a transaction it is 2.

| what happened | function | it is given | calls | round trips | RRU | WRU | $ |
|---|---|---|--:|--:|--:|--:|--:|`;

const followingLine = ({ act, function: name, records, cost }: Following): string =>
  row([
    act,
    name,
    records.join(', '),
    cost.calls,
    cost.roundTrips,
    cost.readUnits,
    cost.writeUnits,
    money(dollars(cost)),
  ]);

/** Writes docs/cost.md from what was measured. */
export const report = (figures: readonly Figure[], followings: readonly Following[]): string => {
  const sorted = [...figures].sort(byNoun);
  const nouns = [...new Set(sorted.map(({ route }) => route.noun))];
  const tables = nouns.map((noun) =>
    [`## ${noun}`, '', header, ...sorted.filter(({ route }) => route.noun === noun).map(line)].join('\n'),
  );
  const followed = [following, ...followings.map(followingLine)].join('\n');
  return `${[introduction, ...tables, followed].join('\n\n')}\n`;
};
