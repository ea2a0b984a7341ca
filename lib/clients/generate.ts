import { mkdir, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { haveJars } from '../local/engine/jars';

/**
 * The generators of openapi-generator, with the settings under which each keeps the whole contract, changes
 * among it (docs/clients.md).
 */
export const generators = {
  kotlin: {
    generatorName: 'kotlin',
    library: 'jvm-retrofit2',
    additionalProperties: {
      serializationLibrary: 'kotlinx_serialization',
      generateOneOfAnyOfWrappers: true,
      useCoroutines: true,
    },
    typeMappings: { object: 'JsonElement', AnyType: 'JsonElement' },
    importMappings: { JsonElement: 'kotlinx.serialization.json.JsonElement' },
  },
  swift: { generatorName: 'swift6' },
  python: { generatorName: 'python' },
  dart: { generatorName: 'dart-dio' },
} as const;
export type ClientLanguage = keyof typeof generators;

/** Returns the path of the generator's jar, fetched when it isn't there. */
const generatorJar = async (log: (line: string) => void): Promise<string> => {
  const folder = await haveJars('generator', log);
  const [jar = ''] = readdirSync(folder);
  return join(folder, jar);
};

/**
 * Makes the sources of clients, all in one JVM, each in a folder of its language.
 * @param contract the path of an OpenAPI document
 * @throws ExecaError with the generator's words, when it refuses the contract
 */
export const generateClients = async (
  contract: string,
  into: string,
  languages: readonly ClientLanguage[],
  log: (line: string) => void,
): Promise<void> => {
  const jar = await generatorJar(log);
  await mkdir(into, { recursive: true });
  const settings = await Promise.all(
    languages.map(async (language) => {
      const file = join(into, `${language}.json`);
      // Sources alone: no pages about them, and no tests without a claim.
      const sourcesAlone = { apiDocs: 'false', modelDocs: 'false', apiTests: 'false', modelTests: 'false' };
      await writeFile(
        file,
        JSON.stringify({
          ...generators[language],
          inputSpec: contract,
          outputDir: join(into, language),
          globalProperties: sourcesAlone,
        }),
      );
      return file;
    }),
  );
  // Short work: compiling it twice would cost more than it saves.
  await execa('java', [
    '-XX:TieredStopAtLevel=1',
    '-XX:+UseSerialGC',
    '-jar',
    jar,
    'batch',
    '--fail-fast',
    ...settings,
  ]);
};
