import { crash } from '../test/support/crash';
import { commandLine } from './command-line.mjs';

/**
 * `npm run crash -- --times 20`: kills a Hearth of its own at random while it is used, and shows that no
 * count, total, balance or mark is wrong after the last start.
 */
const {
  values: { times },
} = commandLine('crash');
const say = (line: string) => process.stdout.write(`${line}\n`);
const { kills, answered, differences } = await crash(times, say);
for (const { pk, sk, attribute, stored, due } of differences)
  say(`${pk} ${sk}: ${attribute} is ${stored} instead of ${due}`);
say(
  `crash: killed ${String(kills)} times over ${String(answered)} answered requests, ${String(differences.length)} differences`,
);
if (differences.length > 0) process.exitCode = 1;
