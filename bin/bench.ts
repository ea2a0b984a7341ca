import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { accessClaims, newSigningKey } from '../lib/local/sign-in/tokens';
import { latencyOf, type Spread } from '../test/bench/latency';
import { moduleStarts } from '../test/bench/module-start';
import { residentMemory } from '../test/bench/process-tree';
import { startStack, visit } from '../test/bench/stack';

/** `npm run bench`: measures the running product, everything cached, and prints a line for each figure. Timings of a shared machine are noise: no test holds them. */

const say = (line: string) => process.stdout.write(`${line}\n`);
const ms = (value: number) => `${value.toFixed(1)} ms`;
const spread = ({ median, p95 }: Spread) => `median ${ms(median)}, p95 ${ms(p95)}`;
/** As this process was given it: the stack is not told what the figures of this process alone need. */
const environment = { ...process.env };
/** How long the stack is left alone before its memory is read, in milliseconds. */
const idleFor = 5_000;

const benchStack = async (): Promise<string[]> => {
  const stack = await startStack(environment);
  const { url, pid, readyAfter } = stack;
  try {
    say(`start: ${(readyAfter / 1_000).toFixed(1)} s to the ready line, on a new table with the demo household (target 10 s)`);
    await pause(idleFor);
    const memory = await residentMemory(pid);
    say(`memory: ${memory.toFixed(0)} MB resident, all parts, idle (target 500 MB; KitchenOwl 422 MB)`);
    const person = await visit(url, 'bench@example.com');
    const scope = `/v1/scopes/${await person.post('/v1/scopes', { name: 'Bench' })}`;
    const newList = async () => `${scope}/lists/${await person.post(`${scope}/lists`, { name: 'Groceries' })}/items`;
    const [full, growing] = [await newList(), await newList()];
    for (let number = 0; number < 100; number++) await person.post(full, { name: `Item ${number}`, quantity: '2', unit: 'kg', notes: 'The one in the blue box' });
    const date = '2026-11-21';
    const expense = { kind: 'expense', amount: 45_050, date, payee: 'ICA Maxi', category: 'Groceries' };
    const list = await latencyOf(() => person.get(`${full}?limit=100`));
    say(`list of 100 items: ${spread(list)} (KitchenOwl 27 ms)`);
    const item = await latencyOf((turn) => person.post(growing, { name: `Item ${turn}` }));
    say(`add item: ${spread(item)} (KitchenOwl 10 ms)`);
    const money = await latencyOf(() => person.post(`${scope}/transactions`, expense));
    say(`add expense: ${spread(money)} (KitchenOwl 14 ms)`);
    const month = await latencyOf(() => person.get(`${scope}/summary?from=2026-11&groupBy=category`));
    say(`month summary: ${spread(month)}`);
    return [`start ${(readyAfter / 1_000).toFixed(1)} s`, `idle ${memory.toFixed(0)} MB`, `list ${ms(list.median)}`, `add item ${ms(item.median)}`, `add expense ${ms(money.median)}`, `summary ${ms(month.median)}`];
  } finally {
    await stack.stop();
  }
};

const benchModules = async (): Promise<string[]> => {
  const found = await moduleStarts();
  for (const { name, median } of found) say(`module start of ${name}: median ${ms(median)} of 20 (target 65 ms)`);
  return [`module start ${ms(Math.max(...found.map(({ median }) => median)))} at most`];
};

const benchOwnCpu = async (): Promise<string[]> => {
  const pool = { id: 'us-east-1_Local0001', region: 'us-east-1', clientId: 'bench' };
  const key = await newSigningKey();
  Object.assign(process.env, {
    AWS_REGION: pool.region, AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local', TABLE_NAME: 'none', DYNAMODB_ENDPOINT: 'http://127.0.0.1:9', USER_POOL_ID: pool.id,
    USER_POOL_CLIENT_ID: pool.clientId, SIGN_IN_URL: 'http://localhost', API_URL: 'http://localhost', TOKEN_KEYS: Buffer.alloc(32).toString('base64'), ASSETS_FOLDER: 'docs',
    JWKS_URI: `data:application/json,${encodeURIComponent(JSON.stringify(key.jwks))}`, LOG_LEVEL: 'WARN', POWERTOOLS_METRICS_DISABLED: 'true', AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  });
  // Imported when the environment is there: loggers read it as they are made.
  const { ownCpu } = await import('../test/bench/own-cpu');
  const microseconds = await ownCpu(await key.sign(accessClaims(pool, { sub: randomUUID() }, { email: 'bench@example.com', email_verified: true })));
  say(`own processor time: ${microseconds.toFixed(0)} µs a request, token verified, table left out (target 100 µs)`);
  return [`own CPU ${microseconds.toFixed(0)} µs`];
};

const all = [...(await benchModules()), ...(await benchOwnCpu()), ...(await benchStack())];
say(`bench: ${all.join(', ')}`);
