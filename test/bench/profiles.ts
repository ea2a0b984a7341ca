import { randomUUID } from 'node:crypto';
import { startEngine } from '../../lib/local/engine/engine';
import { createTable } from '../../lib/local/engine/table';
import { accessTokenFor, newSigningKey } from '../../lib/local/sign-in/tokens';
import { type Attributed, attributed } from './attribution';
import { runBare } from './bare-node';
import { benchPool, benchTable, functionEnvironment } from './function-environment';
import type { Profiled } from './profiled';

const emails = ['bench@example.com', ...Array.from({ length: 9 }, (_, index) => `bench-${index + 2}@example.com`)];

/**
 * Has the bench's work done in a process of its own against an engine in memory, and says whose the time was.
 */
export const profiles = async (): Promise<Attributed[]> => {
  const key = await newSigningKey();
  const tokenOf = (email: string) =>
    accessTokenFor(key, benchPool, { sub: randomUUID() }, { email, email_verified: true });
  const tokens = Object.fromEntries(
    await Promise.all(emails.map(async (email) => [email, await tokenOf(email)] as const)),
  );
  const engine = await startEngine({ log: (line) => process.stdout.write(`${line}\n`) });
  try {
    await createTable(engine.endpoint, benchTable);
    const source =
      `import { profiled } from './test/bench/profiled'; void ` +
      `profiled(${JSON.stringify(tokens)}, ${String(engine.pid)}).then((taken) => process.stdout.write(JSON.stringify(taken)));`;
    const { output, map } = await runBare({ source, env: functionEnvironment(key, engine.endpoint) });
    const taken: Profiled[] = JSON.parse(output);
    return taken.map((one) => attributed(one, map));
  } finally {
    await engine.stop();
  }
};
