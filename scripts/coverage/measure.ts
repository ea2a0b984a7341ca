import { eachMapping, type SourceMapInput, TraceMap } from '@jridgewell/trace-mapping';
import istanbul, { type CoverageMap } from 'istanbul-lib-coverage';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { countsAt, type Script } from './counts';
import { fileCoverage, type Fork, type Piece, type Places, placesIn } from './places';

/** Where the places of a script are: the length of its lines, and the map to its source. */
interface Compiled {
  readonly lineLengths: readonly number[];
  readonly data: SourceMapInput | null;
}
/**
 * What Node writes at the end of a process that has NODE_V8_COVERAGE, and the environment of tests after each
 * of their files.
 */
export interface Dump {
  readonly result: readonly Script[];
  readonly 'source-map-cache'?: Readonly<Record<string, Compiled>>;
}
export const isDump = (value: unknown): value is Dump =>
  typeof value === 'object' && value !== null && 'result' in value && Array.isArray(value.result);

/** A source file, and what was counted so far. */
interface Measured {
  readonly source: ts.SourceFile;
  readonly places: Places;
  /** How often each statement, and each way of each fork, was begun. */
  readonly statements: number[];
  readonly forks: number[][];
}
/** Where in a script something of a source file begins: offsets in the source, and in the script. */
interface Pair {
  readonly from: number;
  readonly to: number;
}
/** A source file in a script, and where. */
interface Traced {
  readonly file: Measured;
  readonly pairs: readonly Pair[];
}

/**
 * Lists where a source file may lie whose bundle was made in `root`, and moved before it was run: a folder
 * above it may be called as one of ours.
 */
const inRoot = (root: string, path: string): string[] =>
  path.includes('/node_modules/')
    ? []
    : [...path.matchAll(/(?<=\/)(?:shared|functions)\//g)].map(({ index }) => join(root, path.slice(index)));

/** Returns the offsets at which lines begin. */
const beginnings = (lengths: readonly number[]): number[] => {
  let offset = 0;
  return lengths.map((length) => {
    const begins = offset;
    offset += length + 1;
    return begins;
  });
};

/** Finds in pairs that rise by `from` the first that is not before an offset. */
const firstFrom = (pairs: readonly Pair[], offset: number): number => {
  let [low, high] = [0, pairs.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((pairs[middle]?.from ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * Counts what was run of source files, from what V8 says of scripts that were compiled from them in any way:
 * file by file, or put together into bundles.
 */
export class Measurement {
  private readonly files = new Map<string, Measured>();
  private readonly traced = new Map<string, readonly Traced[]>();
  private readonly compiled = new Map<string, Compiled>();

  /** @param paths of all source files in `root`: what no process loads counts as not run */
  constructor(
    private readonly root: string,
    paths: readonly string[],
  ) {
    for (const path of paths) {
      const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
      const places = placesIn(source);
      const statements = places.statements.map(() => 0);
      const forks = places.forks.map(({ ways, without }) => [...ways, ...(without ? [0] : [])].map(() => 0));
      this.files.set(path, { source, places, statements, forks });
    }
  }

  /** Takes from a dump how its scripts were compiled, for those that say it not themselves. */
  know({ 'source-map-cache': cache = {} }: Dump): void {
    for (const [url, compiled] of Object.entries(cache)) this.compiled.set(url, compiled);
  }

  /** Adds what a process, or a file of tests, ran. */
  add({ result, 'source-map-cache': cache = {} }: Dump): void {
    const own = new Map(Object.entries(cache));
    for (const script of result) {
      const compiled = own.get(script.url) ?? this.compiled.get(script.url);
      if (compiled?.data) for (const traced of this.trace(script.url, compiled, compiled.data)) count(script, traced);
    }
  }

  /** Returns what was run so far. */
  coverage(): CoverageMap {
    const all = istanbul.createCoverageMap();
    for (const [path, file] of this.files) all.addFileCoverage(fileCoverage({ path, ...file }));
    return all;
  }

  /** Finds the file that a map calls by a path or by its address. */
  private fileOf(source: string): Measured | undefined {
    const path = source.startsWith('file:') ? fileURLToPath(source) : source;
    const [found] = [path, ...inRoot(this.root, path)].flatMap((one) => this.files.get(one) ?? []);
    return found;
  }

  /** Finds the source files in a script. */
  private trace(url: string, { lineLengths }: Compiled, data: SourceMapInput): readonly Traced[] {
    const key = `${url} ${String(lineLengths.length)} ${String(lineLengths.reduce((all, one) => all + one, 0))}`;
    const before = this.traced.get(key);
    if (before) return before;
    const starts = beginnings(lineLengths);
    const pairs = new Map<Measured, Map<number, number>>();
    eachMapping(new TraceMap(data, url.replace(/^jest:/, '')), (mapping) => {
      const file = mapping.source === null ? undefined : this.fileOf(mapping.source);
      const start = starts[mapping.generatedLine - 1];
      if (!file || start === undefined || mapping.originalLine === null) return;
      const inFile = pairs.get(file) ?? new Map<number, number>();
      const from = (file.source.getLineStarts()[mapping.originalLine - 1] ?? 0) + mapping.originalColumn;
      // Of several, the last: what CommonJS hands out is named first, and where it is made later.
      inFile.set(from, start + mapping.generatedColumn);
      pairs.set(file, inFile);
    });
    const traced = [...pairs].map(([file, inFile]) => ({
      file,
      pairs: [...inFile].map(([from, to]) => ({ from, to })).sort((one, other) => one.from - other.from),
    }));
    this.traced.set(key, traced);
    return traced;
  }
}

/** Adds to a file's coverage how often a script ran each of its places. */
const count = (script: Script, { file: { places, statements, forks }, pairs }: Traced): void => {
  const counts = new Map(
    countsAt(
      script,
      pairs.map(({ to }) => to).sort((one, other) => one - other),
    ),
  );
  /** How often a piece was begun: its first place that is left in the script was run. */
  const times = ({ start, end }: Piece): number => {
    const first = pairs[firstFrom(pairs, start)];
    return first && first.from < end ? (counts.get(first.to) ?? 0) : 0;
  };
  const ways = ({ whole, ways: written, without }: Fork): number[] => {
    const taken = written.map(times);
    return without ? [...taken, Math.max(0, times(whole) - (taken[0] ?? 0))] : taken;
  };
  for (const [index, piece] of places.statements.entries()) statements[index] = (statements[index] ?? 0) + times(piece);
  for (const [index, fork] of places.forks.entries())
    forks[index] = ways(fork).map((taken, way) => taken + (forks[index]?.[way] ?? 0));
};
