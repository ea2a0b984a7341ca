import { reviseOwn } from '../access/own';
import type { Call } from '../core/call';
import { defined, patched } from '../core/record';
import { keys } from '../db/keys';
import { getAll } from '../db/read';
import { asMe, defaultProfile, defaultSettings, type Me, type MeChange, Profile, Settings, type SettingsChange } from './model';

/** @throws TableBusy */
export const get = async (call: Call): Promise<Me> => {
  const [stored] = await getAll([keys.profile(call.caller.userId)]);
  return asMe(stored ? Profile.parse(stored) : defaultProfile(call.caller), call.caller);
};

/** @throws AccountDeleted, VersionChanged, TableBusy */
export const change = (call: Call, patch: MeChange): Promise<Me> =>
  reviseOwn(call, {
    key: keys.profile(call.caller.userId), read: (stored) => (stored ? Profile.parse(stored) : undefined), fallback: defaultProfile(call.caller),
    revise: (before) => patched(before, defined(patch), call), answer: (after) => asMe(after, call.caller),
  });

/** @throws TableBusy */
export const getSettings = async ({ caller: { userId } }: Call): Promise<Settings> => {
  const [stored] = await getAll([keys.settings(userId)]);
  return stored ? Settings.parse(stored) : defaultSettings(userId);
};

/** The channels of each occasion, merged one by one (RFC 7396). */
const merged = (before: Settings, { notifications, ...fields }: SettingsChange): Partial<Settings> => ({
  ...defined(fields),
  ...(notifications && { notifications: Settings.shape.notifications.parse(Object.fromEntries(Object.entries(before.notifications).map(([occasion, channels]) => [occasion, { ...channels, ...Object.entries(notifications).find(([name]) => name === occasion)?.[1] }]))) }),
});

/** @throws AccountDeleted, VersionChanged, TableBusy */
export const changeSettings = (call: Call, patch: SettingsChange): Promise<Settings> =>
  reviseOwn(call, {
    key: keys.settings(call.caller.userId), read: (stored) => (stored ? Settings.parse(stored) : undefined), fallback: defaultSettings(call.caller.userId),
    revise: (before) => patched(before, merged(before, patch), call), answer: (after) => after,
  });
