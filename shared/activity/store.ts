import type { Granted } from '../access/granted';
import { lookBeside, seen } from '../access/look';
import type { Call } from '../core/call';
import { type ScopeId, systemUser, type UserId } from '../core/ids';
import type { Page, PageRequest } from '../core/page';
import { decode } from '../db/decode';
import { ranges, scopePartition } from '../db/keys';
import { page } from '../db/page';
import { namesOf } from '../me/names';
import { type Activity, type ActivityFilter, Entry, keeping, mayKnow, ResourceType } from './model';

/** What jobs and streams do is done by the system (product's word). */
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
 * What happened in a scope, the latest first. People's names are read where they are kept, one round trip more.
 * @throws NotFound, TableBusy
 */
export const list = async (
  call: Call,
  scopeId: ScopeId,
  filter: ActivityFilter,
  request: PageRequest,
): Promise<Granted<Page<Activity>>> => {
  const collection = {
    ...ranges.activity(scopePartition(scopeId)),
    by: 'sk' as const,
    parse: (item: unknown) => decode(Entry, item),
    keep: keeping(filter),
    backwards: true,
  };
  const { view, found } = await lookBeside(call, { scopeId }, 'scope.read', () => page(collection, request));
  const nameOf = await namesOf(
    found.items.map(({ actorId }) => actorId),
    new Set(Object.keys(view.scope.people)),
  );
  return seen(view, {
    ...found,
    items: found.items.filter((entry) => mayKnow(entry, view.role)).flatMap((entry) => shown(entry, nameOf)),
  });
};
