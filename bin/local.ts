import { CannotStart } from '../lib/local/cannot-start';
import { endsWithin, endTimeout } from '../lib/local/endings';
import { openFolder } from '../lib/local/folder';
import { seed } from '../lib/local/seed/seed';
import { readSettings } from '../lib/local/settings';
import { phoneFolder } from '../lib/local/sign-in/demo-phone';
import { startStack } from '../lib/local/stack';
import { systemClock } from '../shared/core/clock';

/** `npm start`, once packages are there: runs the stack until a signal ends it. */

const say = (line: string) => process.stdout.write(`${line}\n`);

const fail = (error: unknown): never => {
  process.stderr.write(
    `\n${error instanceof CannotStart ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
};

/**
 * Adds the demo household. It is a convenience: what is wrong with it must not keep the stack from being
 * used.
 */
const furnish = async (url: string, dataFolder: string | undefined): Promise<void> => {
  say('demo household: moving in (set HEARTH_SEED=off to leave a new table empty)');
  try {
    const { added } = await seed(url, await openFolder(phoneFolder(dataFolder)), systemClock());
    say(`demo household: ${added} records; sign in as alice@example.com (npm run -s totp -- alice@example.com)`);
  } catch (error) {
    process.stderr.write(`The demo household could not be created: ${error instanceof Error ? error.message : String(error)}
Try again once Hearth is ready: npm run seed
`);
  }
};

// What the parts write themselves, the engine and the store of objects among them, is nobody else's to read
// either.
process.umask(0o077);

try {
  const settings = readSettings();
  const stack = await startStack(settings, say);
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    void endsWithin(endTimeout * settings.patience, stack.stop).then((all) => process.exit(all ? 0 : 1), fail);
  };
  process.on('SIGINT', end).on('SIGTERM', end).on('SIGHUP', end);
  void stack.broken.then((words) => {
    if (!ending) fail(new CannotStart(words));
  });
  if (stack.isNew && settings.seed === 'on') await furnish(stack.url, settings.dataFolder);
  say(`Hearth is ready: ${stack.url}`);
  void stack.fetchRest();
} catch (error) {
  fail(error);
}
