import { prices } from '../aws/operations/prices';
import { second } from '../../shared/core/time';

/** US dollars in us-east-1 beyond what the dashboard's estimate reckons with, on demand, without free tiers. As of November 2026; the pages are named in docs/costs.md. */
const more = {
  monthlyUser: 0.015, freeUsers: 10_000, storedGb: 0.25, recoverableGb: 0.2, backedUpGb: 0.1, logGb: 0.5, trace: 5e-6, key: 1, secret: 0.4, alarmMetric: 0.1, metric: 0.3, webAcl: 5, webAclRule: 1, logRule: 0.5,
} as const;

/** What one active user does in a month, as docs/cost.md names the calls; `extra`: read units more than there, whose pages are short. */
const usage: readonly { call: string; times: number; extra?: number }[] = [
  { call: 'GET /v1/config', times: 30 },
  { call: 'GET /v1/me', times: 90 },
  { call: 'GET /v1/me/scopes', times: 90 },
  { call: 'GET /v1/me/lists', times: 90 },
  { call: 'GET /v1/scopes/{scopeId}/lists/{listId}/items', times: 150, extra: 4 },
  { call: 'POST /v1/scopes/{scopeId}/lists/{listId}/items', times: 60 },
  { call: 'PATCH /v1/scopes/{scopeId}/lists/{listId}/items/{itemId}', times: 60 },
  { call: 'DELETE /v1/scopes/{scopeId}/lists/{listId}/items/{itemId}', times: 6 },
  { call: 'POST /v1/scopes/{scopeId}/lists/{listId}/items/clear-purchased', times: 4 },
  { call: 'POST /v1/scopes/{scopeId}/lists', times: 1 },
  { call: 'GET /v1/scopes/{scopeId}/transactions', times: 40, extra: 2 },
  { call: 'POST /v1/scopes/{scopeId}/transactions', times: 30 },
  { call: 'PATCH /v1/scopes/{scopeId}/transactions/{transactionId}', times: 3 },
  { call: 'GET /v1/scopes/{scopeId}/summary', times: 30, extra: 3 },
  { call: 'GET /v1/scopes/{scopeId}/balances', times: 20 },
  { call: 'POST /v1/scopes/{scopeId}/settlements', times: 1 },
];

/** Assumptions that no file of the project holds. */
const assumed = { callMs: 20, memoryGb: 1, logBytes: 2_000, traced: 0.1, mails: 1.5, recordBytes: 700, kept: 12 } as const;
/** Of the stage prod, as its template has them (`npm run synth`); metrics come on top of one for each route: statuses, problems by kind, sign-ins, mails. */
const standing = { keys: 2, secrets: 1, alarmMetrics: 86, metrics: 30, webAclRules: 6, logRules: 3, dailyBackups: 35 } as const;

interface Units {
  readonly reads: number;
  readonly writes: number;
}

/** The units of each call in docs/cost.md, the first row of a route standing for it. */
const unitsIn = (cost: string): Map<string, Units> => {
  const rows = [...cost.matchAll(/^\| ([A-Z]+ \/[^|(]*?)(?: \([^|]*)? \|[^|]*\|[^|]*\| ([\d.]+) \| ([\d.]+) \|/gm)];
  return new Map(rows.toReversed().map(([, call = '', reads, writes]) => [call, { reads: Number(reads), writes: Number(writes) }]));
};

/** What is paid for, and its US dollars a month. */
interface Parcel {
  readonly what: string;
  readonly how: string;
  readonly dollars: number;
}

const count = (number: number): string => Math.round(number).toLocaleString('en-US');
const gb = 1_000_000_000;

/**
 * What `users` active users cost in a month.
 * @param units of each call @throws Error when a call of the model is not among them
 */
const grows = (units: ReadonlyMap<string, Units>, users: number): Parcel[] => {
  const called = usage.map(({ call, times, extra = 0 }) => {
    const found = units.get(call);
    if (!found) throw new Error(`docs/cost.md has no call ${call}: the model of lib/releases/costs.ts names calls that are gone`);
    return { calls: times * users, reads: (found.reads + extra) * times * users, writes: found.writes * times * users, made: call.startsWith('POST') ? times * users : 0 };
  });
  const sum = (of: (one: (typeof called)[number]) => number): number => called.reduce((total, one) => total + of(one), 0);
  const [calls, reads, writes, records] = [sum((one) => one.calls), sum((one) => one.reads), sum((one) => one.writes), sum((one) => one.made)];
  const seconds = (calls * assumed.callMs) / second;
  const logs = (calls * assumed.logBytes) / gb;
  const stored = (records * assumed.kept * assumed.recordBytes) / gb;
  return [
    { what: 'API Gateway', how: `${count(calls)} calls`, dollars: calls * prices.gatewayRequest },
    { what: 'Lambda', how: `${count(calls)} calls of ${assumed.callMs} ms at ${assumed.memoryGb} GB`, dollars: calls * prices.call + seconds * assumed.memoryGb * prices.gigabyteSecond },
    { what: 'DynamoDB, reads', how: `${count(reads)} units`, dollars: reads * prices.readUnit },
    { what: 'DynamoDB, writes', how: `${count(writes)} units`, dollars: writes * prices.writeUnit },
    { what: 'DynamoDB, kept and backed up', how: `${stored.toFixed(1)} GB after a year, recoverable to the second, and ${standing.dailyBackups} daily copies`, dollars: stored * (more.storedGb + more.recoverableGb + standing.dailyBackups * more.backedUpGb) },
    { what: 'WAF', how: `${count(calls)} calls`, dollars: calls * prices.firewallRequest },
    { what: 'CloudWatch, logs', how: `${logs.toFixed(1)} GB: ${count(assumed.logBytes)} bytes a call, metrics among them`, dollars: logs * more.logGb },
    { what: 'X-Ray', how: `a tenth of the calls: ${count(calls * assumed.traced)} traces`, dollars: calls * assumed.traced * more.trace },
    { what: 'SES', how: `${count(users * assumed.mails)} mails`, dollars: users * assumed.mails * prices.mail },
    { what: 'Cognito', how: `${count(users)} users, of whom ${count(more.freeUsers)} are free`, dollars: Math.max(0, users - more.freeUsers) * more.monthlyUser },
  ];
};

/** What the stage prod costs in a month, used or not. @param routes how many: each has a metric */
const stands = (routes: number): Parcel[] => [
  { what: 'WAF', how: `the list and ${standing.webAclRules} rules or groups of them`, dollars: more.webAcl + standing.webAclRules * more.webAclRule },
  { what: 'CloudWatch, metrics', how: `at most ${routes} of routes and about ${standing.metrics} others: billed for the hours in which they are counted`, dollars: (routes + standing.metrics) * more.metric },
  { what: 'CloudWatch, alarms', how: `${standing.alarmMetrics} metrics that alarms watch`, dollars: standing.alarmMetrics * more.alarmMetric },
  { what: 'CloudWatch, Contributor Insights', how: `${standing.logRules} rules`, dollars: standing.logRules * more.logRule },
  { what: 'KMS', how: `${standing.keys} keys`, dollars: standing.keys * more.key },
  { what: 'Secrets Manager', how: `${standing.secrets} secret`, dollars: standing.secrets * more.secret },
];

const dollarsOf = (parcels: readonly Parcel[]): number => parcels.reduce((sum, { dollars }) => sum + dollars, 0);

const cents = (dollars: number): string => dollars.toFixed(2);
const table = (parcels: readonly Parcel[]): string =>
  ['| | | $ |', '|---|---|--:|', ...parcels.map(({ what, how, dollars }) => `| ${what} | ${how} | ${cents(dollars)} |`), `| **together** | | **${cents(dollarsOf(parcels))}** |`].join('\n');

/** Days that AWS reckons a month with. */
const month = 30;

/** docs/costs.md. @param cost docs/cost.md @param routes how many there are */
export const costsText = (cost: string, routes: number): string => {
  const units = unitsIn(cost);
  const [thousand, hundredThousand] = [grows(units, 1_000), grows(units, 100_000)];
  const standingParcels = stands(routes);
  const calls = usage.reduce((sum, { times }) => sum + times, 0);
  const rows = usage.map(({ call, times, extra = 0 }) => `| ${call} | ${times} | ${(units.get(call)?.reads ?? 0) + extra} | ${units.get(call)?.writes ?? 0} |`);
  return `# What Hearth costs

Made by \`npm run costs\` from the units in [cost.md](cost.md) and the model below. **1,000 active users cost $${cents(dollarsOf(thousand))} a month, ${cents(dollarsOf(thousand) / 10)} cents each, on top of
$${cents(dollarsOf(standingParcels))} for a stage that stands there.** It has not been compared with a bill: Hearth has not run in an account.

- Prices: US dollars in us-east-1, November 2026, on demand, without the free tiers of a new account, without tax:
  [API Gateway](https://aws.amazon.com/api-gateway/pricing/) (REST, to 333 million calls), [Lambda](https://aws.amazon.com/lambda/pricing/) (arm64), [DynamoDB](https://aws.amazon.com/dynamodb/pricing/on-demand/),
  [Backup](https://aws.amazon.com/backup/pricing/), [WAF](https://aws.amazon.com/waf/pricing/), [CloudWatch](https://aws.amazon.com/cloudwatch/pricing/), [X-Ray](https://aws.amazon.com/xray/pricing/),
  [SES](https://aws.amazon.com/ses/pricing/), [Cognito](https://aws.amazon.com/cognito/pricing/) (Essentials), [KMS](https://aws.amazon.com/kms/pricing/), [Secrets Manager](https://aws.amazon.com/secrets-manager/pricing/).
  Other regions differ by some percent: look there before deciding.
- Left out, as cents: calls of KMS (DynamoDB keeps its data keys), the token secret's reads, the probe, the alarms' mails, traffic out (under the 100 GB that are free), copies of backups to another region.

## What 1,000 active users add in a month

${table(thousand)}

At 100,000 users it is $${cents(dollarsOf(hundredThousand))}, ${cents(dollarsOf(hundredThousand) / 1_000)} cents each, of which Cognito is ${Math.round(((hundredThousand.at(-1)?.dollars ?? 0) / dollarsOf(hundredThousand)) * 100)} %: from ${count(more.freeUsers)} users on it is 1.5 cents for each.

## What the stage prod costs, used or not

${table(standingParcels)}

dev and staging stand for about as much; metrics are billed for the hours in which something is counted, so an idle stage pays for its alarms, keys and firewall alone.

## The model

One active user makes ${count(calls)} calls a month, ${Math.round(calls / month)} a day: opens the app three times, looks at the shopping list five times, adds two things and ticks two off, records one expense, looks at money twice.
Pages are longer than those that cost.md counts: 40 items, 20 transactions, a month of days.

| call | a month | RRU | WRU |
|---|--:|--:|--:|
${rows.join('\n')}

A call takes ${assumed.callMs} ms of a function with ${assumed.memoryGb * 1_024} MB (assumed, as in cost.md) and writes ${count(assumed.logBytes)} bytes of log; ${assumed.mails} mails a month are an invitation and codes; a record with its index is ${assumed.recordBytes} bytes.

## What would change it

- Writes are dear: adding an item costs eight times what reading the list does, since access, list and item are decided in one transaction. It is what makes refusals exact.
- More than half of what stands are metrics by route, which cost what they do only while every route is called in every hour; firewall and alarms are the rest.
- HTTP APIs cost $1.00 instead of $3.50 a million calls; they have neither firewall nor X-Ray, and no answers of their own making.
`;
};
