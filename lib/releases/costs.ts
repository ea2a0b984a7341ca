import { prices } from '../aws/operations/prices';
import { second } from '../../shared/core/time';
import { own } from '../../shared/core/own';

const freeUsers = 10_000;
const million = 1e6;

/** The sources in which a price was looked up: none at AWS's own page of the day, which takes a network. */
const sources = {
  page: "a stored copy of AWS's page",
  list: "AWS's price list, as the tests of Infracost record it",
  second: 'second-hand: what several others write of it',
} as const;

/**
 * The prices as people read them: for so many of what, AWS's page under https://aws.amazon.com/, and where it
 * was checked.
 */
const checked: readonly (readonly [
  price: keyof typeof prices,
  per: number,
  of: string,
  page: string,
  source: keyof typeof sources,
])[] = [
  ['gatewayRequest', million, 'calls of a REST API, to 333 million', 'api-gateway/pricing', 'list'],
  ['call', million, 'calls of a function', 'lambda/pricing', 'list'],
  ['gigabyteSecond', million, 'GB-seconds on arm64', 'lambda/pricing', 'list'],
  ['readUnit', million, 'read units of DynamoDB, on demand', 'dynamodb/pricing/on-demand', 'second'],
  ['writeUnit', million, 'write units of DynamoDB, on demand', 'dynamodb/pricing/on-demand', 'second'],
  ['storedGb', 1, 'GB in DynamoDB', 'dynamodb/pricing/on-demand', 'list'],
  ['recoverableGb', 1, 'GB that can be restored to a moment', 'dynamodb/pricing/on-demand', 'list'],
  ['backedUpGb', 1, 'GB of backups of DynamoDB', 'backup/pricing', 'list'],
  ['objectGb', 1, 'GB in S3 Standard, to 50 TB', 's3/pricing', 'second'],
  ['objectWrite', million, 'PUT, POST and LIST of S3', 's3/pricing', 'second'],
  ['objectRead', million, 'GET of S3', 's3/pricing', 'second'],
  ['firewall', 1, "list of WAF's rules", 'waf/pricing', 'list'],
  ['firewallRule', 1, 'rule or group of them', 'waf/pricing', 'list'],
  ['firewallRequest', million, 'calls that WAF looks at', 'waf/pricing', 'list'],
  ['logGb', 1, 'GB written to CloudWatch Logs', 'cloudwatch/pricing', 'list'],
  ['metric', 1, 'metric of our own', 'cloudwatch/pricing', 'second'],
  ['alarmMetric', 1, 'metric that an alarm watches', 'cloudwatch/pricing', 'list'],
  ['compositeAlarm', 1, 'alarm that is made of others', 'cloudwatch/pricing', 'second'],
  ['logRule', 1, 'rule of Contributor Insights', 'cloudwatch/pricing', 'second'],
  ['trace', million, 'traces', 'xray/pricing', 'page'],
  ['mail', 1_000, 'mails', 'ses/pricing', 'second'],
  [
    'monthlyUser',
    1,
    `user a month on the Essentials plan, after ${freeUsers.toLocaleString('en-US')} that are free`,
    'cognito/pricing',
    'second',
  ],
  ['key', 1, 'key', 'kms/pricing', 'list'],
  ['secret', 1, 'secret', 'secrets-manager/pricing', 'list'],
];

/** The calls of one active user in a month, as docs/cost.md names them. */
const usage: Readonly<Record<string, number>> = {
  'GET /v1/config': 30,
  'GET /v1/me': 90,
  'GET /v1/me/scopes': 90,
  'GET /v1/me/lists': 90,
  'GET /v1/scopes/{scopeId}/lists/{listId}/items': 150,
  'POST /v1/scopes/{scopeId}/lists/{listId}/items': 60,
  'PATCH /v1/scopes/{scopeId}/lists/{listId}/items/{itemId}': 60,
  'DELETE /v1/scopes/{scopeId}/lists/{listId}/items/{itemId}': 6,
  'POST /v1/scopes/{scopeId}/lists/{listId}/items/clear-purchased': 4,
  'POST /v1/scopes/{scopeId}/lists': 1,
  'GET /v1/scopes/{scopeId}/transactions': 40,
  'POST /v1/scopes/{scopeId}/transactions': 30,
  'PATCH /v1/scopes/{scopeId}/transactions/{transactionId}': 3,
  'GET /v1/scopes/{scopeId}/summary': 30,
  'GET /v1/scopes/{scopeId}/balances': 20,
  'POST /v1/scopes/{scopeId}/settlements': 1,
};
/** The read units beyond what docs/cost.md counts, whose pages are short. */
const longerPages: Readonly<Record<string, number>> = {
  'GET /v1/scopes/{scopeId}/lists/{listId}/items': 4,
  'GET /v1/scopes/{scopeId}/transactions': 2,
  'GET /v1/scopes/{scopeId}/summary': 3,
};

/**
 * What one active user keeps and moves in S3 in a month. A picture is sent, read, listed, made in two sizes
 * and seen; an export is a file and its pieces; the archive takes a file a day of what leaves the table.
 */
const objects = {
  pictures: { times: 2, writes: 4, reads: 21, bytes: 400_000 },
  exports: { times: 0.1, writes: 12, reads: 12, bytes: 0 },
  archive: { times: 30, writes: 1, reads: 0, bytes: 3_000 },
} as const;

/** Assumptions that no file of the project holds. */
const assumed = {
  callMs: 20,
  memoryGb: 1,
  logBytes: 2_000,
  traced: 0.1,
  mails: 1.5,
  recordBytes: 700,
  kept: 12,
} as const;
/**
 * The numbers of things in the stage prod, as a test reads them in its template; but for the metrics, which
 * are statuses, problems by kind, sign-ins, mails, jobs.
 */
export const standing = {
  keys: 2,
  secrets: 2,
  alarmMetrics: 147,
  compositeAlarms: 11,
  metrics: 30,
  webAclRules: 10,
  logRules: 3,
  dailyBackups: 35,
} as const;

interface Units {
  readonly reads: number;
  readonly writes: number;
}

/** Reads the units of each call in docs/cost.md, the first row of a route standing for it. */
export const unitsIn = (cost: string): Map<string, Units> => {
  const rows = [...cost.matchAll(/^\| ([A-Z]+ \/[^|(]*?)(?: \([^|]*)? \|[^|]*\|[^|]*\| ([\d.]+) \| ([\d.]+) \|/gm)];
  return new Map(
    rows.toReversed().map(([, call = '', reads, writes]) => [call, { reads: Number(reads), writes: Number(writes) }]),
  );
};

/** A thing that is paid for, and its US dollars a month. */
interface Parcel {
  readonly what: string;
  readonly how: string;
  readonly dollars: number;
}

const count = (number: number): string => Math.round(number).toLocaleString('en-US');
const gb = 1_000_000_000;

/** Writes a price without the digits that arithmetic adds. */
const dollarsFor = (price: keyof typeof prices, per: number): string =>
  String(Number((prices[price] * per).toPrecision(6)));

const due = (
  what: string,
  how: string,
  ...terms: (readonly [price: keyof typeof prices, quantity: number])[]
): Parcel => ({ what, how, dollars: terms.reduce((sum, [price, quantity]) => sum + prices[price] * quantity, 0) });

/**
 * Returns the calls of the model, with the units of one each.
 * @throws Error when one is not in docs/cost.md
 */
export const called = (units: ReadonlyMap<string, Units>) =>
  Object.entries(usage).map(([call, times]) => {
    const found = units.get(call);
    if (!found)
      throw new Error(
        `docs/cost.md has no call ${call}: the model of lib/releases/costs.ts names calls that no longer exist`,
      );
    return { call, times, reads: found.reads + (own(longerPages, call) ?? 0), writes: found.writes };
  });

/** Works out what one call costs, in US dollars: at the table, and what each call costs besides. */
export const dollarsOfCall = ({ reads, writes }: Units): number =>
  prices.gatewayRequest +
  prices.firewallRequest +
  prices.call +
  (prices.gigabyteSecond * assumed.callMs * assumed.memoryGb) / second +
  (prices.logGb * assumed.logBytes) / gb +
  prices.trace * assumed.traced +
  prices.readUnit * reads +
  prices.writeUnit * writes;

/** Works out what `users` active users cost in a month. */
const grows = (all: ReturnType<typeof called>, users: number): Parcel[] => {
  const sum = (of: (one: (typeof all)[number]) => number): number =>
    users * all.reduce((total, one) => total + one.times * of(one), 0);
  const [calls, reads, writes, records] = [
    sum(() => 1),
    sum(({ reads: units }) => units),
    sum(({ writes: units }) => units),
    sum(({ call }) => Number(call.startsWith('POST'))),
  ];
  const logs = (calls * assumed.logBytes) / gb;
  const stored = (records * assumed.kept * assumed.recordBytes) / gb;
  return [
    due('API Gateway', `${count(calls)} calls`, ['gatewayRequest', calls]),
    due(
      'Lambda',
      `${count(calls)} calls of ${assumed.callMs} ms at ${assumed.memoryGb} GB`,
      ['call', calls],
      ['gigabyteSecond', (calls * assumed.callMs * assumed.memoryGb) / second],
    ),
    due('DynamoDB, reads', `${count(reads)} units`, ['readUnit', reads]),
    due('DynamoDB, writes', `${count(writes)} units`, ['writeUnit', writes]),
    due(
      'DynamoDB, kept and backed up',
      `${stored.toFixed(1)} GB after a year, recoverable to the second, and ${standing.dailyBackups} daily copies`,
      ['storedGb', stored],
      ['recoverableGb', stored],
      ['backedUpGb', stored * standing.dailyBackups],
    ),
    ...(['pictures', 'exports', 'archive'] as const).map((name) => {
      const { times, writes: put, reads: got, bytes } = objects[name];
      const [moved, held] = [users * times, (users * times * assumed.kept * bytes) / gb];
      return due(
        `S3, ${name}`,
        `${count(moved)} a month, each of them ${put} times written and ${got} times read, ${held.toFixed(1)} GB after a year`,
        ['objectWrite', moved * put],
        ['objectRead', moved * got],
        ['objectGb', held],
      );
    }),
    due('WAF', `${count(calls)} calls`, ['firewallRequest', calls]),
    due('CloudWatch, logs', `${logs.toFixed(1)} GB: ${count(assumed.logBytes)} bytes a call, metrics among them`, [
      'logGb',
      logs,
    ]),
    due('X-Ray', `a tenth of the calls: ${count(calls * assumed.traced)} traces`, ['trace', calls * assumed.traced]),
    due('SES', `${count(users * assumed.mails)} mails`, ['mail', users * assumed.mails]),
    due('Cognito', `${count(users)} users, of whom ${count(freeUsers)} are free`, [
      'monthlyUser',
      Math.max(0, users - freeUsers),
    ]),
  ];
};

/** The name of what is billed only while somebody calls. */
const countedMetrics = 'CloudWatch, metrics';

/** Works out what the stage prod costs in a month, used or not. */
const stands = (): Parcel[] => [
  due(
    'WAF',
    `the list and ${standing.webAclRules} rules or groups of them`,
    ['firewall', 1],
    ['firewallRule', standing.webAclRules],
  ),
  due(countedMetrics, `about ${standing.metrics}: billed for the hours in which they are counted`, [
    'metric',
    standing.metrics,
  ]),
  due(
    'CloudWatch, alarms',
    `${standing.alarmMetrics} metrics that alarms watch, and ${standing.compositeAlarms} alarms made of others`,
    ['alarmMetric', standing.alarmMetrics],
    ['compositeAlarm', standing.compositeAlarms],
  ),
  due('CloudWatch, Contributor Insights', `${standing.logRules} rules`, ['logRule', standing.logRules]),
  due('KMS', `${standing.keys} keys`, ['key', standing.keys]),
  due('Secrets Manager', `${standing.secrets} secret`, ['secret', standing.secrets]),
];

const dollarsOf = (parcels: readonly Parcel[]): number => parcels.reduce((sum, { dollars }) => sum + dollars, 0);

const cents = (dollars: number): string => dollars.toFixed(2);
const table = (parcels: readonly Parcel[]): string =>
  [
    '| | | $ |',
    '|---|---|--:|',
    ...parcels.map(({ what, how, dollars }) => `| ${what} | ${how} | ${cents(dollars)} |`),
    `| **together** | | **${cents(dollarsOf(parcels))}** |`,
  ].join('\n');

/** The days that AWS counts in a month. */
const month = 30;

/** Writes docs/costs.md. @param cost docs/cost.md */
export const costsText = (cost: string): string => {
  const all = called(unitsIn(cost));
  const [thousand, hundredThousand] = [grows(all, 1_000), grows(all, 100_000)];
  const standingParcels = stands();
  const idle = dollarsOf(standingParcels.filter(({ what }) => what !== countedMetrics));
  const calls = all.reduce((sum, { times }) => sum + times, 0);
  const rows = all.map(({ call, times, reads, writes }) => `| ${call} | ${times} | ${reads} | ${writes} |`);
  const priceRows = checked.map(
    ([price, per, of, page, source]) =>
      `| ${dollarsFor(price, per)} | ${per === 1 ? `a ${of}` : `${count(per)} ${of}`} | ` +
      `[${page.replace(/\/pricing.*/, '')}](https://aws.amazon.com/${page}/) | ${sources[source]} |`,
  );
  return `# What Hearth costs

Made by \`npm run costs\` from the units in [cost.md](cost.md) and the model below. **1,000 active users cost $${cents(dollarsOf(thousand))} a month, ${cents(dollarsOf(thousand) / 10)} cents each, on top of
$${cents(dollarsOf(standingParcels))} for a stage that stands there.** It has not been compared with a bill: Hearth has not run in an account.

- Prices: US dollars in us-east-1 on demand, without the free tiers of a new account, without tax. Other regions differ by some percent: look there before deciding. Each is below, with what it was checked against in November 2026.
- Left out, as cents: calls of KMS (DynamoDB keeps its data keys), restoring ($0.15 a GB), log events that Contributor Insights matches, the token secret's reads, the probe, the alarms' mails, traffic out (under the 100 GB that are free), copies of backups to another region.

## What 1,000 active users add in a month

${table(thousand)}

At 100,000 users it is $${cents(dollarsOf(hundredThousand))}, ${cents(dollarsOf(hundredThousand) / 1_000)} cents each, of which Cognito is ${Math.round(((hundredThousand.at(-1)?.dollars ?? 0) / dollarsOf(hundredThousand)) * 100)} %: from ${count(freeUsers)} users on it is 1.5 cents for each.

## What the stage prod costs, used or not

${table(standingParcels)}

dev and staging stand for about as much. Metrics are billed for the hours in which something is counted: a stage that nobody calls costs $${cents(idle)} a month, for its firewall, alarms and keys, and $0.30 for each of the few metrics
that its probe and its jobs write. No server runs meanwhile.

## The model

One active user makes ${count(calls)} calls a month, ${Math.round(calls / month)} a day: opens the app three times, looks at the shopping list five times, adds two things and ticks two off, records one expense, looks at money twice.
Pages are longer than those that cost.md counts: 40 items, 20 transactions, a month of days.

| call | a month | RRU | WRU |
|---|--:|--:|--:|
${rows.join('\n')}

A call takes ${assumed.callMs} ms of a function with ${assumed.memoryGb * 1_024} MB (assumed, as in cost.md) and writes ${count(assumed.logBytes)} bytes of log; ${assumed.mails} mails a month are an invitation and codes; a record with its index is ${assumed.recordBytes} bytes.
${objects.pictures.times} pictures a month are sent, of which ${count(objects.pictures.bytes / 1_000)} KB are kept in two sizes, and each is fetched ${objects.pictures.reads - 1} times; one user in ten exports their data; the archive takes a file a day of what leaves the table (assumed).

## The prices

None was read at AWS on the day: look at its page before you decide by one. Prices of a GB, a key, a rule, a metric and a secret are for a month.

| $ | for | page | checked against |
|--:|---|---|---|
${priceRows.join('\n')}

## What would change it

- Writes are dear: adding an item costs eight times what reading the list does, since access, list and item are decided in one transaction. It is what makes refusals exact.
- Most of what stands is alarms and the firewall. Metrics by route would come to $0.30 each: how long a route takes is asked of the log instead (“latency by route”).
- HTTP APIs cost $1.00 instead of $3.50 a million calls; they have neither firewall nor X-Ray, and no answers of their own making.
`;
};

/**
 * Returns the README with what a stage costs that nobody calls, as docs/costs.md says it.
 * @throws Error where either says nothing of it
 */
export const withIdleCost = (readme: string, costs: string): string => {
  const [, dollars] = /nobody calls costs \$(\d+\.\d\d) a month/.exec(costs) ?? [];
  const said = /about \$\d+ a month/;
  if (dollars === undefined || !said.test(readme))
    throw new Error('README.md and docs/costs.md say what a stage costs that nobody calls: “about $24 a month”');
  return readme.replace(said, `about $${Math.round(Number(dollars)).toFixed(0)} a month`);
};
