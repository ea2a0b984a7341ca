import { updateOwnRecord } from '../access/update-own';
import type { Call } from '../core/call';
import { NotFound } from '../core/errors';
import type { DeviceId } from '../core/ids';
import type { Page, PageRequest } from '../db/cursor';
import { decode } from '../db/decode';
import { keys } from '../db/keys';
import { pageInMemory } from '../db/page';
import { batchGet } from '../db/read';
import {
  type Device,
  deviceAt,
  Devices,
  deviceWith,
  type NewDevice,
  noDevices,
  withDevice,
  withoutDevices,
} from './device';
import { claimEndpoint, settingsFollow } from './pushed-devices';

const readOwn = async ({ caller: { userId } }: Call): Promise<Devices> => {
  const [stored] = await batchGet([keys.device(userId)]);
  return stored ? decode(Devices, stored) : noDevices(userId);
};

const ownDevices = (call: Call) => ({
  key: keys.device(call.caller.userId),
  schema: Devices,
  fallback: noDevices(call.caller.userId),
  alsoRead: [keys.settings(call.caller.userId)],
});

/** @throws NotFound, TableBusy */
export const getOwnDevice = async (call: Call, id: DeviceId): Promise<Device> => deviceWith(await readOwn(call), id);

/** Lists the caller's devices, the one registered last first. @throws TableBusy */
export const listOwnDevices = async (call: Call, request: PageRequest): Promise<Page<Device>> => {
  const { entries } = await readOwn(call);
  return pageInMemory(entries, { by: ({ registeredAt }) => registeredAt, order: { backwards: true }, request });
};

/**
 * Registers a device, or says its keys anew.
 * @throws InvalidBody, QuotaExceeded, AccountDeleted, TableBusy, IdempotentReplay
 */
export const addDevice = (call: Call, draft: NewDevice): Promise<Device> => {
  const registered = (after: Devices): Device => {
    const found = deviceAt(after, draft.endpoint);
    if (!found) throw new NotFound();
    return found;
  };
  return updateOwnRecord(call, {
    ...ownDevices(call),
    apply: (before) => withDevice(before, draft, call),
    alsoWrite: (before, after, [settings]) => [
      ...settingsFollow(call, { before, after, stored: settings }),
      claimEndpoint(registered(after)),
    ],
    answer: registered,
  });
};

/** Ends the pushes to a device. @throws NotFound, AccountDeleted, TableBusy */
export const removeOwnDevice = (call: Call, id: DeviceId): Promise<Device> => {
  let ended: Device | undefined;
  return updateOwnRecord(call, {
    ...ownDevices(call),
    apply: (before) => {
      ended = deviceWith(before, id);
      return withoutDevices(before, [id], call);
    },
    alsoWrite: (before, after, [settings]) => settingsFollow(call, { before, after, stored: settings }),
    answer: (after) => ended ?? deviceWith(after, id),
  });
};
