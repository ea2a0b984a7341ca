/**
 * The names of limited things, which a problem carries as `what` (contract: names stay, new ones come at the
 * end). How many there may be is said with each noun, of what a scope holds in shared/groups/scope.ts
 * (`limits`); what a person reads of each is in shared/http/answer/quota-words.ts.
 */
export const quotas = [
  'members',
  'scopes',
  'groups owned',
  'groups owned by them',
  'lists',
  'items',
  'categories',
  'sources',
  'tags',
  'rounds of buying on a list',
  'bytes in one record',
  'invitations a day',
  'operations a day',
  'refunds of one expense',
  'people on a list',
  'placeholders',
  'links',
  'changes in one step',
  'e-mail changes a day',
  'slices',
  'blocks',
  'tokens',
  'webhooks',
  'devices',
  'merges',
  'merged payees',
  'uploads a day',
] as const;
export type Quota = (typeof quotas)[number];

/** The quotas that are counted by the day (UTC) and begin anew at midnight. */
export type DailyQuota = Extract<Quota, `${string} a day`>;
