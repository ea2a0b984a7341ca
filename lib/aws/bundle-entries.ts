const kilobyte = 1_000;
/**
 * The entries of the functions, and the most that each bundle may hold, in bytes; undefined: there is no
 * figure for it. When the API loads what: see below.
 */
export const functions = {
  api: { entry: 'functions/api/lambda.ts', most: undefined },
  'post-confirmation': { entry: 'functions/triggers/post-confirmation.ts', most: 400 * kilobyte },
  'custom-message': { entry: 'functions/triggers/custom-message.ts', most: 400 * kilobyte },
  'pre-sign-up': { entry: 'functions/triggers/pre-sign-up.ts', most: undefined },
  'pre-token': { entry: 'functions/triggers/pre-token.ts', most: 400 * kilobyte },
  consistency: { entry: 'functions/streams/consistency.ts', most: undefined },
  observation: { entry: 'functions/streams/observation.ts', most: undefined },
  'mail-feedback': { entry: 'functions/mail/feedback.ts', most: undefined },
  pictures: { entry: 'functions/objects/pictures.ts', most: undefined },
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
  atStart: 383,
  ordinary: 423,
  with: {
    account: 444,
    balances: 437,
    categories: 434,
    changes: 585,
    comments: 421,
    deletions: 427,
    devices: 424,
    exports: 415,
    health: 384,
    invitations: 449,
    items: 449,
    links: 439,
    'list-invitations': 448,
    'list-links': 439,
    'list-members': 436,
    lists: 437,
    me: 425,
    members: 433,
    notifications: 449,
    'open-links': 479,
    pages: 421,
    pictures: 435,
    reference: 394,
    scopes: 433,
    settlements: 442,
    slices: 443,
    sources: 430,
    summary: 446,
    tags: 429,
    tokens: 420,
    transactions: 465,
    unsubscribe: 426,
    webhooks: 431,
    'well-known': 384,
  },
};

/** The folder of the pages' files in the API's bundle, relative to Lambda's own folder. */
export const assetsFolder = 'assets';
