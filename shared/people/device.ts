import * as z from 'zod';
import type { Call } from '../core/call';
import { NotFound, QuotaExceeded } from '../core/errors';
import { line, optional, stored } from '../core/fields';
import { DeviceId, newId, UserId } from '../core/ids';
import { audit, changed, unwritten } from '../core/record';
import { Instant } from '../core/time';
import { httpsUrl } from '../core/web-address';

/** The most devices of one person: they are one record, and each push goes to all of them. */
const mostDevices = 10;
const longestName = 100;
/** The longest address that a push service gives out: Windows's have up to 1,024 characters. */
const longestEndpoint = 1_024;

/**
 * The keys by which a message is sealed for one browser alone (RFC 8291), in base64url as it gives them: a
 * point of P-256, whose 65 bytes begin with 4, and 16 bytes.
 */
export const DeviceKeys = z
  .strictObject({
    p256dh: z.string().regex(/^B[A-Za-z0-9_-]{86}$/, { error: 'device_key' }),
    auth: z.string().regex(/^[A-Za-z0-9_-]{22}$/, { error: 'device_key' }),
  })
  .meta({ id: 'DeviceKeys', description: 'the keys of the subscription, base64url; they are never shown again' });
export type DeviceKeys = z.output<typeof DeviceKeys>;

/** A browser, or an app, that somebody is told of things in. */
export const Device = z
  .object({
    id: DeviceId,
    name: stored.line(longestName).nullable(),
    endpoint: z.string().describe('the address that the push service gave out for it'),
    createdAt: Instant,
    registeredAt: Instant.describe('when it was registered last'),
  })
  .meta({ id: 'Device' });
export type Device = z.output<typeof Device>;

/** All devices of a person; their keys stand apart from what people are shown of them. */
export const Devices = z.object({
  id: UserId,
  entries: z.array(Device).default([]),
  deviceKeys: z.record(DeviceId, DeviceKeys).default({}),
  ...audit,
});
export type Devices = z.output<typeof Devices>;

export const NewDevice = z
  .strictObject({
    endpoint: httpsUrl(longestEndpoint),
    keys: DeviceKeys,
    expirationTime: z
      .number()
      .nullish()
      .describe('as browsers write a subscription; what matters is what the push service says when it is used'),
    name: optional(line(longestName)),
  })
  .meta({ id: 'NewDevice', description: 'A subscription as `PushSubscription.toJSON()` gives it' });
export type NewDevice = z.output<typeof NewDevice>;

/** Makes the devices of somebody who has none. */
export const noDevices = (user: UserId): Devices => ({ id: user, entries: [], deviceKeys: {}, ...unwritten(user) });

/** Returns the device of an address. */
export const deviceAt = ({ entries }: Devices, endpoint: string): Device | undefined =>
  entries.find((one) => one.endpoint === endpoint);

/** Returns the device with that id. @throws NotFound */
export const deviceWith = ({ entries }: Devices, id: DeviceId): Device => {
  const found = entries.find((one) => one.id === id);
  if (!found) throw new NotFound();
  return found;
};

/**
 * Registers a device; one that is registered already keeps its id, and its name where none is given.
 * @throws QuotaExceeded
 */
export const withDevice = (before: Devices, { endpoint, keys, name }: NewDevice, call: Call): Devices => {
  const known = deviceAt(before, endpoint);
  if (!known && before.entries.length >= mostDevices) throw new QuotaExceeded('devices', mostDevices);
  const device: Device = {
    id: known?.id ?? newId(DeviceId),
    name: name ?? known?.name ?? null,
    endpoint,
    createdAt: known?.createdAt ?? call.now,
    registeredAt: call.now,
  };
  const others = before.entries.filter((one) => one !== known);
  const deviceKeys = { ...before.deviceKeys, [device.id]: keys };
  return changed(before, { entries: [...others, device], deviceKeys }, call);
};

/** Returns what is left without some devices; the same object: none of them is there. */
export const withoutDevices = (
  before: Devices,
  ids: readonly DeviceId[],
  call: Pick<Call, 'caller' | 'now'>,
): Devices => {
  const entries = before.entries.filter(({ id }) => !ids.includes(id));
  if (entries.length === before.entries.length) return before;
  const deviceKeys = Object.fromEntries(
    entries.flatMap(({ id }) => {
      const keys = before.deviceKeys[id];
      return keys ? [[id, keys]] : [];
    }),
  );
  return changed(before, { entries, deviceKeys }, call);
};
