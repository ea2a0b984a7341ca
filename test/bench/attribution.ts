import type { Profiler } from 'node:inspector';
import { SourceMap } from 'node:module';
import type { Profiled } from './profiled';

/**
 * The layers whose time it is: Hearth's own code, its packages, the SDK, Node (sockets, event loop, garbage),
 * or the wait for the table engine.
 */
export const layers = ['own code', 'packages', 'SDK', 'Node', 'engine'] as const;
export type Layer = (typeof layers)[number];

/**
 * A function as it stands in the source, and the part of the program that it belongs to: a folder, a package.
 */
export interface Frame {
  readonly name: string;
  readonly file?: string;
  readonly line?: number;
  readonly part: string;
  readonly layer: Layer;
}

/** Self time by the stack it was spent in, outermost first. */
export interface Attributed extends Omit<Profiled, 'profile'> {
  readonly samples: readonly {
    readonly stack: readonly Frame[];
    readonly owner: Frame;
    readonly microseconds: number;
  }[];
}

const special = new Map<string, Pick<Frame, 'part' | 'layer'>>([
  ['(idle)', { part: 'waiting for the engine', layer: 'engine' }],
  ['(garbage collector)', { part: 'garbage collector', layer: 'Node' }],
]);
const node = { part: 'Node', layer: 'Node' } as const;
const sdk = /^@(aws-sdk|smithy|aws-crypto|aws)\//;

const partOf = (file: string): Pick<Frame, 'part' | 'layer'> => {
  const [, ofPackage] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
  if (ofPackage) return { part: ofPackage, layer: sdk.test(ofPackage) ? 'SDK' : 'packages' };
  const [, folder = file] = /((?:shared|functions|lib|test)\/[^/]+)\//.exec(file) ?? [];
  return { part: folder, layer: 'own code' };
};

/** Finds where a frame of the bundle stands in the source. */
const frameIn = (
  map: SourceMap,
  { functionName, url, lineNumber, columnNumber }: Profiler.Profile['nodes'][number]['callFrame'],
): Frame => {
  const name = functionName || '(anonymous)';
  if (!url.endsWith('program.cjs')) return { name, ...(special.get(name) ?? node), ...(url && { file: url }) };
  const entry = map.findEntry(lineNumber, columnNumber);
  if (!('originalSource' in entry)) return { name, ...node };
  const file = entry.originalSource.replace(/^(\.\.\/)+/, '');
  return { name, file, line: entry.originalLine + 1, ...partOf(file) };
};

/**
 * Finds whose time it is: a builtin's is its caller's; with no caller, as in the event loop, it is Node's
 * own.
 */
const ownerOf = (stack: readonly Frame[]): Frame => {
  const last = stack.at(-1);
  if (!last) throw new Error('A sample without a stack');
  return last.part === node.part ? (stack.findLast(({ layer }) => layer !== 'Node') ?? last) : last;
};

/** Says whose each sample of a profile is. @param sourceMap of the bundle that ran */
export const attributed = (
  { profile: { nodes, samples = [], timeDeltas = [] }, ...about }: Profiled,
  sourceMap: SourceMap,
): Attributed => {
  const stacks = new Map<number, Frame[]>();
  const children = new Map(nodes.map((one) => [one.id, one]));
  const visit = (id: number, above: Frame[]): void => {
    const one = children.get(id);
    if (!one) return;
    const stack = one.callFrame.functionName === '(root)' ? above : [...above, frameIn(sourceMap, one.callFrame)];
    stacks.set(id, stack);
    for (const child of one.children ?? []) visit(child, stack);
  };
  const [root] = nodes;
  if (root) visit(root.id, []);
  // V8 gives the time before each sample: what a sample saw lasted until the next.
  const found = samples.flatMap((id, index) => {
    const stack = stacks.get(id) ?? [];
    return stack.length > 0
      ? [{ stack, owner: ownerOf(stack), microseconds: Math.max(0, timeDeltas[index + 1] ?? 0) }]
      : [];
  });
  return { ...about, samples: found };
};
