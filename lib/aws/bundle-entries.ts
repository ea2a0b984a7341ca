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
  atStart: 400,
  ordinary: 439,
  with: {
    account: 460,
    activity: 439,
    balances: 460,
    categories: 456,
    changes: 631,
    comments: 438,
    deletions: 443,
    devices: 441,
    exports: 432,
    health: 401,
    invitations: 465,
    items: 479,
    links: 456,
    'list-invitations': 464,
    'list-links': 456,
    'list-members': 452,
    lists: 481,
    me: 441,
    members: 450,
    notifications: 465,
    'open-links': 495,
    pages: 438,
    pictures: 451,
    reference: 411,
    scopes: 449,
    settlements: 465,
    slices: 460,
    sources: 450,
    summary: 470,
    tags: 449,
    tokens: 437,
    transactions: 512,
    unsubscribe: 442,
    webhooks: 448,
    'well-known': 401,
  },
};

/** The folder of the pages' files in the API's bundle, relative to Lambda's own folder. */
export const assetsFolder = 'assets';
