import * as z from 'zod';
import type { Caller } from '../core/call';
import { name, optional, stored } from '../core/fields';
import { personalScopeOf, ScopeId, UserId } from '../core/ids';
import { Locale, TimeZone } from '../core/places';
import { audit, type Audit, restorableUntil } from '../core/record';
import { Instant, instant } from '../core/time';
import { HttpsUrl, pictureWords } from '../core/web-address';
import { CurrencyCode } from '../currencies/model';

const longestName = 100;
/** What somebody is called. */
export const DisplayName = name(longestName);

/** A user's profile as it is stored. Its e-mail is the one last seen in a token: the pool is where it is changed. */
export const Profile = z.object({
  id: UserId,
  email: z.string().nullable().default(null),
  displayName: stored.line(longestName),
  avatarUrl: z.string().nullable().default(null).describe(pictureWords),
  lastSignInAt: Instant.nullable().default(null),
  ...audit,
});
export type Profile = z.output<typeof Profile>;

export const Me = Profile.extend({
  emailVerified: z.boolean(),
  personalScopeId: ScopeId,
  restorableUntil: Instant.nullable().describe(
    'set while the account is deleted: the time until which it can be restored',
  ),
}).meta({ id: 'Me' });
export type Me = z.output<typeof Me>;

export const MeChange = z
  .strictObject({ displayName: DisplayName, avatarUrl: optional(HttpsUrl).describe(pictureWords) })
  .partial()
  .meta({ id: 'MeChange' });
export type MeChange = z.output<typeof MeChange>;

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

/** An address that somebody signed in under, and until when. */
export const FormerAddress = z.object({ email: z.string(), until: Instant });

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

/** The epoch: when a record that was never written counts as made, so that it reads the same until it is. */
const never = instant(0);
const unwritten = (user: UserId): Audit => ({
  version: 1,
  createdBy: user,
  createdAt: never,
  modifiedBy: user,
  modifiedAt: never,
  deletedBy: null,
  deletedAt: null,
});

/** The name that somebody gave, if it can be one. */
export const namedAs = (given: string | undefined): string | undefined => DisplayName.safeParse(given).data;

/** A name for somebody who gave none: what stands before the @ of their address. */
export const nameFrom = (email: string | null): string => namedAs(email?.split('@')[0]?.slice(0, longestName)) ?? '__';

/** The profile of a user whose first write is still to come. */
export const defaultProfile = ({ userId, email }: Pick<Caller, 'userId' | 'email'>): Profile => ({
  id: userId,
  email,
  displayName: nameFrom(email),
  avatarUrl: null,
  lastSignInAt: null,
  ...unwritten(userId),
});

/** The settings of a user who has changed none. */
export const defaultSettings = (user: UserId): Settings => ({
  id: user,
  locale: 'en',
  timeZone: 'UTC',
  currency: 'EUR',
  notifications: Notifications.parse(
    Object.fromEntries(occasions.map((occasion) => [occasion, { inApp: true, email: true }])),
  ),
  ...unwritten(user),
});

/** A profile as its owner sees it. */
export const toMe = (profile: Profile, caller: Caller): Me => ({
  ...profile,
  email: caller.email ?? profile.email,
  emailVerified: caller.emailVerified,
  personalScopeId: personalScopeOf(caller.userId),
  restorableUntil: restorableUntil(profile),
});
