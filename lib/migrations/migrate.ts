import { Mendable } from '../recovery/plain-words';
import type { Table } from '../../shared/db/scan';
import { boughtBeforeRounds } from './0001-bought-before-rounds';
import { namesAsCompared } from './0002-names-as-compared';
import { refundsOnTheirExpense } from './0003-refunds-on-their-expense';
import { listsOfWhoHasLeft } from './0004-lists-of-who-has-left';
import { placesKept } from './0005-places-kept';
import { picturesAsParsed } from './0006-pictures-as-parsed';
import { type Lock, takeLock } from './lock';
import type { Direction, Migration } from './migration';
import { goThrough, usualPage } from './rewriting';
import { forgetState, saveState, beginning, statesIn } from './state';

/** The migrations of the table, all of them, oldest first. */
const migrations: readonly Migration[] = [
  boughtBeforeRounds,
  namesAsCompared,
  refundsOnTheirExpense,
  listsOfWhoHasLeft,
  placesKept,
  picturesAsParsed,
];

export interface Migrating {
  /** Keeps a copy of the table before anything is written. */
  readonly backup: () => Promise<unknown>;
  readonly say: (line: string) => void;
  readonly direction?: Direction;
  /**
   * The last one to be made, or (down) the first to be taken back; absent: all that are open, or the latest
   * alone.
   */
  readonly to?: string | undefined;
  /** The time for which a run that was killed keeps others waiting, in milliseconds. */
  readonly lease?: number | undefined;
  /** Records between two places that are kept. */
  readonly page?: number | undefined;
  readonly all?: readonly Migration[];
}

const usualLease = 30_000;
const figure = (value: number): string => value.toLocaleString('en');

/**
 * Makes the migrations that the table has not seen, one after the other, or takes them back; begins where an
 * earlier run was broken off. `npm start` has them made (on-start.ts), on AWS only `npm run migrate` does.
 * Costs one query where nothing is open. The product may run meanwhile.
 * @returns the names of those made or taken back
 * @throws MigrationRuns, LockLost; Mendable for a name that is none
 */
export const migrate = async (
  table: Table,
  { backup, say, direction = 'up', to, lease = usualLease, page = usualPage, all = migrations }: Migrating,
): Promise<string[]> => {
  if (to !== undefined && !all.some(({ name }) => name === to))
    throw new Mendable(`There is no migration ${to}. There are: ${all.map(({ name }) => name).join(', ')}`);
  // Loads a command line of its own, which a new table never needs.
  const { Umzug } = await import('umzug');
  const umzug = new Umzug({
    logger: undefined,
    migrations: all.map((migration) => ({ name: migration.name, up: () => go(migration), down: () => go(migration) })),
    storage: {
      // Its last page has marked it as done.
      logMigration: () => Promise.resolve(),
      unlogMigration: ({ name }) => forgetState(table, name),
      // What was broken off is made again on the way up, and can be taken back on the way down.
      executed: async () =>
        [...(await statesIn(table)).values()]
          .filter((state) => direction === 'down' || (state.done && state.direction === 'up'))
          .map(({ name }) => name),
    },
  });
  const held: { lock?: Lock } = {};
  const go = async (migration: Migration) => {
    const from = (await statesIn(table)).get(migration.name);
    say(
      `${migration.name}: ` +
        `${direction}${from && !from.done && from.direction === direction ? `, resuming after ${figure(from.read)} records` : ''}`,
    );
    const { read, written } = await goThrough(table, {
      migration,
      direction,
      from,
      page,
      onPage: (state, of) => {
        say(
          `${migration.name}: ${figure(state.read)} of about ${figure(Math.max(of, state.read))} records, ${figure(state.written)} written`,
        );
        held.lock?.check();
      },
    });
    say(
      `${migration.name}: ${direction === 'up' ? 'done' : 'reverted'}, ${figure(written)} of ${figure(read)} records written`,
    );
  };
  const open = () => (direction === 'up' ? umzug.pending() : umzug.executed());
  if ((await open()).length === 0) return [];
  const lock = await takeLock(table, lease);
  held.lock = lock;
  try {
    const [waiting, begun] = [await open(), await statesIn(table)];
    // What was broken off was preceded by its backup.
    if (waiting.some(({ name }) => begun.get(name)?.done ?? true)) await backup();
    lock.check();
    const made =
      direction === 'up'
        ? await umzug.up(to === undefined ? undefined : { to })
        : await umzug.down(to === undefined ? undefined : { to });
    return made.map(({ name }) => name);
  } finally {
    await lock.release();
  }
};

/** Notes for a new table that nothing in it is of an older form. */
export const noteAsMigrated = async (table: Table): Promise<void> => {
  for (const { name } of migrations) await saveState(table, { ...beginning(name, 'up'), done: true });
};
