import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { projectRoot } from '../../lib/local/root';
import { startHearth } from '../support/engine-process';
import { newFolder } from '../support/stack';

const run = promisify(execFile);

test("the README's first session works as it stands", async () => {
  const HEARTH_DATA = await newFolder();
  const url = await startHearth({ HEARTH_DATA, HEARTH_SEED: 'off' }).ready();
  const readme = await readFile(`${projectRoot()}/README.md`, 'utf8');
  const session = /## A first session[^]*?```sh\n([^]*?)```/.exec(readme)?.[1] ?? '';
  const { stdout } = await run('bash', ['-e', '-o', 'pipefail', '-c', session], { cwd: projectRoot(), env: { PATH: process.env.PATH, HOME: process.env.HOME, HEARTH_URL: url, HEARTH_DATA } });
  const answers = stdout.trim().split('\n').map((line): unknown => JSON.parse(line));
  expect(answers).toHaveLength(8);
  expect(answers[5]).toMatchObject({ name: 'Milk', quantity: '1.5', purchased: true });
  expect(answers[7]).toMatchObject({ currency: 'SEK', total: { income: 0, expense: 2190, count: 1 } });
}, 60_000);
