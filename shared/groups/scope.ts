import * as z from 'zod';
import { Role, type RoleName, RoleInput } from '../access/roles';
import { Email } from '../core/email';
import { name, optional, prose, stored } from '../core/fields';
import { chosenId, ScopeId, UserId } from '../core/ids';
import { becomes } from '../core/become';
import { type LabelKind, labelNow, type LabelsNow, labelsNow, Merged, MergedPayees } from '../core/merged';
import { own } from '../core/own';
import { Revealed } from '../core/revealed';
import { Locale, TimeZone } from '../core/places';
import { audit, restorableUntil } from '../core/record';
import { Instant } from '../core/time';
import { CurrencyCode } from '../core/money/currencies';
import { defaultSplitNow, type PersonOf } from '../core/money/people-now';
import { DefaultSplit, DefaultSplitChange } from '../core/money/split';
import { sliceFields, SliceTerms, termsShown } from '../core/slice-terms';

/** The product's limits: over one of them is 409 `quota-exceeded`. */
export const limits = {
  membersPerScope: 100,
  placeholdersPerScope: 200,
  scopesPerUser: 200,
  ownedPerUser: 90,
  peoplePerList: 100,
  listsPerScope: 1_000,
  categoriesPerScope: 200,
  sourcesPerScope: 100,
  tagsPerScope: 500,
  linksOfOne: 50,
  invitedOnCreation: 20,
  slicesPerScope: 50,
  webhooksPerScope: 20,
  mergesPerScope: 200,
  mergedPayeesPerScope: 100,
  labelsPerSlice: 25,
  daysOfSlice: 366,
} as const;

const longest = { name: 100, description: 2_000 } as const;
const settings = {
  name: name(longest.name),
  currency: CurrencyCode.describe('can’t be changed once the scope has a transaction'),
  locale: Locale,
  timeZone: TimeZone,
  weekStart: z.enum(['monday', 'sunday', 'saturday']),
  monthStartsOn: z
    .int()
    .min(1)
    .max(28)
    .describe('the day on which a month starts: many people count from payday to payday'),
};
const description = prose(longest.description);
const splitNote = 'how a transaction is split if it doesn’t say so itself; null: equally among all members';

/**
 * The people in a scope, kept on the scope's own record, which every read and write of the scope touches
 * anyway: that somebody may be named in a split or be assigned an item costs no read and no action of its own
 * (docs/decisions/0012).
 */
export const People = z.record(z.string(), z.literal('member'));
export type People = z.output<typeof People>;

/**
 * The placeholders of a scope, kept beside its people: one that is `here`, and whose one has become that was
 * taken over, or merged. Whoever reads a record of the scope has read this too (docs/decisions/0080).
 */
const Placeholders = z.record(z.string(), z.union([z.literal('here'), UserId])).nullable();

/** A scope as it is stored, its counts kept in the same transactions as what they count. */
export const Scope = z.object({
  id: ScopeId,
  type: z.enum(['personal', 'group', 'slice']),
  ...settings,
  name: stored.line(longest.name),
  description: stored.prose(longest.description).nullable().default(null),
  defaultSplit: DefaultSplit.nullable().default(null).describe(splitNote),
  people: People,
  placeholders: Placeholders.default(null),
  merged: Merged.default(null),
  payees: MergedPayees.default(null),
  revealed: Revealed.default(null),
  /** The numbers of members, of those among them whose account is deleted, and of owners whose isn't. */
  memberCount: z.int().describe('includes former members, who keep their place'),
  formerCount: z.int().default(0),
  ownerCount: z.int(),
  listCount: z.int(),
  categoryCount: z.int().default(0),
  sourceCount: z.int().default(0),
  tagCount: z.int().default(0),
  linkCount: z.int().default(0),
  sliceCount: z.int().default(0),
  webhookCount: z.int().default(0),
  holdsMoney: z.boolean().default(false),
  /** How often a category was restored into a group that had been merged meanwhile; it never falls. */
  groupReturns: z.int().nullable().default(null),
  /**
   * Whether it was deleted with the account of its last member who had one: it is back with the first of its
   * owners who is.
   */
  endedWith: z.literal('account').nullable().default(null),
  /** What it shows of another scope; null: it is no slice. */
  slice: SliceTerms.nullable().default(null),
  ...audit,
});
export type Scope = z.output<typeof Scope>;

export const ScopeView = z
  .object({
    ...Scope.omit({
      people: true,
      placeholders: true,
      merged: true,
      payees: true,
      revealed: true,
      formerCount: true,
      endedWith: true,
      ownerCount: true,
      listCount: true,
      categoryCount: true,
      sourceCount: true,
      tagCount: true,
      linkCount: true,
      sliceCount: true,
      webhookCount: true,
      holdsMoney: true,
      groupReturns: true,
      slice: true,
    }).shape,
    ...sliceFields,
    role: Role.describe("the caller's role"),
    restorableUntil: Instant.nullable(),
  })
  .meta({ id: 'Scope' });
export type ScopeView = z.output<typeof ScopeView>;

const Guest = z
  .union([z.strictObject({ email: Email, role: RoleInput }), z.strictObject({ userId: UserId, role: RoleInput })])
  .meta({ id: 'Guest' });

type Invited = { readonly email: string } | { readonly userId: string };
const nameOf = (guest: Invited): string => ('email' in guest ? guest.email : guest.userId);

/** Checks that nobody is invited twice in one call: one of the two roles would be lost. */
export const guestsOnceEach = ({ value, issues }: z.core.ParsePayload<Invited[]>): void => {
  const names = value.map(nameOf);
  for (const [index, name] of names.entries())
    if (names.indexOf(name) < index)
      issues.push({ code: 'custom', input: value[index], path: [index], params: { code: 'duplicate' } });
};

export const NewScope = z
  .strictObject({
    id: chosenId(ScopeId),
    type: z.literal('group').default('group'),
    name: settings.name,
    description: optional(description),
    defaultSplit: optional(DefaultSplit).describe(splitNote),
    ...z.object(settings).omit({ name: true }).partial().shape,
    members: z
      .array(Guest)
      .max(limits.invitedOnCreation)
      .check(guestsOnceEach)
      .default([])
      .describe('each gets an invitation; they become members when they accept'),
  })
  .meta({ id: 'NewScope' });
export type NewScope = z.output<typeof NewScope>;

export const ScopeChange = z
  .strictObject({
    ...settings,
    description: optional(description),
    defaultSplit: DefaultSplitChange.nullable().optional().describe(splitNote),
  })
  .partial()
  .meta({ id: 'ScopeChange' });
export type ScopeChange = z.output<typeof ScopeChange>;

export const firstDay = { weekStart: 'monday', monthStartsOn: 1 } as const;

/** Returns the people and the counts of a new scope: its maker, and nothing yet. Nobody owns a slice. */
export const withOnly = (user: UserId, owners: 0 | 1 = 1) =>
  ({
    people: { [user]: 'member' },
    placeholders: null,
    merged: null,
    payees: null,
    revealed: null,
    memberCount: 1,
    formerCount: 0,
    ownerCount: owners,
    listCount: 0,
    categoryCount: 0,
    sourceCount: 0,
    tagCount: 0,
    linkCount: 0,
    sliceCount: 0,
    webhookCount: 0,
    holdsMoney: false,
    groupReturns: null,
  }) satisfies Partial<Scope>;

/** Tells whether somebody in a scope is a placeholder. */
export const isPlaceholderIn = ({ placeholders }: Pick<Scope, 'placeholders'>, user: string): boolean =>
  own(placeholders ?? {}, user) === 'here';

/**
 * Returns who somebody is in a scope by now: whoever has taken a placeholder over, or they themselves;
 * undefined where that has no end.
 */
export const personEnd = ({ placeholders }: Pick<Scope, 'placeholders'>, user: UserId): UserId | undefined =>
  becomes(user, (one) => {
    const stands = own(placeholders ?? {}, one);
    return stands === 'here' ? undefined : stands;
  });

/** Returns who somebody is in a scope by now, or they themselves where that has no end. */
export const personIn =
  (scope: Pick<Scope, 'placeholders'>): PersonOf =>
  (user) =>
    personEnd(scope, user) ?? user;

/** Says who and what those are by now whom records of a scope name: people, labels and payees. */
export interface Present {
  readonly personOf: PersonOf;
  readonly labels: LabelsNow;
}

/** Returns who and what is named in a scope by now. */
export const presentIn = (scope: Pick<Scope, 'placeholders' | 'merged' | 'payees'>): Present => ({
  personOf: personIn(scope),
  labels: labelsNow(scope),
});

/** Returns the look-up of who a member, or what a label, is by now, by its id alone. */
export const idNow =
  (scope: Pick<Scope, 'placeholders' | 'merged'>, by: LabelKind | 'member') =>
  (id: string): string =>
    by === 'member' ? personIn(scope)(UserId.parse(id)) : labelNow(scope, by, id);

/** Lists the placeholders that somebody has taken over, or that were merged into them. */
export const takenOverBy = (scope: Pick<Scope, 'placeholders'>, user: UserId): UserId[] =>
  Object.entries(scope.placeholders ?? {})
    .filter(([, stands]) => stands !== 'here' && personIn(scope)(stands) === user)
    .map(([id]) => UserId.parse(id))
    .sort();

/** Counts those in a scope who have, or had, an account: everybody but its placeholders. */
export const personsIn = ({ memberCount, placeholders }: Pick<Scope, 'memberCount' | 'placeholders'>): number =>
  memberCount - Object.values(placeholders ?? {}).filter((stands) => stands === 'here').length;

/** Counts those in a scope whose account is not deleted. */
export const activeIn = (scope: Pick<Scope, 'memberCount' | 'formerCount' | 'placeholders'>): number =>
  personsIn(scope) - scope.formerCount;

/** Gives a new group its defaults where its maker says nothing. */
export const withDefaults = (draft: NewScope, maker: Pick<Scope, 'currency' | 'locale' | 'timeZone'>) => ({
  name: draft.name,
  description: draft.description ?? null,
  defaultSplit: draft.defaultSplit ?? null,
  currency: draft.currency ?? maker.currency,
  locale: draft.locale ?? maker.locale,
  timeZone: draft.timeZone ?? maker.timeZone,
  weekStart: draft.weekStart ?? firstDay.weekStart,
  monthStartsOn: draft.monthStartsOn ?? firstDay.monthStartsOn,
});

/** Returns a scope as somebody with `role` sees it. */
export const toView = ({ slice, ...scope }: Scope, role: RoleName): ScopeView => ({
  ...scope,
  defaultSplit: scope.defaultSplit && defaultSplitNow(scope.defaultSplit, personIn(scope)),
  ...termsShown(slice),
  role,
  restorableUntil: restorableUntil(scope),
});

/** Returns a slice as it is by now: with the currency, language and calendar of its source. */
export const asIn = <S extends Scope>(
  slice: S,
  { currency, locale, timeZone, weekStart, monthStartsOn }: Scope,
): S => ({ ...slice, currency, locale, timeZone, weekStart, monthStartsOn });
