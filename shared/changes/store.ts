import type { Granted } from '../access/granted';
import { lookBeside, seen, type View } from '../access/look';
import type { Call } from '../core/call';
import { CursorExpired } from '../core/errors';
import type { ScopeId } from '../core/ids';
import { livingParts, scopePartition } from '../db/keys';
import { cursorOf, openCursor, type Walk } from './cursor';
import { endOf, entriesAfter, lookUp, type Part, referencesIn, stepped, type Told, walkOf } from './feed';
import type { ChangesPage, ChangesRequest, ScopeChange } from './model';
import { keysOf, resolved } from './resolve';
import { own } from '../core/own';

/** As what somebody sees a scope: their role in it, and since when, for what they made before they left is no longer theirs. */
const asOf = ({ role, period }: View): string => `${role} ${period?.at ?? ''}`;

const followed = async (pk: string, position: string, limit: number): Promise<Part> => {
  const { entries, end, more } = await entriesAfter(pk, position, limit);
  const walk = walkOf(pk, entries.at(-1));
  return {
    told: referencesIn(entries),
    held: [],
    gone: true,
    next: { ends: { [pk]: end }, walk },
    more: more || walk !== undefined,
  };
};

const answered = async (
  call: Call,
  scopeId: ScopeId,
  view: View,
  { told, held, gone, next, more }: Part,
): Promise<Granted<ChangesPage<ScopeChange>>> => {
  const find = await lookUp(keysOf(scopeId, told), held);
  const changes = await resolved(scopeId, told, find, { call, view });
  return seen(view, {
    items: gone ? changes : changes.filter(({ deleted }) => !deleted),
    next: cursorOf(scopeId, call, { ...next, as: asOf(view) }),
    more,
  });
};

/**
 * What changed in a scope since a cursor was given out, or all that is there: the feed's end is read before anything else then, so that whatever changes
 * on the way is told behind it. Records are read as they are now, one round trip more.
 * @throws NotFound, BadRequest, CursorExpired, TableBusy
 */
export const changes = async (
  call: Call,
  scopeId: ScopeId,
  { since, limit }: ChangesRequest,
): Promise<Granted<ChangesPage<ScopeChange>>> => {
  const pk = scopePartition(scopeId);
  if (since === undefined) {
    const { view, found: end } = await lookBeside(call, { scopeId }, 'scope.read', () => endOf(pk));
    const all = livingParts.scope.map(([from, to]): Walk['parts'][number] => [pk, from, to]);
    const part = await stepped({ parts: all, gone: false }, { [pk]: end }, limit);
    const scope: Told = { type: 'scope', id: scopeId, parentId: null, version: view.scope.version };
    return answered(call, scopeId, view, { ...part, told: [scope, ...part.told], more: part.next.walk !== undefined });
  }
  const { ends, walk, as } = openCursor(scopeId, call, since);
  const { view, found: part } = await lookBeside(call, { scopeId }, 'scope.read', () =>
    walk ? stepped(walk, ends, limit) : followed(pk, own(ends, pk) ?? '', limit),
  );
  if (as !== asOf(view)) throw new CursorExpired();
  return answered(call, scopeId, view, part);
};
