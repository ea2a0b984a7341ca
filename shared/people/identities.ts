import * as z from 'zod';
import { InvalidBody } from '../core/errors';
import { UserId } from '../core/ids';
import { providerInUsername, providerNames, SignInProvider } from '../core/sign-in-providers';
import { Instant, later, minute } from '../core/time';

/** The time for which a permission to connect a provider is good, in ms. */
export const permittedFor = 10 * minute;

const Connected = z.object({ provider: SignInProvider, connectedAt: Instant });
const Permit = z.object({ provider: SignInProvider, permittedAt: Instant, until: Instant });

/**
 * The providers of somebody's sign-in, in one record, so that of two changes at once one is refused by its
 * `revision`. Which account a provider's sign-in leads to is for the user pool to know; this is what people
 * are shown of it, and what the pool's trigger may do.
 */
export const Identities = z.object({
  userId: UserId,
  revision: z.string(),
  /** The name in the pool of whoever signed up by a provider: they have no password. */
  username: z.string().nullable().default(null),
  connected: z.array(Connected).default([]),
  /** The provider that may be connected next, at the next sign-in by it. */
  permit: Permit.nullable().default(null),
  /** Set while a provider says which address they have: it does so at each sign-in by it. */
  providersAddress: z.literal(true).nullable().default(null),
  /** Those that the pool has yet to forget. */
  removing: z.array(SignInProvider).default([]),
});
export type Identities = z.output<typeof Identities>;

export const ChosenProvider = z.strictObject({ provider: SignInProvider }).meta({ id: 'ChosenProvider' });

export const OwnIdentities = z
  .object({
    offered: z.array(SignInProvider).describe('the providers that this server offers; empty: none'),
    signedUpBy: SignInProvider.nullable().describe(
      'the provider that you signed up by: you have no password, and it can’t be taken away',
    ),
    connected: z
      .array(Connected.meta({ id: 'ConnectedProvider' }))
      .describe('the providers by which you can sign in beside your password, or beside the one you signed up by'),
    permitted: z
      .object({ provider: SignInProvider, until: Instant })
      .meta({ id: 'PermittedProvider' })
      .nullable()
      .describe('the provider that your next sign-in by it connects'),
  })
  .meta({ id: 'Identities' });
export type OwnIdentities = z.output<typeof OwnIdentities>;

/** Returns the provider that somebody signed up by; null: they have a password. */
export const signedUpBy = ({ username }: Pick<Identities, 'username'>): SignInProvider | null =>
  username === null ? null : (providerInUsername(username)?.provider ?? null);

const refused = (code: string) => new InvalidBody([{ path: 'provider', code }]);

/** Tells whether a permission holds for a provider: not spent, not over, and not from before a sign-out. */
export const permits = (
  { permit }: Identities,
  { provider, now, signedOutAt }: { provider: SignInProvider; now: Instant; signedOutAt: Instant | undefined },
): boolean =>
  permit?.provider === provider &&
  permit.until > now &&
  (signedOutAt === undefined || signedOutAt < permit.permittedAt);

/**
 * Permits one provider from now on; what was permitted before is not any more.
 * @throws InvalidBody for one that is connected, or that they signed up by
 */
export const permitted = (before: Identities, provider: SignInProvider, now: Instant): Identities => {
  if (signedUpBy(before) === provider || before.connected.some((one) => one.provider === provider))
    throw refused('already_connected');
  return { ...before, permit: { provider, permittedAt: now, until: later(now, permittedFor) } };
};

/** Spends the permission: the provider is connected. */
export const connectedBy = (before: Identities, provider: SignInProvider, now: Instant): Identities => ({
  ...before,
  permit: null,
  connected: [...before.connected.filter((one) => one.provider !== provider), { provider, connectedAt: now }],
});

/**
 * Takes a provider away, and its permission; the pool is asked to forget it whatever is known of it here.
 * @throws InvalidBody for the one that they signed up by: without it they would have no account in the pool
 */
export const withoutProvider = (before: Identities, provider: SignInProvider): Identities => {
  if (signedUpBy(before) === provider) throw refused('signed_up_by');
  return {
    ...before,
    connected: before.connected.filter((one) => one.provider !== provider),
    permit: before.permit?.provider === provider ? null : before.permit,
    removing: [...before.removing.filter((one) => one !== provider), provider],
  };
};

/** What the pool says of somebody at a sign-in, which decides. */
export interface PoolSays {
  /** Their name in the pool, where they signed up by a provider. */
  readonly username: string | null;
  /** The providers that lead to them beside their password, or beside the one that they signed up by. */
  readonly linked: readonly SignInProvider[];
}

/**
 * Brings the record in line with the pool: after a restore of one of the two they differ. What the pool has
 * yet to forget is left out. Returns the same where nothing differs.
 */
export const asPoolSays = (before: Identities, { username, linked }: PoolSays, now: Instant): Identities => {
  const there = new Set(linked.filter((one) => !before.removing.includes(one)));
  const kept = before.connected.filter(({ provider }) => there.has(provider));
  const known = new Set(kept.map(({ provider }) => provider));
  const found = [...there].filter((one) => !known.has(one)).map((provider) => ({ provider, connectedAt: now }));
  return username === before.username && kept.length === before.connected.length && found.length === 0
    ? before
    : { ...before, username, connected: [...kept, ...found] };
};

/** Returns the record with what follows from the rest of it. */
export const withAddressSaid = (now: Identities): Identities => ({
  ...now,
  providersAddress: now.username !== null || now.connected.length > 0 ? true : null,
});

/**
 * Lists the names, beside their `sub`, under which the pool may know somebody.
 * @param addresses that they have or had
 */
export const namesInPool = (
  addresses: readonly (string | null | undefined)[],
  { username }: Pick<Identities, 'username'>,
): string[] => [...addresses, username].flatMap((name) => name ?? []);

/** Names a provider to people. */
export const providerName = (provider: SignInProvider): string => providerNames[provider].people;
