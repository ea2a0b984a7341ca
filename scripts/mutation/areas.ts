/** What of the code is changed, and who has to notice. */
interface Area {
  /** Files, and folders with all that is in them. */
  readonly mutate: readonly string[];
  /**
   * The tests: few files that begin soon, since each is loaded for every change. What only other tests notice
   * counts as not noticed.
   */
  readonly tests: readonly string[];
}

const filesIn = (folder: string, ...names: readonly string[]): string[] => names.map((name) => `${folder}/${name}.ts`);
const testsIn = (folder: string, ...names: readonly string[]): string[] =>
  names.map((name) => `test/${folder}/${name}.test.ts`);

/** The areas that `npm run mutation` goes through. */
export const areas: Readonly<Record<string, Area>> = {
  splitting: {
    mutate: filesIn('shared/core/money', 'allocate', 'split'),
    tests: testsIn('shared/money', 'splits', 'splits-written', 'split-fields'),
  },
  exchange: {
    mutate: filesIn('shared/core/money', 'exchange'),
    tests: testsIn('shared/money', 'exchanges'),
  },
  permissions: {
    mutate: filesIn('shared/access', 'decide', 'permissions', 'roles', 'personal-scope', 'read-only'),
    tests: [...testsIn('shared/access', 'permissions', 'decide', 'personal-scope'), ...testsIn('api', 'access-rules')],
  },
  payments: { mutate: filesIn('shared/money', 'payments'), tests: testsIn('shared/money', 'payments') },
  postings: {
    mutate: filesIn(
      'shared/money',
      ...['postings', 'projection', 'totals-posting', 'totals-moves', 'sources-posting', 'balances-posting'],
      ...['refunds-posting', 'balance-lines', 'balances', 'amounts-that-count'],
    ),
    tests: testsIn('shared/money', 'moves', 'postings', 'refunds-posting', 'balance-views'),
  },
  access: {
    mutate: filesIn(
      'shared/access',
      ...['authorize', 'authorized', 'count', 'list-owners', 'role-view', 'update', 'update-own', 'write'],
    ),
    tests: testsIn('shared/access', 'authorize', 'write', 'update', 'count', 'permissions'),
  },
  invitations: {
    mutate: filesIn('shared/groups', 'invitation-answer', 'invitation-standing', 'invitation-target'),
    tests: testsIn('shared/groups', 'invitation-answers', 'invitation-standing', 'invitations'),
  },
  links: {
    mutate: filesIn(
      'shared/groups',
      ...['link', 'link-join', 'link-open', 'link-preview', 'link-store', 'link-token', 'maker-standing'],
    ),
    tests: testsIn('shared/groups', 'links', 'link-joins'),
  },
  tokens: {
    mutate: [
      ...filesIn('shared/core', 'scoped-token'),
      ...filesIn('shared/access', 'scoped-token'),
      ...filesIn('shared/people', 'token', 'token-store'),
      ...filesIn('shared/http/request', 'token-routes', 'scoped-tokens'),
    ],
    tests: [
      ...testsIn('shared/core', 'scoped-token'),
      ...testsIn('shared/access', 'scoped-token'),
      ...testsIn('shared/people', 'tokens'),
      ...testsIn('shared/http', 'scoped-tokens'),
    ],
  },
  webhooks: {
    mutate: [
      ...filesIn('shared/core', 'post-outside', 'standard-webhooks'),
      ...filesIn('shared/groups', 'webhook'),
      ...filesIn('shared/history', 'deliver-webhooks'),
    ],
    tests: [...testsIn('shared/core', 'post-outside', 'standard-webhooks'), ...testsIn('streams', 'webhooks')],
  },
  cascade: {
    mutate: ['shared/lifecycle/cascade', 'shared/lifecycle/work'],
    tests: testsIn('deletions', 'plan', 'tombstones', 'steps', 'belonging', 'resuming'),
  },
  idempotency: {
    mutate: ['shared/db/idempotency.ts', 'shared/http/request/idempotency.ts'],
    tests: [...testsIn('shared/db', 'idempotency'), ...testsIn('api', 'idempotency-key')],
  },
};
