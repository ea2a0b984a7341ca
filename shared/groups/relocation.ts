import * as z from 'zod';
import { type FieldIssue, InvalidBody } from '../core/errors';
import { CategoryId, ScopeId, SourceId, TagId, UserId } from '../core/ids';
import { optional, unique } from '../core/fields';
import { own } from '../core/own';
import type { Scope } from './scope';

/** The most records that one call duplicates or transfers (contract). */
const mostAtOnce = 100;

/** What stands for what in the target, where it is not what has the same name. */
export const RelocationMap = z
  .strictObject({
    categories: z.record(CategoryId, CategoryId),
    sources: z.record(SourceId, SourceId),
    tags: z.record(TagId, TagId),
    members: z.record(UserId, UserId),
  })
  .partial()
  .meta({ id: 'RelocationMap' });
export type RelocationMap = z.output<typeof RelocationMap>;

/** Makes the body of a call that duplicates or transfers records, by the schema of their ids. */
export const relocationOf = <Id extends z.ZodType<string, string>>(id: Id) =>
  z.strictObject({
    ids: z.array(id).min(1).max(mostAtOnce).check(unique),
    toScopeId: ScopeId.describe('the scope in which they are made'),
    map: optional(RelocationMap).describe(
      'which record of the target stands for one of this scope; absent: the one of the same name, which is made ' +
        'where there is none; people stand for themselves where they are there. Keys are ids of this scope, values of the target.',
    ),
  });

/** Whether the originals stay, or go with the call that makes them elsewhere. */
export type Relocation = 'duplicate' | 'transfer';

/** Refuses a target that is where things are already. @throws InvalidBody */
export const requireAnotherScope = (from: ScopeId, to: ScopeId): void => {
  if (from === to) throw new InvalidBody([{ path: 'toScopeId', code: 'same_scope' }]);
};

/** Who stands for whom in the target, and for whom there is nobody. */
export interface MatchedPeople {
  readonly found: ReadonlyMap<UserId, UserId>;
  /** Those who are not in the target, and of whom the caller says nothing. */
  readonly missing: readonly UserId[];
  /** What is wrong with what the caller says: whom that names is not in the target either. */
  readonly issues: readonly FieldIssue[];
}

/** Says of somebody that nobody stands for them in the target. */
export const nobodyFor =
  (code: 'not_a_member' | 'needs_placeholder') =>
  (user: UserId): FieldIssue => ({ path: `map.members.${user}`, code });

/**
 * Finds who stands for each person in the target: the one whom the caller says, else they themselves, if they
 * are in it.
 */
export const matchPeople = (
  users: readonly UserId[],
  { people }: Pick<Scope, 'people'>,
  map: RelocationMap['members'] = {},
): MatchedPeople => {
  const found = new Map<UserId, UserId>();
  const [missing, wrong]: [UserId[], UserId[]] = [[], []];
  for (const user of users) {
    const said = own(map, user);
    const standsFor = said ?? user;
    if (Object.hasOwn(people, standsFor)) found.set(user, standsFor);
    else (said ? wrong : missing).push(user);
  }
  return { found, missing, issues: wrong.map(nobodyFor('not_a_member')) };
};

/**
 * Returns who stands for each person in the target, who all have somebody.
 * @throws InvalidBody with everybody for whom there is nobody
 */
export const requireEverybody = ({ found, missing, issues }: MatchedPeople): ReadonlyMap<UserId, UserId> => {
  const all = [...issues, ...missing.map(nobodyFor('not_a_member'))];
  if (all.length > 0) throw new InvalidBody(all);
  return found;
};
