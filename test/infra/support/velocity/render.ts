import { execa } from 'execa';
import { join } from 'node:path';
import * as z from 'zod';
import { haveJars } from '../../../../lib/local/engine/jars';

/** A mapping template, and the request that it answers. */
export interface Asked {
  readonly template: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** The values of `$context`. */
  readonly context: Readonly<Record<string, string>>;
}

const Rendered = z.object({
  error: z.string().optional(),
  output: z.string().default(''),
  overrides: z
    .object({ status: z.number().optional(), header: z.record(z.string(), z.string()) })
    .default({ header: {} }),
});
export type Rendered = z.output<typeof Rendered>;

/** Renders templates by Apache Velocity, all of them in one process of Java. */
export const rendered = async (asked: readonly Asked[]): Promise<Rendered[]> => {
  const folder = await haveJars('velocity', () => undefined);
  const options = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', join(folder, '*')];
  const { stdout } = await execa('java', [...options, join(import.meta.dirname, 'Render.java')], {
    input: JSON.stringify(asked),
  });
  return z.array(Rendered).parse(JSON.parse(stdout));
};
