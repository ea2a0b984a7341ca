import type { Call } from '../core/call';
import { defined } from '../core/record';
import { decode } from '../db/decode';
import { keys } from '../db/keys';
import { batchGet } from '../db/read';
import { defaultSettings, Settings, type SettingsChange } from './settings';

/** @throws TableBusy */
export const getOwnSettings = async ({ caller: { userId } }: Call): Promise<Settings> => {
  const [stored] = await batchGet([keys.settings(userId)]);
  return stored ? decode(Settings, stored) : defaultSettings(userId);
};

/** Merges the channels of each occasion one by one (RFC 7396). */
export const merged = (before: Settings, { notifications, ...fields }: SettingsChange): Partial<Settings> => ({
  ...defined(fields),
  ...(notifications && {
    notifications: Settings.shape.notifications.parse(
      Object.fromEntries(
        Object.entries(before.notifications).map(([occasion, channels]) => [
          occasion,
          { ...channels, ...Object.entries(notifications).find(([name]) => name === occasion)?.[1] },
        ]),
      ),
    ),
  }),
});
