import type { Authorized } from '../access/authorized';
import { authorizeWhile, authorized, type AccessContext } from '../access/authorize';
import type { FeedReference } from '../access/feed-declaration';
import type { Call } from '../core/call';
import { CursorExpired } from '../core/errors';
import type { ScopeId } from '../core/ids';
import type { Snapshot } from '../db/cursor';
import { scopePartition } from '../db/keys';
import { loadRecords } from '../db/look-up';
import { livingRanges } from '../db/record';
import { sealFeedCursor, openFeedCursor } from './change-cursor';
import { endOf, entriesAfter, type FeedPart, referencesIn, nextSnapshotPart, snapshotOf } from './change-feed';
import type { ChangesPage, ChangesRequest } from './changes';
import type { ScopeFeedChange } from './feeds';
import { feedKeys, resolved } from './resolve-changes';
import { own } from '../core/own';

/**
 * Names the view that somebody has of a scope: their role in it, and since when, because what they made
 * before they left is no longer theirs; and whether a scoped token has it, which isn't told of everything.
 */
const asOf = ({ caller: { token } }: Call, { role, period }: AccessContext): string =>
  `${role} ${period?.at ?? ''}${token ? ' token' : ''}`;

const followed = async (pk: string, position: string, limit: number): Promise<FeedPart> => {
  const { entries, end, more } = await entriesAfter(pk, position, limit);
  const walk = snapshotOf(pk, entries.at(-1));
  return {
    references: referencesIn(entries),
    held: [],
    gone: true,
    next: { ends: { [pk]: end }, walk },
    more: more || walk !== undefined,
  };
};

const answered = async (
  call: Call,
  scopeId: ScopeId,
  access: AccessContext<'scope.read'>,
  { references, held, gone, next, more }: FeedPart,
): Promise<Authorized<ChangesPage<ScopeFeedChange>, 'scope.read'>> => {
  const find = await loadRecords(feedKeys(scopeId, references), held);
  const changes = await resolved(scopeId, { all: references, find, sight: { call, access } });
  return authorized(access, {
    items: gone ? changes : changes.filter(({ deleted }) => !deleted),
    next: sealFeedCursor(scopeId, call, { ...next, as: asOf(call, access) }),
    more,
  });
};

/**
 * Reads what changed in a scope since a cursor was given out, or all that is there. In the second case the
 * feed's end is read before anything else, so that whatever changes on the way is told behind it. Records are
 * read as they are now, in one round trip more.
 * @throws NotFound, BadRequest, CursorExpired, TableBusy
 */
export const changes = async (
  call: Call,
  scopeId: ScopeId,
  { since, limit }: ChangesRequest,
): Promise<Authorized<ChangesPage<ScopeFeedChange>, 'scope.read'>> => {
  const pk = scopePartition(scopeId);
  if (since === undefined) {
    const { access, found: end } = await authorizeWhile(call, {
      resource: { scopeId },
      permission: 'scope.read',
      query: () => endOf(pk),
    });
    const all = livingRanges.scope.map(([from, to]): Snapshot['parts'][number] => [pk, from, to]);
    const part = await nextSnapshotPart({ parts: all, gone: false }, { [pk]: end }, limit);
    const scope: FeedReference = { type: 'scope', id: scopeId, parentId: null, version: access.scope.version };
    return answered(call, scopeId, access, {
      ...part,
      references: [scope, ...part.references],
      more: part.next.walk !== undefined,
    });
  }
  const { ends, walk, as } = openFeedCursor(scopeId, call, since);
  const { access, found: part } = await authorizeWhile(call, {
    resource: { scopeId },
    permission: 'scope.read',
    query: () => (walk ? nextSnapshotPart(walk, ends, limit) : followed(pk, own(ends, pk) ?? '', limit)),
  });
  if (as !== asOf(call, access)) throw new CursorExpired();
  return answered(call, scopeId, access, part);
};
