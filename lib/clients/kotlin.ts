import { readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { execa } from 'execa';
import { haveJars } from '../local/engine/jars';

/**
 * Returns the paths of the compiler's jars and of what the generated client is built on, fetched when they
 * aren't there.
 */
const kotlinJars = async (log: (line: string) => void): Promise<string[]> => {
  const folder = await haveJars('kotlin', log);
  return (await readdir(folder)).map((name) => join(folder, name));
};

/**
 * Compiles sources of Kotlin, files or folders.
 * @returns the class path with which they run
 * @throws Error with the compiler's words
 */
export const compileKotlin = async (
  sources: readonly string[],
  into: string,
  log: (line: string) => void,
): Promise<string> => {
  const jars = await kotlinJars(log);
  const classPath = jars.join(delimiter);
  const serialization = jars.find((jar) => jar.includes('serialization-compiler-plugin')) ?? '';
  const { exitCode, stderr } = await execa(
    'java',
    [
      '-Xmx1500m',
      '-cp',
      classPath,
      'org.jetbrains.kotlin.cli.jvm.K2JVMCompiler',
      '-no-stdlib',
      '-no-reflect',
      '-nowarn',
      '-jvm-target',
      '17',
      `-Xplugin=${serialization}`,
      '-cp',
      classPath,
      '-d',
      into,
      ...sources,
    ],
    { reject: false },
  );
  if (exitCode !== 0) throw new Error(stderr);
  return [into, ...jars].join(delimiter);
};
