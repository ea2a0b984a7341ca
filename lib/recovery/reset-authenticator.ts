import {
  AdminDeleteSoftwareTokenCommand,
  AdminGetUserCommand,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { canonicalAddress } from '../../shared/core/email';
import type { UserId } from '../../shared/core/ids';
import type { Instant } from '../../shared/core/time';
import { userIdInAttributes } from '../../shared/core/user-id';
import type { Value } from '../../shared/db/attributes';
import { putInput } from '../../shared/db/expressions';
import { type Key, keys } from '../../shared/db/keys';
import type { Table } from '../../shared/db/scan';
import { AuthenticatorReset } from '../../shared/people/authenticator-reset';
import { attributesIn } from '../../shared/people/pool-attributes';
import type { PoolPlace } from '../../shared/people/pool';
import { SignOut } from '../../shared/people/sign-out';
import { Mendable } from './plain-words';

/** A wish to take an authenticator away: whose, and what the audit record says of it. */
export interface Reset {
  readonly email: string;
  readonly by: string;
  readonly reason: string;
  readonly now: Instant;
}

/**
 * Takes somebody's authenticator app away, so that they set one up at their next sign-in, and signs them out
 * everywhere. Who did it and why is written down first; once it is done, the stream tells its person by mail.
 * Done again, it takes away what was set up since.
 * @returns whose it was
 * @throws ZodError that says in words what `by` or `reason` lack, before anything is done; Mendable where
 * nobody has the address; the SDK's error when pool or table are away
 */
export const resetAuthenticator = async (
  { client, id: UserPoolId }: PoolPlace,
  table: Table,
  { email, by, reason, now }: Reset,
): Promise<UserId> => {
  const said = AuthenticatorReset.pick({ at: true, by: true, reason: true }).parse({ at: now, by, reason });
  const Username = canonicalAddress(email);
  const found = await client.send(new AdminGetUserCommand({ UserPoolId, Username })).catch((error: unknown) => {
    if (error instanceof UserNotFoundException) throw new Mendable(`Nobody in ${UserPoolId} has the address ${email}`);
    throw error;
  });
  const userId = userIdInAttributes(attributesIn(found.UserAttributes));
  const write = (key: Key, record: Readonly<Record<string, Value>>) =>
    table.client.send(new PutItemCommand({ TableName: table.name, ...putInput({ ...record, ...key }) }));
  const key = keys.authenticatorReset(userId, now);
  const reset = AuthenticatorReset.parse({ userId, ...said });
  await write(key, reset);
  await client.send(new AdminDeleteSoftwareTokenCommand({ UserPoolId, Username: found.Username ?? Username }));
  // The stream has the pool end the refresh tokens; sensitive calls refuse earlier sign-ins at once.
  await write(keys.signOut(userId), SignOut.parse({ userId, signedOutAt: now }));
  await write(key, { ...reset, doneAt: now });
  return userId;
};
