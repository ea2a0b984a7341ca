import type { Quota } from '../core/quotas';
import { limits, type Scope } from './scope';

/** A limit on what a scope may hold, and the attribute in which the scope counts or keeps that. */
export interface ScopeQuota {
  readonly count: keyof Pick<
    Scope,
    | 'memberCount'
    | 'placeholders'
    | 'listCount'
    | 'categoryCount'
    | 'sourceCount'
    | 'tagCount'
    | 'sliceCount'
    | 'webhookCount'
    | 'merged'
    | 'payees'
  >;
  readonly most: number;
  readonly what: Quota;
}

/** The name of a limit as `limits` has it, for each that a scope has on its own records. */
type Limited = {
  [Name in keyof typeof limits]: Name extends `${infer What}PerScope` ? What : never;
}[keyof typeof limits];

/**
 * The limits on what a scope may hold, by what they limit: what counts one more refuses by it, and `usage`
 * shows it. A limit `…PerScope` without one doesn't compile.
 */
export const scopeQuotas = {
  members: { count: 'memberCount', most: limits.membersPerScope, what: 'members' },
  placeholders: { count: 'placeholders', most: limits.placeholdersPerScope, what: 'placeholders' },
  lists: { count: 'listCount', most: limits.listsPerScope, what: 'lists' },
  categories: { count: 'categoryCount', most: limits.categoriesPerScope, what: 'categories' },
  sources: { count: 'sourceCount', most: limits.sourcesPerScope, what: 'sources' },
  tags: { count: 'tagCount', most: limits.tagsPerScope, what: 'tags' },
  slices: { count: 'sliceCount', most: limits.slicesPerScope, what: 'slices' },
  webhooks: { count: 'webhookCount', most: limits.webhooksPerScope, what: 'webhooks' },
  merges: { count: 'merged', most: limits.mergesPerScope, what: 'merges' },
  mergedPayees: { count: 'payees', most: limits.mergedPayeesPerScope, what: 'merged payees' },
} as const satisfies Readonly<Record<Limited, ScopeQuota>>;
