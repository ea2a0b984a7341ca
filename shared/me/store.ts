import { updateOwnRecord } from '../access/update-own';
import { replaceRecord } from '../access/update';
import type { Call } from '../core/call';
import { personalScopeOf } from '../core/ids';
import { defined, patched } from '../core/record';
import { requireOffered } from '../currencies/model';
import { decode } from '../db/decode';
import { absent, equal, some } from '../db/expressions';
import { keys } from '../db/keys';
import { batchGet } from '../db/read';
import type { WriteAction } from '../db/transact';
import { Scope } from '../scopes/model';
import {
  toMe,
  defaultProfile,
  defaultSettings,
  type Me,
  type MeChange,
  Profile,
  Settings,
  type SettingsChange,
} from './model';

/** @throws TableBusy */
export const get = async (call: Call): Promise<Me> => {
  const [stored] = await batchGet([keys.profile(call.caller.userId)]);
  return toMe(stored ? decode(Profile, stored) : defaultProfile(call.caller), call.caller);
};

/** @throws AccountDeleted, VersionChanged, TableBusy */
export const update = (call: Call, patch: MeChange): Promise<Me> =>
  updateOwnRecord(call, {
    key: keys.profile(call.caller.userId),
    schema: Profile,
    fallback: defaultProfile(call.caller),
    apply: (before) => patched(before, defined(patch), call),
    answer: (after) => toMe(after, call.caller),
  });

/** @throws TableBusy */
export const getOwnSettings = async ({ caller: { userId } }: Call): Promise<Settings> => {
  const [stored] = await batchGet([keys.settings(userId)]);
  return stored ? decode(Settings, stored) : defaultSettings(userId);
};

/** The channels of each occasion, merged one by one (RFC 7396). */
const merged = (before: Settings, { notifications, ...fields }: SettingsChange): Partial<Settings> => ({
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

/** What the personal scope has from its owner's settings until money is in it: what changes there changes here. One that isn't made yet has all of it when it is. */
const scopeFollows = (call: Call, scope: Scope, before: Settings, after: Settings): WriteAction[] => {
  const { currency, locale, timeZone } = after;
  const change = {
    ...(currency !== before.currency && { currency }),
    ...(locale !== before.locale && { locale }),
    ...(timeZone !== before.timeZone && { timeZone }),
  };
  const followed = scope.holdsMoney ? scope : patched(scope, change, call);
  const empty = some(absent('holdsMoney'), equal('holdsMoney', false));
  return followed === scope ? [] : [replaceRecord(keys.scope(scope.id), Scope, scope, followed, { condition: empty })];
};

/** @throws AccountDeleted, InvalidBody, VersionChanged, TableBusy */
export const updateOwnSettings = (call: Call, patch: SettingsChange): Promise<Settings> =>
  updateOwnRecord(call, {
    key: keys.settings(call.caller.userId),
    schema: Settings,
    fallback: defaultSettings(call.caller.userId),
    alsoRead: [keys.scope(personalScopeOf(call.caller.userId))],
    apply: (before) => {
      requireOffered(patch.currency, before.currency);
      return patched(before, merged(before, patch), call);
    },
    alsoWrite: (before, after, [scope]) => (scope ? scopeFollows(call, decode(Scope, scope), before, after) : []),
    answer: (after) => after,
  });
