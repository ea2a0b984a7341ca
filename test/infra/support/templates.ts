import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { routes } from '../../../functions/api/routes';
import { functions } from '../../../lib/aws/bundle-entries';
import { hearthStack } from '../../../lib/aws/stack';
import { writeWhole } from '../../support/write-whole';
import { type Asked, asked } from './asked';

/** Makes every template that tests look at, in one process that loads the CDK once: `templates.ts FOLDER`. */
const [into = ''] = process.argv.slice(2);

/** Stands in for bundles: a template depends on their hash alone. */
const bundles = mkdtempSync(join(tmpdir(), 'hearth-empty-bundles-'));
for (const name of Object.keys(functions)) {
  mkdirSync(join(bundles, name));
  writeFileSync(join(bundles, name, 'index.js'), '');
}
try {
  for (const [name, { stage, added = [], serving }] of Object.entries<Asked>(asked)) {
    const app = new App({
      // `npm run synth` holds templates to CloudFormation's rules, which takes twice as long as all the rest.
      builtinCloudFormationValidation: false,
      analyticsReporting: false,
      treeMetadata: false,
      stackTraces: false,
      outdir: join(bundles, 'cdk.out'),
    });
    const { stack } = hearthStack(app, stage, { routes: [...routes, ...added], bundles, serving });
    writeWhole(join(into, `${name}.json`), JSON.stringify(Template.fromStack(stack).toJSON()));
  }
} finally {
  rmSync(bundles, { recursive: true });
}
