import { languageOf } from '../core/language';
import type { DeviceId, UserId } from '../core/ids';
import { log } from '../core/log';
import { type PostOutside, postOutside } from '../core/post-outside';
import { type PushKeys, pushKeys } from '../core/push-key';
import { ifStale, StaleRead } from '../core/retry';
import { type Instant, later, minute } from '../core/time';
import type { Value } from '../db/attributes';
import { decodeReadable } from '../db/decode';
import { equal } from '../db/expressions';
import { keys, userIn, userPartition } from '../db/keys';
import { batchGet } from '../db/read';
import { transact, update, type WriteAction } from '../db/transact';
import type { Resume } from '../lifecycle/work/resumable';
import { Devices } from '../people/device';
import { deviceRecordKeys, type PushedDevice, removeDevices, sortDevices } from '../people/pushed-devices';
import { Profile } from '../people/profile';
import { settingsIn } from '../people/stored-settings';
import { Notification } from './notification';
import { toView } from './notification-store';
import { messageOf, sealed } from './push-message';
import { Push } from './push-record';
import { isWantedBy, noLonger, toSay, type Waiting, waitingFor } from './waiting';

/** How often one message is tried, and the wait after each try that failed, before the app has to do. */
const waits = [minute, 10 * minute] as const;
const mostAttempts = waits.length + 1;

interface At {
  readonly now: Instant;
  readonly requestId: string;
}

/** Writes the record of what is due, if nothing was added to it since. @throws StaleRead */
const moved = (userId: UserId, { version }: Push, set: Readonly<Record<string, Value>>): WriteAction =>
  update(keys.push(userId), {
    change: { set, add: { version: 1 } },
    when: equal('version', version),
    refusal: () => new StaleRead(),
  });

/** Reads what could not be told to some devices before. */
const toldBefore = async (userId: UserId, { again }: Push): Promise<Waiting[]> => {
  const found = (again?.told ?? []).map((sk) => ({ pk: userPartition(userId), sk }));
  const stored = found.length > 0 ? await batchGet(found) : [];
  return found.flatMap((key, index) => {
    const one = decodeReadable(Notification, stored[index]);
    // What was read in the app meanwhile is known.
    return one?.readAt === null ? [{ key, one }] : [];
  });
};

/** What came of a try: `gone` devices are not there any more, `failed` ones may take it later. */
type Result = 'taken' | 'gone' | 'failed';

/** What log lines say of a push that reached nobody, and never will (lib/aws/operations/log-metrics.ts). */
const fault = 'push-lost';

/**
 * Tells what an answer of a push service means (RFC 8030, 7.3 and 8.4). What it refuses as it is would be
 * refused again: nothing is tried for it.
 */
const resultOf = (status: number): Result => {
  if (status === 404 || status === 410) return 'gone';
  return status === 429 || status >= 500 ? 'failed' : 'taken';
};

/** Sends one device what it is to be told. */
const attempt = async (
  device: PushedDevice,
  {
    message,
    pair,
    post,
    requestId,
  }: {
    readonly message: NonNullable<ReturnType<typeof messageOf>>;
    readonly pair: PushKeys;
    readonly post: PostOutside;
    readonly requestId: string;
  },
): Promise<Result> => {
  let request: ReturnType<typeof sealed>;
  try {
    request = sealed(message, device, pair);
  } catch {
    // Nothing can be sealed for a key that is none.
    return 'gone';
  }
  // Whatever goes wrong there is the service's: it is tried again.
  const status = await post(device.endpoint, request).catch(() => 503);
  const result = resultOf(status);
  if (result === 'taken' && status >= 300)
    log().warn('a push was refused', { fault, requestId, status, deviceId: device.id });
  return result;
};

/** Ends what is due. What was added while it was sent is told at the next run. @throws TableBusy */
const finish = async (
  userId: UserId,
  claimed: Push,
  { marks, again, requestId }: { marks: readonly WriteAction[]; again: Push['again']; requestId: string },
): Promise<void> => {
  const left = again && claimed.attempts < mostAttempts ? again : null;
  if (again && !left) log().warn('a push was given up', { fault, requestId, attempts: claimed.attempts });
  const done = left ? { again: left } : { dueKind: null, dueAt: null, attempts: null, again: null };
  const finished = transact(requestId, [moved(userId, claimed, done), ...marks]).then(() => true, ifStale(false));
  if (await finished) return;
  const rest = left ? { again: left } : { attempts: null, again: null };
  await transact(requestId, [update(keys.push(userId), { change: { set: rest } }), ...marks]);
};

/** Takes away what is no device of theirs any more; who changes their devices meanwhile has it done later. */
const forget = async (userId: UserId, which: readonly DeviceId[], { now, requestId }: At): Promise<void> => {
  if (which.length === 0) return;
  const by = { caller: { userId, email: null, emailVerified: false }, now };
  const without = removeDevices(by, await batchGet(deviceRecordKeys(by)), which);
  await transact(requestId, without).catch(ifStale(undefined));
};

/**
 * Makes what tells somebody's devices what happened, as far as they may still know of it and want it there:
 * one message a device and run, three tries at most. It is claimed before it is sent, so that whoever is cut
 * off between tells it no more often than that.
 */
export const pushingBy =
  (post: PostOutside = postOutside): Resume =>
  async (key, { clock, requestId }) => {
    const userId = userIn(key.pk);
    const at: At = { now: clock(), requestId };
    const pair = await pushKeys();
    if (!userId || !pair) return true;
    const [stored, profileStored, settingsStored, devicesStored] = await batchGet([
      key,
      keys.profile(userId),
      keys.settings(userId),
      keys.device(userId),
    ]);
    const push = decodeReadable(Push, stored);
    if (!push?.dueAt || push.dueAt > at.now) return true;
    const profile = decodeReadable(Profile, profileStored);
    const devices = profile?.deletedAt ? undefined : decodeReadable(Devices, devicesStored);
    const settings = settingsIn(settingsStored, userId);
    const [waiting, before, { theirs, lost }] = await Promise.all([
      waitingFor('push', userId),
      toldBefore(userId, push),
      devices ? sortDevices(devices) : { theirs: [], lost: [] },
    ]);
    const find = await toSay(userId, [...before, ...waiting]);
    const isTold = ({ one }: Waiting) => isWantedBy('push', one, { userId, settings, find });
    const [fresh, older] = [waiting.filter(isTold), before.filter(isTold)];
    const marks = waiting.map((one) => noLonger('push', one));
    const claimed = { ...push, version: push.version + 1, attempts: push.attempts + 1 };
    const wait = waits[push.attempts] ?? minute;
    const claim = moved(userId, push, { dueAt: later(at.now, wait), attempts: claimed.attempts });
    // Something was added, or another run has it: the next looks again.
    if (!(await transact(requestId, [claim]).then(() => true, ifStale(false)))) return false;
    const language = languageOf(settings.locale);
    const say = ({ one }: Waiting) => toView(one, { userId, language, find, withoutAmounts: !settings.pushAmounts });
    const results = await Promise.all(
      (push.attempts < mostAttempts ? theirs : []).map(async (device) => {
        const due = push.again?.devices.includes(device.id) ? [...older, ...fresh] : fresh;
        const message = messageOf(due.map(say), language);
        const result = message ? await attempt(device, { message, pair, post, requestId }) : 'taken';
        return { id: device.id, result };
      }),
    );
    const by = (wanted: Result) => results.flatMap(({ id, result }) => (result === wanted ? [id] : []));
    const failed = by('failed');
    const again = failed.length > 0 ? { told: [...older, ...fresh].map((one) => one.key.sk), devices: failed } : null;
    await finish(userId, claimed, { marks, again, requestId });
    await forget(userId, [...lost, ...by('gone')], at);
    return failed.length === 0;
  };
