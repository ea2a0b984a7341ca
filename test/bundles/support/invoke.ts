import { execa } from 'execa';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { measured } from '../../support/measured';
import type { Json } from '../../support/person';
import { provided } from '../../support/provided';
import { lambdaNode } from './lambda-node';

/**
 * The program that does what Lambda's runtime does: loads `index.js`, hands every event to `handler`, one
 * after the other.
 */
const runtimeLoop = `
const { readFileSync, writeFileSync } = require('node:fs');
const [, bundle, answers] = process.argv;
const { handler } = require(bundle);
const context = { awsRequestId: '8f5c1f6e-5b1e-4b53-9a3f-0c2a3d1b7e44', functionName: 'hearth', functionVersion: '7', memoryLimitInMB: '1024', getRemainingTimeInMillis: () => 9000 };
(async () => {
  const results = [];
  for (const event of JSON.parse(readFileSync(0, 'utf8'))) results.push((await handler(event, context)) ?? null);
  writeFileSync(answers, JSON.stringify({ node: process.versions.node, results }));
})().catch((error) => { console.error(error); process.exitCode = 1; });
`;

export interface Invoked {
  readonly node: string;
  /** The result of each event; null: the function answers nothing. */
  readonly results: readonly Json[];
  readonly logs: string;
}

/**
 * Calls a bundle in a process of Lambda's Node that has nothing but what Lambda gives it.
 * @param folder of `writeBundles`
 * @throws ExecaError with what the function wrote
 */
export const invoke = async (
  folder: string,
  name: string,
  events: readonly object[],
  env: Readonly<Record<string, string>>,
): Promise<Invoked> => {
  const answers = join(provided.folder, `answers-${randomUUID()}.json`);
  const { stdout } = await execa(await lambdaNode(), ['-e', runtimeLoop, join(folder, name, 'index.js'), answers], {
    cwd: join(folder, name),
    input: JSON.stringify(events),
    extendEnv: false,
    env: {
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      AWS_LAMBDA_FUNCTION_NAME: `hearth-${name}`,
      AWS_SESSION_TOKEN: 'session',
      NODE_OPTIONS: '--enable-source-maps',
      ...measured,
      ...env,
    },
  });
  return { ...JSON.parse(await readFile(answers, 'utf8')), logs: stdout };
};
