import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchJars, jarsFolder } from '../lib/local/engine/maven.mjs';

/**
 * The root of the project. This file is what `npm start` and `npm test` run before anything else, in plain
 * JavaScript without packages: there may be none yet.
 */
export const root = join(import.meta.dirname, '..');

const oldest = [20, 19];

export const say = (line) => process.stdout.write(`${line}\n`);
/** Ends the process with words that tell the person at the machine what is wrong and what to do. */
export const giveUp = (words) => {
  process.stderr.write(`\n${words}\n`);
  process.exit(1);
};

const checkNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  giveUp(
    `Hearth needs Node ${oldest.join('.')} or later; this is ${process.versions.node}.\nInstall a newer ` +
      'one (https://nodejs.org) and start again.',
  );
};

const packagesIn = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;

/**
 * Tells whether every package of package-lock.json is installed in its version; what is only for other
 * platforms need not be.
 */
const packagesMatch = () => {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const installed = packagesIn('node_modules/.package-lock.json');
  return Object.entries(packagesIn('package-lock.json')).every(
    ([path, { version, optional }]) =>
      !path || (installed[path] ? installed[path].version === version : optional === true),
  );
};

const npm = (...args) =>
  spawn(...(process.env.npm_execpath ? [process.execPath, [process.env.npm_execpath, ...args]] : ['npm', args]), {
    cwd: root,
    stdio: 'inherit',
  });

/** Checks Node and installs the packages of package-lock.json where they are not. */
export const install = async () => {
  checkNode();
  if (packagesMatch()) return;
  say('installing packages (npm ci), which takes a minute the first time …');
  // Needed to run Hearth from its source, whatever NODE_ENV says.
  const [status] = await once(npm('ci', '--include=dev', '--no-audit', '--no-fund'), 'exit').catch(() => [1]);
  if (status !== 0)
    giveUp(
      'The packages could not be installed. npm’s message above says why.\nCheck the connection to the npm ' +
        'registry, and that this folder is writable, then start again.',
    );
};

export const hasCommand = (name) =>
  spawnSync('/bin/sh', ['-c', 'command -v "$0"', name], { stdio: 'ignore' }).status === 0;

/**
 * Fetches what runs in Java, where it is missing and can be: beside npm, which leaves a core and the network
 * to it. What fails is tried again by what needs it, and told then.
 */
export const fetchFromMaven = async (...parts) => {
  if (process.env.DYNAMODB_ENDPOINT || !['java', 'mvn'].every(hasCommand)) return;
  for (const part of parts)
    if (!existsSync(await jarsFolder(root, part))) await fetchJars(root, part, { log: say }).catch(() => undefined);
};

/** Installs Chromium for the tests of pages; without it those tests say themselves what they miss. */
export const installChromium = () => {
  if (
    process.env.CHROMIUM_PATH ||
    ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].some(hasCommand)
  )
    return;
  if (process.getuid?.() !== 0 || !hasCommand('apt-get')) {
    say(
      'Chromium is not installed: the tests of pages will fail. Install it (Debian: apt-get install ' +
        'chromium; macOS: brew install chromium).',
    );
    return;
  }
  say('installing Chromium for the tests of pages (apt-get) …');
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
};
