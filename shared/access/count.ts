import type { Call } from '../core/call';
import { env } from '../core/env';
import { DailyQuotaExceeded, RateLimited } from '../core/errors';
import { day, epochSeconds, later, minute } from '../core/time';
import { absent, atMost, some } from '../db/expressions';
import { keys } from '../db/keys';
import { timeToLiveAttribute } from '../db/table';
import { type WriteAction, transact, update } from '../db/transact';

/** A limited action of a person in one window of time. Each window has a record of its own. */
interface Count {
  readonly what: string;
  /** The minute or the day (UTC): the part of the moment that names it. */
  readonly window: string;
  /** The length of the window, in milliseconds. */
  readonly span: number;
  readonly number: number;
  readonly most: number;
  readonly refusal: () => Error;
}

const minuteOf = ({ now }: Call): string => now.slice(0, 'YYYY-MM-DDThh:mm'.length);
const dayOf = ({ now }: Call): string => now.slice(0, 'YYYY-MM-DD'.length);

/** Counts a further action, unless that would be more than there may be. */
const countedIn = (call: Call, { what, window, span, number, most, refusal }: Count): WriteAction =>
  update(keys.count(call.caller.userId, what, window), {
    change: { add: { number }, set: { [timeToLiveAttribute]: epochSeconds(later(call.now, 2 * span)) } },
    when: some(absent('number'), atMost('number', most - number)),
    refusal,
  });

/**
 * Counts a call in its own transaction against its person's limit of a minute, whatever token they call with;
 * does nothing where the route has no such limit. It stands behind the idempotency key: a call that is sent
 * again counts once.
 */
export const countedByPerson = (call: Call): WriteAction[] =>
  call.limit && env().RATE_LIMITS === 'on'
    ? [
        countedIn(call, {
          what: call.limit.name,
          window: minuteOf(call),
          span: minute,
          number: 1,
          most: call.limit.requests,
          refusal: () => new RateLimited(call.now),
        }),
      ]
    : [];

/** Counts operations against what a person may send in a day. Refused with DailyQuotaExceeded. */
export const operationsCounted = (call: Call, number: number): WriteAction => {
  const most = env().OPERATIONS_PER_DAY;
  return countedIn(call, {
    what: 'operations',
    window: dayOf(call),
    span: day,
    number,
    most,
    refusal: () => new DailyQuotaExceeded('operations a day', most, call.now),
  });
};

/** Counts a change of address that a person asks for. Refused with DailyQuotaExceeded. */
export const emailChangeCounted = (call: Call, most: number): WriteAction =>
  countedIn(call, {
    what: 'email changes',
    window: dayOf(call),
    span: day,
    number: 1,
    most,
    refusal: () => new DailyQuotaExceeded('e-mail changes a day', most, call.now),
  });

/** Counts an upload that a person begins. Refused with DailyQuotaExceeded. */
export const uploadsCounted = (call: Call, most: number): WriteAction =>
  countedIn(call, {
    what: 'uploads',
    window: dayOf(call),
    span: day,
    number: 1,
    most,
    refusal: () => new DailyQuotaExceeded('uploads a day', most, call.now),
  });

/**
 * Counts the operations of a batch, all of them or none, before any of them runs.
 * @throws DailyQuotaExceeded, TableBusy
 */
export const countOperations = (call: Call, number: number): Promise<void> =>
  transact(call.requestId, [operationsCounted(call, number)]);
