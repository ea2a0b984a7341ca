import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { CannotStart } from '../cannot-start';
import { localCredentials, localRegion } from '../credentials';
import { freePort } from '../free-port';
import { projectRoot } from '../root';
import { noteUser, untilUnused } from './folder-user';
import { launch, type EnginePlace } from './launch';

export interface Engine {
  endpoint: string;
  /** The process of the engine itself. */
  pid: number;
  /** Settles when the engine's process has ended, asked to or not. */
  ended: Promise<void>;
  stop: () => Promise<void>;
}

const startTimeout = 120_000;

/**
 * Starts DynamoDB Local on a free port of 127.0.0.1 and waits until it answers. It ends with this process,
 * `kill -9` included.
 * @param options.folder absolute path where it keeps its file; absent: in memory. One engine per folder: two
 * would corrupt it.
 * @param options.lasting whether it has more to do than a test gives it; by default one with a folder
 * @throws CannotStart when it isn't installed or doesn't come up.
 */
export const startEngine = async ({
  folder,
  lasting = folder !== undefined,
  log,
}: {
  folder?: string | undefined;
  lasting?: boolean;
  log: (line: string) => void;
}): Promise<Engine> => {
  const command = await launch(log);
  if (folder) await untilUnused(folder);
  for (let attempt = 1; ; attempt++) {
    const place = { port: await freePort(), folder, lasting };
    const { engine, words } = await run(await command(place), place);
    if (engine) return engine;
    // Somebody took the port between our asking for it and Java's binding it.
    if (attempt < 3 && /already in use/i.test(words)) continue;
    throw new CannotStart(`The table engine did not start:\n${explain(words)}`);
  }
};

const run = async (command: string[], { port, folder }: EnginePlace): Promise<{ engine?: Engine; words: string }> => {
  // A group of its own, so that Ctrl-C in a terminal reaches Hearth alone, which drains its requests before
  // it lets go of the engine.
  const child = spawn('/bin/sh', [join(projectRoot(), 'lib/local/engine/leash.sh'), ...command], {
    detached: true,
    stdio: 'pipe',
  });
  const state = { running: true, words: '' };
  const ended = once(child, 'exit').then(() => {
    state.running = false;
    child.stdin.destroy();
  });
  child.stdin.on('error', () => undefined);
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    state.words = (state.words + text).slice(-10_000);
  });
  const [line]: unknown[] = await Promise.race([once(createInterface(child.stdout), 'line'), ended.then(() => ['0'])]);
  const pid = Number(line);
  if (folder && pid) await noteUser(folder, pid);
  const stop = async () => {
    child.stdin.end();
    await ended;
  };
  const endpoint = `http://127.0.0.1:${port}`;
  const client = new DynamoDBClient({ endpoint, region: localRegion, credentials: localCredentials, maxAttempts: 1 });
  for (const deadline = Date.now() + startTimeout; state.running && Date.now() < deadline; ) {
    const answered = await client.send(new ListTablesCommand()).then(
      () => true,
      () => false,
    );
    if (!answered) {
      await pause(25);
      continue;
    }
    client.destroy();
    return { engine: { endpoint, pid, ended, stop }, words: state.words };
  }
  client.destroy();
  await stop();
  return { words: state.words };
};

const explain = (words: string): string => {
  if (words.includes('UnsupportedClassVersionError'))
    return 'Java is too old for it. Install Java 17 or later and start again.';
  if (words.includes('docker'))
    return `${words}\nIs Docker running, and may you use it? Otherwise install Java 17 and Maven.`;
  return words
    .split('\n')
    .filter((line) => !line.includes('SLF4J'))
    .slice(0, 12)
    .join('\n');
};
