import type { Authorized } from '../access/authorized';
import { type AccessContext, authorize, authorized } from '../access/authorize';
import type { Permission } from '../access/permissions';
import { requireScope, type Side, writeAcross, writeAs } from '../access/write';
import type { Call } from '../core/call';
import { NotFound, QuotaExceeded, RelocationRunning } from '../core/errors';
import { type CategoryId, newId, RelocationId, type ScopeId } from '../core/ids';
import { created } from '../core/record';
import { retryOnStale } from '../core/retry';
import { later } from '../core/time';
import { decode } from '../db/decode';
import { absent, below, some } from '../db/expressions';
import { fitting, mostActions } from '../db/fitting';
import { keys } from '../db/keys';
import { put, update, type WriteAction } from '../db/transact';
import type { Relocation as Way, RelocationMap } from '../groups/relocation';
import { scopeQuotas } from '../groups/scope-quotas';
import { entering, relocationDue, relocationTimeout } from '../groups/relocation-work';
import type { List } from './list';
import type { StandIns } from './list-copy';
import { isHidden, ListOnItsWay, type RelocationView, toView } from './relocation-job';

interface Beginning {
  readonly list: List;
  readonly copy: List;
  readonly as: Way;
  readonly request: { readonly name?: string | undefined; readonly map?: RelocationMap | null | undefined };
  /** The categories of what is on the list. */
  readonly categories: readonly CategoryId[];
  readonly standIns: StandIns;
  /** What will put the list there: more than a transaction takes is refused before anything is begun. */
  readonly arriving: readonly WriteAction[];
  /** What requires that the list is as it was read. */
  readonly asIs: readonly WriteAction[];
}

/**
 * Begins to take a list to a scope step by step: the table's stream does the rest. A script's token begins
 * none, since it may be over before that is.
 * @throws QuotaExceeded, RelocationRunning, NotFound, Forbidden, TableBusy, IdempotentReplay
 */
export const beginRelocation = <P extends Permission>(
  call: Call,
  sides: { readonly from: Side<P>; readonly to: Side; readonly operations: number },
  { list, copy, as, request, categories, standIns, arriving, asIs }: Beginning,
): Promise<Authorized<RelocationView, P>> => {
  const {
    caller: { userId, token },
    now,
  } = call;
  if (token) throw new QuotaExceeded('changes in one step', mostActions);
  fitting([...asIs, ...arriving]);
  const id = newId(RelocationId);
  const until = later(now, relocationTimeout);
  const isMade = new Set([...standIns.copies.values()].map(({ copy: { id: one } }) => one));
  const work: ListOnItsWay = {
    id,
    scopeId: copy.scopeId,
    fromScopeId: list.scopeId,
    fromListId: list.id,
    as,
    name: request.name ?? null,
    listId: copy.id,
    phase: 'copying',
    outcome: null,
    problem: null,
    round: list.round,
    categories: categories.map((from) => {
      const to = standIns.found.get(from)?.id ?? from;
      return { from, to, isMade: isMade.has(to) };
    }),
    chosen: request.map?.categories ?? {},
    people: [...standIns.people].map(([from, to]) => ({ from, to })),
    copied: 0,
    purchased: 0,
    total: list.itemCount,
    digest: '',
    until,
    status: 'running',
    turn: 0,
    cursor: null,
    affected: 0,
    ...created(call),
  };
  const { count, most, what } = scopeQuotas.lists;
  return writeAcross(call, {
    ...sides,
    actions: [
      ...asIs,
      requireScope(
        call,
        { scopeId: copy.scopeId },
        {
          when: below(count, most),
          otherwise: () => new QuotaExceeded(what, most),
        },
      ),
      update(keys.relocating(userId), {
        change: { set: { relocationId: id, until } },
        when: some(absent('until'), below('until', now)),
        refusal: () => new RelocationRunning(),
      }),
      put(keys.relocation(copy.scopeId, id), {
        schema: ListOnItsWay,
        item: { ...work, ...relocationDue(now) },
        when: absent(),
      }),
    ],
    answer: toView(work),
  });
};

interface Named {
  readonly scopeId: ScopeId;
  readonly relocationId: RelocationId;
}

/** Returns the one that was asked for: of other relocations nobody is told. @throws NotFound */
const found = ({ records: [stored] }: Pick<AccessContext, 'records'>): ListOnItsWay => {
  if (!stored || stored.of !== undefined) throw new NotFound();
  return decode(ListOnItsWay, stored);
};

const reading = (call: Call, { scopeId, relocationId }: Named) =>
  authorize(call, {
    resource: { scopeId },
    permission: 'lists.create',
    alsoRead: [keys.relocation(scopeId, relocationId)],
  });

/** @throws NotFound, Forbidden, TableBusy */
export const get = async (call: Call, named: Named): Promise<Authorized<RelocationView, 'lists.create'>> => {
  const access = await reading(call, named);
  return authorized(access, toView(found(access)));
};

/**
 * Ends a relocation that is not whole: what was made of it goes. One that is, or has ended, stays as it is.
 * @throws NotFound, Forbidden, TableBusy
 */
export const cancel = (call: Call, named: Named): Promise<Authorized<RelocationView, 'lists.create'>> =>
  retryOnStale({ ifVersion: undefined }, async () => {
    const access = await reading(call, named);
    const work = found(access);
    if (!isHidden(work)) return authorized(access, toView(work));
    const undoing = { status: 'restoring', phase: 'undoing', outcome: 'cancelled' } as const;
    return writeAs(call, {
      resource: { scopeId: named.scopeId },
      grant: access,
      actions: [entering(work, call.now, { set: undoing })],
      answer: toView({ ...work, ...undoing, version: work.version + 1, modifiedAt: call.now }),
    });
  });
