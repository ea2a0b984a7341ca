/** The progress through a shard, where batches end in another order than they were read in. */
export interface ShardProgress {
  /** Notes that a record was read. @param done nothing is to be done with it */
  read: (sequenceNumber: string, done: boolean) => void;
  done: (sequenceNumbers: readonly string[]) => void;
  /** Returns the last record before which all are done; undefined: none is. */
  through: () => string | undefined;
  /** Tells whether all that was read is done. */
  complete: () => boolean;
}

/** @param from what was done before */
export const trackProgress = (from: string | undefined): ShardProgress => {
  const open: { sequenceNumber: string; done: boolean }[] = [];
  let through = from;
  const advance = () => {
    const next = open.findIndex(({ done }) => !done);
    through = open.splice(0, next < 0 ? open.length : next).at(-1)?.sequenceNumber ?? through;
  };
  return {
    read: (sequenceNumber, done) => {
      open.push({ sequenceNumber, done });
      advance();
    },
    done: (sequenceNumbers) => {
      const ended = new Set(sequenceNumbers);
      for (const one of open) one.done ||= ended.has(one.sequenceNumber);
      advance();
    },
    through: () => through,
    complete: () => open.length === 0,
  };
};
