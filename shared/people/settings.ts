import * as z from 'zod';
import { idSchema, type ListId, type ScopeId, UserId } from '../core/ids';
import { defaultPlace, Locale, TimeZone } from '../core/places';
import { audit, unwritten } from '../core/record';
import { CurrencyCode } from '../core/money/currencies';

const channels = z
  .object({
    inApp: z.boolean(),
    email: z.boolean(),
    push: z.boolean().default(true).describe('on the devices that are registered'),
  })
  .meta({ id: 'Channels' });
export type Channels = z.output<typeof channels>;
/**
 * The channels of what there may be a lot of: nobody gets mail of it who hasn't asked for it. Whoever
 * registers a device has asked for pushes.
 */
const quiet: Channels = { inApp: true, email: false, push: true };
const occasions = ['invitation', 'membership', 'budget', 'balance', 'list'] as const;
const Notifications = z
  .object({
    invitation: channels,
    membership: channels,
    assigned: channels.default(quiet),
    expense: channels.default(quiet),
    settlement: channels.default(quiet),
    budget: channels,
    balance: channels,
    list: channels,
  })
  .meta({ id: 'Notifications' });

/** The most scopes and lists that somebody can mute: more than anybody is in. */
const mostMuted = 300;
const Muted = z.array(idSchema('scope or list'));

/** A user's settings: what a scope they make starts with, and what they want to hear of. */
export const Settings = z
  .object({
    id: UserId,
    locale: Locale,
    timeZone: TimeZone,
    currency: CurrencyCode,
    notifications: Notifications,
    pushAmounts: z.boolean().default(false).describe('whether pushes say amounts'),
    hasDevices: z.boolean().default(false).describe('whether a device is registered: pushes go to none otherwise'),
    muted: Muted.default([]).describe('the scopes and lists of which nothing is told; a scope counts for its lists'),
    ...audit,
  })
  .meta({ id: 'Settings' });
export type Settings = z.output<typeof Settings>;

const channelsChange = z
  .strictObject({ inApp: z.boolean(), email: z.boolean(), push: z.boolean() })
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
        assigned: channelsChange,
        expense: channelsChange,
        settlement: channelsChange,
        budget: channelsChange,
        balance: channelsChange,
        list: channelsChange,
      })
      .partial()
      .meta({ id: 'NotificationsChange' }),
    pushAmounts: z.boolean(),
    muted: Muted.max(mostMuted),
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
  pushAmounts: false,
  hasDevices: false,
  muted: [],
  ...unwritten(user),
});

/** The place of something that people are told of: a scope, and a list of it where it is there. */
interface Place {
  readonly scopeId: ScopeId;
  readonly listId: ListId | null;
}

/** Tells whether somebody has muted a list, or the scope that it is in. */
export const isMuted = ({ muted }: Pick<Settings, 'muted'>, { scopeId, listId }: Place): boolean =>
  [scopeId, listId].some((id) => id !== null && muted.includes(id));

/** Tells whether somebody wants a mail of an invitation: by their switch, and to what they haven't muted. */
export const mailsInvitation = (settings: Settings, to: Place): boolean =>
  settings.notifications.invitation.email && !isMuted(settings, to);

/** What a digest by mail may tell of: invitations have a mail of their own. */
const inDigest = ['membership', 'assigned', 'expense', 'settlement', 'budget', 'balance', 'list'] as const;

/** Tells whether somebody gets no digest by mail. */
export const isWithoutMail = ({ notifications }: Settings): boolean =>
  inDigest.every((occasion) => !notifications[occasion].email);

/** Returns the change by which somebody gets no more digests by mail, or those that everybody begins with. */
export const mailSwitched = (user: UserId, isOn: boolean): SettingsChange => {
  const usual = defaultSettings(user).notifications;
  return SettingsChange.parse({
    notifications: Object.fromEntries(inDigest.map((occasion) => [occasion, { email: isOn && usual[occasion].email }])),
  });
};
