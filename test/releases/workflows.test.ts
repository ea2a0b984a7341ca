import { execa } from 'execa';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../lib/local/root';
import { goTool } from '../../lib/releases/go-tool';
import { onTestFinished } from '../support/testing';

const root = projectRoot();
const folder = join(root, '.github', 'workflows');
const files = readdirSync(folder).map((name) => join(folder, name));
const texts = files.map((file) => readFileSync(file, 'utf8'));

describe('the workflows', () => {
  it('use no action but by the commit that was looked at', () => {
    const used = texts.flatMap((text) => [...text.matchAll(/uses: (?!\.\/)(.*)/g)].map(([, action]) => action));
    expect(used.length).toBeGreaterThan(5);
    expect(used.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action ?? ''))).toEqual([]);
  });

  it('may do nothing that a job doesn’t ask for, write nothing to the repository, and keep no key of AWS', () => {
    for (const text of texts) expect(text).toMatch(/^permissions: \{\}$/m);
    expect(
      texts
        .flatMap((text) => [...text.matchAll(/^ +([\w-]+): write/gm)].map(([, what]) => what))
        .filter((what) => what !== 'id-token'),
    ).toEqual([]);
    expect(texts.join('\n')).not.toMatch(/aws-access-key-id|AWS_SECRET_ACCESS_KEY/i);
  });

  it('lead from check over test, synth, dev and staging to prod, each only when the one before has passed', async () => {
    const text = await readFile(join(folder, 'deliver.yml'), 'utf8');
    const order = [...text.matchAll(/^ {2}(\w+):\n {4}needs: (\w+)$/gm)].map(([, job, needed]) => `${needed} → ${job}`);
    expect(order).toEqual(['check → test', 'test → synth', 'synth → dev', 'dev → staging', 'staging → prod']);
  });

  it('run all that .ci/run does before a change goes on, with the same words', async () => {
    const called = (text: string) =>
      [...text.matchAll(/npm (?:run (?:-s )?)?([\w:]+)(?: --silent)?((?: -- [^\n;>]+)?)/g)].map(
        ([, name = '', words = '']) => (name + words).trim(),
      );
    const [here, deliver] = await Promise.all(
      [join(root, '.ci', 'run'), join(folder, 'deliver.yml')].map(async (file) =>
        (await readFile(file, 'utf8')).replaceAll(/^#.*$/gm, ''),
      ),
    );
    const due = called(here ?? '');
    expect(due).toContain('test -- --all --coverage');
    expect(called(deliver ?? '')).toEqual(expect.arrayContaining(due));
  });
});

// Go puts actionlint together.
(spawnSync('go', ['version']).status !== 0 ? describe.skip : describe)('actionlint', () => {
  beforeAll(() => goTool(root, 'actionlint'));

  it('finds nothing in the workflows, and would', async () => {
    const actionlint = await goTool(root, 'actionlint');
    expect((await execa(actionlint, ['-no-color', ...files], { cwd: root, reject: false })).stdout).toBe('');
    const spoiled = await mkdtemp(join(tmpdir(), 'hearth-workflow-'));
    onTestFinished(() => rm(spoiled, { recursive: true, force: true }));
    await writeFile(
      join(spoiled, 'deliver.yml'),
      (await readFile(join(folder, 'deliver.yml'), 'utf8')).replace('needs: check', 'needs: nothing'),
    );
    expect((await execa(actionlint, ['-no-color', join(spoiled, 'deliver.yml')], { reject: false })).stdout).toContain(
      'needs job "nothing"',
    );
  });
});
