import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Call } from '../../../shared/core/call';
import { newId, UserId } from '../../../shared/core/ids';
import { day, epochSeconds, type Instant, later, second } from '../../../shared/core/time';
import { batchGetUnlessReplayed, claimIdempotencyKey, IdempotentReplay } from '../../../shared/db/idempotency';
import { keys } from '../../../shared/db/keys';
import { transact, update } from '../../../shared/db/transact';
import { memoryTable } from '../../support/memory-table';
import { alter, callOf, now, stored } from '../../support/planted';
import { asRefusal } from '../../support/refused-with';

const table = memoryTable();
beforeEach(() => table.clear());

const [ann, robin] = [newId(UserId), newId(UserId)];
const sent = { key: 'once', fingerprint: 'a request' };
const kept = keys.idempotency(ann, 'once');
const mark = { pk: 'MARK', sk: 'MARK' };

/** Tells how a call ended that may be a replay: what it gave, the first answer again, or its refusal. */
const ending = (work: Promise<unknown>): Promise<unknown> =>
  work.catch((error: unknown) => (error instanceof IdempotentReplay ? { again: error.value } : asRefusal(error)));
const call = (more: Partial<Call> = {}): Call => callOf(ann, { idempotency: sent, ...more });
const read = (by: Call) => ending(batchGetUnlessReplayed(by, [mark, kept]).then((found) => found.length));
const write = (by: Call, answer: unknown = { id: 1 }) =>
  ending(
    transact('r', [
      ...(by.idempotency ? [claimIdempotencyKey(by, by.idempotency, answer)] : []),
      update(mark, { change: { add: { times: 1 } } }),
    ]),
  );
const marks = async () => (await stored(mark))?.times;

describe('a key', () => {
  it('is kept with the answer and the request, for a day', async () => {
    await write(call());
    expect(await stored(kept)).toMatchObject({
      fingerprint: 'a request',
      answer: '{"id":1}',
      ttl: epochSeconds(later(now, day)),
    });
  });

  it('ends the call that comes again with the first answer, when it reads and when it writes', async () => {
    expect([await read(call()), await write(call())]).toEqual([2, undefined]);
    expect([await read(call()), await write(call(), { id: 2 }), await marks()]).toEqual([
      { again: { id: 1 } },
      { again: { id: 1 } },
      1,
    ]);
    expect(new IdempotentReplay(null).message).toBe('answered before');
  });

  it('is refused with another request', async () => {
    await write(call());
    const other = call({ idempotency: { ...sent, fingerprint: 'another' } });
    expect([await read(other), await write(other)]).toEqual(['idempotency-key-reused', 'idempotency-key-reused']);
    expect(await marks()).toBe(1);
  });

  it('is refused where what was kept can’t be read', async () => {
    await write(call());
    await alter(kept, { answer: 1 });
    expect([await read(call()), await write(call())]).toEqual(['idempotency-key-reused', 'idempotency-key-reused']);
  });

  it('is another one of another person, and another key is another', async () => {
    await write(call());
    for (const other of [callOf(robin, { idempotency: sent }), call({ idempotency: { ...sent, key: 'twice' } })])
      expect([await read(other), await write(other)]).toEqual([2, undefined]);
    expect(await marks()).toBe(3);
  });

  it('is free again once its day is over, to the second, which reading and writing agree on', async () => {
    const at = (moment: Instant) => call({ now: moment });
    const made = later(now, 1);
    await write(at(made));
    const last = later(now, day + second);
    for (const moment of [later(made, day), last, later(last, second - 1)])
      expect([await read(at(moment)), await write(at(moment))]).toEqual(Array(2).fill({ again: { id: 1 } }));
    const free = later(last, second);
    expect([await read(at(free)), await write(at(free), { id: 2 })]).toEqual([2, undefined]);
    expect(await read(at(free))).toEqual({ again: { id: 2 } });
  });
});

it('a call without a key reads and writes as often as it comes', async () => {
  await alter(mark, { times: 0 });
  const plain = callOf(ann);
  expect(await batchGetUnlessReplayed(plain, [kept, mark])).toEqual([undefined, expect.objectContaining({ times: 0 })]);
  expect(await batchGetUnlessReplayed(call(), [kept, mark])).toEqual([
    undefined,
    expect.objectContaining({ times: 0 }),
  ]);
  expect([await write(plain), await write(plain), await marks()]).toEqual([undefined, undefined, 2]);
});
