import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Engine, startEngine } from '../../lib/local/engine/engine';
import { createTable } from '../../lib/local/engine/table';
import { type Objects, openObjects } from '../../lib/local/objects/front';
import { type Provided, providedVariable } from './provided';

let engine: Engine | undefined;
let objects: Objects | undefined;
let folder: string | undefined;

/**
 * Starts one engine in memory with one table, and a store of objects which comes up when the first asks for
 * it, and makes one folder, for the whole run; tests keep apart by the ids of what they make.
 * @param options.lasting whether the run keeps the engine busy for minutes
 */
export const start = async ({ lasting }: { readonly lasting: boolean }): Promise<void> => {
  const log = (line: string) => process.stdout.write(`${line}\n`);
  engine = await startEngine({ log, lasting });
  objects = await openObjects({ folder: undefined, bucket: 'kept', log });
  const tableName = 'hearth-test';
  await createTable(engine.endpoint, tableName);
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const named = { kid: 'test', alg: 'RS256', use: 'sig' };
  const signingKey = { ...privateKey.export({ format: 'jwk' }), ...named };
  const poolKey = {
    kid: named.kid,
    pkcs8: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    jwk: { ...publicKey.export({ format: 'jwk' }), ...named },
  };
  folder = await mkdtemp(join(tmpdir(), 'hearth-tests-'));
  const provided: Provided = {
    engine: engine.endpoint,
    objects: objects.endpoint,
    tableName,
    folder,
    signingKey,
    poolKey,
  };
  process.env[providedVariable] = JSON.stringify(provided);
};

export const stop = async (): Promise<void> => {
  await Promise.all([engine?.stop(), objects?.stop()]);
  // A program that no test waits for may still be writing there.
  if (folder) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
};
