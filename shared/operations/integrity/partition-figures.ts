import type { StoredRecord } from '../../db/attributes';

/** What a partition's records hold of figures, and say about them. */
export interface Figures {
  add(record: StoredRecord): void;
  /** What they follow from in other partitions, once all records are in. */
  settle?(): Promise<void>;
}
