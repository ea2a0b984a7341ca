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
  atStart: 415,
  ordinary: 455,
  with: {
    account: 473,
    activity: 455,
    balances: 470,
    categories: 470,
    changes: 640,
    comments: 455,
    deletions: 460,
    devices: 456,
    exports: 450,
    health: 420,
    invitations: 480,
    items: 495,
    links: 470,
    'list-invitations': 480,
    'list-links': 470,
    'list-members': 469,
    lists: 495,
    me: 457,
    members: 465,
    notifications: 480,
    'open-links': 510,
    pages: 455,
    pictures: 468,
    reference: 426,
    scopes: 465,
    settlements: 475,
    slices: 475,
    sources: 465,
    summary: 480,
    tags: 465,
    tokens: 455,
    transactions: 515,
    unsubscribe: 460,
    webhooks: 465,
    'well-known': 420,
  },
};

/** The folder of the pages' files in the API's bundle, relative to Lambda's own folder. */
export const assetsFolder = 'assets';
