import type { ScopeId, TransactionId } from '../core/ids';
import { epochSeconds, type Instant } from '../core/time';
import { queryPages } from '../db/all';
import { present } from '../db/expressions';
import { keyIn, keys, keyRanges } from '../db/keys';
import { timeToLiveAttribute } from '../db/table';
import { transact, update } from '../db/transact';
import { ifStale, StaleRead } from '../core/retry';
import { tombstoneAttribute } from '../db/housekeeping';

/** The most actions of a transaction: DynamoDB takes 100. */
const atOnce = 100;

/**
 * Lets a transaction's comments leave the table after it: they go with it into the archive.
 * @throws TableBusy
 */
export const removeWithTransaction = async (
  scopeId: ScopeId,
  {
    transactionId,
    now,
    requestId,
  }: { readonly transactionId: TransactionId; readonly now: Instant; readonly requestId: string },
): Promise<void> => {
  const mark = keys.transaction(scopeId, transactionId).sk;
  const end = epochSeconds(now);
  for await (const found of queryPages({ ...keyRanges.comments(scopeId, transactionId), by: 'sk', limit: atOnce })) {
    const staying = found.filter(({ [timeToLiveAttribute]: ttl }) => typeof ttl !== 'number' || ttl > end);
    if (staying.length === 0) continue;
    const leaves = staying.map((comment) =>
      update(keyIn(comment), {
        change: { set: { [tombstoneAttribute]: mark, [timeToLiveAttribute]: end } },
        when: present(),
        refusal: () => new StaleRead(),
      }),
    );
    if (await transact(requestId, leaves).then(() => true, ifStale(false))) continue;
    // One that has gone meanwhile has gone: the others are tried one by one.
    for (const leave of leaves) await transact(requestId, [leave]).catch(ifStale(undefined));
  }
};
