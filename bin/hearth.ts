import { join } from 'node:path';
import * as z from 'zod';
import { routes } from '../functions/api/routes';
import { hearthApp } from '../lib/aws/app';
import { writeBundles } from '../lib/aws/bundles';
import { stageWithOptions, templatesWithOptions } from '../lib/aws/lint/every-option';
import { stages } from '../lib/aws/stage';
import { projectRoot } from '../lib/local/root';
import { commandLine } from './command-line.mjs';

/**
 * Makes the CDK app. `npm run synth` makes the templates of every stage, or of `--stage NAME` alone, and
 * needs no account and no network; the CDK's command runs it too (bin/deploy.ts), and says by CDK_OUTDIR
 * where the templates go.
 */
const started = performance.now();
const {
  values: { stage: wanted },
} = commandLine('synth');
const chosen = stages().filter(({ name }) => wanted === undefined || name === wanted);

const cache = join(projectRoot(), '.cache');
const bundles = join(cache, 'bundles');
await writeBundles(bundles);
const deployed = process.env.CDK_OUTDIR;
const { stacks } = hearthApp({
  stages: chosen,
  routes,
  bundles,
  outdir: deployed ?? join(cache, 'templates'),
}).synth();
// What no stage has by default is held to the same rules, in a folder of its own: it bears a stage's name.
const optional =
  deployed === undefined && wanted === undefined
    ? hearthApp({ stages: [stageWithOptions()], routes, bundles, outdir: join(cache, templatesWithOptions) }).synth()
    : undefined;
const Template = z.object({ Resources: z.record(z.string(), z.unknown()) });
const sizeOf = (template: unknown): number => Object.keys(Template.parse(template).Resources).length;
const sizes = [
  ...stacks.map(({ stackName, template }) => `${stackName} ${sizeOf(template)}`),
  ...(optional?.stacks.slice(0, 1) ?? []).map(
    ({ stackName, template }) => `${stackName} with all ways to sign in ${sizeOf(template)}`,
  ),
];
process.stdout.write(
  `synth: resources by stack: ${sizes.join(', ')}; every rule holds; ${((performance.now() - started) / 1_000).toFixed(1)} s\n`,
);
