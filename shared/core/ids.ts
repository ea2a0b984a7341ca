import { v7 } from 'uuid';
import * as z from 'zod';

/**
 * The schema of ids. They are compared as text, so they are lower case everywhere. The built-in roles' ids
 * are no RFC 9562 UUIDs: `guid`, not `uuid`.
 */
const guid = z.guid().toLowerCase();

/** Says what an id names, in words: `listItem` is `A list item`. */
const phraseOf = (name: string): string =>
  `${/^[aeio]/.test(name) ? 'An' : 'A'} ${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`;

/**
 * Makes the schema of the ids of one kind of thing; `brand` lets the compiler tell them from those of others.
 * What several folders name has its schema here, anything else in its own file.
 */
export const idSchema = (name: string) => guid.meta({ description: phraseOf(name), format: 'uuid' });

export const UserId = idSchema('user').brand<'UserId'>();
export const ScopeId = idSchema('scope').brand<'ScopeId'>();
export const ListId = idSchema('list').brand<'ListId'>();
export const ItemId = idSchema('item').brand<'ItemId'>();
export const CategoryId = idSchema('category').brand<'CategoryId'>();
export const SourceId = idSchema('source').brand<'SourceId'>();
export const TagId = idSchema('tag').brand<'TagId'>();
export const TransactionId = idSchema('transaction').brand<'TransactionId'>();
export const CommentId = idSchema('comment').brand<'CommentId'>();
export const InvitationId = idSchema('invitation').brand<'InvitationId'>();
export const LinkId = idSchema('link').brand<'LinkId'>();
export const SliceId = idSchema('slice').brand<'SliceId'>();
export const ExportId = idSchema('export').brand<'ExportId'>();
export const UploadId = idSchema('upload').brand<'UploadId'>();
export const NotificationId = idSchema('notification').brand<'NotificationId'>();
export const TokenId = idSchema('token').brand<'TokenId'>();
export const RelocationId = idSchema('relocation').brand<'RelocationId'>();
export const DeviceId = idSchema('device').brand<'DeviceId'>();
export const RoleId = idSchema('role').brand<'RoleId'>();

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
export type LinkId = z.output<typeof LinkId>;
export type SliceId = z.output<typeof SliceId>;
export type ExportId = z.output<typeof ExportId>;
export type UploadId = z.output<typeof UploadId>;
export type NotificationId = z.output<typeof NotificationId>;
export type TokenId = z.output<typeof TokenId>;
export type RelocationId = z.output<typeof RelocationId>;
export type DeviceId = z.output<typeof DeviceId>;
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

/** Returns the id of the scope that a slice is to its members: its own. */
export const sliceScopeOf = (slice: SliceId): ScopeId => ScopeId.parse(slice);
