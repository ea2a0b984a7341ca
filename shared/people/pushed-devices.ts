import * as z from 'zod';
import { replaceRecord } from '../access/update';
import type { Call } from '../core/call';
import { DeviceId } from '../core/ids';
import { changed } from '../core/record';
import { StaleRead } from '../core/retry';
import { day, epochSeconds, later } from '../core/time';
import type { StoredRecord } from '../db/attributes';
import { decodeReadable } from '../db/decode';
import { absent } from '../db/expressions';
import { type Key, keys } from '../db/keys';
import { batchGet } from '../db/read';
import { timeToLiveAttribute } from '../db/table';
import { put, type WriteAction } from '../db/transact';
import { type Device, type DeviceKeys, Devices, withoutDevices } from './device';
import { Settings } from './settings';
import { settingsIn } from './stored-settings';

/**
 * Says which device an address of a push service is. A browser has one for all who sign in there: it is whose
 * device it became last, and what others are told doesn't go there any more.
 */
const Endpoint = z.object({ deviceId: DeviceId });
/** The time for which that is kept: apps register anew when they start. */
const endpointRetention = 365 * day;

/** Says that an address is a device's from now on. */
export const claimEndpoint = ({ id, endpoint, registeredAt }: Device): WriteAction =>
  put(keys.endpoint(endpoint), {
    schema: Endpoint,
    item: { deviceId: id, [timeToLiveAttribute]: epochSeconds(later(registeredAt, endpointRetention)) },
  });

type Actor = Pick<Call, 'caller' | 'now'>;

/**
 * Says in somebody's settings whether they have a device, by which it is known without a read of its own who
 * is to be pushed to.
 */
export const settingsFollow = (
  by: Actor,
  {
    before,
    after,
    stored,
  }: { readonly before: Devices; readonly after: Devices; readonly stored: StoredRecord | undefined },
): WriteAction[] => {
  const { userId } = by.caller;
  const has = ({ entries }: Devices) => entries.length > 0;
  const settings = settingsIn(stored, userId);
  if (has(before) === has(after) || settings.hasDevices === has(after)) return [];
  const known = changed(settings, { hasDevices: has(after) }, by);
  return [
    stored
      ? replaceRecord(keys.settings(userId), { schema: Settings, before: settings, after: known })
      : put(keys.settings(userId), {
          schema: Settings,
          item: { ...known, createdAt: by.now },
          when: absent(),
          refusal: () => new StaleRead(),
        }),
  ];
};

/** The keys of what says which devices somebody has. */
export const deviceRecordKeys = ({ caller: { userId } }: Actor): Key[] => [keys.device(userId), keys.settings(userId)];

/**
 * Returns the actions that take devices away.
 * @param found what `deviceRecordKeys` name
 * @param which absent: all
 */
export const removeDevices = (
  by: Actor,
  [stored, settings]: readonly (StoredRecord | undefined)[],
  which?: readonly DeviceId[],
): WriteAction[] => {
  const before = decodeReadable(Devices, stored);
  if (!before) return [];
  const after = withoutDevices(before, which ?? before.entries.map(({ id }) => id), by);
  if (after === before) return [];
  return [
    replaceRecord(keys.device(by.caller.userId), { schema: Devices, before, after }),
    ...settingsFollow(by, { before, after, stored: settings }),
  ];
};

/** A device that can be pushed to. */
export type PushedDevice = Pick<Device, 'id' | 'endpoint'> & { readonly keys: DeviceKeys };

/**
 * Tells which of somebody's devices are still theirs, and which somebody else has registered since.
 * @throws TableBusy
 */
export const sortDevices = async ({
  entries,
  deviceKeys,
}: Devices): Promise<{ readonly theirs: readonly PushedDevice[]; readonly lost: readonly DeviceId[] }> => {
  const claims = await batchGet(entries.map(({ endpoint }) => keys.endpoint(endpoint)));
  const sorted = entries.map(({ id, endpoint }, index) => {
    const claim = decodeReadable(Endpoint, claims[index]);
    const sealedBy = deviceKeys[id];
    return sealedBy && (!claim || claim.deviceId === id) ? { id, endpoint, keys: sealedBy } : id;
  });
  return {
    theirs: sorted.filter((one) => typeof one !== 'string'),
    lost: sorted.filter((one) => typeof one === 'string'),
  };
};
