import { execa } from 'execa';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkovAnswers } from '../lib/aws/lint/answers';
import { differing } from '../lib/aws/lint/differing';
import { templatesWithOptions } from '../lib/aws/lint/every-option';
import { withoutUnread } from '../lib/aws/lint/unread';
import { pythonPackages } from '../lib/local/python';
import { projectRoot } from '../lib/local/root';
import { commandLine } from './command-line.mjs';

/**
 * `npm run lint:templates`: holds the templates that `npm run synth` made to the rules of cfn-lint and
 * checkov. Installs both once, in a virtual environment of their own.
 */
commandLine('lint:templates');

const root = projectRoot();
const folder = join(root, '.cache', 'templates');
const templates = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.template.json'));
if (templates.length === 0) throw new Error('There are no templates. Create them with npm run synth');
// Of the stage with all ways to sign in, too, which `npm run synth -- --stage NAME` doesn't make.
const optional = join(root, '.cache', templatesWithOptions, 'hearth-dev.template.json');
const withOptions = await readFile(optional, 'utf8').catch(() => undefined);
const commands = await pythonPackages(
  join(root, 'lib', 'aws', 'lint', 'requirements.txt'),
  join(root, '.cache', 'lint'),
  () => process.stdout.write('installing cfn-lint and checkov in a virtual environment, once\n'),
);

const show = { cwd: folder, stdout: 'inherit', stderr: 'inherit', reject: false } as const;
// Errors fail; warnings are shown, but for dependencies that the CDK states twice (W3005).
const cfnLint = await execa(
  join(commands, 'cfn-lint'),
  [
    '--non-zero-exit-code',
    'error',
    '--ignore-checks',
    'W3005',
    '--template',
    ...templates,
    ...(withOptions === undefined ? [] : [optional]),
  ],
  show,
);
const forCheckov = await mkdtemp(join(tmpdir(), 'hearth-templates-'));
const read = new Map<string, string>();
for (const name of templates) read.set(name, await readFile(join(folder, name), 'utf8'));
const plain = read.get('hearth-dev.template.json');
// It asks of each resource by itself: those that both have were asked about.
if (withOptions !== undefined && plain !== undefined)
  read.set('hearth-dev.with-options.json', differing(withOptions, plain));
for (const [name, template] of read) await writeFile(join(forCheckov, name), withoutUnread(template));
const checkov = await execa(
  join(commands, 'checkov'),
  [
    '--framework',
    'cloudformation',
    '--compact',
    '--quiet',
    '--skip-download',
    '--skip-check',
    Object.keys(checkovAnswers).join(','),
    ...[...read.keys()].flatMap((name) => ['--file', name]),
  ],
  { ...show, cwd: forCheckov },
);
await rm(forCheckov, { recursive: true });
const failed = Object.entries({ 'cfn-lint': cfnLint, checkov }).flatMap(([name, { exitCode }]) =>
  exitCode === 0 ? [] : [name],
);
process.stdout.write(
  failed.length > 0
    ? `lint:templates: ${failed.join(' and ')} found something\n`
    : `lint:templates: cfn-lint and checkov find nothing in ${read.size} templates\n`,
);
process.exitCode = failed.length > 0 ? 1 : 0;
