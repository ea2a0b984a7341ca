import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { generateClients } from '../lib/clients/generate';
import { compileKotlin } from '../lib/clients/kotlin';
import { startChild } from '../lib/local/child';
import { openFolder } from '../lib/local/folder';
import { projectRoot } from '../lib/local/root';
import { visitorAt } from '../lib/local/sign-in/visitor-at';
import { commandLine } from './command-line.mjs';

/**
 * `npm run kotlin`: generates the Kotlin client of the contract, compiles it, and uses it against a stack of
 * its own (test/clients/kotlin).
 */

commandLine('kotlin');
const root = projectRoot();
const say = (line: string) => process.stdout.write(`${line}\n`);
const folder = await mkdtemp(join(tmpdir(), 'hearth-kotlin-'));
try {
  await generateClients(join(root, 'docs', 'openapi.json'), folder, ['kotlin'], say);
  const classPath = await compileKotlin(
    [join(folder, 'kotlin', 'src', 'main', 'kotlin'), join(root, 'test', 'clients', 'kotlin')],
    join(folder, 'classes'),
    say,
  );
  const stack = await startChild({ ...process.env, HEARTH_DATA: 'memory', HEARTH_SEED: 'off' });
  try {
    const { accessToken } = await (await visitorAt(stack.url, await openFolder())).signIn('kotlin@example.com');
    const { exitCode } = await execa('java', ['-cp', classPath, 'MainKt', stack.url, accessToken], {
      stdio: 'inherit',
      reject: false,
    });
    say(exitCode === 0 ? 'kotlin: the generated client does what it is asked' : 'kotlin: the generated client failed');
    process.exitCode = exitCode ?? 1;
  } finally {
    await stack.stop();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
