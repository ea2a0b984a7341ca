import type { ItemId, ListId } from '../../../shared/core/ids';
import type { Instant } from '../../../shared/core/time';

/**
 * The state that an item is to be in: deleted by itself then, bought, taken off its list by the clearing made
 * then.
 */
export interface ModelItem {
  readonly id: ItemId;
  deleted: Instant | null;
  bought: boolean;
  cleared: Instant | null;
}
export interface ModelList {
  readonly id: ListId;
  deleted: Instant | null;
  readonly items: ModelItem[];
  readonly clearings: { readonly at: Instant; undone: boolean }[];
}
/** A group and its lists, as they are to be. */
export interface Model {
  deleted: Instant | null;
  readonly lists: ModelList[];
}

/**
 * Finds the nearest of what is deleted above an item, and when it was; undefined: it is not dead with
 * anything.
 */
export const above = (
  model: Model,
  list: ModelList,
  item?: ModelItem,
): { by: 'clearing' | 'list' | 'scope'; at: Instant } | undefined => {
  if (item?.deleted) return undefined;
  if (item?.cleared) return { by: 'clearing', at: item.cleared };
  if (list.deleted) return { by: 'list', at: list.deleted };
  return model.deleted ? { by: 'scope', at: model.deleted } : undefined;
};

export const isOnList = ({ deleted, cleared }: ModelItem): boolean => !deleted && !cleared;
