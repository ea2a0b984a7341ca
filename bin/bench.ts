import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import type { Child } from '../lib/local/child';
import { accessTokenFor, newSigningKey } from '../lib/local/sign-in/tokens';
import { runBare } from '../test/bench/bare-node';
import { cascades } from '../test/bench/cascades';
import { benchPool, functionEnvironment } from '../test/bench/function-environment';
import type { Spread } from '../test/bench/latency';
import { load, type Measured, warmUp } from '../test/bench/load';
import { moduleStarts } from '../test/bench/module-start';
import { operations, writes as writing } from '../test/bench/operations';
import { memoryOf, processorTimeOf } from '../test/bench/process-tree';
import { startStack, visitors } from '../test/bench/stack';
import { answering } from '../test/bench/table-calls';
import { commandLine } from './command-line.mjs';

/**
 * `npm run bench`: measures the running product, everything cached, and prints a line for each figure; with
 * `--large` deletes a group of 100,000 items, too; with `--table` measures calls of the table alone, with
 * `--writes` adding and ticking, with `--cascades` deletions. Timings of a shared machine are noise: no test
 * holds them.
 */

const {
  values: { large, table, writes, cascades: deletions },
} = commandLine('bench');
const say = (line: string) => process.stdout.write(`${line}\n`);
const ms = (value: number) => `${value.toFixed(1)} ms`;
const spread = ({ median, p95 }: Spread) => `median ${ms(median)}, p95 ${ms(p95)}`;
/**
 * The environment of this process as it was given: the stack is not told what the figures of this process
 * alone need.
 */
const environment = { ...process.env };
/** The time for which the stack is left alone before its memory is read, in milliseconds. */
const idleFor = 5_000;

const one = { connections: 1, amount: 300 };
const ten = { connections: 10, amount: 1_000 };

/** Says what a call takes of the processor in the stack's own process, what follows it included. */
const perCall = async (pid: number, calls: number, work: () => Promise<Measured>): Promise<[Measured, string]> => {
  const before = await processorTimeOf(pid);
  const measured = await work();
  const after = await processorTimeOf(pid);
  if (!before || !after) return [measured, ''];
  const [all, answering] = [(after.all - before.all) / calls, (after.answering - before.answering) / calls];
  return [measured, `; processor ${ms(all)} a call, ${ms(answering)} of it where requests are answered`];
};

const benchOperations = async ({ url, pid }: Child): Promise<string[]> => {
  const signIn = await visitors(url);
  const { headers } = await signIn('bench@example.com');
  const figures: string[] = [];
  for (const operation of await (writes ? writing(signIn) : operations(signIn))) {
    const alone = await load(operation, { url, headers }, one);
    const [crowded, processor] = await perCall(pid, ten.amount + warmUp, () => load(operation, { url, headers }, ten));
    say(
      `${operation.name}: ${spread(alone)}${operation.peer ? ` (KitchenOwl ${operation.peer} ms)` : ''}; ` +
        `over ${ten.connections} connections ${spread(crowded)}, ${crowded.perSecond.toFixed(0)} a second${processor}`,
    );
    figures.push(`${operation.name} ${ms(alone.median)}`);
  }
  return figures;
};

const benchStack = async (): Promise<string[]> => {
  const stack = await startStack(environment);
  const { pid, readyAfter } = stack;
  try {
    say(
      `start: ${(readyAfter / 1_000).toFixed(1)} s to the ready line, on a new table with the demo household (target 10 s)`,
    );
    await pause(idleFor);
    const memory = await memoryOf(pid);
    say(
      `memory: ${memory.toFixed(0)} MB, all parts, idle, shared pages counted once (target 400 MB; KitchenOwl 422 MB resident)`,
    );
    return [
      `start ${(readyAfter / 1_000).toFixed(1)} s`,
      `idle ${memory.toFixed(0)} MB`,
      ...(await benchOperations(stack)),
    ];
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
  const key = await newSigningKey();
  const token = await accessTokenFor(
    key,
    benchPool,
    { sub: randomUUID() },
    { email: 'bench@example.com', email_verified: true },
  );
  const source =
    `import { ownCpu } from './test/bench/own-cpu'; void ownCpu('${token}').then((found) => ` +
    'process.stdout.write(String(found)));';
  const microseconds = Number((await runBare({ source, env: functionEnvironment(key, 'http://127.0.0.1:9') })).output);
  say(`own processor time: ${microseconds.toFixed(0)} µs a request, token verified, table left out (target 100 µs)`);
  return [`own CPU ${microseconds.toFixed(0)} µs`];
};

const benchTableCalls = async (): Promise<string[]> => {
  const { server, port } = await answering();
  const source =
    `import { callTimes } from './test/bench/table-calls'; void callTimes('http://127.0.0.1:${port}').then((found) => ` +
    'process.stdout.write(JSON.stringify(found)));';
  const env = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };
  try {
    const found = CallTimes.parse(JSON.parse((await runBare({ source, env })).output));
    for (const { call, plain, light } of found)
      say(
        `processor time of ${call}, with the codec: ${light.toFixed(0)} µs; ${plain.toFixed(0)} by the SDK's client ` +
          `as it comes (target ${String(targets.get(call))})`,
      );
    return found.map(({ call, light }) => `${call} ${light.toFixed(0)} µs`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
};
const CallTimes = z.array(z.object({ call: z.string(), plain: z.number(), light: z.number() }));
/** The most that a call is to take, µs, on a quiet machine. */
const targets = new Map([
  ['BatchGetItem of 3', 400],
  ['Query of 100', 900],
  ['TransactWriteItems of 6', 400],
]);

/** The large group, measured on demand: 100,000 records take a minute or two to write alone. */
const group = large ? [{ of: 'group', items: 100_000, times: 1 } as const] : [];
const benchCascades = async (): Promise<string[]> => {
  const found = await cascades(environment, [
    { of: 'list', items: 10, times: 21 },
    { of: 'list', items: 10_000, times: 1 },
    ...group,
  ]);
  for (const { of, items, answered, marked, restored, memoryBefore, memory } of found) {
    say(
      `deleting a ${of} of ${String(items)}: answered in ${ms(answered)}; marked ${marked.toFixed(0)} ` +
        `records a second, unmarked ${restored.toFixed(0)} (target 500), in ${memory.toFixed(0)} MB at most, ` +
        `${memoryBefore.toFixed(0)} before`,
    );
  }
  return [
    `cascade ${Math.min(...found.filter(({ items }) => items > 1_000).map(({ marked }) => marked)).toFixed(0)} records/s`,
  ];
};

const parts = [
  ...(table ? [benchTableCalls] : []),
  ...(writes ? [benchStack] : []),
  ...(deletions ? [benchCascades] : []),
];
const everything = [benchModules, benchOwnCpu, benchTableCalls, benchStack, benchCascades];
const all: string[] = [];
for (const measure of parts.length > 0 ? parts : everything) all.push(...(await measure()));
say(`bench: ${all.join(', ')}`);
