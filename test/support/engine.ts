import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { startEngine } from '../../lib/local/engine/engine';
import { createTable } from '../../lib/local/engine/table';

declare module 'vitest' {
  export interface ProvidedContext {
    engine: string;
    tableName: string;
    /**
     * The private key whose public half is at JWKS_URI: a test signs tokens with it, inside its own process
     * only.
     */
    signingKey: JsonWebKey;
  }
}

/**
 * Starts one engine in memory with one table for the whole run; tests keep apart by the ids of what they
 * make.
 */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const engine = await startEngine({ log: (line) => process.stdout.write(`${line}\n`) });
  const tableName = 'hearth-test';
  await createTable(engine.endpoint, tableName);
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  project.provide('engine', engine.endpoint);
  project.provide('tableName', tableName);
  project.provide('signingKey', { ...privateKey.export({ format: 'jwk' }), kid: 'test', alg: 'RS256', use: 'sig' });
  return () => engine.stop();
};
