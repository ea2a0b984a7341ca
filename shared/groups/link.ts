import * as z from 'zod';
import { permissionToGrant } from '../access/permissions';
import type { Resource } from '../access/decide';
import { Role, RoleInput, roleIds, roleName } from '../access/roles';
import type { Call } from '../core/call';
import { InvalidBody } from '../core/errors';
import { optional } from '../core/fields';
import { chosenId, LinkId, ListId, newId, RoleId, ScopeId, UserId } from '../core/ids';
import { audit, created } from '../core/record';
import { initialsOf } from '../core/text';
import { Instant } from '../core/time';

/** The most people that one link lets in, whatever it says itself: it names them all. */
export const mostUses = 1_000;

export const nameForms = ['shown', 'initials', 'hidden'] as const;
export type NameForm = (typeof nameForms)[number];

/** A link as it is stored: to a scope, or (with `listId`) to one list. Its token is kept as a hash. */
export const Link = z.object({
  id: LinkId,
  scopeId: ScopeId,
  listId: ListId.nullable().default(null),
  kind: z.enum(['join', 'view']),
  roleId: RoleId.nullable().default(null),
  /** What a view link shows, without an account. */
  shows: z.enum(['list', 'balances']).nullable().default(null),
  names: z.enum(nameForms),
  expiresAt: Instant.nullable().default(null),
  maxUses: z.int().nullable().default(null),
  uses: z.int(),
  /** Who joined by it, and when they first did. */
  joined: z.record(z.string(), Instant),
  /** Where the index `due` has it (link-token.ts); null: it was revoked. */
  dueKind: z.string().nullable().default(null),
  dueAt: z.string().nullable().default(null),
  ...audit,
});
export type Link = z.output<typeof Link>;

const once = 'told once, in the answer that made the link; otherwise null';
export const LinkView = z
  .object({
    ...Link.omit({ roleId: true, joined: true, dueKind: true, dueAt: true }).shape,
    role: Role.nullable().describe('what those who join may do; null: nobody joins by it'),
    shows: Link.shape.shows.describe('what it shows without an account; null: nothing'),
    names: Link.shape.names.describe('how the link shows people: by name, by initials, or not at all'),
    uses: z.int().describe('how many people have joined by it; who joins again counts once'),
    joined: z.array(UserId).describe('those who joined by it, in the order they came'),
    url: z.string().nullable().describe(`the address to share; ${once}`),
    token: z.string().nullable().describe(`the last part of that address; ${once}`),
    qr: z.string().nullable().describe(`the address as a QR code (SVG); ${once}`),
  })
  .meta({ id: 'Link' });
export type LinkView = z.output<typeof LinkView>;

const fields = {
  id: chosenId(LinkId),
  names: z.enum(nameForms).default('hidden').describe('how the link shows people; absent: not at all'),
  expiresAt: optional(Instant).describe('null: it has no end of its own'),
};
/** The roles that a link may give: none of those that only owners give. */
const LinkRole = RoleInput.refine((role) => permissionToGrant(role) === 'members.manage', {
  error: 'at_most_editor',
});
const NewJoinLink = z
  .strictObject({
    ...fields,
    kind: z.literal('join'),
    role: LinkRole.describe('editor, limited-editor or viewer'),
    maxUses: optional(z.int().min(1).max(mostUses)).describe(`null: ${mostUses.toLocaleString('en')}`),
  })
  .meta({ id: 'NewJoinLink' });
const view = { ...fields, kind: z.literal('view') };
const description = 'A link by which people join, or one that shows something without an account';
export const NewLink = z
  .discriminatedUnion('kind', [
    NewJoinLink,
    z.strictObject({ ...view, shows: z.literal('balances') }).meta({ id: 'NewBalancesLink' }),
  ])
  .meta({ id: 'NewLink', description });
export const NewListLink = z
  .discriminatedUnion('kind', [
    NewJoinLink,
    z.strictObject({ ...view, shows: z.literal('list') }).meta({ id: 'NewListViewLink' }),
  ])
  .meta({ id: 'NewListLink', description });
export type NewLink = z.output<typeof NewLink> | z.output<typeof NewListLink>;

/** Refuses a link that is over before it begins. @throws InvalidBody */
const refusePast = (expiresAt: Instant | null | undefined, { now }: Call): void => {
  if (expiresAt && expiresAt <= now) throw new InvalidBody([{ path: 'expiresAt', code: 'past' }]);
};

/** Makes the link that a call asks for. @throws InvalidBody */
export const newLink = (draft: NewLink, { scopeId, listId }: Resource, call: Call): Link => {
  refusePast(draft.expiresAt, call);
  return {
    id: draft.id ?? newId(LinkId),
    scopeId,
    listId: listId ?? null,
    kind: draft.kind,
    roleId: draft.kind === 'join' ? roleIds[draft.role] : null,
    shows: draft.kind === 'view' ? draft.shows : null,
    names: draft.names,
    expiresAt: draft.expiresAt ?? null,
    maxUses: (draft.kind === 'join' ? draft.maxUses : undefined) ?? null,
    uses: 0,
    joined: {},
    dueKind: null,
    dueAt: null,
    ...created(call),
  };
};

/** Tells whether a link has ended by itself: it was revoked, or its time is over. */
export const isOver = ({ deletedAt, expiresAt }: Pick<Link, 'deletedAt' | 'expiresAt'>, now: Instant): boolean =>
  deletedAt !== null || (expiresAt !== null && expiresAt <= now);

/** Returns a link as those see it who manage the members of what it is to. */
export const toView = ({ roleId, joined, ...rest }: Link): LinkView => ({
  ...rest,
  role: roleId && (roleName(roleId) ?? 'viewer'),
  joined: Object.entries(joined)
    .toSorted(([, one], [, other]) => (one < other ? -1 : Number(one > other)))
    .map(([id]) => UserId.parse(id)),
  url: null,
  token: null,
  qr: null,
});

/** Returns somebody's name as a link shows it; null: it doesn't. */
export const nameAs = (form: NameForm, name: string): string | null => {
  if (form === 'hidden') return null;
  return form === 'shown' ? name : initialsOf(name);
};
