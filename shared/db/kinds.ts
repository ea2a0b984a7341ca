/** The partitions in which things happen: of scopes, of people, of addresses. */
export type PartitionName = 'scope' | 'user' | 'email';

/**
 * What the API calls those kinds of a scope of which activity and change feeds tell, in the order of the
 * contract.
 */
export const resourceTypes = [
  'scope',
  'member',
  'invitation',
  'link',
  'list',
  'item',
  'category',
  'source',
  'tag',
  'transaction',
  'comment',
  'slice',
] as const;
/** What a person has for themselves, of which their own feed tells. */
export const ownTypes = ['me', 'settings', 'notification'] as const;
export type ResourceName = (typeof resourceTypes)[number] | (typeof ownTypes)[number];

/**
 * What becomes of a kind of record, whoever deletes, leaves or is erased:
 * - `content`: what people write. Archived when it was deleted and leaves the table; in their exports; goes
 *   with what it hangs on.
 * - `membership`: who is in what. The same, but stays in the table when it has ended, since later access
 *   rests on it.
 * - `pointer`: by which a person finds what stands in another partition. In their exports; never archived.
 * - `derived`: follows from other records, and could be made again. Neither exported nor archived.
 * - `work`: says how far work has come that outlives a crash. Drives the stream; goes with nothing;
 *   archived where somebody deleted something by it.
 * - `housekeeping`: limits, repetitions, jobs. Neither exported nor archived.
 */
export type RecordClass = 'content' | 'membership' | 'pointer' | 'derived' | 'work' | 'housekeeping';

export interface KindData {
  /**
   * How its sort key begins. The word stands here and where its keys are made, which the compiler holds to
   * this, and nowhere else.
   */
  readonly word: string;
  /** The partitions that it stands in; empty: one of its own, in which nothing happens. */
  readonly in: readonly PartitionName[];
  readonly class: RecordClass;
  /** One in its partition: its sort key is its name alone. */
  readonly single?: true;
  /** What the API calls it in activity and change feeds; absent: nobody is told of it. */
  readonly resource?: ResourceName;
  /**
   * Others are told of something by its changes, though it is no resource itself: the stream's `observation`
   * sees it.
   */
  readonly observed?: true;
  /** The kind that it hangs on beside its scope. */
  readonly parent?: 'list' | 'transaction';
  /**
   * Its key names its list before itself; otherwise an attribute says which list it is of, if any. A list's
   * deletion goes through these kinds in the order of their declaration, and keeps how far it came by their
   * number: another goes behind them.
   */
  readonly listInKey?: true;
  /**
   * Its entries in the index `order` while it lives, by the word that each begins with; absent: it has none.
   */
  readonly index?: readonly string[];
  /**
   * A first sync reads it along and shows it to nobody: it stands between what is shown, and there are few.
   */
  readonly readAlong?: true;
  /** Clients write it while they are offline. */
  readonly offline?: true;
  /** Made by adding to it: where it is missing, that is a figure of 0. */
  readonly sum?: true;
  /**
   * Others stand on it, or it says how far work has come: one that can't be read stays in the table until
   * people have mended it.
   */
  readonly keptUnreadable?: true;
}

/**
 * What holds of each kind of record, for everything that goes through records of all kinds. The table in
 * README.md beside this file is made from it, and from the comments here (`npm run records`).
 */
export const kinds = {
  /**
   * scope
   * @writtenBy scopes; counts by whoever adds a member, a list, money; what was merged by labels and payees
   */
  scope: { word: 'SCOPE', in: ['scope'], class: 'content', single: true, resource: 'scope', keptUnreadable: true },
  /**
   * membership of a scope, a placeholder’s too (0080); out of the index once ended, but a former member’s
   * (0039)
   * @key <user>
   * @writtenBy members, placeholders, invitations; `endedWith` by accounts
   */
  member: { word: 'MEMBER', in: ['scope'], class: 'membership', resource: 'member', index: ['MEMBER#<joined>#<user>'] },
  /**
   * invitation
   * @key <invitation>
   * @writtenBy invitations
   */
  invitation: {
    word: 'INVITATION',
    in: ['scope'],
    class: 'content',
    resource: 'invitation',
    index: ['INVITATION#<list or ->#<created>#<invitation>'],
  },
  /**
   * link by which people join, or look on without an account
   * @key <link>
   * @writtenBy links; `uses` and `joined` by who joins by it; index `due` by its token’s hash, until it is
   * revoked
   */
  link: {
    word: 'LINK',
    in: ['scope'],
    class: 'content',
    resource: 'link',
    index: ['LINK#<list or ->#<created>#<link>'],
  },
  /**
   * webhook, its secrets, and how far it has come in what happened
   * @key <webhook>
   * @writtenBy webhooks; how far it is, and since when it fails, by the job `webhooks`; index `due` while it
   * is on
   */
  webhook: { word: 'WEBHOOK', in: ['scope'], class: 'content', index: ['WEBHOOK#<created>#<webhook>'] },
  /**
   * what a webhook was sent, and what came of it
   * @key <webhook>#<delivery>
   * @writtenBy the job `webhooks`; those that try it by who asks; `ttl` 30 days
   */
  delivery: { word: 'DELIVERY', in: ['scope'], class: 'housekeeping' },
  /**
   * list
   * @key <list>
   * @writtenBy lists; counts by items
   */
  list: {
    word: 'LIST',
    in: ['scope'],
    class: 'content',
    resource: 'list',
    index: ['LIST#<created>#<list>'],
    offline: true,
  },
  /**
   * item
   * @key <list>#<item>
   * @writtenBy items
   */
  item: {
    word: 'ITEM',
    in: ['scope'],
    class: 'content',
    resource: 'item',
    parent: 'list',
    listInKey: true,
    index: ['ITEM#<list>#<position>#<item>', 'BOUGHT#<list>#<999999999 − round>#<position>#<item>'],
    offline: true,
  },
  /**
   * membership of a list
   * @key <list>#<user>
   * @writtenBy lists (its maker owns it, who takes over), invitations, members; the stream, when it passes to
   * an heir, and when its person leaves the scope; `endedWith` by accounts
   */
  listMember: {
    word: 'LIST-MEMBER',
    in: ['scope'],
    class: 'membership',
    observed: true,
    parent: 'list',
    listInKey: true,
    index: ['LIST-MEMBER#<list>#<joined>#<user>'],
    readAlong: true,
  },
  /**
   * invited: one open invitation a person and target, by the form they are invited under; for a week that
   * they declined
   * @key <list or ->#<invited person’s partition>
   * @writtenBy invitations, members who leave
   */
  invited: { word: 'INVITED', in: ['scope'], class: 'derived', listInKey: true },
  /**
   * clearing of what was bought
   * @key <list>#<round it began>
   * @writtenBy items: clearing; `count` by who restores one of its items; how far the marking is by deletions
   */
  clearing: {
    word: 'CLEARING',
    in: ['scope'],
    class: 'work',
    observed: true,
    parent: 'list',
    index: ['DELETION#<cleared>#clearing#<list>'],
    keptUnreadable: true,
  },
  /**
   * deletion of a scope or list, one for each
   * @key <scope or list>#<id>
   * @writtenBy with what deletes and restores it; how far it is by the stream and the sweeper
   */
  deletion: {
    word: 'DELETION',
    in: ['scope'],
    class: 'work',
    index: ['DELETION#<deleted>#<scope or list>#<id>'],
    keptUnreadable: true,
  },
  /**
   * a list with much on it (0104), or many transactions (0108) or labels (0113), on their way to this scope:
   * nobody sees anything of it until all of it is there
   * @key <relocation>
   * @writtenBy lists, labels and transactions; how far it is by the stream and the sweeper; index `due` as
   * `ON-ITS-WAY` while work is left; `ttl` a day after its end
   */
  relocation: { word: 'RELOCATION', in: ['scope'], class: 'work', keptUnreadable: true },
  /**
   * name of items: category, unit, how often and when added; out of the index once forgotten
   * @key <hash of the name as it is compared>
   * @writtenBy with each item that changes what it says or counts; suggestions that are removed
   */
  itemName: { word: 'ITEM-NAME', in: ['scope'], class: 'derived', index: ['ITEM-NAME#<added last>'] },
  /**
   * category
   * @key <category>
   * @writtenBy categories; `childCount` by those in it, under the id that it had then
   */
  category: {
    word: 'CATEGORY',
    in: ['scope'],
    class: 'content',
    resource: 'category',
    index: ['CATEGORY#<sort order>#<created>#<category>'],
    offline: true,
  },
  /**
   * source
   * @key <source>
   * @writtenBy sources; `moved` by transactions
   */
  source: {
    word: 'SOURCE',
    in: ['scope'],
    class: 'content',
    resource: 'source',
    index: ['SOURCE#<created>#<source>'],
    offline: true,
  },
  /**
   * tag
   * @key <tag>
   * @writtenBy tags
   */
  tag: { word: 'TAG', in: ['scope'], class: 'content', resource: 'tag', index: ['TAG#<created>#<tag>'], offline: true },
  /**
   * name: who holds one that is unique among its kind, nobody once it is free
   * @key <category-item, category-transaction, source, tag, placeholder>#<name as it is compared, and as it
   * was before>
   * @writtenBy with the record that has the name
   */
  name: { word: 'NAME', in: ['scope'], class: 'derived' },
  /**
   * transaction
   * @key <transaction>
   * @writtenBy transactions
   */
  transaction: {
    word: 'TRANSACTION',
    in: ['scope'],
    class: 'content',
    resource: 'transaction',
    index: ['TRANSACTION#<date>#<created>#<transaction>'],
    offline: true,
  },
  /**
   * comment
   * @key <transaction>#<comment>
   * @writtenBy comments
   */
  comment: {
    word: 'COMMENT',
    in: ['scope'],
    class: 'content',
    resource: 'comment',
    parent: 'transaction',
    index: ['COMMENT#<transaction>#<created>#<comment>'],
    offline: true,
  },
  /**
   * slice: what somebody was shown of the scope, whose members stand in a scope of its own
   * @key <slice>
   * @writtenBy slices; the sweeper, when it is over
   */
  slice: { word: 'SLICE', in: ['scope'], class: 'content', resource: 'slice', index: ['SLICE#<created>#<slice>'] },
  /**
   * upload of a picture, and which record shows it; until one does, it leaves the table after a day, and its
   * files after it (0098)
   * @key <upload>
   * @writtenBy uploads; `status` by the function that reads what was sent; `usedBy` with the item or profile
   * that names it, and by the stream, when none does any more
   */
  upload: { word: 'UPLOAD', in: ['scope'], class: 'housekeeping' },
  /**
   * totals of a day
   * @key <dimension>#<date>#<currency>
   * @writtenBy transactions, by ADD
   */
  dayTotal: { word: 'TOTAL', in: ['scope'], class: 'derived', sum: true },
  /**
   * who has paid and owes what
   * @writtenBy every transaction that is split, and settlements; an attribute per measure, currency and
   * person
   */
  balances: { word: 'BALANCES', in: ['scope'], class: 'derived', single: true, sum: true },
  /**
   * profile
   * @writtenBy me, the pool’s triggers; `email` by the stream’s function that changes it
   */
  profile: { word: 'PROFILE', in: ['user'], class: 'content', single: true, resource: 'me', keptUnreadable: true },
  /**
   * settings
   * @writtenBy me
   */
  settings: { word: 'SETTINGS', in: ['user'], class: 'content', single: true, resource: 'settings' },
  /**
   * what a user blocks: scopes and people whose invitations they don’t want to hear of
   * @writtenBy blocks
   */
  block: { word: 'BLOCKS', in: ['user'], class: 'content', single: true },
  /**
   * scoped token of a script, by the hash of its secret
   * @key <token>
   * @writtenBy tokens; `lastUsedAt` by who calls with it, once an hour at most; `ttl` 90 days after its end
   */
  token: { word: 'TOKEN', in: ['user'], class: 'content' },
  /**
   * how often somebody made a token, so that their number holds when several are made at once
   * @writtenBy tokens
   */
  tokenTurn: { word: 'TOKEN-TURN', in: ['user'], class: 'housekeeping', single: true },
  /**
   * devices that are pushed to, with the keys that messages are sealed by
   * @writtenBy devices; `POST /v1/me/sign-out` empties it; the job `push` takes out those that are gone
   */
  device: { word: 'DEVICES', in: ['user'], class: 'content', single: true },
  /**
   * pointer to a membership; once ended, out of the index, with what the group was called then
   * @key <scope>
   * @writtenBy with the membership
   */
  membershipPointer: {
    word: 'MEMBERSHIP',
    in: ['user'],
    class: 'pointer',
    resource: 'scope',
    index: ['MEMBERSHIP#<joined>#<scope>'],
  },
  /**
   * pointer to a list
   * @key <list>
   * @writtenBy with the list’s membership, by the stream too
   */
  listPointer: {
    word: 'LIST-MEMBERSHIP',
    in: ['user'],
    class: 'pointer',
    resource: 'list',
    index: ['LIST-MEMBERSHIP#<joined>#<list>'],
  },
  /**
   * invitation as its person finds it; out of the index once answered
   * @key <invitation>
   * @writtenBy invitations
   */
  invitationPointer: {
    word: 'INVITATION',
    in: ['user', 'email'],
    class: 'pointer',
    resource: 'invitation',
    index: ['INVITED#<created>#<invitation>'],
  },
  /**
   * notification: that something happened which concerns its person; out of the index once read
   * @key <notification>
   * @writtenBy the stream’s function alone, `readAt` by its person; `ttl` 90 days
   */
  notification: {
    word: 'NOTIFICATION',
    in: ['user', 'email'],
    class: 'pointer',
    resource: 'notification',
    index: ['NOTIFICATION#<notification>'],
  },
  /**
   * that something is to be told by mail or push alone
   * @key <notification>
   * @writtenBy the stream’s function alone; `ttl` 90 days
   */
  mailNotice: { word: 'MAIL-NOTICE', in: ['user'], class: 'housekeeping' },
  /**
   * digest: when somebody is to get mail of what they were told
   * @writtenBy with what is told; the job `digest`; index `due` as `DIGEST` while there is anything to mail
   */
  digest: { word: 'DIGEST', in: ['user'], class: 'housekeeping', single: true },
  /**
   * push: that somebody’s devices are to be told something, or again
   * @writtenBy with what is told; the job `push`; index `due` as `PUSH` while there is anything to send
   */
  push: { word: 'PUSH', in: ['user'], class: 'housekeeping', single: true },
  /**
   * what a mailbox gets: invitation mails of the last week, and whether its owner stopped them
   * @partition EMAIL#<hash of the address without its label>
   * @writtenBy the stream’s function, before it mails; `POST /v1/unsubscribe`; `ttl` 8 days unless stopped
   */
  mailbox: { word: 'MAILBOX', in: ['email'], class: 'housekeeping', single: true },
  /**
   * that the owner of a mailbox declined an invitation to a scope
   * @partition EMAIL#<hash of the address without its label>
   * @key <scope>
   * @writtenBy with the refusal; `ttl` 7 days
   */
  declinedMail: { word: 'DECLINED', in: ['email'], class: 'housekeeping' },
  /**
   * whose a mailbox is, by which mails find what its reader blocks
   * @partition EMAIL#<hash of the address without its label>
   * @writtenBy blocks
   */
  blocker: { word: 'BLOCKER', in: ['email'], class: 'housekeeping', single: true },
  /**
   * how many scopes a user is in
   * @writtenBy with the membership
   */
  scopeCount: { word: 'SCOPE-COUNT', in: ['user'], class: 'derived', single: true, sum: true },
  /**
   * invitations sent on a day
   * @key <day>
   * @writtenBy invitations
   */
  invitationCount: { word: 'INVITATION-COUNT', in: ['user'], class: 'derived', sum: true },
  /**
   * how many calls or operations somebody made in a minute or a day
   * @key <what>#<minute or day>
   * @writtenBy calls with a limit by person, batches; `ttl` when it is over
   */
  count: { word: 'COUNT', in: ['user'], class: 'housekeeping' },
  /**
   * what is to be done to somebody’s memberships since their account was deleted, or restored
   * @writtenBy accounts; the stream and the sweeper go on with it; index `due` as `ACCOUNT` while work is
   * left, then as `ERASURE`
   */
  accountDeletion: { word: 'ACCOUNT-DELETION', in: ['user'], class: 'work', single: true, keptUnreadable: true },
  /**
   * export of all that is somebody’s
   * @key <export>
   * @writtenBy exports; `ttl` a day
   */
  export: { word: 'EXPORT', in: ['user'], class: 'work' },
  /**
   * the place that one export at a time has
   * @writtenBy the same
   */
  exporting: { word: 'EXPORTING', in: ['user'], class: 'housekeeping', single: true },
  /**
   * the place that one relocation at a time has
   * @writtenBy lists
   */
  relocating: { word: 'RELOCATING', in: ['user'], class: 'housekeeping', single: true },
  /**
   * since when only newer sign-ins count for what is sensitive, and whether the pool knows
   * @writtenBy `POST /v1/me/sign-out`; `doneAt` by the stream’s function
   */
  signOut: { word: 'SIGN-OUT', in: ['user'], class: 'work', single: true },
  /**
   * change of address that somebody asked for last, with a keyed hash of its code
   * @writtenBy `POST /v1/me/email` and `/confirm`; its code, and how far it is, by the stream’s functions;
   * `ttl` 7 days
   */
  emailChange: { word: 'EMAIL-CHANGE', in: ['user'], class: 'work', single: true, observed: true },
  /**
   * providers that somebody signs in by, and the one that they permit next
   * @writtenBy `POST /v1/me/identities` and `/remove`; the pool’s triggers at a sign-in by a provider;
   * `removing` by the stream’s function
   */
  identities: { word: 'IDENTITIES', in: ['user'], class: 'work', single: true },
  /**
   * that an operator took somebody’s authenticator away: who, and why
   * @key <when>
   * @writtenBy `npm run reset-authenticator`; `toldAt` by the stream’s function
   */
  authenticatorReset: { word: 'AUTHENTICATOR-RESET', in: ['user'], class: 'work', observed: true },
  /**
   * an address that somebody signed in under before
   * @key <hash>
   * @writtenBy the pool’s trigger, when it changes; the stream’s function that changes it
   */
  formerAddress: { word: 'ADDRESS', in: ['user'], class: 'housekeeping' },
  /**
   * answer kept for an Idempotency-Key
   * @key <hash of the key>
   * @writtenBy every POST with a key; `ttl` 24 h
   */
  idempotency: { word: 'IDEMPOTENCY', in: ['user'], class: 'housekeeping' },
  /**
   * what happened to a record, in the stream’s order
   * @partition ACTIVITY#<its partition>
   * @key <when the stream began>#<sequence number, 40 digits>
   * @writtenBy the stream’s function alone; nobody changes it; `ttl` 2 years
   */
  activity: { word: '', in: [], class: 'derived' },
  /**
   * that somebody was erased
   * @partition ERASURES
   * @key <user>
   * @writtenBy the job `erasure` alone, for good
   */
  erasure: { word: 'ERASURE', in: [], class: 'work' },
  /**
   * that a group was erased, with who was alone in it
   * @partition ERASED-GROUPS
   * @key <scope>
   * @writtenBy the same
   */
  erasedGroup: { word: 'GROUP', in: [], class: 'housekeeping' },
  /**
   * feedback, or an error of clients, each error once
   * @partition FEEDBACK
   * @key <feedback, or hash of the error>
   * @writtenBy `POST /v1/feedback`; `mailedAt` by the stream’s function; `ttl` 30 days after it came last
   */
  feedback: { word: 'FEEDBACK', in: [], class: 'housekeeping' },
  /**
   * which device an address of a push service is: of whoever registered it last
   * @partition ENDPOINT#<hash of the address>
   * @writtenBy devices; `ttl` a year
   */
  endpoint: { word: 'ENDPOINT', in: [], class: 'housekeeping' },
  /**
   * how a job’s last run went, or how far it has come
   * @partition JOBS
   * @key <job>
   * @writtenBy the job, whoever cancels it
   */
  job: { word: 'JOB', in: [], class: 'housekeeping' },
} as const satisfies Readonly<Record<string, KindData>>;

/** What code calls a kind of record. */
export type KindName = keyof typeof kinds;
/** How the sort key of a kind begins. */
export type KindWord = (typeof kinds)[KindName]['word'];
/** The same, of the kinds that have entries in the index `order`. */
export type IndexedWord = {
  [Name in KindName]: (typeof kinds)[Name] extends { readonly index: readonly string[] }
    ? (typeof kinds)[Name]['word']
    : never;
}[KindName];

/** What people find in partitions of their own, by the names that their feed has for it. */
export type OwnResource = {
  [Name in KindName]: (typeof kinds)[Name] extends {
    readonly in: readonly ['user', ...PartitionName[]];
    readonly resource: infer Resource;
  }
    ? Resource
    : never;
}[KindName];

/** The kinds of some classes. */
export type KindOfClass<Class extends RecordClass> = {
  [Name in KindName]: (typeof kinds)[Name]['class'] extends Class ? Name : never;
}[KindName];

/** The kinds that clients write while they are offline. */
export type OfflineKind = {
  [Name in KindName]: (typeof kinds)[Name] extends { readonly offline: true } ? Name : never;
}[KindName];

export interface KindFigures {
  /**
   * The attributes that follow from other records: recomputed, reported where they differ, mended. `all`:
   * every one that isn't plain.
   */
  readonly counted?: readonly string[] | 'all';
  /** The attributes that nothing adds up to: what somebody set, or what only history knows. */
  readonly plain?: readonly string[];
}

/** The numbers that records of a kind hold, beside those of any (shared/operations/integrity/figures.ts). */
export const figures: Readonly<Partial<Record<KindName, KindFigures>>> = {
  scope: {
    counted: [
      'memberCount',
      'formerCount',
      'ownerCount',
      'listCount',
      'categoryCount',
      'sourceCount',
      'tagCount',
      'linkCount',
      'sliceCount',
      'webhookCount',
    ],
    plain: ['monthStartsOn', 'groupReturns'],
  },
  list: { counted: ['itemCount', 'purchasedCount', 'memberCount', 'ownerCount', 'linkCount'], plain: ['round'] },
  link: { plain: ['uses', 'maxUses'] },
  webhook: { plain: ['attempts'] },
  delivery: { plain: ['attempts', 'answered'] },
  tokenTurn: { plain: ['turn'] },
  item: { plain: ['price', 'round', 'additions', 'takenBack'] },
  clearing: { counted: ['count', 'affected'], plain: ['round', 'turn'] },
  deletion: { counted: ['affected'], plain: ['turn'] },
  relocation: { counted: ['affected'], plain: ['turn', 'round', 'copied', 'purchased', 'total'] },
  itemName: { counted: ['times'], plain: ['forgotten'] },
  category: { counted: ['childCount'], plain: ['sortOrder'] },
  source: { counted: ['moved'], plain: ['openingBalance'] },
  transaction: { counted: ['refundable'], plain: ['amount', 'sourceAmount', 'toSourceAmount'] },
  dayTotal: { counted: 'all' },
  balances: { counted: 'all' },
  settings: { plain: ['monthStartsOn'] },
  notification: { plain: ['amount', 'share'] },
  mailNotice: { plain: ['amount', 'share'] },
  digest: { plain: ['attempts'] },
  push: { plain: ['attempts'] },
  scopeCount: { counted: ['scopes', 'owned'] },
  invitationCount: { counted: ['sent'] },
  count: { plain: ['number'] },
  accountDeletion: { counted: ['affected'], plain: ['turn'] },
  export: { plain: ['done', 'total', 'affected', 'turn'] },
  emailChange: { plain: ['tries'] },
  upload: { plain: ['size', 'bytes', 'width', 'height'] },
  feedback: { plain: ['count'] },
  job: { plain: ['attempts'] },
};
