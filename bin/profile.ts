import { relative } from 'node:path';
import { projectRoot } from '../lib/local/root';
import { type Attributed, type Layer, layers } from '../test/bench/attribution';
import { profileFolder } from '../test/bench/bare-node';
import { writeFlameGraph } from '../test/bench/flame-graph';
import { profiles } from '../test/bench/profiles';
import { waterfall } from '../test/bench/waterfall';
import { commandLine } from './command-line.mjs';

/**
 * `npm run profile`: does the bench's work in one process against the table engine, says whose the time is,
 * and draws flame graphs of it; with `--waterfall` the stages of one call, one after the other, before that.
 */
const {
  values: { waterfall: staged },
} = commandLine('profile');

type Samples = Attributed['samples'];

const say = (line: string) => process.stdout.write(`${line}\n`);
const sum = (samples: Samples): number => samples.reduce((total, { microseconds }) => total + microseconds, 0);
const inLayer = (samples: Samples, layer: Layer) => samples.filter(({ owner }) => owner.layer === layer);
const row = (cells: readonly string[]) =>
  say(cells.map((cell, index) => (index ? cell.padStart(11) : cell.padEnd(30))).join(''));
const inMs = (microseconds: number) => (microseconds / 1_000).toFixed(2);
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

const timeByPart = (samples: Samples): [string, number][] => {
  const times = new Map<string, number>();
  for (const { owner, microseconds } of samples) times.set(owner.part, (times.get(owner.part) ?? 0) + microseconds);
  return [...times].toSorted(([, one], [, other]) => other - one);
};

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
const all = await profiles();
if (staged) for (const one of all) say(`${waterfall(one).join('\n')}\n`);
say('Time of one call in milliseconds, and whose it is');
row(['', 'all', ...layers]);
for (const { name, calls, samples } of all)
  row([name, ...[samples, ...layers.map((layer) => inLayer(samples, layer))].map((some) => inMs(sum(some) / calls))]);

const busy = all.flatMap(({ samples }) => samples).filter(({ owner }) => owner.layer !== 'engine');
const calls = all.reduce((total, one) => total + one.calls, 0);
say('\nProcessor time of one call by part, over all operations');
row(['', 'µs', 'share']);
for (const [part, time] of timeByPart(busy).slice(0, 40))
  row([part, (time / calls).toFixed(0), percent(time / sum(busy))]);

const page = await writeFlameGraph(profileFolder, all);
const everything = all.flatMap(({ samples }) => samples);
const shares = layers.map((layer) => `${layer} ${percent(sum(inLayer(everything, layer)) / sum(everything))}`);
say(`\nprofile: ${shares.join(', ')}; flame graphs: open ${relative(projectRoot(), page)} in a browser`);
