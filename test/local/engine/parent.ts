import { startEngine } from '../../../lib/local/engine/engine';

/** A process that starts an engine and says where it is: the test kills it. */
const [folder] = process.argv.slice(2);
const { endpoint, pid } = await startEngine({ folder, log: () => undefined });
process.stdout.write(`${JSON.stringify({ endpoint, pid })}\n`);
