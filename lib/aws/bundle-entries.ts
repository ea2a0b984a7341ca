const kilobyte = 1_000;
/**
 * The entries of the functions, and the most that each bundle may hold, in bytes; undefined: there is no
 * figure for it. When the API loads what: see below.
 */
export const functions = {
  api: { entry: 'functions/api/lambda.ts', most: undefined },
  'post-confirmation': { entry: 'functions/triggers/post-confirmation.ts', most: 400 * kilobyte },
  'custom-message': { entry: 'functions/triggers/custom-message.ts', most: 400 * kilobyte },
  'pre-token': { entry: 'functions/triggers/pre-token.ts', most: 400 * kilobyte },
  consistency: { entry: 'functions/streams/consistency.ts', most: undefined },
  observation: { entry: 'functions/streams/observation.ts', most: undefined },
  'mail-feedback': { entry: 'functions/mail/feedback.ts', most: undefined },
  'rotate-token-key': { entry: 'functions/jobs/rotate-token-key.ts', most: undefined },
  probe: { entry: 'functions/jobs/probe.ts', most: undefined },
  sweeper: { entry: 'functions/jobs/sweeper.ts', most: undefined },
  retention: { entry: 'functions/jobs/retention.ts', most: undefined },
  erasure: { entry: 'functions/jobs/erasure.ts', most: undefined },
  inspection: { entry: 'functions/jobs/inspection.ts', most: undefined },
} as const;
export type BundleName = keyof typeof functions;

/**
 * The most that the API loads, in KB: when it starts, and by the first call of a route, by the route's noun.
 * What is loaded later (`csv-stringify`, the store of objects) may grow. How long a start takes is measured
 * (`npm run bench`).
 */
export const loadedAtMost: {
  readonly atStart: number;
  /** For the nouns that aren't named in `with`. */
  readonly ordinary: number;
  readonly with: Readonly<Record<string, number>>;
} = {
  atStart: 405,
  ordinary: 455,
  with: {
    account: 460,
    activity: 445,
    balances: 460,
    categories: 460,
    changes: 610,
    comments: 445,
    exports: 440,
    health: 410,
    invitations: 475,
    items: 475,
    links: 465,
    'list-invitations': 470,
    'list-links': 465,
    'list-members': 455,
    lists: 480,
    me: 445,
    members: 455,
    notifications: 470,
    'open-links': 500,
    pages: 445,
    reference: 420,
    scopes: 455,
    settlements: 465,
    slices: 465,
    summary: 470,
    tokens: 445,
    transactions: 500,
    unsubscribe: 450,
    'well-known': 410,
  },
};

/** The folder of the pages' files in the API's bundle, relative to Lambda's own folder. */
export const assetsFolder = 'assets';
