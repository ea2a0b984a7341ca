import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeBundles } from '../../../lib/aws/bundles';
import { writeWhole } from '../../support/write-whole';

/** Makes every bundle and what its size is told by, for all tests that look at one: `bundled.ts FOLDER`. */
const [into = ''] = process.argv.slice(2);

const functions = join(into, 'functions');
const made = await writeBundles(functions);
// As on Lambda, where nothing above a function's folder says what `.js` means.
await writeFile(join(functions, 'package.json'), '{}');
const sizes = made.map(({ name, most, bytes, files, loaded }) => ({
  name,
  most,
  bytes,
  files,
  loaded: { atStart: loaded.atStart, with: Object.fromEntries(loaded.with) },
}));
writeWhole(join(into, 'sizes.json'), JSON.stringify(sizes));
