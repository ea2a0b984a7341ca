import * as z from 'zod';
import { ListId, ScopeId } from '../../core/ids';
import { StaleRead } from '../../core/retry';
import type { Call } from '../../core/call';
import { later } from '../../core/time';
import { queryPages } from '../../db/all';
import { decode, decodeAll } from '../../db/decode';
import type { UpdateSpec } from '../../db/expressions';
import { keys, keyRanges } from '../../db/keys';
import { transact, update, type WriteAction } from '../../db/transact';
import { resumable, type Resume, type StepAt } from '../work/resumable';
import { standstill } from '../work/deletion-intent';
import { asTaken } from '../work/progress';
import { endMembership } from './end-membership';
import { AccountDeletion, dueAs, erasableAt, notDue, GroupPointer } from './account-deletion';
import { endListMembership, type ListPlace, restoreListMembership } from './list-membership';
import { renewing } from './renew-older-membership';
import { restoreMembership } from './restore-membership';

/** The number of pointers that are read at a time. */
const slicedBy = 100;

/**
 * Reads the pointers behind the cursor: to memberships that the user may have to be taken out of, or brought
 * back to.
 */
async function* pointersFrom({ userId, cursor }: AccountDeletion): AsyncGenerator<GroupPointer> {
  const behind = queryPages({
    ...keyRanges.memberships(userId),
    by: 'sk',
    limit: slicedBy,
    after: cursor?.startsWith(keyRanges.memberships(userId).prefix) ? { sk: cursor, orderKey: null } : undefined,
  });
  for await (const items of behind) yield* decodeAll(GroupPointer, items);
}

/** A pointer to a list, by its place among the pointers. */
type ListPointer = ListPlace & { readonly sk: string };

/** Reads the pointers to lists behind the cursor: they sort before those to scopes. */
async function* listPointersFrom({ userId, cursor }: AccountDeletion): AsyncGenerator<ListPointer> {
  const range = keyRanges.listMemberships(userId);
  if (cursor !== null && !cursor.startsWith(range.prefix)) return;
  const behind = queryPages({
    ...range,
    by: 'sk',
    limit: slicedBy,
    after: cursor === null ? undefined : { sk: cursor, orderKey: null },
  });
  for await (const items of behind) yield* decodeAll(ListPointer, items);
}
const ListPointer = z.object({ sk: z.string(), scopeId: ScopeId, listId: ListId });

/** Returns the attributes of a deletion that has nothing left to do. A deleted account is erased in time. */
const ended = ({ status, deletedAt }: AccountDeletion): NonNullable<UpdateSpec['set']> => ({
  cursor: null,
  ...(status === 'running'
    ? { status: 'done', ...dueAs('erasure', erasableAt(deletedAt)) }
    : { status: 'restored', affected: 0, ...notDue }),
});

/**
 * Does the next step: one transaction takes, or brings back, one membership and remembers how far it came, so
 * that it is done once, however often it is tried.
 * @throws StaleRead when somebody else did it, or changed what it would have; TableBusy
 */
const step = async (work: AccountDeletion, { now, requestId }: StepAt): Promise<boolean> => {
  const { userId, status } = work;
  const call: Call = { caller: { userId, email: null, emailVerified: false }, now, requestId };
  const moved = (set: NonNullable<UpdateSpec['set']>, add: NonNullable<UpdateSpec['add']> = {}) =>
    update(keys.accountDeletion(userId), { change: { set, add }, when: asTaken(work), refusal: () => new StaleRead() });
  const stillDue = dueAs('memberships', later(now, standstill));
  const taken = async (sk: string, actions: readonly WriteAction[]): Promise<boolean> => {
    if (actions.length === 0) return false;
    await transact(requestId, [
      moved({ cursor: sk, ...stillDue }, { affected: status === 'running' ? 1 : -1 }),
      ...actions,
    ]);
    return true;
  };
  for await (const pointer of listPointersFrom(work)) {
    if (
      await taken(pointer.sk, await (status === 'running' ? endListMembership : restoreListMembership)(pointer, call))
    )
      return true;
  }
  for await (const pointer of pointersFrom(work)) {
    const older = await renewing(pointer, call);
    if (older) {
      // It is looked at again, as one of today's.
      await transact(requestId, [moved(stillDue, older.fewer > 0 ? { affected: -older.fewer } : {}), ...older.actions]);
      return true;
    }
    const actions = await (status === 'running' ? endMembership : restoreMembership)(pointer, call);
    if (await taken(pointer.sk, actions)) return true;
  }
  await transact(requestId, [moved(ended(work))]);
  return false;
};

const read = (stored: unknown): AccountDeletion => decode(AccountDeletion, stored);

/**
 * Goes on with what the deletion of an account, or its restoration, does to memberships: see
 * shared/lifecycle.
 */
export const resumeAccount: Resume = resumable(read, step);
export { read as accountWorkOf };
