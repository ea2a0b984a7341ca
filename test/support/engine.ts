import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Engine, startEngine } from '../../lib/local/engine/engine';
import { createTable } from '../../lib/local/engine/table';
import { type Provided, providedVariable } from './provided';

let engine: Engine | undefined;
let folder: string | undefined;

/**
 * Starts one engine in memory with one table, and makes one folder, for the whole run; tests keep apart by
 * the ids of what they make.
 */
export const start = async (): Promise<void> => {
  engine = await startEngine({ log: (line) => process.stdout.write(`${line}\n`) });
  const tableName = 'hearth-test';
  await createTable(engine.endpoint, tableName);
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signingKey = { ...privateKey.export({ format: 'jwk' }), kid: 'test', alg: 'RS256', use: 'sig' };
  folder = await mkdtemp(join(tmpdir(), 'hearth-tests-'));
  const provided: Provided = { engine: engine.endpoint, tableName, folder, signingKey };
  process.env[providedVariable] = JSON.stringify(provided);
};

export const stop = async (): Promise<void> => {
  await engine?.stop();
  // A program that no test waits for may still be writing there.
  if (folder) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
};
