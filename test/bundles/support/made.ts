import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { madeInRun } from '../../support/made-in-run';

/** What is known of a bundle without its code (lib/aws/bundles.ts). */
export interface Sized {
  readonly name: string;
  readonly most?: number;
  readonly bytes: number;
  readonly files: readonly string[];
  readonly loaded: { readonly atStart: number; readonly with: Readonly<Record<string, number>> };
}

const sizesFile = (): string => madeInRun('test/bundles/support/bundled.ts', 'sizes.json');

/** Returns what each bundle of this run holds and loads. */
export const sizedBundles = (): readonly Sized[] => JSON.parse(readFileSync(sizesFile(), 'utf8'));

/** Returns the folder in which `writeBundles` wrote the bundles of this run. */
export const bundlesFolder = (): string => join(dirname(sizesFile()), 'functions');
