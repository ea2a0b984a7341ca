import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commandLine, commands } from './command-line.mjs';

/**
 * `npm run NAME`: reads the words, so that `--help` and what is wrong with them are answered before anything
 * is loaded, then runs bin/NAME.ts, or the commands that NAME is made of.
 */
const root = join(import.meta.dirname, '..');
const [name = '', ...words] = process.argv.slice(2);
commandLine(name, words);
const { file = `bin/${name}.ts`, steps } = commands[name];

if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) {
  process.stderr.write('The packages are not installed: npm ci (npm start and npm test do it themselves)\n');
  process.exit(1);
}
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
if (steps) {
  for (const step of steps) {
    const { status } = spawnSync(step, {
      cwd: root,
      stdio: 'inherit',
      shell: true,
      env: { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}` },
    });
    if (status !== 0) process.exit(status ?? 1);
  }
} else {
  // As the command finds them where it is run by itself.
  process.argv.splice(1, 2, join(root, file));
  const { register } = await import('tsx/esm/api');
  register();
  await import(pathToFileURL(join(root, file)).href);
}
