import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { countedByPerson, countOperations } from '../../../shared/access/count';
import type { Call } from '../../../shared/core/call';
import { env, operationsPerDay } from '../../../shared/core/env';
import { newId, UserId } from '../../../shared/core/ids';
import { epochSeconds, Instant, later, minute, day } from '../../../shared/core/time';
import { keys } from '../../../shared/db/keys';
import { transact } from '../../../shared/db/transact';
import { memoryTable } from '../../support/memory-table';
import { refusal } from '../../support/refused-with';
import { callOf, stored } from '../../support/planted';

const table = memoryTable();
beforeEach(() => table.clear());

const at = Instant.parse('2026-11-21T09:38:52.123Z');
const ann = newId(UserId);
const limited = (more: Partial<Call> = {}) =>
  callOf(ann, { now: at, limit: { name: 'invitations', requests: 2 }, ...more });

describe('calls of a kind that has a limit', () => {
  const call = (one: Call) => refusal(transact('r', countedByPerson(one)));

  it('are refused beyond that, until the next minute begins', async () => {
    expect([await call(limited()), await call(limited()), await call(limited())]).toEqual([
      undefined,
      undefined,
      'rate-limited: 8',
    ]);
    expect(await call(limited({ now: later(at, 8_000) }))).toBeUndefined();
  });

  it('are counted for each person and each kind alone', async () => {
    for (const one of [limited(), limited()]) await call(one);
    expect(await call(limited({ limit: { name: 'exports', requests: 2 } }))).toBeUndefined();
    expect(await call({ ...limited(), caller: callOf(newId(UserId)).caller })).toBeUndefined();
  });

  it('are counted in a record of that minute, which leaves the table a minute after it', async () => {
    await call(limited());
    expect(await stored(keys.count(ann, 'invitations', '2026-11-21T09:38'))).toMatchObject({
      number: 1,
      ttl: epochSeconds(later(at, 2 * minute)),
    });
  });

  it('are not counted where there is no limit, or limits are off', () => {
    expect(countedByPerson(limited({ limit: undefined }))).toEqual([]);
    jest.replaceProperty(env(), 'RATE_LIMITS', 'off');
    expect(countedByPerson(limited())).toEqual([]);
    jest.restoreAllMocks();
    expect(countedByPerson(limited())).toHaveLength(1);
  });
});

describe('operations of batches', () => {
  it('are counted all or none, against what a person may send in a day', async () => {
    const send = (number: number, now = at) => refusal(countOperations(callOf(ann, { now }), number));
    expect(await send(operationsPerDay - 1)).toBeUndefined();
    expect(await send(2)).toBe('quota-exceeded: operations a day: 20000: 51668');
    expect([await send(1), await send(1)]).toEqual([undefined, expect.any(String)]);
    expect(await stored(keys.count(ann, 'operations', '2026-11-21'))).toMatchObject({
      number: operationsPerDay,
      ttl: epochSeconds(later(at, 2 * day)),
    });
    expect(await send(1, later(at, day))).toBeUndefined();
  });
});
