/** What of the code is changed, and who has to notice. */
interface Area {
  /** Paths begin so. */
  readonly mutate: readonly string[];
  /**
   * The tests, by pattern: few files that begin soon, since each is loaded for every change. What only other
   * tests notice counts as not noticed.
   */
  readonly tests: readonly string[];
}

/** The areas that `npm run mutation` goes through. */
export const areas: Readonly<Record<string, Area>> = {
  splitting: {
    mutate: ['shared/core/money/allocate.ts', 'shared/core/money/split.ts'],
    tests: ['test/shared/money/{splits,splits-*}.test.ts'],
  },
  exchange: {
    mutate: ['shared/core/money/exchange.ts'],
    tests: ['test/shared/money/splits.test.ts', 'test/api/exchanges.test.ts'],
  },
  permissions: {
    mutate: ['decide', 'permissions', 'roles', 'personal-scope', 'read-only'].map((file) => `shared/access/${file}.ts`),
    tests: ['test/api/access-rules.test.ts'],
  },
  payments: { mutate: ['shared/money/payments.ts'], tests: ['test/shared/money/payments.test.ts'] },
  postings: {
    mutate: ['postings', 'totals-', 'refunds-posting', 'balances.ts', 'amounts-that-count'].map(
      (file) => `shared/money/${file}`,
    ),
    tests: ['test/shared/money/{moves,summarise,histories}.test.ts', 'test/api/{balances,refunds}.test.ts'],
  },
  access: {
    mutate: ['authorize', 'authorized', 'count', 'list-owners', 'role-view', 'update', 'write'].map(
      (file) => `shared/access/${file}`,
    ),
    tests: ['test/api/{refusals,members,scopes}.test.ts'],
  },
  cascade: { mutate: ['shared/lifecycle/cascade/'], tests: ['test/deletions/*.test.ts'] },
  idempotency: {
    mutate: ['shared/db/idempotency.ts', 'shared/http/request/idempotency.ts'],
    tests: ['test/api/{concurrency,headers}.test.ts'],
  },
};
