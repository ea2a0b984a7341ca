import { v7 } from 'uuid';
import * as z from 'zod';

/**
 * The schema of ids. They are compared as text, so they are lower case everywhere. The built-in roles' ids
 * are no RFC 9562 UUIDs: `guid`, not `uuid`.
 */
const guid = z.guid().toLowerCase();
const described = (description: string) => ({ description, format: 'uuid' });

export const UserId = guid.brand<'UserId'>().meta(described('A user'));
export const ScopeId = guid.brand<'ScopeId'>().meta(described('A scope'));
export const ListId = guid.brand<'ListId'>().meta(described('A list'));
export const ItemId = guid.brand<'ItemId'>().meta(described('An item'));
export const CategoryId = guid.brand<'CategoryId'>().meta(described('A category'));
export const SourceId = guid.brand<'SourceId'>().meta(described('A source'));
export const TagId = guid.brand<'TagId'>().meta(described('A tag'));
export const TransactionId = guid.brand<'TransactionId'>().meta(described('A transaction'));
export const CommentId = guid.brand<'CommentId'>().meta(described('A comment'));
export const InvitationId = guid.brand<'InvitationId'>().meta(described('An invitation'));
export const ExportId = guid.brand<'ExportId'>().meta(described('An export'));
export const RoleId = guid.brand<'RoleId'>().meta(described('A role'));

export type UserId = z.output<typeof UserId>;
export type ScopeId = z.output<typeof ScopeId>;
export type ListId = z.output<typeof ListId>;
export type ItemId = z.output<typeof ItemId>;
export type CategoryId = z.output<typeof CategoryId>;
export type SourceId = z.output<typeof SourceId>;
export type TagId = z.output<typeof TagId>;
export type TransactionId = z.output<typeof TransactionId>;
export type CommentId = z.output<typeof CommentId>;
export type InvitationId = z.output<typeof InvitationId>;
export type ExportId = z.output<typeof ExportId>;
export type RoleId = z.output<typeof RoleId>;

/** The actor of what jobs, streams and seeds write; can't sign in. */
export const systemUser: UserId = UserId.parse('00000000-0000-0000-0000-000000000000');

/** Makes a new id of the given kind: UUID v7 (RFC 9562, 5.7), sortable by the time it was made. */
export const newId = <Kind extends z.ZodType<unknown, string>>(kind: Kind): z.output<Kind> => kind.parse(v7());

/** Makes the schema of an id that a client may choose for a record it creates: any RFC 9562 UUID. */
export const chosenId = <Kind extends z.ZodType<unknown, string>>(kind: Kind) =>
  z.uuid().toLowerCase().pipe(kind).optional();

/**
 * Returns the id of a user's personal scope, which is the user's id: a permission check on it needs no
 * membership.
 */
export const personalScopeOf = (user: UserId): ScopeId => ScopeId.parse(user);
