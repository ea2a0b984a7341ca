import { expiryOf } from '../../../shared/core/record';
import { itemOf, type StoredRecord } from '../../../shared/db/attributes';
import { keyIn, keys, kindIn, scopePartition } from '../../../shared/db/keys';
import { listIdOf } from '../../../shared/lifecycle/cascade/cascade-scope';
import { intentKey } from '../../../shared/lifecycle/work/deletion-intent';
import type { Raw } from '../../support/expression';
import { above } from './model';
import type { modelRun } from './model-run';

type Parts = Awaited<ReturnType<typeof modelRun>>;

/** A record's mark: with which deletion it is dead, and when it leaves the table. */
interface Mark {
  readonly with: unknown;
  readonly ttl: unknown;
}
const none: Mark = { with: undefined, ttl: undefined };

/**
 * Finds the records of the group, and what points to them, whose tombstones differ from what they are to be.
 */
export const wrongMarks = (all: readonly Raw[], { scopeId, people, model }: Parts): string[] => {
  const records = all.map(itemOf);
  const clearings = records.filter(({ sk }) => kindIn(String(sk)) === 'CLEARING');
  const markBy = (cause: ReturnType<typeof above>, listId: string | undefined): Mark => {
    if (!cause) return none;
    const list = model.lists.find(({ id }) => id === listId);
    const cleared = clearings.find((one) => one.listId === listId && one.clearedAt === cause.at)?.sk;
    const sk =
      cause.by === 'scope'
        ? intentKey({ type: 'scope', scopeId }).sk
        : cause.by === 'clearing'
          ? cleared
          : list && intentKey({ type: 'list', scopeId, listId: list.id }).sk;
    return { with: sk, ttl: expiryOf(cause.at) };
  };
  const bySelf = (at: Parameters<typeof expiryOf>[0]): Mark => ({ with: undefined, ttl: expiryOf(at) });

  const due = (record: StoredRecord): Mark | undefined => {
    const { pk, sk } = keyIn(record);
    const kind = kindIn(sk);
    if (kind === 'DELETION' || kind === 'CLEARING') return undefined;
    if (pk !== scopePartition(scopeId)) {
      const list = model.lists.find(({ id }) => people.some((user) => sk === keys.listPointer(user, id).sk));
      if (kind === 'MEMBERSHIP' || list)
        return markBy(
          list ? above(model, list) : model.deleted ? { by: 'scope', at: model.deleted } : undefined,
          list?.id,
        );
      return undefined;
    }
    if (kind === 'SCOPE') return model.deleted ? bySelf(model.deleted) : none;
    const list = model.lists.find(({ id }) => id === listIdOf(sk, record) || sk === keys.list(scopeId, id).sk);
    if (kind === 'LIST' && list?.deleted) return bySelf(list.deleted);
    const item = list?.items.find(({ id }) => sk === keys.item(scopeId, list.id, id).sk);
    if (item?.deleted) return bySelf(item.deleted);
    if (!list || kind === 'LIST')
      return markBy(model.deleted ? { by: 'scope', at: model.deleted } : undefined, undefined);
    return markBy(above(model, list, item), list.id);
  };
  return records.flatMap((record) => {
    const wanted = due(record);
    const is: Mark = { with: record.deletedWith, ttl: record.ttl };
    return !wanted || (wanted.with === is.with && wanted.ttl === is.ttl)
      ? []
      : [`${String(record.sk)}: ${JSON.stringify(is)} instead of ${JSON.stringify(wanted)}`];
  });
};

/**
 * Deletions that say another number of marks than there are, or that have work left; people counted in
 * another number of groups than they are in.
 */
export const wrongCounts = (all: readonly Raw[], { model, people }: Parts): string[] => {
  const records = all.map(itemOf);
  const marks = (sk: unknown) =>
    records.filter((record) => record.deletedWith === sk && String(record.pk).startsWith('SCOPE#')).length;
  const intents = records.filter(({ sk }) => ['DELETION', 'CLEARING'].includes(kindIn(String(sk))));
  return [
    ...intents
      .filter(({ sk, affected }) => (affected ?? 0) !== marks(sk))
      .map(({ sk, affected }) => `${String(sk)} counts ${String(affected)} of ${String(marks(sk))}`),
    ...intents
      .filter(({ status, dueAt }) => !['done', 'restored'].includes(String(status)) || dueAt !== undefined)
      .map(({ sk, status }) => `${String(sk)} is ${String(status)}`),
    ...people.flatMap((user) => {
      const { pk, sk } = keys.scopeCount(user);
      const scopes = records.find((record) => record.pk === pk && record.sk === sk)?.scopes;
      return scopes === (model.deleted ? 0 : 1) ? [] : [`${user} is counted in ${String(scopes)}`];
    }),
  ];
};
