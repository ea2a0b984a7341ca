import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from '../cannot-start';
import { jarsFolder } from '../engine/jars';
import { projectRoot } from '../root';

export interface Store {
  /**
   * The socket file that it listens at. It listens nowhere else without TLS: pages that a browser shows reach
   * ports, no files.
   */
  readonly socket: string;
  /** The process of the store itself. */
  readonly pid: number;
  /** Settles when that has ended, asked to or not. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The options of a frugal JVM: a third of what it takes by itself. */
const frugal = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xms16m', '-Xmx128m', '-Xss512k', '-XX:-UsePerfData'];
const startTimeout = 120_000;

interface Place {
  readonly root: string;
  readonly bucket: string;
  readonly socket: string;
}

const command = async ({ root, bucket, socket }: Place): Promise<string[]> => {
  const folder = await jarsFolder('objects');
  const [jar = ''] = (await readdir(folder)).filter((name) => name.endsWith('.jar'));
  const settings = {
    'com.adobe.testing.s3mock.store.root': root,
    'com.adobe.testing.s3mock.store.retain-files-on-exit': 'true',
    'com.adobe.testing.s3mock.store.initial-buckets': bucket,
    'com.adobe.testing.s3mock.http-port': 0,
    'hearth.socket': socket,
    'server.address': '127.0.0.1',
    'server.port': 0,
    'spring.main.sources': `file:${join(projectRoot(), 'lib/local/objects/loopback.xml')}`,
    'spring.main.banner-mode': 'off',
  };
  return [
    'java',
    ...frugal,
    '-jar',
    join(folder, jar),
    ...Object.entries(settings).map(([name, value]) => `--${name}=${value}`),
  ];
};

const answers = (socketPath: string, bucket: string): Promise<boolean> =>
  new Promise((resolve) => {
    request({ socketPath, method: 'HEAD', path: `/${bucket}` }, (answer) => resolve(answer.resume().statusCode === 200))
      .on('error', () => resolve(false))
      .end();
  });

/**
 * Starts S3Mock, whose jar must be there, at a socket file and waits until it answers, which takes about nine
 * seconds. It ends with this process, `kill -9` included.
 * @param options.folder absolute path where objects are kept; absent: in a temporary folder, which goes with
 * it
 * @throws CannotStart when it doesn't come up
 */
export const startStore = async ({
  folder,
  bucket,
}: {
  folder: string | undefined;
  bucket: string;
}): Promise<Store> => {
  const root = folder ?? (await mkdtemp(join(tmpdir(), 'hearth-objects-')));
  await mkdir(root, { recursive: true });
  const place = await mkdtemp(join(tmpdir(), 'hearth-store-'));
  const socket = join(place, 's3');
  const child = spawn(
    '/bin/sh',
    [join(projectRoot(), 'lib/local/engine/leash.sh'), ...(await command({ root, bucket, socket }))],
    { detached: true, stdio: 'pipe' },
  );
  const state = { running: true, words: '' };
  const ended = once(child, 'exit').then(async () => {
    state.running = false;
    child.stdin.destroy();
    await rm(place, { recursive: true, force: true });
    if (folder === undefined) await rm(root, { recursive: true, force: true });
  });
  child.stdin.on('error', () => undefined);
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    state.words = (state.words + text).slice(-4_000);
  });
  const [line]: unknown[] = await Promise.race([once(createInterface(child.stdout), 'line'), ended.then(() => ['0'])]);
  const stop = async () => {
    child.stdin.end();
    await ended;
  };
  for (const deadline = Date.now() + startTimeout; state.running && Date.now() < deadline; ) {
    if (await answers(socket, bucket)) return { socket, pid: Number(line), ended, stop };
    await pause(50);
  }
  await stop();
  throw new CannotStart(`The object store did not start:\n${state.words}`);
};
