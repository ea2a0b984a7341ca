import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { attributed } from './attribution';
import { writeFlameGraph } from './flame-graph';
import { onTestFinished } from '../support/testing';

/** Makes a source map in which line 0 of the program stands in `file`: one mapping, of its first column. */
const mapTo = (file: string) =>
  new SourceMap({
    version: 3,
    file: 'program.cjs',
    sources: [file],
    sourcesContent: [],
    names: [],
    mappings: 'AAAA',
    sourceRoot: '',
  });
const program = { scriptId: '1', url: '/somewhere/program.cjs', lineNumber: 0, columnNumber: 0 };
const builtin = { scriptId: '0', url: '', lineNumber: -1, columnNumber: -1 };

/** Makes a profile of one stack, outermost first, seen once for 100 µs. */
const profileOf = (
  ...frames: { functionName: string; scriptId: string; url: string; lineNumber: number; columnNumber: number }[]
) => ({
  name: 'a call',
  calls: 1,
  gateway: 0,
  processor: 0,
  profile: {
    nodes: [{ ...builtin, functionName: '(root)' }, ...frames].map((callFrame, index) => ({
      id: index + 1,
      callFrame,
      children: index < frames.length ? [index + 2] : [],
    })),
    startTime: 0,
    endTime: 200,
    samples: [frames.length + 1, frames.length + 1],
    timeDeltas: [10, 100],
  },
});
const ownerIn = (file: string, ...frames: Parameters<typeof profileOf>) => {
  const [sample] = attributed(profileOf(...frames), mapTo(file)).samples;
  return { part: sample?.owner.part, layer: sample?.owner.layer, microseconds: sample?.microseconds };
};

const work = { ...program, functionName: 'work' };

it("gives Hearth's own time to the folder that it is spent in", () => {
  expect(ownerIn('../../../shared/lists/item-store.ts', work)).toEqual({
    part: 'shared/lists',
    layer: 'own code',
    microseconds: 100,
  });
});

it('tells the SDK from other packages', () => {
  expect(ownerIn('../../../node_modules/@smithy/core/dist-es/index.js', work)).toMatchObject({
    part: '@smithy/core',
    layer: 'SDK',
  });
  expect(ownerIn('../../../node_modules/zod/v4/core/parse.js', work)).toMatchObject({ part: 'zod', layer: 'packages' });
});

it("gives a builtin's time to who called it, and to Node where nobody did", () => {
  const verify = { ...builtin, functionName: 'verify' };
  expect(ownerIn('../../../node_modules/aws-jwt-verify/dist/jwt.js', work, verify)).toMatchObject({
    part: 'aws-jwt-verify',
  });
  expect(ownerIn('../../../shared/lists/item-store.ts', verify)).toMatchObject({ part: 'Node', layer: 'Node' });
});

it('takes idle time for the wait for the engine, and a function named like a member of objects for what it is', () => {
  expect(ownerIn('', { ...builtin, functionName: '(idle)' })).toMatchObject({ layer: 'engine' });
  expect(ownerIn('', { ...builtin, functionName: 'toString' })).toMatchObject({ part: 'Node' });
});

it('draws a flame graph that speedscope reads: a profile an operation, a weight a stack', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFlameGraph(folder, [attributed(profileOf(work), mapTo('../../../shared/lists/item-store.ts'))]);
  const [, content = ''] = /'([\w+/=]+)'\);/.exec(await readFile(join(folder, 'profile.js'), 'utf8')) ?? [];
  expect(JSON.parse(Buffer.from(content, 'base64').toString())).toMatchObject({
    shared: { frames: [{ name: 'work · shared/lists', file: 'shared/lists/item-store.ts', line: 1 }] },
    profiles: [{ name: 'a call', samples: [[0], [0]], weights: [100, 0] }],
  });
  expect(await readFile(join(folder, 'index.html'), 'utf8')).toContain('viewer/index.html');
});
