// Made by `npm run costs` from docs/cost.md and the model and prices of docs/costs.md.

/** What a scope costs by what is known of it, in millionths of a US dollar. */
export const unitCosts = {
  /** A change, by type and action: its call, what that reads and writes, and its line of activity. */
  changes: {
    'list created': 17.32,
    'list changed': 12.82,
    'list deleted': 16.57,
    'list restored': 16.57,
    'item created': 18.57,
    'item changed': 16.69,
    'item deleted': 19.19,
    'item restored': 19.19,
    'category created': 13.57,
    'category changed': 15.19,
    'category deleted': 15.19,
    'category restored': 15.19,
    'source created': 13.57,
    'source changed': 15.19,
    'source deleted': 15.19,
    'source restored': 15.19,
    'tag created': 13.57,
    'tag changed': 15.19,
    'tag deleted': 15.19,
    'tag restored': 15.19,
    'transaction created': 24.19,
    'transaction changed': 18.94,
    'transaction deleted': 21.44,
    'transaction restored': 21.44,
    'comment created': 14.82,
    'comment changed': 15.32,
    'comment deleted': 16.57,
    'comment restored': 16.57,
    'item purchased': 16.69,
    'item unpurchased': 16.69,
    'item moved': 16.69,
    'list cleared': 15.32,
    'list uncleared': 15.44,
    'scope changed': 10.07,
    'member joined': 25.32,
    'member left': 16.57,
    'member removed': 17.94,
    'member role-changed': 12.94,
    'invitation invited': 18.82,
  } satisfies Readonly<Record<string, number>>,
  /** A change of another kind. */
  otherChange: 16.57,
  /** How many calls that only read come with a change, and what one costs. */
  readsPerChange: 3.27,
  read: 6.916,
  /** A gigabyte of records a month: kept, recoverable, and in 35 daily backups. */
  storedGb: 3950000,
  /** How much more than its records a scope takes: the index `order` holds most of them once more. */
  withIndex: 2,
} as const;
