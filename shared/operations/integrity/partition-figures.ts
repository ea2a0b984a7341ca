import type { StoredRecord } from '../../db/attributes';

/** A reader of a partition's records that compares the stored figures with what follows from them. */
export interface Figures {
  add(record: StoredRecord): void;
  /** Reads what the figures depend on in other partitions, once all records are in. */
  settle?(): Promise<void>;
}
