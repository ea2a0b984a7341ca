import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Attributed, Frame } from './attribution';

const schema = 'https://www.speedscope.app/file-format-schema.json';

/** Writes Speedscope's file format: one sampled profile an operation over shared frames. */
const speedscopeFile = (all: readonly Attributed[]) => {
  const frames = new Map<string, { index: number; shown: object }>();
  const indexOf = ({ name, file, line, part }: Frame): number => {
    const id = `${name} ${file ?? ''} ${line ?? ''}`;
    const known = frames.get(id) ?? {
      index: frames.size,
      shown: { name: `${name} · ${part}`, ...(file && { file }), ...(line && { line }) },
    };
    frames.set(id, known);
    return known.index;
  };
  const profiles = all.map(({ name, samples }) => ({
    type: 'sampled',
    name,
    unit: 'microseconds',
    startValue: 0,
    endValue: samples.reduce((sum, { microseconds }) => sum + microseconds, 0),
    samples: samples.map(({ stack }) => stack.map(indexOf)),
    weights: samples.map(({ microseconds }) => microseconds),
  }));
  return {
    $schema: schema,
    name: 'Hearth',
    shared: { frames: [...frames.values()].map(({ shown }) => shown) },
    profiles,
  };
};

/** Opens the viewer beside it with the profile: from a file, a browser lets a page load scripts alone. */
const opener = `<!doctype html><meta charset="utf-8"><title>Hearth: flame graph</title>
<script>location.replace('viewer/index.html#view=left-heavy&localProfilePath=' + new URL('profile.js', location.href).pathname.slice(1));</script>`;

/** Writes a flame graph of each operation, with speedscope's viewer beside it; gives the page to open. */
export const writeFlameGraph = async (folder: string, all: readonly Attributed[]): Promise<string> => {
  const viewer = join(dirname(createRequire(import.meta.url).resolve('speedscope/package.json')), 'dist', 'release');
  await mkdir(folder, { recursive: true });
  await rm(join(folder, 'viewer'), { recursive: true, force: true });
  await cp(viewer, join(folder, 'viewer'), { recursive: true });
  const content = Buffer.from(JSON.stringify(speedscopeFile(all))).toString('base64');
  await writeFile(
    join(folder, 'profile.js'),
    `speedscope.loadFileFromBase64('hearth.speedscope.json', '${content}');\n`,
  );
  const page = join(folder, 'index.html');
  await writeFile(page, opener);
  return page;
};
