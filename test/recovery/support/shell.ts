import { format } from 'node:util';
import * as z from 'zod';

/**
 * Runs commands one after the other in one process, as its parent sends them: all that they load is loaded
 * once. The parent gets what each wrote and the exit code that the process would have ended with.
 */
const Order = z.object({ name: z.string(), words: z.array(z.string()) });
/** What both streams were given of the command that runs. */
const written = { stdout: '', stderr: '' };
const keep = (stream: keyof typeof written) => (text: string | Uint8Array) => {
  written[stream] += String(text);
  return true;
};
process.stdout.write = keep('stdout');
process.stderr.write = keep('stderr');

let runs = 0;
process.on('message', (message) => {
  void (async () => {
    const { name, words } = Order.parse(message);
    Object.assign(written, { stdout: '', stderr: '' });
    process.exitCode = 0;
    process.argv.splice(2, process.argv.length, ...words);
    runs += 1;
    // A command does what it does when it is loaded: each time anew, by another address.
    await import(`../../../bin/${name}.ts?run=${runs}`).catch((error: unknown) => {
      process.stderr.write(`${format(error)}\n`);
      process.exitCode = 1;
    });
    process.send?.({ ...written, exitCode: process.exitCode });
  })();
});
process.on('disconnect', () => process.exit(0));
