import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { jarsFolder } from '../../../lib/local/engine/maven.mjs';
import { newFolder } from '../../support/stack';

const profile = (id: string, version: string) =>
  `<profile><id>${id}</id><dependencies><version>${version}</version></dependencies></profile>`;
const pom = ({ engine = '1', objects = '1', velocity = '1', comment = '' }) =>
  `<project>${comment}<dependencies><version>${engine}</version></dependencies><profiles>\n${profile('objects', objects)}\n ` +
  ` ${profile('velocity', velocity)}\n</profiles></project>`;

test('jars are fetched anew when pom.xml says something else of them, not for a word about others', async () => {
  const root = await newFolder();
  const namesFor = async (versions: Parameters<typeof pom>[0]) => {
    await writeFile(join(root, 'pom.xml'), pom(versions));
    const [engine = '', objects = '', velocity = ''] = await Promise.all(
      (['engine', 'objects', 'velocity'] as const).map((part) => jarsFolder(root, part)),
    );
    return { engine: basename(engine), objects: basename(objects), velocity: basename(velocity) };
  };
  const first = await namesFor({});
  expect(await namesFor({ comment: '<!-- another\n word -->' })).toEqual(first);
  const { objects, ...others } = await namesFor({ objects: '2' });
  expect(others).toEqual({ engine: first.engine, velocity: first.velocity });
  expect(objects).not.toBe(first.objects);
  const changed = await namesFor({ engine: '2' });
  expect(Object.values(changed).filter((name) => Object.values(first).includes(name))).toEqual([]);
});
