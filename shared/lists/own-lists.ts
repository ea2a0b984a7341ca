import * as z from 'zod';
import { evidenceIn } from '../access/authorize';
import { counts, decide } from '../access/decide';
import type { Call } from '../core/call';
import { NotFound } from '../core/errors';
import { ListId, ScopeId } from '../core/ids';
import type { Page, PageRequest } from '../db/cursor';
import type { StoredRecord } from '../db/attributes';
import { decode } from '../db/decode';
import { keys, indexPrefixes, userPartition } from '../db/keys';
import { page } from '../db/page';
import { batchGet } from '../db/read';
import { toView, type ListView } from './list';

const ListPointer = z.object({ scopeId: ScopeId, listId: ListId });
export type Pointer = z.output<typeof ListPointer>;

/**
 * Returns the keys of what decides about a list: its scope, the caller's membership of that, the list, and
 * their membership of it.
 */
export const pointedKeys = ({ userId }: Call['caller'], { scopeId, listId }: Pointer) => [
  keys.scope(scopeId),
  keys.member(scopeId, userId),
  keys.list(scopeId, listId),
  keys.listMember(scopeId, listId, userId),
];

/** Returns the list that a pointer leads to, if the caller may read it still. */
export const readableList = (call: Call, site: Pointer, found: readonly (StoredRecord | undefined)[]): ListView[] => {
  const evidence = evidenceIn(found);
  try {
    const { role, period } = decide(call, { resource: site, permission: 'scope.read', records: evidence });
    // Whoever left and came back finds what they had on the way to its heir: it is no longer theirs.
    const theirs =
      evidence.listMembership && !evidence.listMembership.deletedAt && counts(evidence.listMembership, period);
    return evidence.list && theirs ? [toView(evidence.list, role)] : [];
  } catch (error) {
    // The pointer stays when the list is deleted, or its scope is left.
    if (error instanceof NotFound) return [];
    throw error;
  }
};

/**
 * Lists what the caller owns or what is shared with them one by one, over all scopes: pointers in one round
 * trip, what they point to in the next. What can't be read any more is left out, so that a page may hold
 * fewer than its limit.
 * @throws TableBusy
 */
export const listOwnLists = async (call: Call, request: PageRequest): Promise<Page<ListView>> => {
  const { caller } = call;
  const { items: pointers, next } = await page(
    {
      pk: userPartition(caller.userId),
      prefix: indexPrefixes.listMemberships,
      by: 'orderKey',
      parse: (item) => decode(ListPointer, item),
    },
    request,
  );
  const found = await batchGet(pointers.flatMap((pointer) => pointedKeys(caller, pointer)));
  const each = found.length / Math.max(1, pointers.length);
  return {
    items: pointers.flatMap((pointer, index) =>
      readableList(call, pointer, found.slice(index * each, (index + 1) * each)),
    ),
    next,
  };
};
