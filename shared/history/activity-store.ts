import type { Authorized } from '../access/authorized';
import { authorizeWhile, authorized } from '../access/authorize';
import type { Call } from '../core/call';
import { type ScopeId, systemUser, type UserId } from '../core/ids';
import type { Page, PageRequest } from '../db/cursor';
import { decode } from '../db/decode';
import { keyRanges, scopePartition } from '../db/keys';
import { page } from '../db/page';
import { namesOf } from '../groups/names';
import { type Activity, type ActivityFilter, Entry, toFilter, mayKnow, ResourceType } from './activity';

/** The name shown for what jobs and streams do (product's word). */
const system = 'System';

const shown = (
  { at, actorId, action, type, id, parentId, name, version, changes }: Entry,
  nameOf: (user: UserId) => string,
): Activity[] => {
  const resource = ResourceType.safeParse(type);
  if (!action || !resource.success) return [];
  return [
    {
      at,
      actorId,
      actorName: actorId === systemUser ? system : nameOf(actorId),
      action,
      resource: { type: resource.data, id, parentId, name },
      version,
      changes,
    },
  ];
};

/**
 * Lists what happened in a scope, the latest first. People's names are read where they are kept, in one round
 * trip more.
 * @throws NotFound, TableBusy
 */
export const list = async (
  call: Call,
  {
    scopeId,
    filter,
    request,
  }: { readonly scopeId: ScopeId; readonly filter: ActivityFilter; readonly request: PageRequest },
): Promise<Authorized<Page<Activity>, 'scope.read'>> => {
  const collection = {
    ...keyRanges.activity(scopePartition(scopeId)),
    by: 'sk' as const,
    parse: (item: unknown) => decode(Entry, item),
    keep: toFilter(filter),
    backwards: true,
  };
  const { access, found } = await authorizeWhile(call, {
    resource: { scopeId },
    permission: 'scope.read',
    query: () => page(collection, request),
  });
  const nameOf = await namesOf(
    found.items.map(({ actorId }) => actorId),
    [access.scope],
  );
  return authorized(access, {
    ...found,
    items: found.items.filter((entry) => mayKnow(entry, { call, access })).flatMap((entry) => shown(entry, nameOf)),
  });
};
