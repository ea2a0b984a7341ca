import { mkdirSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Environment from '../../test/support/runner/environment.mjs';

/**
 * The environment of test files while coverage is measured: writes what was run of shared/ and functions/
 * during each file, in the form in which Node itself writes it at the end of a process (NODE_V8_COVERAGE). So
 * do all processes that tests start, and their processes.
 */
const folder = process.env.COVERAGE_FOLDER;
mkdirSync(folder, { recursive: true });
// Node measures itself from its start on: this process is none of those.
process.env.NODE_V8_COVERAGE = folder;
const root = join(import.meta.dirname, '../..');
const measured = ['shared/', 'functions/'].map((part) => join(root, part));
/** The scripts whose places are written already: all of a run compile alike. */
const known = new Set();
let files = 0;

const inline = /^\/\/# sourceMappingURL=data:application\/json[^,]*;base64,(.+)$/m;

/** Returns a script's places: the length of its lines, and the map to its source. */
const placesOf = (source) => {
  const [, map] = inline.exec(source) ?? [];
  if (map === undefined) return undefined;
  return {
    lineLengths: source.split('\n').map((line) => line.length),
    data: JSON.parse(Buffer.from(map, 'base64').toString('utf8')),
  };
};

/** V8 counts from before the first module is loaded until the process ends: files share modules. */
const session = new Session();
session.connect();

/** Calls V8, which answers at once. */
const post = (method, params) => {
  let answer;
  session.post(method, params, (error, result) => {
    if (error) throw new Error(`${method}: ${error.message}`);
    answer = result;
  });
  return answer;
};
post('Profiler.enable');
post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** Reads the places of scripts that no file before had, by script. */
const newPlaces = (scripts) => {
  const added = scripts.filter(({ url }) => !known.has(url));
  if (added.length === 0) return {};
  post('Debugger.enable');
  const places = added.map(({ url, scriptId }) => {
    known.add(url);
    return [url, placesOf(post('Debugger.getScriptSource', { scriptId }).scriptSource)];
  });
  post('Debugger.disable');
  return Object.fromEntries(places.filter(([, place]) => place));
};

export default class Measuring extends Environment {
  async teardown() {
    const { result } = post('Profiler.takePreciseCoverage');
    const scripts = result
      .map((script) => ({ ...script, url: script.url.startsWith('file:') ? fileURLToPath(script.url) : script.url }))
      .filter(({ url }) => measured.some((part) => url.startsWith(part)))
      .map((script) => ({ ...script, url: `jest:${script.url}` }));
    const dump = { result: scripts, 'source-map-cache': newPlaces(scripts) };
    writeFileSync(join(folder, `jest-${process.pid}-${files++}.json`), JSON.stringify(dump));
    await super.teardown();
  }
}
