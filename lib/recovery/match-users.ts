import type { UserId } from '../../shared/core/ids';
import type { ExportedUser } from '../../shared/people/pool-export';

/** The table's knowledge of somebody who is to be restored. */
export interface KnownPerson {
  /**
   * The address of their last sign-in; undefined: the table knows nothing of them, as when it is older than
   * their sign-up.
   */
  readonly email: string | null | undefined;
  /** Whether they were erased, or are being so. */
  readonly isErased: boolean;
}

/** The reasons why somebody stays out, by name and in words. */
export const reasons = {
  'not-verified': 'their address was not verified in the old pool',
  erased: 'they were erased, or are being so',
  'another-address':
    'the table knows them by another address than the export: it changed since, and may be somebody else’s',
  'shared-address': 'two people of the export have the address',
  'carried-already': 'the new pool has the address under the id of somebody else',
  'not-verified-there': 'the new pool has the address, and nobody has shown it to be theirs',
  'in-use':
    'somebody signed up anew with the address and has made or joined something since: linked, they would lose it',
  meanwhile: 'somebody signed up with the address while this ran: run it again',
} as const;
export type Reason = keyof typeof reasons;

/**
 * The decision on an exported person in the new pool. `make`: a user of theirs; `remake`: the same, once the
 * sign-up that nobody confirmed is gone; `link`: the user who signed up anew with their address carries their
 * id; `finish`: they were made, and a run broke off before they could set a password; `there`: nothing is to
 * be done.
 */
export type UserMatch =
  | { readonly does: 'make' }
  | { readonly does: 'remake' | 'link' | 'finish' | 'there'; readonly user: ExportedUser }
  | { readonly does: 'leave'; readonly why: Reason };

export interface NewPool {
  readonly byUserId: ReadonlyMap<UserId, ExportedUser>;
  readonly byEmail: ReadonlyMap<string, ExportedUser>;
  /** The `sub`s of users who signed up themselves and have made or joined something. */
  readonly inUse: ReadonlySet<string>;
}

const confirmed = (status: string): boolean => status !== 'UNCONFIRMED';
const leave = (why: Reason): UserMatch => ({ does: 'leave', why });

/** Finds the addresses that more than one of them has. */
export const sharedAddresses = (people: readonly ExportedUser[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  return new Set(people.flatMap(({ email }) => (seen.has(email) ? [email] : (seen.add(email), []))));
};

/**
 * Decides by the verified address alone who of the new pool an exported person is: nobody gets an id that
 * another has, and nobody two.
 */
export const match = (
  person: ExportedUser,
  known: KnownPerson,
  pool: NewPool,
  shared: ReadonlySet<string>,
): UserMatch => {
  if (known.isErased) return leave('erased');
  const same = pool.byUserId.get(person.userId);
  if (same) return { does: same.status === 'FORCE_CHANGE_PASSWORD' ? 'finish' : 'there', user: same };
  if (!person.emailVerified || !confirmed(person.status) || !person.email) return leave('not-verified');
  if (shared.has(person.email)) return leave('shared-address');
  if (known.email !== undefined && known.email !== person.email) return leave('another-address');
  const user = pool.byEmail.get(person.email);
  if (!user) return { does: 'make' };
  if (user.userId !== user.sub) return leave('carried-already');
  if (!confirmed(user.status)) return { does: 'remake', user };
  if (!user.emailVerified) return leave('not-verified-there');
  return pool.inUse.has(user.sub) ? leave('in-use') : { does: 'link', user };
};
