import { renderSVG } from 'uqr';
import type { Authorized } from '../access/authorized';
import { authorize, authorizeWhile, authorized } from '../access/authorize';
import { refusePersonal, requireTo, type Resource } from '../access/decide';
import { updateRecord } from '../access/update';
import { oneMoreOrFirst, type ParentUpdate, requireList, requireScope, write } from '../access/write';
import type { Call } from '../core/call';
import { AlreadyExists, NotFound } from '../core/errors';
import type { LinkId } from '../core/ids';
import { deleted, living } from '../core/record';
import type { Page, PageRequest } from '../db/cursor';
import { decode } from '../db/decode';
import { absent } from '../db/expressions';
import { indexKeys, indexPrefixes, keys, scopePartition } from '../db/keys';
import { page } from '../db/page';
import { put, type WriteAction } from '../db/transact';
import { Link, type LinkView, type NewLink, newLink, toView } from './link';
import { indexEntry, linkUrl, newLinkToken } from './link-token';
import { limits } from './scope';

const read = (stored: unknown): Link => decode(Link, stored);

/** Returns what is told of a token once. */
const told = (token: string): Pick<LinkView, 'token' | 'url' | 'qr'> => {
  const url = linkUrl(token);
  return { token, url, qr: renderSVG(url) };
};

/** Requires that what links are to lives, and counts them there. */
const countLinks = (call: Call, { scopeId, listId }: Resource, count: ParentUpdate): WriteAction[] => [
  requireScope(call, { scopeId }, listId ? undefined : count),
  ...(listId ? [requireList(scopeId, listId, count)] : []),
];
const oneMoreLink = oneMoreOrFirst('linkCount', limits.linksOfOne, 'links');

/**
 * Makes a link to a group, or to one list of a scope. Its token is told in this answer alone: what is kept of
 * it for a repeated call is the link without.
 * @throws NotFound, Forbidden, PersonalScope, InvalidBody, AlreadyExists, QuotaExceeded, TableBusy,
 * IdempotentReplay
 */
export const create = (call: Call, at: Resource, draft: NewLink): Promise<Authorized<LinkView, 'members.manage'>> => {
  if (!at.listId) refusePersonal(call, at.scopeId);
  const token = newLinkToken();
  const made = newLink(draft, at, call);
  const link = { ...made, ...indexEntry(token, made) };
  const kept = toView(link);
  return write(call, {
    resource: at,
    permission: 'members.manage',
    actions: [
      ...countLinks(call, at, oneMoreLink),
      put(keys.link(link.scopeId, link.id), {
        schema: Link,
        item: { ...link, orderKey: indexKeys.link(link) },
        when: absent(),
        refusal: () => new AlreadyExists(),
      }),
    ],
    answer: { ...kept, ...told(token) },
    kept,
  });
};

/** Lists the links to a group, or to one list, the newest first. @throws NotFound, Forbidden, TableBusy */
export const list = async (
  call: Call,
  at: Resource,
  request: PageRequest,
): Promise<Authorized<Page<LinkView>, 'members.manage'>> => {
  const collection = {
    pk: scopePartition(at.scopeId),
    prefix: indexPrefixes.links(at.listId ?? null),
    by: 'orderKey' as const,
    backwards: true,
    parse: read,
  };
  const { access, found } = await authorizeWhile(call, {
    resource: at,
    permission: 'members.manage',
    query: () => page(collection, request),
  });
  return authorized(access, { ...found, items: found.items.map(toView), total: undefined });
};

/** @throws NotFound, Forbidden, TableBusy */
export const get = async (call: Call, at: Resource, id: LinkId): Promise<Authorized<LinkView, 'members.manage'>> => {
  const access = await authorize(call, {
    resource: at,
    permission: 'members.manage',
    alsoRead: [keys.link(at.scopeId, id)],
  });
  const [stored] = access.records;
  if (!stored) throw new NotFound();
  return authorized(access, toView(living(requireTo(at, read(stored)))));
};

/**
 * Revokes a link: nobody finds it by its token any more.
 * @throws NotFound, Forbidden, VersionChanged, TableBusy
 */
export const revoke = (call: Call, at: Resource, id: LinkId): Promise<Authorized<LinkView, 'members.manage'>> =>
  updateRecord(call, at, {
    key: keys.link(at.scopeId, id),
    permission: 'members.manage',
    schema: Link,
    orderKey: indexKeys.link,
    apply: (before) => ({ ...deleted(living(requireTo(at, before)), call), dueKind: null, dueAt: null }),
    alsoWrite: () => countLinks(call, at, { add: { linkCount: -1 } }),
    answer: toView,
  });
