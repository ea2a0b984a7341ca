import { routes } from '../functions/api/routes';
import { loadedAtMost } from '../lib/aws/bundle-entries';
import { bundles } from '../lib/aws/bundles';
import { own } from '../shared/core/own';
import { commandLine } from './command-line.mjs';

/** `npm run size`: puts the functions together as for Lambda and prints how large they are. */
commandLine('size');

const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1)} KB`;
const line = (name: string, bytes: number, most: number | undefined) => {
  process.stdout.write(`${name}: ${kilobytes(bytes)}${most ? ` of at most ${kilobytes(most)}` : ''}\n`);
  return most !== undefined && bytes > most ? [name] : [];
};
const made = await bundles();
const over = made.flatMap(({ name, bytes, most }) => line(name, bytes, most));
const loaded = made.find(({ name }) => name === 'api')?.loaded;
if (loaded) over.push(...line('api, loaded at start', loaded.atStart, loadedAtMost.atStart * 1_000));
for (const noun of [...new Set(routes.map((route) => route.noun))].toSorted())
  over.push(
    ...line(
      `api, loaded for ${noun}`,
      loaded?.with.get(noun) ?? 0,
      (own(loadedAtMost.with, noun) ?? loadedAtMost.ordinary) * 1_000,
    ),
  );
process.stdout.write(
  over.length > 0
    ? `size: too large: ${over.join(', ')}\n`
    : `size: all ${made.length} bundles are within their limits\n`,
);
process.exitCode = over.length > 0 ? 1 : 0;
