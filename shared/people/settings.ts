import * as z from 'zod';
import { UserId } from '../core/ids';
import { defaultPlace, Locale, TimeZone } from '../core/places';
import { audit, unwritten } from '../core/record';
import { CurrencyCode } from '../core/money/currencies';

const channels = z.object({ inApp: z.boolean(), email: z.boolean() }).meta({ id: 'Channels' });
const occasions = ['invitation', 'membership', 'budget', 'balance', 'list'] as const;
const Notifications = z
  .object({ invitation: channels, membership: channels, budget: channels, balance: channels, list: channels })
  .meta({ id: 'Notifications' });

/** A user's settings: what a scope they make starts with, and what they want to hear of. */
export const Settings = z
  .object({
    id: UserId,
    locale: Locale,
    timeZone: TimeZone,
    currency: CurrencyCode,
    notifications: Notifications,
    ...audit,
  })
  .meta({ id: 'Settings' });
export type Settings = z.output<typeof Settings>;

const channelsChange = z
  .strictObject({ inApp: z.boolean(), email: z.boolean() })
  .partial()
  .meta({ id: 'ChannelsChange' });
export const SettingsChange = z
  .strictObject({
    locale: Locale,
    timeZone: TimeZone,
    currency: CurrencyCode,
    notifications: z
      .strictObject({
        invitation: channelsChange,
        membership: channelsChange,
        budget: channelsChange,
        balance: channelsChange,
        list: channelsChange,
      })
      .partial()
      .meta({ id: 'NotificationsChange' }),
  })
  .partial()
  .meta({ id: 'SettingsChange' });
export type SettingsChange = z.output<typeof SettingsChange>;

/** Makes the settings of a user who has changed none. */
export const defaultSettings = (user: UserId): Settings => ({
  id: user,
  ...defaultPlace,
  notifications: Notifications.parse(
    Object.fromEntries(occasions.map((occasion) => [occasion, { inApp: true, email: true }])),
  ),
  ...unwritten(user),
});
