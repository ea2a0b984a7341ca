import { bundles } from '../lib/aws/bundles';
import { commandLine } from './command-line.mjs';

/** `npm run size`: puts the functions together as for Lambda and prints how large they are. */
commandLine('size');

const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1)} KB`;
const made = await bundles();
for (const { name, bytes, most } of made) process.stdout.write(`${name}: ${kilobytes(bytes)}${most ? ` of at most ${kilobytes(most)}` : ''}\n`);
const over = made.filter(({ bytes, most }) => most !== undefined && bytes > most).map(({ name }) => name);
process.stdout.write(over.length > 0 ? `size: too large: ${over.join(', ')}\n` : `size: all ${made.length} bundles are within their limits\n`);
process.exitCode = over.length > 0 ? 1 : 0;
