import { authorized, authorizeWhile } from '../../access/authorize';
import type { Authorized } from '../../access/authorized';
import type { Call } from '../../core/call';
import type { ScopeId } from '../../core/ids';
import { decodeReadable } from '../../db/decode';
import { keyRanges, scopePartition } from '../../db/keys';
import { mostRead } from '../../db/page';
import { largestPartition, measurePartition } from '../../db/partition-size';
import { queryPage } from '../../db/read';
import { Entry } from '../../history/activity';
import { Upload } from '../../pictures/upload';
import { costOf, type ScopeUsage, usedQuotas, usedStorage } from './usage';

const Change = Entry.pick({ at: true, type: true, action: true });

/**
 * Shows what a scope has of what it may have, and what it costs. Nothing is counted for it while people
 * write: its last 1,000 lines of activity, the size of its records and 1,000 of its pictures are read, side
 * by side with what decides about access.
 * @throws NotFound, Forbidden, TableBusy
 */
export const get = async (call: Call, scopeId: ScopeId): Promise<Authorized<ScopeUsage, 'scope.read'>> => {
  const pk = scopePartition(scopeId);
  const { access, found } = await authorizeWhile(call, {
    resource: { scopeId },
    permission: 'scope.read',
    query: () =>
      Promise.all([
        queryPage({ ...keyRanges.activity(pk), by: 'sk', limit: mostRead, backwards: true }),
        measurePartition(pk),
        queryPage({ ...keyRanges.uploads(scopeId), by: 'sk', limit: mostRead }),
      ]),
  });
  const [{ items, after }, size, uploads] = found;
  const changes = items.flatMap((item) => decodeReadable(Change, item) ?? []);
  return authorized(access, {
    quotas: usedQuotas(access.scope),
    storage: usedStorage(size, {
      limit: largestPartition,
      pictures: uploads.items.flatMap((stored) => decodeReadable(Upload, stored) ?? []),
      more: uploads.after !== undefined,
    }),
    cost: costOf({ changes, more: after !== undefined, now: call.now }, size),
  });
};
