import * as z from 'zod';
import { Role, roleName } from '../access/roles';
import { env } from '../core/env';
import { Instant } from '../core/time';
import type { StoredRecord } from '../db/attributes';
import { decodeReadable } from '../db/decode';
import { nameIn } from '../people/names';
import { Profile } from '../people/profile';
import { mostUses, nameAs } from './link';
import type { OpenLink } from './link-open';

/** What whoever has a link by which people join may know before signing in. */
export const JoinPreview = z
  .object({
    opens: z.literal('join'),
    targetName: z.string(),
    targetType: z.enum(['scope', 'list']).describe('whether it is to a group or to a single list'),
    role: Role.describe('what those who join may do'),
    usedUp: z.boolean().describe('whether as many have joined by it as may'),
    expiresAt: Instant.nullable(),
    inviterName: z.string().nullable().describe('who made it, as it shows names; null: it doesn’t'),
    apiUrl: z.string().describe('base address at which apps reach this server'),
    signInUrl: z.string().describe('base address of the hosted sign-in pages'),
  })
  .meta({ id: 'JoinPreview' });
export type JoinPreview = z.output<typeof JoinPreview>;

/**
 * Returns what a link by which people join says of itself.
 * @param maker the profile of who made it
 */
export const joinPreview = ({ link, targetName }: OpenLink, maker: StoredRecord | undefined): JoinPreview => {
  const inviter = nameIn(decodeReadable(Profile, maker));
  return {
    opens: 'join',
    targetName,
    targetType: link.listId ? 'list' : 'scope',
    role: (link.roleId && roleName(link.roleId)) ?? 'viewer',
    usedUp: link.uses >= (link.maxUses ?? mostUses),
    expiresAt: link.expiresAt,
    inviterName: inviter === undefined ? null : nameAs(link.names, inviter),
    apiUrl: env().API_URL,
    signInUrl: env().SIGN_IN_URL,
  };
};
