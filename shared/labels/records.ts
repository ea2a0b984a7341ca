import { Category } from './category';
import { categoryRecord } from './category-record';
import { Tag } from './tag';
import { tagRecord } from './tag-record';

/** The records of what labels items and money. */
export const labelRecords = {
  category: categoryRecord,
  tag: tagRecord,
} as const;

/** The schemas by which these are read. */
export const labelSchemas = {
  category: Category,
  tag: Tag,
} as const;
