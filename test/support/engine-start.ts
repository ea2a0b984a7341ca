import { start } from './engine';

/** Jest's own words for a run: the files that were asked for, none for all. */
interface Run {
  readonly nonFlagArgs: readonly string[];
}

export default ({ nonFlagArgs }: Run): Promise<void> => start({ lasting: nonFlagArgs.length === 0 });
