import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { ListUsersCommand, type UserType } from '@aws-sdk/client-cognito-identity-provider';
import * as z from 'zod';
import { canonicalAddress } from '../core/email';
import { UserId } from '../core/ids';
import { Instant, instant } from '../core/time';
import { userIdInAttributes } from '../core/user-id';
import { attributesIn } from './pool-attributes';
import type { PoolPlace } from './pool';

/** The prefix of the keys of the pool's exports. */
export const usersPrefix = 'users/';

/**
 * A user of the pool as an export holds them: neither password nor authenticator, which Cognito gives nobody.
 */
export const ExportedUser = z.object({
  userId: UserId,
  sub: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  name: z.string().nullable(),
  locale: z.string().nullable(),
  /** Cognito's: `CONFIRMED`, `UNCONFIRMED`, `FORCE_CHANGE_PASSWORD`, … */
  status: z.string(),
  enabled: z.boolean(),
  createdAt: Instant.nullable(),
});
export type ExportedUser = z.output<typeof ExportedUser>;

const UsersPart = z.object({ count: z.int(), sha256: z.string() });
export type UsersPart = z.output<typeof UsersPart>;

/** The contents of an export: written last, so that one without it is not complete. */
export const UsersManifest = z.object({
  pool: z.string(),
  takenAt: Instant,
  count: z.int(),
  parts: z.array(UsersPart),
});
export type UsersManifest = z.output<typeof UsersManifest>;

/** Returns the folder of one export below `usersPrefix`, by its pool and when it was begun. */
export const exportFolder = (pool: string, takenAt: Instant): string => `${pool}/${takenAt.replaceAll(':', '')}/`;
export const manifestName = 'manifest.json';
export const partName = (index: number): string => `${String(index).padStart(5, '0')}.jsonl.gz`;
export const sha256Of = (lines: string): string => createHash('sha256').update(lines).digest('base64');

/** @throws ZodError for a user without `sub`, which Cognito gives each */
const exported = ({ Attributes, UserStatus = 'UNKNOWN', Enabled = true, UserCreateDate }: UserType): ExportedUser => {
  const attributes = attributesIn(Attributes);
  const { sub, email = '', email_verified, name = null, locale = null } = attributes;
  return {
    userId: userIdInAttributes(attributes),
    sub,
    email: canonicalAddress(email),
    emailVerified: email_verified === 'true',
    name,
    locale,
    status: UserStatus,
    enabled: Enabled,
    createdAt: UserCreateDate ? instant(UserCreateDate.getTime()) : null,
  };
};

/**
 * The next users in the order in which the pool lists them, and where it goes on: null when there are no
 * more.
 */
export interface NextUsers {
  readonly users: ExportedUser[];
  readonly next: string | null;
}

/** The pages of users in a part: Cognito gives 60 at a time, and answers within a tenth of a second. */
const pagesInPart = 50;

/** Reads the next users of a pool. @throws the SDK's error when the pool is away */
export const nextUsers = async (
  { client, id }: PoolPlace,
  from: string | null,
  pages = pagesInPart,
): Promise<NextUsers> => {
  const users: ExportedUser[] = [];
  let token = from;
  for (let read = 0; read < pages; read++) {
    const page = new ListUsersCommand({ UserPoolId: id, Limit: 60, ...(token !== null && { PaginationToken: token }) });
    const { Users = [], PaginationToken } = await client.send(page);
    users.push(...Users.map(exported));
    token = PaginationToken ?? null;
    if (token === null) break;
  }
  return { users, next: token };
};

/** Makes a part of an export, and what its manifest says of it. */
export const partOf = (users: readonly ExportedUser[]): { content: Uint8Array; part: UsersPart } => {
  const lines = users.map((user) => `${JSON.stringify(user)}\n`).join('');
  return { content: gzipSync(lines), part: { count: users.length, sha256: sha256Of(lines) } };
};
