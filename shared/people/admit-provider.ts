import { canonicalAddress, Email } from '../core/email';
import { env } from '../core/env';
import type { UserId } from '../core/ids';
import { retryOnStale } from '../core/retry';
import { providerInUsername } from '../core/sign-in-providers';
import type { Instant } from '../core/time';
import { userIdInAttributes } from '../core/user-id';
import { decode } from '../db/decode';
import { absent, below, some } from '../db/expressions';
import { keys } from '../db/keys';
import { batchGet } from '../db/read';
import { check, transact } from '../db/transact';
import { connectedBy, permits, providerName } from './identities';
import { identitiesIn, replaceIdentities } from './identities-store';
import { byProvider, type PoolAttributes, type PoolIdentity } from './pool-attributes';
import { heldByProviders, linkIdentity, unlinkProvider } from './pool-identities';
import type { PoolPlace } from './pool';
import { type FoundUser, userNamed } from './pool-users';
import { SignOut } from './sign-out';

/** What keeps a sign-in by a provider, or a sign-up, from going on; apps tell them apart by it. */
export type Hindrance = 'provider-unknown' | 'address-missing' | 'address-unverified' | 'address-taken' | 'connected';

/** Says why a sign-in doesn't go on: the pool shows the words, after a name that apps know it by. */
export class SignInHindered extends Error {
  override readonly name = 'SignInHindered';
  constructor(
    readonly hindrance: Hindrance,
    words: string,
    readonly userId?: UserId,
  ) {
    super(`${hindrance}: ${words}`);
  }
}

const taken = (by: string, userId?: UserId) =>
  new SignInHindered(
    'address-taken',
    'There is already an account for this address. Sign in to it as you usually do. ' +
      `To sign in with ${by} from then on, permit it in your account first.`,
    userId,
  );

/** The pool's question: may this identity have an account, or lead to one? */
export interface Newcomer {
  /** The name that the pool would give to whoever comes, `google_1234`. */
  readonly username: string;
  readonly attributes: Pick<PoolAttributes, 'email' | 'email_verified'>;
  readonly place: PoolPlace;
  readonly now: Instant;
  readonly requestId: string;
}

/** Tells whether a user's address is proved, and they sign in by a password or another provider. */
const mayBeLinked = ({ status, enabled, attributes }: FoundUser, address: string): boolean =>
  enabled &&
  (status === 'CONFIRMED' || status === byProvider) &&
  attributes.email_verified === 'true' &&
  canonicalAddress(attributes.email ?? '') === address;

/**
 * Spends the person's permission, by which of two sign-ins at once one is let through; a sign-out everywhere
 * or a deletion of the account since is in its way.
 */
const spendPermit = (userId: UserId, { provider }: PoolIdentity, { now, requestId }: Newcomer): Promise<void> =>
  retryOnStale({}, async () => {
    const refusal = () => taken(providerName(provider), userId);
    const [stored, signOut] = await batchGet([keys.identities(userId), keys.signOut(userId)]);
    const before = identitiesIn(stored, userId);
    const signedOutAt = signOut && decode(SignOut, signOut).signedOutAt;
    if (before.permit === null || !permits(before, { provider, now, signedOutAt })) throw refusal();
    const stillIn = some(absent('signedOutAt'), below('signedOutAt', before.permit.permittedAt));
    await transact(requestId, [
      replaceIdentities(before, connectedBy(before, provider, now)),
      check(keys.signOut(userId), stillIn, refusal),
      check(keys.profile(userId), absent('deletedAt'), refusal),
    ]);
  });

/** Takes back that a provider is connected, where the pool didn't follow. */
const unsay = (userId: UserId, { provider }: PoolIdentity, requestId: string): Promise<void> =>
  retryOnStale({}, async () => {
    const [stored] = await batchGet([keys.identities(userId)]);
    const before = identitiesIn(stored, userId);
    const connected = before.connected.filter((one) => one.provider !== provider);
    await transact(requestId, [replaceIdentities(before, { ...before, connected })]);
  });

/**
 * Connects an identity to the user with its address, if they have permitted that. What people see of it is
 * written first: a connection that nobody sees would be worse than one that isn't there.
 * @throws SignInHindered, also where it is connected: this one sign-in ends here (docs/decisions/0102)
 */
const connect = async (user: FoundUser, of: PoolIdentity, newcomer: Newcomer): Promise<never> => {
  const userId = userIdInAttributes(user.attributes);
  const name = providerName(of.provider);
  await spendPermit(userId, of, newcomer);
  try {
    await linkIdentity(user, of, newcomer.place);
  } catch (error) {
    await unsay(userId, of, newcomer.requestId);
    throw error;
  }
  // Taken away between the two, it would lead to them unseen.
  const [stored] = await batchGet([keys.identities(userId)]);
  const { connected, removing } = identitiesIn(stored, userId);
  if (removing.includes(of.provider) || !connected.some(({ provider }) => provider === of.provider)) {
    await unlinkProvider(userId, { provider: of.provider, names: [user.username] }, newcomer.place);
    throw taken(name, userId);
  }
  throw new SignInHindered(
    'connected',
    `${name} is connected to your account now. Sign in with ${name} once more.`,
    userId,
  );
};

/**
 * Decides about an identity that the pool doesn't know: it gets an account of its own where nobody has its
 * address; where somebody has, it leads to them if they have permitted it, and else to nobody. An address
 * that the provider doesn't vouch for is as good as none, and nothing is said of whose it is.
 * @throws SignInHindered, the SDK's error when the pool is away, TableBusy
 */
export const admitProvider = async (newcomer: Newcomer): Promise<void> => {
  const { username, attributes, place } = newcomer;
  const of = providerInUsername(username);
  if (!of || !env().SIGN_IN_PROVIDERS.includes(of.provider))
    throw new SignInHindered('provider-unknown', 'This way to sign in is not offered.');
  const name = providerName(of.provider);
  const { data: address } = Email.safeParse(attributes.email ?? '');
  if (address === undefined)
    throw new SignInHindered('address-missing', `${name} didn’t tell us an e-mail address of yours that we can use.`);
  if (attributes.email_verified !== 'true')
    throw new SignInHindered('address-unverified', `${name} says that your e-mail address isn’t confirmed there.`);
  const given = (attributes.email ?? '').trim();
  const known = (await userNamed(address, place)) ?? (given === address ? undefined : await userNamed(given, place));
  const holders = known ? [known] : await heldByProviders([address, given], username, place);
  const [user, ...others] = holders;
  // Of two who signed up by two providers in the same seconds nobody says which one is meant.
  if (user && others.length === 0 && mayBeLinked(user, address)) return connect(user, of, newcomer);
  if (user) throw taken(name);
};

/**
 * Refuses a sign-up with a password under the address of somebody who signed up by a provider: the pool
 * itself knows those with a password alone by their address.
 * @throws SignInHindered, the SDK's error when the pool is away
 */
export const admitSignUp = async ({ username, attributes, place }: Newcomer): Promise<void> => {
  const { data: address } = Email.safeParse(attributes.email ?? '');
  if (address !== undefined && (await heldByProviders([address], username, place)).length > 0)
    throw new SignInHindered(
      'address-taken',
      'There is already an account for this address. Sign in with Google or Apple, as you did before.',
    );
};
