import type { Attributed, Frame } from './attribution';

/**
 * The stages of a call, in the order in which they begin: the gateway makes an event of the request; the
 * token is verified; what came is parsed; it is decided, and made what is read and written; our side of the
 * calls of the table, reading its records included; the wait for the table; the answer; and what is
 * nobody's, such as the event loop and the garbage collector.
 */
export const stages = ['gateway', 'verify', 'parse', 'decide', 'client', 'table', 'answer', 'rest'] as const;
export type Stage = (typeof stages)[number];

/** What stands behind a stage, by where a frame's code is: the first that fits. */
const places: readonly (readonly [Stage, RegExp])[] = [
  ['client', /^(?:shared\/db\/|node:(?:_http|net|internal\/stream_base))/],
  [
    'verify',
    /^shared\/http\/request\/(?:authentication|verified-tokens|bearer|scoped-tokens|fresh-sign-in)|aws-jwt-verify/,
  ],
  ['parse', /^shared\/http\/request\//],
  ['answer', /^shared\/http\/answer\//],
  ['decide', /^(?:functions|shared)\/(?!http\/|core\/)/],
];

const stageOfFrame = ({ layer, file = '' }: Frame): Stage | undefined =>
  layer === 'engine' ? 'table' : layer === 'SDK' ? 'client' : places.find(([, place]) => place.test(file))?.[0];

/** Finds the stage that a sample belongs to: that of the innermost frame which has one. */
export const stageOf = (stack: readonly Frame[]): Stage => {
  for (const frame of stack.toReversed()) {
    const stage = stageOfFrame(frame);
    if (stage) return stage;
  }
  return 'rest';
};

/**
 * Returns the time of one call in each stage, ms: of the processor, for V8's samples also count while another
 * process has it; only the wait for the table is by the clock.
 */
export const stageTimes = ({ calls, samples, gateway, processor }: Attributed): Map<Stage, number> => {
  const times = new Map<Stage, number>(stages.map((stage) => [stage, 0]));
  for (const { stack, microseconds } of samples) {
    const stage = stageOf(stack);
    times.set(stage, (times.get(stage) ?? 0) + microseconds / 1_000 / calls);
  }
  const sampled = [...times].reduce((sum, [stage, ms]) => (stage === 'table' ? sum : sum + ms), 0);
  const share = processor === undefined ? 1 : processor / sampled;
  for (const [stage, ms] of times) if (stage !== 'table') times.set(stage, ms * share);
  return times.set('gateway', gateway);
};

const width = 48;

/** Draws the stages of one call, each from where those before it end. */
export const waterfall = (one: Attributed): string[] => {
  const times = stageTimes(one);
  const all = [...times.values()].reduce((sum, ms) => sum + ms, 0);
  let begun = 0;
  const rows = [...times].map(([stage, ms]) => {
    const [from, to] = [begun, (begun += ms)].map((at) => Math.round((at / all) * width));
    const bar = ' '.repeat(from ?? 0) + '█'.repeat((to ?? 0) - (from ?? 0));
    const engine = stage === 'table' && one.engine !== undefined ? `  engine's processor ${one.engine.toFixed(2)}` : '';
    return `  ${stage.padEnd(8)}${ms.toFixed(2).padStart(8)}  ${bar.padEnd(width)}${engine}`.trimEnd();
  });
  return [`${one.name}: ${all.toFixed(2)} ms`, ...rows];
};
