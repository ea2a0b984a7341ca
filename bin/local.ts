import { CannotStart } from '../lib/local/cannot-start';
import { readSettings } from '../lib/local/settings';
import { startStack } from '../lib/local/stack';

/** `npm start`, once packages are there: runs the stack until a signal ends it. */

const say = (line: string) => process.stdout.write(`${line}\n`);
/** Ending takes this long at most, in milliseconds: what still hangs then is left behind. */
const patience = 4_500;

const fail = (error: unknown): never => {
  process.stderr.write(`\n${error instanceof CannotStart ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
};

try {
  const stack = await startStack(readSettings(), say);
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), patience).unref();
    void stack.stop().then(() => process.exit(0), fail);
  };
  process.on('SIGINT', end).on('SIGTERM', end).on('SIGHUP', end);
  void stack.broken.then((words) => {
    if (!ending) fail(new CannotStart(words));
  });
  say(`Hearth is ready: ${stack.url}`);
} catch (error) {
  fail(error);
}
