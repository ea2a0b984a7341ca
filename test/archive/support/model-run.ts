import * as z from 'zod';
import type { DynamoDBRecord } from 'aws-lambda';
import { handler } from '../../../functions/streams/consistency';
import { CommentId, ListId, newId, ScopeId, TransactionId, UserId } from '../../../shared/core/ids';
import { expiryOf } from '../../../shared/core/record';
import { day, hour, type Instant, instant, second } from '../../../shared/core/time';
import { itemOf, keyOf, type Value } from '../../../shared/db/attributes';
import { present } from '../../../shared/db/expressions';
import { type Key, keyIn, keys } from '../../../shared/db/keys';
import { put, transact, update } from '../../../shared/db/transact';
import { retention } from '../../../shared/operations/jobs/retention';
import { crashAt } from '../../support/crash-at';
import type { MemoryObjects } from '../../support/memory-objects';
import type { MemoryTable } from '../../support/memory-table';
import { imageOf } from '../../support/stream-image';

export type Act =
  | { readonly do: 'delete' | 'restore' | 'expire'; readonly record: number }
  | { readonly do: 'retain'; readonly meanwhile: number | null; readonly crash: number }
  | { readonly do: 'deliver'; readonly from: number; readonly size: number; readonly crash: number }
  | { readonly do: 'pass' };

const stream = 'arn:aws:dynamodb:us-east-1:000000000000:table/hearth-test/stream/2026-11-21T00:00:00.000';

/**
 * Makes records of two groups and of a person, comments among them, that are deleted, restored, and leave the
 * table; and a stream that tells of it in any cut.
 */
export const modelRun = async (table: MemoryTable, objects: MemoryObjects) => {
  // Two hours before a midnight, ahead of the handler's own clock.
  let time = Math.ceil(Date.now() / day) * day + 22 * hour;
  const clock = (): Instant => instant((time += 1));
  const [user, one, other] = [newId(UserId), newId(ScopeId), newId(ScopeId)];
  const transaction = newId(TransactionId);
  const planted: Key[] = [
    keys.profile(user),
    ...[one, other].flatMap((scope) => [keys.list(scope, newId(ListId)), keys.list(scope, newId(ListId))]),
    keys.transaction(one, transaction),
    keys.comment(one, transaction, newId(CommentId)),
    keys.comment(one, transaction, newId(CommentId)),
  ];
  for (const [index, key] of planted.entries())
    await transact('r', [put(key, { schema: z.unknown(), item: { name: `Record ${index}` } })]);
  /** Comments go with their transaction, and nobody deletes them here. */
  const deletable = planted.filter(({ sk }) => !sk.startsWith('COMMENT#'));
  const at = (index: number): Key => deletable[index % deletable.length] ?? keys.profile(user);
  const there = (key: Key) =>
    table
      .all()
      .map(itemOf)
      .find(({ pk, sk }) => pk === key.pk && sk === key.sk);
  const set = async (key: Key, values: Readonly<Record<string, Value>>): Promise<void> => {
    if (there(key)) await transact('r', [update(key, { change: { set: values }, when: present() })]);
  };
  /** Has a record expire at once: what lies between is the table's own affair. */
  const remove = (key: Key) =>
    set(key, { deletedAt: instant(time - 90 * day), ttl: expiryOf(instant(time - 90 * day)) - 1 });
  const restore = (key: Key) => set(key, { deletedAt: null, ttl: null });

  const told: DynamoDBRecord[] = [];
  const handled = new Set<DynamoDBRecord>();
  const listen = () => {
    for (const before of table.removals.slice(told.length)) {
      told.push({
        eventName: 'REMOVE',
        eventSourceARN: stream,
        userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' },
        dynamodb: {
          Keys: imageOf({ pk: before.pk, sk: before.sk }),
          OldImage: imageOf(before),
          SequenceNumber: String(told.length + 1),
          ApproximateCreationDateTime: Math.floor(time / second),
        },
      });
    }
  };
  /**
   * Hands over what stands together, whether it was handed over before or not: up to what fails it is dealt
   * with.
   */
  const deliver = async (from: number, size: number): Promise<void> => {
    const Records = told.slice(from, from + size);
    if (Records.length === 0) return;
    const { batchItemFailures: [failure] = [] } = (await handler({ Records }, { awsRequestId: 'r' })) ?? {};
    const dealt = failure
      ? Records.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === failure.itemIdentifier)
      : Records.length;
    for (const record of Records.slice(0, dealt)) handled.add(record);
  };
  let meanwhile: (() => Promise<void>) | undefined;
  /** Does something between the job's reading and its removing. */
  const between = async () => {
    const what = meanwhile;
    meanwhile = undefined;
    await what?.();
  };
  const retain = async (): Promise<void> => {
    await retention.step(null, { clock, requestId: 'r', mend: false });
  };

  const act = async (next: Act): Promise<void> => {
    switch (next.do) {
      case 'delete':
        return remove(at(next.record));
      case 'restore':
        return restore(at(next.record));
      case 'expire': {
        const { ttl, ...key } = there(at(next.record)) ?? {};
        if (ttl !== undefined) table.expire(keyOf(keyIn(key)));
        break;
      }
      case 'retain': {
        const { meanwhile: record } = next;
        meanwhile = record === null ? undefined : () => restore(at(record));
        await crashAt(table, next.crash, retain);
        break;
      }
      case 'deliver':
        await crashAt(table, next.crash, () => deliver(next.from % (told.length + 1), next.size), [objects]);
        break;
      default:
        time += hour;
    }
    listen();
  };
  /** Lets all work end. */
  const settle = async (): Promise<void> => {
    for (let more = true; more; ) {
      const open = told.findIndex((record) => !handled.has(record));
      more = open >= 0;
      if (more) await deliver(open, 3);
      else {
        // What went with something else is expired now.
        time += second;
        const before = table.removals.length;
        await retain();
        listen();
        more = table.removals.length > before;
      }
    }
  };
  return { planted, told, there, between, act, settle };
};
