import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { routes } from '../../../functions/api/routes';
import { functions } from '../../../lib/aws/bundles';
import { hearthStack } from '../../../lib/aws/stack';
import type { Json } from '../../support/person';

/** Prints the template of a stage that is given as JSON, with the usual routes unless others are. */
const { stage, table = routes, serving }: Json = await json(process.stdin);

/** Stands in for bundles: a template depends on their hash alone. */
const bundles = mkdtempSync(join(tmpdir(), 'hearth-empty-bundles-'));
for (const name of Object.keys(functions)) {
  mkdirSync(join(bundles, name));
  writeFileSync(join(bundles, name, 'index.js'), '');
}
try {
  const { stack } = hearthStack(
    new App({
      // `npm run synth` holds templates to CloudFormation's rules, which takes twice as long as all the rest.
      builtinCloudFormationValidation: false,
      analyticsReporting: false,
      treeMetadata: false,
      stackTraces: false,
      outdir: join(bundles, 'cdk.out'),
    }),
    stage,
    { routes: table, bundles, serving },
  );
  process.stdout.write(JSON.stringify(Template.fromStack(stack).toJSON()));
} finally {
  rmSync(bundles, { recursive: true });
}
