import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commandLine, commands } from './command-line.mjs';

/**
 * `npm run NAME`: reads the words, so that `--help` and what is wrong with them are answered before anything
 * is loaded, then runs bin/NAME.ts, or the steps that NAME is made of.
 */
const root = join(import.meta.dirname, '..');
const [name = '', ...words] = process.argv.slice(2);
const { values: asked } = commandLine(name, words);
const { steps } = commands[name];

if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) {
  process.stderr.write('The packages are not installed: npm ci (npm start and npm test do it themselves)\n');
  process.exit(1);
}
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
const { register } = await import('tsx/esm/api');
register();

/** Runs a command of ours in this process: those of one call load what they have in common once. */
const run = async (command, given) => {
  const file = join(root, commands[command].file ?? `bin/${command}.ts`);
  // As the command finds them where it is run by itself.
  process.argv = [process.argv[0], file, ...given];
  await import(pathToFileURL(file).href);
};
/** Runs a program. */
const runShell = (line) => {
  const { status } = spawnSync(line, {
    cwd: root,
    stdio: 'inherit',
    shell: true,
    env: { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}` },
  });
  process.exitCode = status ?? 1;
};

if (!steps) await run(name, words);
for (const step of steps ?? []) {
  const { run: line, unless } = typeof step === 'string' ? { run: step } : step;
  if (process.exitCode || (unless && asked[unless])) continue;
  const [command, ...given] = line.split(' ');
  if (Object.hasOwn(commands, command)) await run(command, given);
  else runShell(line);
}
