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
  atStart: 386,
  ordinary: 424,
  with: {
    account: 445,
    balances: 438,
    categories: 437,
    changes: 587,
    comments: 422,
    deletions: 428,
    devices: 425,
    exports: 416,
    health: 387,
    invitations: 450,
    items: 451,
    links: 440,
    'list-invitations': 450,
    'list-links': 440,
    'list-members': 437,
    lists: 438,
    me: 426,
    members: 435,
    notifications: 450,
    'open-links': 481,
    pages: 424,
    pictures: 437,
    reference: 394,
    scopes: 434,
    settlements: 443,
    slices: 445,
    sources: 433,
    summary: 447,
    tags: 431,
    tokens: 421,
    transactions: 466,
    unsubscribe: 426,
    webhooks: 432,
    'well-known': 387,
  },
};

/** The folder of the pages' files in the API's bundle, relative to Lambda's own folder. */
export const assetsFolder = 'assets';
