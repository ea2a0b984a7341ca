import { expect, it } from '@jest/globals';
import type { Frame } from './attribution';
import { stageOf, waterfall } from './waterfall';

const own = (file: string): Frame => ({ name: 'work', file, part: file, layer: 'own code' });
const node = (file: string): Frame => ({ name: 'write', file, part: 'Node', layer: 'Node' });
const sdk: Frame = { name: 'send', file: 'node_modules/@smithy/core/index.js', part: '@smithy/core', layer: 'SDK' };
const waiting: Frame = { name: '(idle)', part: 'waiting for the engine', layer: 'engine' };
const handler = own('functions/api/handler.ts');

it('gives a sample to the stage of the innermost code that has one', () => {
  const stages = [
    [waiting],
    [handler, own('shared/http/request/authentication.ts'), own('node_modules/aws-jwt-verify/dist/jwt.js')],
    [handler, own('shared/http/request/parsing.ts'), own('shared/core/quick-reading.ts')],
    [handler, own('shared/http/dispatch.ts'), own('shared/lists/item-store.ts'), own('shared/core/text.ts')],
    [handler, own('shared/lists/item-store.ts'), own('shared/db/transact.ts'), sdk],
    [node('node:net'), node('node:internal/stream_base_commons')],
    [handler, own('shared/http/answer/respond.ts')],
    [node('node:internal/process/task_queues')],
  ].map(stageOf);
  expect(stages).toEqual(['table', 'verify', 'parse', 'decide', 'client', 'client', 'answer', 'rest']);
});

it('draws each stage of a call from where those before it end, by the time of the processor and not of who held it', () => {
  const taken = (frame: Frame, microseconds: number) => ({ stack: [frame], owner: frame, microseconds });
  const samples = [taken(own('shared/http/request/parsing.ts'), 3_000), taken(waiting, 4_000)];
  const [title, ...rows] = waterfall({ name: 'a call', calls: 2, gateway: 1, processor: 1, engine: 1.5, samples });
  expect(title).toBe('a call: 4.00 ms');
  expect(rows.filter((row) => row.includes('█'))).toEqual([
    `  gateway     1.00  ${'█'.repeat(12)}`,
    `  parse       1.00  ${' '.repeat(12)}${'█'.repeat(12)}`,
    `  table       2.00  ${' '.repeat(24)}${'█'.repeat(24)}  engine's processor 1.50`,
  ]);
});
