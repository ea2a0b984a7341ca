import { erase, find, partitionsKept, rewrite } from '../archive/store';
import type { ArchiveLine } from '../archive/bundle';
import type { ScopeId } from '../../core/ids';
import { queryAll } from '../../db/all';
import { itemOf } from '../../db/attributes';
import { decodeAll } from '../../db/decode';
import { equal } from '../../db/expressions';
import { activityPartition, keys, keyRanges, scopeIn } from '../../db/keys';
import { transact, update } from '../../db/transact';
import { StaleRead } from '../../core/retry';
import { isPlaceholder, Membership } from '../../groups/member';
import { deletePartition, type ErasureWork, withPointers } from './delete-partition';
import type { Address, Erasure } from './erasure';
import { keepErased } from './collect';
import { mentions } from './mentions';
import { addressesOf, addressPartitions } from './partitions';

/** The fields in which a line of the archive may hold an address, or its hash. */
const telling = ['email', 'message', 'invitedAs'];

/**
 * Removes from a line all that names one of their addresses. Lines from after they had an address are about
 * somebody else.
 */
const without = (addresses: readonly Address[]) => {
  const named = addresses.map((address) => ({ until: address.until, names: mentions([address]) }));
  const tells = (line: ArchiveLine): boolean =>
    named.some(({ until, names }) => (line.Item.createdAt?.S ?? '') <= until && names(JSON.stringify(line)));
  return (line: ArchiveLine): ArchiveLine | undefined => {
    if (!tells(line)) return line;
    const rest = {
      ...line,
      Item: Object.fromEntries(Object.entries(line.Item).filter(([name]) => !telling.includes(name))),
    };
    return tells(rest) ? undefined : rest;
  };
};

/**
 * Takes out of the archive what stood where their addresses found it: invitations that could not be read.
 * @returns the number of lines
 */
export const eraseFromAddresses = async ({ erasure }: ErasureWork): Promise<number> => {
  const change = without(addressesOf(erasure));
  let lines = 0;
  for (const { pk } of addressPartitions(erasure)) lines += await rewrite(pk, change);
  return lines;
};

/**
 * Tells whether they were alone in a group when it was deleted, by the memberships that left the table with
 * it and those that are in it still.
 */
const wasAlone = async (scopeId: ScopeId, archived: readonly Membership[], { userId }: Erasure): Promise<boolean> => {
  if (!archived.some((one) => one.userId === userId)) return false;
  const inTable = decodeAll(Membership, await queryAll({ ...keyRanges.members(scopeId), by: 'sk' }));
  return [...archived, ...inTable].every(
    (one) => one.userId === userId || one.deletedAt !== null || isPlaceholder(one),
  );
};

/** Surveys the archive of a group: who was in it to the end, and whether anything names an address. */
const surveyed = async (
  pk: string,
  scopeId: ScopeId,
  change: ReturnType<typeof without>,
): Promise<{ members: Membership[]; tells: boolean }> => {
  const members: Membership[] = [];
  let tells = false;
  for await (const line of find(pk)) {
    tells ||= change(line) !== line;
    if (line.Item.sk?.S?.startsWith(keyRanges.members(scopeId).prefix))
      members.push(...decodeAll(Membership, [itemOf(line.Item)]));
  }
  return { members, tells };
};

/**
 * Takes a group out of the archive, and what is left of it in the table.
 * @returns the number of objects; undefined when there was no time for all
 */
const erasedGroup = async (scopeId: ScopeId, pk: string, work: ErasureWork): Promise<number | undefined> => {
  await keepErased([scopeId], work.erasure.userId, work.requestId);
  for (const one of [pk, activityPartition(pk)])
    if (!(await deletePartition(one, work, withPointers(work.erasure)))) return undefined;
  return erase(pk);
};

/**
 * Looks through what groups' archives hold of them, group by group: lines that name an address of theirs, and
 * groups that they were alone in and that were deleted so long ago that nothing of theirs in the table tells
 * of them.
 * @returns whether all was looked through
 */
export const eraseFromGroups = async (work: ErasureWork): Promise<boolean> => {
  const { erasure, requestId, goesOn } = work;
  const change = without(addressesOf(erasure));
  for await (const pk of partitionsKept()) {
    if (erasure.cursor !== null && pk <= erasure.cursor) continue;
    if (!goesOn()) return false;
    const scopeId = scopeIn(pk);
    if (!scopeId) continue;
    const { members, tells } = await surveyed(pk, scopeId, change);
    const objects = (await wasAlone(scopeId, members, erasure)) ? await erasedGroup(scopeId, pk, work) : 0;
    if (objects === undefined) return false;
    const lines = tells && objects === 0 ? await rewrite(pk, change) : 0;
    const add = { ...(lines > 0 && { 'removed.lines': lines }), ...(objects > 0 && { 'removed.objects': objects }) };
    await transact(requestId, [
      update(keys.erasure(erasure.userId), {
        change: { set: { cursor: pk }, add },
        when: equal('phase', erasure.phase),
        refusal: () => new StaleRead(),
      }),
    ]);
  }
  return true;
};
