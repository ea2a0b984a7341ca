import type { ScopeId, TransactionId } from '../core/ids';
import { epochSeconds, type Instant } from '../core/time';
import { slices } from '../db/all';
import { present } from '../db/expressions';
import { keyIn, keys, ranges } from '../db/keys';
import { timeToLiveAttribute } from '../db/table';
import { transact, update } from '../db/transact';
import { Stale } from '../access/fresh';
import { markAttribute } from '../db/housekeeping';

/** DynamoDB takes 100 actions in a transaction. */
const atOnce = 100;

/**
 * Lets a transaction's comments leave the table after it: they go with it into the archive.
 * @throws TableBusy
 */
export const leaveWith = async (
  scopeId: ScopeId,
  transactionId: TransactionId,
  now: Instant,
  requestId: string,
): Promise<void> => {
  const mark = keys.transaction(scopeId, transactionId).sk;
  const end = epochSeconds(now);
  for await (const found of slices({ ...ranges.comments(scopeId, transactionId), by: 'sk', limit: atOnce })) {
    const staying = found.filter(({ [timeToLiveAttribute]: ttl }) => typeof ttl !== 'number' || ttl > end);
    if (staying.length === 0) continue;
    const leaves = staying.map((comment) =>
      update(
        keyIn(comment),
        { set: { [markAttribute]: mark, [timeToLiveAttribute]: end } },
        present(),
        () => new Stale(),
      ),
    );
    try {
      await transact(requestId, leaves);
    } catch (error) {
      // One that has gone meanwhile has gone: the others are tried one by one.
      if (!(error instanceof Stale)) throw error;
      for (const leave of leaves)
        await transact(requestId, [leave]).catch((failure: unknown) => {
          if (!(failure instanceof Stale)) throw failure;
        });
    }
  }
};
