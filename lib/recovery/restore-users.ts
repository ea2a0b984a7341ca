import { randomBytes } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  type AttributeType,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { begunErasure } from '../../shared/lifecycle/erasure/erasure';
import { systemClock } from '../../shared/core/clock';
import { canonicalAddress, masked } from '../../shared/core/email';
import { personalScopeOf, UserId } from '../../shared/core/ids';
import { carriedUserId } from '../../shared/core/user-id';
import { attributesOf, itemOf } from '../../shared/db/attributes';
import { keyIn, keys, keyRanges, scopePartition, userPartition } from '../../shared/db/keys';
import { rawAt } from '../../shared/db/scan';
import { readsOf } from '../../shared/operations/integrity/reads';
import { Profile } from '../../shared/people/profile';
import type { PoolPlace } from '../../shared/people/pool';
import { byProvider } from '../../shared/people/pool-attributes';
import { type ExportedUser, nextUsers } from '../../shared/people/pool-export';
import {
  type KnownPerson,
  match,
  type UserMatch,
  type NewPool,
  type Reason,
  reasons,
  sharedAddresses,
} from './match-users';
import type { Table } from '../../shared/db/scan';
import type { UsersExport } from './users-export';
import type { KindName } from '../../shared/db/kinds';
import { kindAt } from '../../shared/db/record';

/**
 * The number of people who are restored at a time: Cognito makes 50 users a second by default, and is asked
 * three times for each.
 */
const atOnce = 5;

const inTurns = async <T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> => {
  for (let first = 0; first < all.length; first += atOnce)
    await Promise.all(all.slice(first, first + atOnce).map(work));
};

const usersOf = async (pool: PoolPlace): Promise<ExportedUser[]> => {
  const found: ExportedUser[] = [];
  let token: string | null = null;
  do {
    const { users, next }: Awaited<ReturnType<typeof nextUsers>> = await nextUsers(pool, token);
    found.push(...users);
    token = next;
  } while (token !== null);
  return found;
};

const knownTo = async (table: Table, userId: UserId): Promise<KnownPerson> => {
  const [profile, erasure] = await Promise.all([
    rawAt(table, keys.profile(userId)),
    rawAt(table, keys.erasure(userId)),
  ]);
  const email = profile && Profile.pick({ email: true }).parse(itemOf(profile)).email;
  return { email: typeof email === 'string' ? canonicalAddress(email) : email, isErased: erasure !== undefined };
};

/** The kinds of records that signing up and looking around leaves: nobody misses them. */
const left = new Set<KindName | undefined>([
  'profile',
  'settings',
  'scope',
  'scopeCount',
  'count',
  'invitationCount',
  'idempotency',
  'formerAddress',
]);

/** Tells whether somebody has made something, or joined a group. */
const hasMade = async (table: Table, userId: UserId): Promise<boolean> => {
  const read = readsOf(table);
  for (const pk of [userPartition(userId), scopePartition(personalScopeOf(userId))]) {
    for await (const record of read(keyRanges.all(pk))) if (!left.has(kindAt(keyIn(record)))) return true;
  }
  return false;
};

/** The people to be restored, and the decision on each. */
export interface RestorePlan {
  readonly people: readonly { readonly person: ExportedUser; readonly match: UserMatch }[];
}

/**
 * Says what a restore would do with each person of an export; writes nothing.
 * @param only of one address; absent: everybody
 * @throws the SDK's error when pool or table are away
 */
export const planUsers = async (
  { users }: UsersExport,
  pool: PoolPlace,
  table: Table,
  only?: string,
): Promise<RestorePlan> => {
  const there = await usersOf(pool);
  const people = users.filter(({ email }) => only === undefined || email === canonicalAddress(only));
  const addresses = new Set(people.map(({ email }) => email));
  const inUse = new Set<string>();
  await inTurns(
    there.filter(({ email, userId, sub }) => addresses.has(email) && userId === sub),
    async ({ sub, userId }) => {
      if (await hasMade(table, userId)) inUse.add(sub);
    },
  );
  const [byUserId, byEmail] = [
    new Map(there.map((user) => [user.userId, user])),
    new Map(there.map((user) => [user.email, user])),
  ];
  const found: NewPool = { byUserId, byEmail, inUse };
  // A connected provider may be listed as a user of its own, beside the one that it leads to.
  const [shared, sharedByThemselves] = [
    sharedAddresses(users),
    sharedAddresses(users.filter(({ status }) => status !== byProvider)),
  ];
  const matched = new Map<ExportedUser, UserMatch>();
  await inTurns(
    people,
    async (person) =>
      void matched.set(
        person,
        match(
          person,
          await knownTo(table, person.userId),
          found,
          person.status === byProvider ? shared : sharedByThemselves,
        ),
      ),
  );
  return {
    people: people.map((person) => ({ person, match: matched.get(person) ?? { does: 'leave', why: 'meanwhile' } })),
  };
};

/**
 * Makes 256 bits that nobody is told: people set a password of their own, by the code that is mailed to them.
 */
const unknownPassword = (): string => randomBytes(32).toString('base64url');

const attributesFor = ({ userId, email, name, locale }: ExportedUser): AttributeType[] => [
  { Name: 'email', Value: email },
  { Name: 'email_verified', Value: 'true' },
  { Name: carriedUserId, Value: userId },
  ...(name === null ? [] : [{ Name: 'name', Value: name }]),
  ...(locale === null ? [] : [{ Name: 'locale', Value: locale }]),
];

const steps = ({ client, id: UserPoolId }: PoolPlace, table: Table) => {
  const disableAsBefore = async (Username: string, { enabled }: ExportedUser) => {
    if (!enabled) await client.send(new AdminDisableUserCommand({ UserPoolId, Username }));
  };
  /**
   * Sets the password last: only with one can the forgotten password be reset, and a run that broke off
   * before is seen by its status.
   */
  const finish = async (Username: string, person: ExportedUser) => {
    await disableAsBefore(Username, person);
    await client.send(
      new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: unknownPassword(), Permanent: true }),
    );
  };
  const make = async (person: ExportedUser): Promise<UserMatch> => {
    try {
      const made = {
        UserPoolId,
        Username: person.email,
        MessageAction: 'SUPPRESS',
        UserAttributes: attributesFor(person),
      } as const;
      const { User } = await client.send(new AdminCreateUserCommand(made));
      await finish(User?.Username ?? person.email, person);
      return { does: 'make' };
    } catch (error) {
      if (error instanceof UsernameExistsException) return { does: 'leave', why: 'meanwhile' };
      throw error;
    }
  };
  /**
   * Erases what signing up anew left in the table, with the addresses in it: it is nobody's once the user
   * carries another id.
   */
  const forget = async (userId: UserId) => {
    if (!(await rawAt(table, keys.profile(userId))) || (await rawAt(table, keys.erasure(userId)))) return;
    const erasure = { ...keys.erasure(userId), ...begunErasure(userId, null, systemClock()) };
    await table.client.send(new PutItemCommand({ TableName: table.name, Item: attributesOf(erasure) }));
  };
  const link = async (person: ExportedUser, { sub: Username, userId }: ExportedUser) => {
    await client.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username }));
    await disableAsBefore(Username, person);
    const carries = [{ Name: carriedUserId, Value: person.userId }];
    await client.send(new AdminUpdateUserAttributesCommand({ UserPoolId, Username, UserAttributes: carries }));
    await forget(userId);
  };
  return async (person: ExportedUser, planned: UserMatch): Promise<UserMatch> => {
    switch (planned.does) {
      case 'make':
        return make(person);
      case 'remake':
        await client.send(new AdminDeleteUserCommand({ UserPoolId, Username: planned.user.sub }));
        return make(person);
      case 'link':
        await link(person, planned.user);
        return planned;
      case 'finish':
        await finish(planned.user.sub, person);
        return planned;
      case 'there':
        // A run may have broken off between linking and forgetting.
        if (planned.user.sub !== person.userId) await forget(UserId.parse(planned.user.sub));
        return planned;
      case 'leave':
        return planned;
    }
  };
};

/** The result of a restore, by what was done; `left` by why. */
export interface RestoredUsers {
  readonly done: Readonly<Record<Exclude<UserMatch['does'], 'leave'>, number>>;
  readonly left: readonly { readonly person: ExportedUser; readonly why: Reason }[];
}

const counted = (all: readonly { readonly person: ExportedUser; readonly match: UserMatch }[]): RestoredUsers => {
  const done = { make: 0, remake: 0, link: 0, finish: 0, there: 0 };
  const out: { person: ExportedUser; why: Reason }[] = [];
  for (const { person, match: one } of all) {
    if (one.does === 'leave') out.push({ person, why: one.why });
    else done[one.does] += 1;
  }
  return { done, left: out };
};

/**
 * Makes the people of an export in a new pool, each under the id that they had; may be run again, by which
 * nothing is done twice, and after a run that broke off, which it ends.
 * @throws the SDK's error when pool or table are away
 */
export const restoreUsers = async ({ people }: RestorePlan, pool: PoolPlace, table: Table): Promise<RestoredUsers> => {
  const step = steps(pool, table);
  const outcomes: { person: ExportedUser; match: UserMatch }[] = [];
  await inTurns(
    people,
    async ({ person, match: planned }) => void outcomes.push({ person, match: await step(person, planned) }),
  );
  return counted(outcomes);
};

/**
 * Writes a plan or its outcome, line by line; of addresses as much as tells whose they are to who knows them.
 */
export const restoreLines = (result: RestoredUsers): string[] => {
  const {
    done: { make, remake, link, finish, there },
    left: out,
  } = result;
  return [
    `made ${make + remake}, linked with users who signed up anew ${link}, finished from a run that broke off ${finish}, ` +
      `there already ${there}, left out ${out.length}`,
    ...out.map(({ person: { userId, email }, why }) => {
      const { name, host } = masked(email);
      return `left out: ${userId} (${name}@${host}): ${reasons[why]}`;
    }),
  ];
};

/** Counts what a plan would do. */
export const planned = ({ people }: RestorePlan): RestoredUsers => counted(people);
