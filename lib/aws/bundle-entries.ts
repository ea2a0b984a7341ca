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
 * (`npm run bench`). In steps of 5 KB: a limit that every change meets is raised without a thought.
 */
export const loadedAtMost: {
  readonly atStart: number;
  /** For the nouns that aren't named in `with`. */
  readonly ordinary: number;
  readonly with: Readonly<Record<string, number>>;
} = {
  atStart: 388,
  ordinary: 425,
  with: {
    account: 450,
    balances: 440,
    blocks: 430,
    categories: 440,
    changes: 590,
    deletions: 430,
    devices: 430,
    exports: 420,
    feedback: 415,
    health: 390,
    invitations: 455,
    items: 455,
    links: 445,
    'list-invitations': 455,
    'list-links': 445,
    'list-members': 440,
    lists: 440,
    me: 430,
    members: 440,
    notifications: 455,
    'open-links': 485,
    pictures: 440,
    reference: 395,
    scopes: 435,
    settlements: 445,
    slices: 450,
    sources: 435,
    summary: 450,
    tags: 435,
    transactions: 470,
    unsubscribe: 430,
    webhooks: 435,
    'well-known': 390,
  },
};

/** The folder of the pages' files in the API's bundle, relative to Lambda's own folder. */
export const assetsFolder = 'assets';
