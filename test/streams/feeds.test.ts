import { randomUUID } from 'node:crypto';
import type { DynamoDBRecord } from 'aws-lambda';
import { beforeAll, beforeEach, expect, it } from '@jest/globals';
import { appendToFeeds } from '../../functions/streams/observation';
import { MemoryTable } from '../support/memory-table';
import { imageOfPlain } from '../support/stream-image';
import { openTable } from '../support/table';

const table = new MemoryTable();
beforeAll(() => table.answer(openTable()));
beforeEach(() => {
  table.clear();
  table.faults = undefined;
});

const at = '2026-11-30T06:00:00.000Z';
/** Makes the change by which a tag came into a scope. */
const tagged = (scopeId: string, number: number, more: object = {}): DynamoDBRecord => {
  const [id, userId] = [randomUUID(), randomUUID()];
  const keys = { pk: `SCOPE#${scopeId}`, sk: `TAG#${id}` };
  const by = { createdBy: userId, createdAt: at, modifiedBy: userId, modifiedAt: at };
  return {
    eventName: 'INSERT',
    dynamodb: {
      Keys: imageOfPlain(keys),
      NewImage: imageOfPlain({ ...keys, id, scopeId, name: `Tag ${String(number)}`, version: 1, ...by, ...more }),
      SequenceNumber: String(number),
    },
  };
};
/** What was written, in its order. */
const kept = () => table.changes.map(({ after: { pk, name } }) => [pk?.S, name?.S]);
const pkOf = (scopeId: string) => `ACTIVITY#SCOPE#${scopeId}`;

it('keeps nothing behind what it could not keep in its feed, and all in others; the rest, and it once, when it comes again', async () => {
  const [mine, other] = [randomUUID(), randomUUID()];
  const records = [tagged(mine, 1), tagged(mine, 2), tagged(mine, 3), tagged(other, 4)];
  let away = true;
  table.faults = {
    before: (): void => undefined,
    after: () => {
      if (away && table.all().length === 3) throw new Error('away');
    },
  };
  // The second of the feed is the third that is kept, after one of each: its answer is lost.
  expect([...(await appendToFeeds(records, 'first')).keys()]).toEqual([records[1]]);
  expect(kept()).toEqual([
    [pkOf(mine), 'Tag 1'],
    [pkOf(other), 'Tag 4'],
    [pkOf(mine), 'Tag 2'],
  ]);
  away = false;
  const before = [...table.changes];
  expect((await appendToFeeds(records, 'again')).size).toBe(0);
  expect(table.changes.slice(0, 3)).toEqual(before);
  expect(kept().slice(3)).toEqual([[pkOf(mine), 'Tag 3']]);
});

it('keeps nothing behind a change that can’t be read, before that is put aside', async () => {
  const scopeId = randomUUID();
  const records = [tagged(scopeId, 1), tagged(scopeId, 2, { modifiedAt: 'never' }), tagged(scopeId, 3)];
  expect([...(await appendToFeeds(records, 'first')).keys()]).toEqual([records[1]]);
  expect(kept()).toEqual([[pkOf(scopeId), 'Tag 1']]);
  expect((await appendToFeeds(records.slice(2), 'first')).size).toBe(0);
  expect(kept().map(([, name]) => name)).toEqual(['Tag 1', 'Tag 3']);
});
