import { Item } from './item';
import { itemRecord } from './item-record';
import { List } from './list';
import { listRecord } from './list-record';

/** The records of lists and what is on them. */
export const listRecords = {
  list: listRecord,
  item: itemRecord,
} as const;

/** The schemas by which these are read. */
export const listSchemas = {
  list: List,
  item: Item,
} as const;
